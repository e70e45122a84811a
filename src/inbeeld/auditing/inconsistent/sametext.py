"""A count in the text against the same count in a table, and the same statement made twice."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from inbeeld.auditing.figures import Figure, Origin, Publication
from inbeeld.auditing.findings import Account, Finding, Kind, Severity, finding
from inbeeld.auditing.inconsistent.blocks import blocks
from inbeeld.auditing.inconsistent.margins import Margin, choices, margins
from inbeeld.auditing.inconsistent.slacks import room
from inbeeld.auditing.inconsistent.sums import addition, line, named, number, printed_words, shown
from inbeeld.auditing.readings import Fit, Range, fit, known
from inbeeld.auditing.written import joined

TABLE = "text-against-table"
TWICE = "same-statement-twice"
_NEAR = Fraction(1, 50)
_SIGNS = re.compile(r"[^\w-]+")
_BRACKETS = re.compile(r"\([^)]*\)")


@dataclass(frozen=True)
class _Sum:
    """A sum of cells, with the categories that a statement about it must name."""

    categories: tuple[str, ...]
    margin: Margin
    room: Fraction

    def holds(self, value: Fraction) -> bool:
        """Whether it can be the same number, by the rounding of its cells."""
        return abs(self.margin.value - value) <= self.room * len(self.margin.figures)


def find(publication: Publication) -> Iterator[Finding]:
    """Findings for counts of the text that a table prints nearly the same, and for statements with two numbers."""
    sums = _sums(publication)
    for figure in publication.of_origin(Origin.TEXT):
        if figure.is_count and figure.value is not None and figure.qualifier == "exact":
            yield from _against_tables(figure, sums.get((figure.unit, figure.document), ()))
    yield from _twice(publication)


def _sums(publication: Publication) -> Mapping[tuple[str, str], list[_Sum]]:
    """The cells of tables and their sums, by unit and document, with the categories that the text must name."""
    found: dict[tuple[str, str], list[_Sum]] = {}
    for block in blocks(publication):
        if block.is_counts and block.table.columns:
            kept = found.setdefault((block.figures[0].unit, block.figures[0].document), [])
            for choice in choices([(column, column) for column in block.table.columns]):
                columns = [column for column, _ in choice]
                kept.extend(_Sum(tuple(map(_plain, key)), m, room(block)) for key, m in margins(block, columns).items())
    return found


def _against_tables(figure: Figure, sums: Sequence[_Sum]) -> Iterator[Finding]:
    value = Fraction(figure.value or 0)
    said = _plain(figure.name.en)
    about = [each for each in sums if all(category in said for category in each.categories)]
    if any(each.holds(value) for each in about) or not value:
        return
    near = [each.margin for each in about if abs(each.margin.value - value) <= value * _NEAR]
    if near:
        nearest = min(near, key=lambda margin: (abs(margin.value - value), len(margin.figures)))
        yield _table_finding(figure, nearest)


def _plain(words: str) -> str:
    """Words between blanks, so that *girls* is not found in *schoolgirls*."""
    return f" {_SIGNS.sub(' ', words.lower()).strip()} "


def _table_finding(figure: Figure, margin: Margin) -> Finding:
    account = Account(
        title=line(
            "Tekst en tabel geven een ander getal voor hetzelfde: {name}",
            "Text and table give a different number for the same thing: {name}",
            name=named(figure),
        ),
        derivation=(
            line("De tekst: {name} = {n}.", "The text: {name} = {n}.", name=named(figure), n=shown(figure)),
            line(
                "De tabel: {name}: {sum}.",
                "The table: {name}: {sum}.",
                name=joined((named(each) for each in margin.figures), "; "),
                sum=addition(margin.figures),
            ),
            line("{a} is niet {b}.", "{a} is not {b}.", a=shown(figure), b=number(margin.value)),
        ),
        repair=line(
            "Ga na welk van de twee goed is, en druk dat op beide plaatsen.",
            "Find out which of the two is right, and print that in both places.",
        ),
    )
    return finding(TABLE, (Kind.INCONSISTENT, Severity.CERTAIN), [figure, *margin.figures], account)


def _twice(publication: Publication) -> Iterator[Finding]:
    said: dict[tuple[str, str, str, str], list[Figure]] = {}
    for figure in publication.of_origin(Origin.TEXT):
        if figure.value is not None and figure.name.en:
            words = _BRACKETS.sub("", figure.name.en).strip().lower()
            # in another document, of another year, the number may have changed
            said.setdefault((words, figure.unit, figure.period, figure.document), []).append(figure)
    for same in said.values():
        differing = [f for f in same if f.value != same[0].value and not _can_be_the_same(f, same[0])]
        if differing:
            yield _twice_finding(same[0], differing[0])


def _can_be_the_same(one: Figure, other: Figure) -> bool:
    value = known(other).exact
    if value is None or (one.is_count and one.qualifier == other.qualifier == "exact"):
        return value is None
    return fit(one, Range(value, value)) is not Fit.FALSE


def _twice_finding(one: Figure, other: Figure) -> Finding:
    lines = [
        line(
            "{place}: {name}: {n}.", "{place}: {name}: {n}.", place=each.place, name=named(each), n=printed_words(each)
        )
        for each in (one, other)
    ]
    account = Account(
        title=line(
            "Dezelfde zin heeft twee getallen: {name}", "One statement has two numbers: {name}", name=named(one)
        ),
        derivation=tuple(lines),
        repair=line(
            "Druk één getal, of zeg bij elk van welk moment het is.", "Print one number, or say with each when it was."
        ),
    )
    return finding(TWICE, (Kind.INCONSISTENT, Severity.CERTAIN), [one, other], account)
