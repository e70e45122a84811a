"""A class against the same count printed elsewhere, or against the count of a larger area of the same name."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction

from inbeeld.auditing.figures import Figure, PrintedTable, Publication, Status
from inbeeld.auditing.findings import Account, Finding, Kind, Severity, finding
from inbeeld.auditing.inconsistent.blocks import Block, blocks
from inbeeld.auditing.inconsistent.margins import Margin, margins
from inbeeld.auditing.inconsistent.slacks import room
from inbeeld.auditing.inconsistent.sums import addition, line, named, number, shown
from inbeeld.auditing.readings import known

RULE = "class-against-count"


@dataclass(frozen=True)
class _Counts:
    """The counts of places over the whole period of a table."""

    table: PrintedTable
    column: str
    source: str
    by_place: Mapping[str, Margin]
    room: Fraction


def find(publication: Publication) -> Iterator[Finding]:
    """A finding for each class that a count of the same place, source and period is not in."""
    counts = [each for block in blocks(publication) for each in _counts(block)]
    for figure in publication.figures.values():
        if figure.status is Status.CLASS:
            for each in counts:
                yield from _against(figure, each, publication)


def _counts(block: Block) -> Iterator[_Counts]:
    first = block.figures[0]
    if not block.is_counts or any(figure.status is Status.CLASS for figure in block.figures):
        return
    for column in block.table.columns:
        by_place = {key[0]: margin for key, margin in margins(block, [column]).items()}
        yield _Counts(block.table, column, first.source, by_place, room(block))


def _against(figure: Figure, counts: _Counts, publication: Publication) -> Iterator[Finding]:
    same_kind = figure.source == counts.source and figure.period == counts.table.period
    if not same_kind or figure.table == counts.table.id or not figure.by:
        return
    column, place = figure.by[0]
    margin = counts.by_place.get(place)
    if margin is None or margin.figures[0].unit != figure.unit:
        return
    span = known(figure)
    width = counts.room * len(margin.figures)
    above = span.lower is not None and span.lower > margin.value + width
    below = span.upper is not None and span.upper < margin.value - width
    same_place = column == counts.column
    fewer = len(counts.by_place) < len({f.category(column) for f in publication.of_table(figure.table)})
    if (same_place and (above or below)) or (not same_place and fewer and above):
        yield _finding(figure, margin, Severity.CERTAIN if same_place else Severity.LIKELY)


def _finding(figure: Figure, margin: Margin, severity: Severity) -> Finding:
    account = Account(
        title=line(
            "Een klasse klopt niet met het aantal dat elders staat: {name}",
            "A class does not hold the count that is printed elsewhere: {name}",
            name=named(figure),
        ),
        derivation=(
            line("De klasse: {name}: {n}.", "The class: {name}: {n}.", name=named(figure), n=shown(figure)),
            line("Het aantal: {sum}.", "The count: {sum}.", sum=addition(margin.figures)),
            line(
                "{n} past niet bij {class_}.",
                "{n} does not go with {class_}.",
                n=number(margin.value),
                class_=shown(figure),
            ),
        ),
        repair=line("Ga na welk van de twee goed is.", "Find out which of the two is right."),
    )
    return finding(RULE, (Kind.INCONSISTENT, severity), [figure, *margin.figures], account)
