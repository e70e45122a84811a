"""What is wrong with a register as a whole, and what most of its faulty values look like."""

from collections.abc import Iterator, Mapping, Sequence

from inbeeld.declarations import RegisterColumn
from inbeeld.deliveries import Fault
from inbeeld.registers.checking.deliveredfiles import Delivered
from inbeeld.registers.checking.looks import Look
from inbeeld.registers.reading import Doubt, Intake, Tally, Terms


def faults_of_whole(terms: Terms, delivered: Sequence[Delivered], intake: Intake) -> Iterator[tuple[str, Fault]]:
    """What makes a register unusable whatever stands in its good rows, with the file that it is told of.

    It has no row, somebody in it can exist though nobody should, a file is not what was looked at or not as long as was
    stated, or hardly any row has a code of the list.
    """
    if not sum(intake.counts):
        yield delivered[0].named.name, Fault("record-none")
    for column in terms.contract.column:
        if exist := intake.tally.count(column.id, Doubt.EXISTS):
            yield delivered[0].named.name, Fault("record-exists", {"n": exist})
    for file, rows in zip(delivered, intake.counts, strict=True):
        if file.has_changed:
            yield file.named.name, Fault("file-changed")
        if file.named.rows not in (None, rows):
            yield file.named.name, Fault("record-count", {"found": rows, "stated": file.named.rows})
    for column in terms.contract.column:
        none, filled = intake.tally.count(column.id, Doubt.NONE_LISTED), intake.tally.filled(column.id)
        if none > column.most_unlisted * filled and column.codelist is not None:
            words = {"list": terms.codelists[column.codelist].name, "n": none, "filled": filled}
            yield delivered[0].named.name, Fault("record-mostly-unlisted", words)


def looks_of(terms: Terms, delivered: Sequence[Delivered], tally: Tally) -> Mapping[str, Look]:
    """What most values look like that are not as agreed, by column; without those in which they differ."""
    found = ((column, tally.most(column.id, Doubt.FORM)) for column in terms.contract.column)
    return {column.id: Look(*most, _stored(column, delivered)) for column, most in found if most}


def _stored(column: RegisterColumn, delivered: Sequence[Delivered]) -> str:
    """The type that a column is stored in; nothing if it is text, or the files differ."""
    parts = [file.incoming for file in delivered if file.incoming]
    kinds = {one.part.stored.get(one.headings[column.id], "") for one in parts}
    return kinds.pop() if len(kinds) == 1 else ""
