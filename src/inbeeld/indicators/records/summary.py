"""A summary of records by several traits, from which totals are added up: one question to the engine, many tables."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from inbeeld.engines import Row as Found

Codes = tuple[str, ...]


@dataclass(frozen=True)
class Summary:
    """Counts by combinations of traits.

    Attributes:
        rows: as an engine gives them: a column for each trait and each count. What it did not find is 0.
    """

    rows: Sequence[Found]

    def by(self, *traits: str, count: str) -> Mapping[Codes, int]:
        """The sum of a count for each combination of some traits; codes as texts."""
        sums: defaultdict[Codes, int] = defaultdict(int)
        for row in self.rows:
            sums[tuple(str(row[trait]) for trait in traits)] += row[count] or 0
        return sums

    def total(self, count: str) -> int:
        """The sum of a count over everything."""
        return self.by(count=count)[()]

    def where(self, **codes: object) -> "Summary":
        """Only the rows with these codes."""
        return Summary([row for row in self.rows if all(row[trait] == code for trait, code in codes.items())])


def every(**codes: Iterable[object]) -> list[dict[str, str]]:
    """Every combination of codes, as keys of rows, in the order given."""
    return [dict(zip(codes, map(str, chosen), strict=True)) for chosen in product(*codes.values())]
