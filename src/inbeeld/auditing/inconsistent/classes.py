"""Classes in which a value falls twice, or not at all."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from inbeeld.auditing.figures import Figure, PrintedTable, Publication, Status
from inbeeld.auditing.findings import Account, Finding, Kind, Severity, finding
from inbeeld.auditing.inconsistent.sums import line
from inbeeld.auditing.written import joined
from inbeeld.vocabulary import Text

RULE = "classes-with-gap-or-overlap"
_FEWER = re.compile(r"^(minder dan|fewer than|less than|onder|below|<)\s*\d", re.IGNORECASE)
_MORE = re.compile(r"^(meer dan|more than|over|boven|above|>)\s*\d", re.IGNORECASE)
_INCLUDED = re.compile(r"t/m|tot en met|up to and including|through", re.IGNORECASE)
_ENDLESS = 10**12


@dataclass(frozen=True)
class _Class:
    """A class as printed; ``low`` and ``high`` are its bounds, ``words`` what stands there."""

    low: int
    high: int | None
    words: str
    example: Figure

    def span(self, *, included: bool) -> tuple[int, int]:
        """The whole numbers in it, if its upper bound belongs to it or not. Its words decide where they are clear."""
        low = self.low + 1 if _MORE.search(self.words) else self.low
        if self.high is None:
            return low, _ENDLESS
        if _FEWER.search(self.words):
            return low, self.high - 1
        upper_in = included or bool(_INCLUDED.search(self.words))
        return low, self.high if upper_in else self.high - 1


def find(publication: Publication) -> Iterator[Finding]:
    """A finding for each table whose classes have a gap or an overlap, whether upper bounds belong to them or not."""
    for table in publication.tables.values():
        classes = _classes(table, publication)
        if len(classes) < 2:
            continue
        readings = [_faults(classes, included=included) for included in (False, True)]
        if all(readings):
            yield _finding(table, classes, readings)


def _classes(table: PrintedTable, publication: Publication) -> Sequence[_Class]:
    words = {row.get("id", ""): row.get("class_nl") or row.get("class_en") or "" for row in table.entries}
    found: dict[tuple[Decimal | None, Decimal | None], _Class] = {}
    for figure in publication.of_table(table.id):
        bounds = (figure.lower, figure.upper)
        if figure.status is Status.CLASS and bounds not in found:
            high = None if figure.upper is None else int(figure.upper)
            found[bounds] = _Class(int(figure.lower or 0), high, words.get(figure.id, ""), figure)
    return sorted(found.values(), key=lambda each: (each.low, each.high or _ENDLESS))


def _faults(classes: Sequence[_Class], *, included: bool) -> list[Text]:
    """What is wrong with neighbours in one reading."""
    found = []
    for one, other in pairwise(classes):
        end, start = one.span(included=included)[1], other.span(included=included)[0]
        names = {"one": _name(one), "other": _name(other)}
        if start <= end:
            found.append(
                line(
                    "{v} valt in twee klassen: {one} en {other}.",
                    "{v} falls in two classes: {one} and {other}.",
                    v=start,
                    **names,
                )
            )
        elif start > end + 1 and _touch(one, other):
            missing = joined((Text.same(str(v)) for v in dict.fromkeys((end + 1, start - 1))), "–")
            found.append(
                line(
                    "{v} valt in geen klasse: tussen {one} en {other}.",
                    "{v} falls in no class: between {one} and {other}.",
                    v=missing,
                    **names,
                )
            )
    return found


def _touch(one: _Class, other: _Class) -> bool:
    """Whether no class can lie between two: one that nobody is in need not be printed."""
    return one.high is not None and other.low <= one.high + 1


def _name(each: _Class) -> Text:
    if each.words:
        return Text(nl=f"“{each.words}”", en=f"“{each.words}”")
    return Text.same(f"{each.low}-{each.high}" if each.high is not None else f"{each.low}-")


def _finding(table: PrintedTable, classes: Sequence[_Class], readings: Sequence[Sequence[Text]]) -> Finding:
    openings = (
        Text(nl="Hoort de bovengrens niet bij een klasse:", en="If the upper bound does not belong to a class:"),
        Text(nl="Hoort de bovengrens er wel bij:", en="If the upper bound does belong to it:"),
    )
    said = [line("De klassen: {names}.", "The classes: {names}.", names=joined(map(_name, classes), ", "))]
    same = readings[0] == readings[1]
    for opening, faults in zip(openings, readings[:1] if same else readings, strict=False):
        said.extend([*([] if same else [opening]), *faults])
    account = Account(
        title=line(
            "De klassen van {table} sluiten niet aan, hoe ze ook worden gelezen",
            "The classes of {table} leave a gap or overlap, however they are read",
            table=table.title,
        ),
        derivation=tuple(said),
        repair=line(
            "Druk klassen die aansluiten, met gehele grenzen die erbij horen, zoals 10 t/m 19 en 200 of meer.",
            "Print classes that meet, with whole bounds that belong to them, such as 10 to 19 and 200 or more.",
        ),
    )
    examples = [each.example for each in classes]
    return finding(RULE, (Kind.INCONSISTENT, Severity.CERTAIN), examples, account)
