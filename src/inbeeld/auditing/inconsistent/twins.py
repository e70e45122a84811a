"""The same counts printed in two tables."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations

from inbeeld.auditing.figures import Publication
from inbeeld.auditing.findings import Account, Finding, Kind, Severity, finding
from inbeeld.auditing.inconsistent.blocks import Block, blocks, may_overlap
from inbeeld.auditing.inconsistent.margins import Key, Margin, choices, margins, shared_columns
from inbeeld.auditing.inconsistent.slacks import room
from inbeeld.auditing.inconsistent.sums import addition, line, number
from inbeeld.auditing.readings import known
from inbeeld.vocabulary import Text

RULE = "same-count-twice"
SWAPPED = "labels-swapped"


@dataclass(frozen=True)
class _Two:
    """Two tables of the same whole, and the sums of each by the columns that they share."""

    one: Block
    other: Block
    ours: Mapping[Key, Margin]
    theirs: Mapping[Key, Margin]

    @property
    def differing(self) -> tuple[Key, ...]:
        """The categories whose sums differ by more than the rounding that is stated."""
        return tuple(key for key in self.ours if key in self.theirs and self._gap(key) > self._room(key))

    def _gap(self, key: Key) -> Fraction:
        return abs(self.ours[key].value - self.theirs[key].value)

    def _room(self, key: Key) -> Fraction:
        ours = room(self.one) * len(self.ours[key].figures)
        return ours + room(self.other) * len(self.theirs[key].figures)

    @property
    def swapped(self) -> bool:
        """Whether the sums are the same ones under other names."""
        keys = self.differing
        mine = sorted(self.ours[key].value for key in keys)
        return len(keys) > 1 and mine == sorted(self.theirs[key].value for key in keys)


def find(publication: Publication) -> Iterator[Finding]:
    """A finding for each two tables of the same whole (same N, source and unit) whose sums differ."""
    wholes = [(block, _wholes(block, publication)) for block in blocks(publication) if block.is_counts]
    for (one, mine), (other, theirs) in combinations(wholes, 2):
        if mine & theirs and _alike(one, other):
            yield from _of_two(one, other)


def _wholes(block: Block, publication: Publication) -> frozenset[Fraction]:
    """The N's that a table's cells make up: a table that is not all printed has none."""
    if may_overlap(block):
        return frozenset()
    whole = sum((known(cell).exact or Fraction() for cell in block.cells), Fraction())
    width = room(block) * len(block.cells)
    printed = {known(n).exact for n in publication.totals_of(block.table.id)}
    return frozenset(n for n in printed if n is not None and abs(n - whole) <= width)


def _alike(one: Block, other: Block) -> bool:
    units = one.figures[0].counted == other.figures[0].counted
    return units and one.table.sources == other.table.sources and one.table.id != other.table.id


def _of_two(one: Block, other: Block) -> Iterator[Finding]:
    for choice in choices(shared_columns(one, other)):
        two = _Two(one, other, margins(one, [c for c, _ in choice]), margins(other, [c for _, c in choice]))
        if two.differing:
            yield _finding(two)
            return


def _finding(two: _Two) -> Finding:
    keys = two.differing
    figures = [f for key in keys for margin in (two.ours[key], two.theirs[key]) for f in margin.figures]
    names = {"one": two.one.table.title, "other": two.other.table.title}
    account = Account(
        title=_title(names, swapped=two.swapped),
        derivation=tuple(text for key in keys for text in _lines(two, key)),
        repair=_repair(names, swapped=two.swapped),
    )
    return finding(SWAPPED if two.swapped else RULE, (Kind.INCONSISTENT, Severity.CERTAIN), figures, account)


def _title(names: Mapping[str, Text], *, swapped: bool) -> Text:
    if swapped:
        return line(
            "Namen van categorieën zijn verwisseld: {one} en {other}",
            "Names of categories are swapped: {one} and {other}",
            **names,
        )
    return line(
        "Hetzelfde aantal is twee keer verschillend gedrukt: {one} en {other}",
        "The same count is printed twice, differently: {one} and {other}",
        **names,
    )


def _repair(names: Mapping[str, Text], *, swapped: bool) -> Text:
    if swapped:
        return line(
            "Zet de namen in een van beide tabellen in de goede volgorde: {one} of {other}.",
            "Put the names in the right order in one of them: {one} or {other}.",
            **names,
        )
    return line(
        "Ga na welk van de twee goed is, en druk dat in beide tabellen.",
        "Find out which of the two is right, and print that in both tables.",
    )


def _lines(two: _Two, key: Key) -> Sequence[Text]:
    pairs = ((two.one, two.ours[key]), (two.other, two.theirs[key]))
    sums = [
        line(
            "{key} in {table}: {sum}.",
            "{key} in {table}: {sum}.",
            key=", ".join(key),
            table=block.table.title,
            sum=addition(m.figures),
        )
        for block, m in pairs
    ]
    a, b = (margin.value for _, margin in pairs)
    return [*sums, line("{a} is niet {b}.", "{a} is not {b}.", a=number(a), b=number(b))]
