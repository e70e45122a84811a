"""A row of counts that stands in two tables, the same but for one or two."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations

from inbeeld.auditing.figures import Figure, Publication
from inbeeld.auditing.findings import Account, Finding, Kind, Severity, finding
from inbeeld.auditing.inconsistent.blocks import Block, blocks
from inbeeld.auditing.inconsistent.sums import line, named, shown
from inbeeld.auditing.readings import known
from inbeeld.vocabulary import Text

RULE = "same-series-twice"
_LEAST = 3
_MOST_DIFFERENT = 2
_SMALLEST = 20
"""Rows of small numbers can be the same by chance."""


@dataclass(frozen=True)
class _Series:
    """The counts of one row of a table, by the categories of one of its columns."""

    block: Block
    values: Mapping[str, Figure]

    def same(self, other: "_Series") -> list[str]:
        """The categories in which both have the same count."""
        return [c for c, f in self.values.items() if c in other.values and known(f) == known(other.values[c])]

    def other_than(self, other: "_Series") -> list[str]:
        """The categories in which both have a count, and not the same one."""
        return [c for c, f in self.values.items() if c in other.values and known(f) != known(other.values[c])]


def find(publication: Publication) -> Iterator[Finding]:
    """A finding for each two rows of different tables of a source that are the same in most places, and not in all."""
    series = [each for block in blocks(publication) if block.is_counts for each in _series(block)]
    by_source: dict[tuple[object, ...], list[_Series]] = {}
    for each in series:
        first = each.block.figures[0]
        by_source.setdefault((first.source, first.counted, first.document), []).append(each)
    for alike in by_source.values():
        for one, other in combinations(alike, 2):
            if one.block.table.id != other.block.table.id and _nearly_the_same(one, other):
                yield _finding(one, other)


def _series(block: Block) -> Iterator[_Series]:
    for column in block.table.columns:
        rows: dict[tuple[str | None, ...], dict[str, Figure]] = {}
        others = [each for each in block.table.columns if each != column]
        for figure in block.figures:
            if column not in figure.over and known(figure).exact is not None and known(figure).exact != Fraction():
                rows.setdefault(tuple(figure.category(c) for c in others), {})[str(figure.category(column))] = figure
        yield from (_Series(block, row) for row in rows.values() if len(row) >= _LEAST)


def _nearly_the_same(one: _Series, other: _Series) -> bool:
    same, different = one.same(other), one.other_than(other)
    large = [c for c in same if (one.values[c].value or 0) >= _SMALLEST]
    return 0 < len(different) <= _MOST_DIFFERENT and len(large) >= max(_LEAST, 2 * len(different))


def _finding(one: _Series, other: _Series) -> Finding:
    different = one.other_than(other)
    names = {"one": one.block.table.title, "other": other.block.table.title}
    account = Account(
        title=line(
            "Een rij die in twee tabellen staat, verschilt op één plaats: {one} en {other}",
            "A row that stands in two tables differs in a place: {one} and {other}",
            **names,
        ),
        derivation=tuple(_lines(one, other)),
        repair=line(
            "Ga na welk aantal goed is, en druk dat in beide tabellen; tellen ze niet hetzelfde, zeg dat erbij.",
            "Find out which count is right, and print that in both; if they do not count the same, say so.",
        ),
    )
    involved = [figure for c in different for figure in (one.values[c], other.values[c])]
    return finding(RULE, (Kind.INCONSISTENT, Severity.LIKELY), involved, account)


def _lines(one: _Series, other: _Series) -> Iterator[Text]:
    same = one.same(other)
    yield line(
        "{n} aantallen zijn in beide gelijk: {list}.",
        "{n} counts are the same in both: {list}.",
        n=len(same),
        list=", ".join(same),
    )
    for category in one.other_than(other):
        mine = one.values[category]
        yield line(
            "{name}: {a} in de ene, {b} in de andere.",
            "{name}: {a} in one, {b} in the other.",
            name=named(mine),
            a=shown(mine),
            b=shown(other.values[category]),
        )
