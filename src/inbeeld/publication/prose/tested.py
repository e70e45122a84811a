"""The functions of a text that say whether an outcome differs between groups, tested on published counts."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from inbeeld.disclosure import SafeTable
from inbeeld.publication.numbers import format_number
from inbeeld.publication.prose.bound import Bound, named
from inbeeld.tables import Number
from inbeeld.vocabulary import Language, Text

_SMALLEST_P = 0.001
_SMALLER = Text(nl="kleiner dan", en="below")


@dataclass(frozen=True)
class TestBinder:
    """Says tests in one language. ``groups`` and ``outcomes`` are dimensions of the table."""

    __test__ = False  # a test of statistics, not one of pytest's

    tables: Mapping[str, SafeTable]
    language: Language

    def functions(self) -> dict[str, Callable[..., object]]:
        """The functions by the name that texts use."""
        return {
            "chi_square": self.chi_square,
            "degrees": self.degrees,
            "p_value": self.p_value,
            "cramers_v": self.cramers_v,
        }

    def chi_square(self, table: str, groups: str, outcomes: str) -> Bound:
        """``chi_square``: Pearson's chi-square with one decimal."""
        found = named(self.tables, table).association(groups, outcomes)
        return self._said(found.chi_square, 1, f"{table}#chi-square-{groups}-{outcomes}")

    def degrees(self, table: str, groups: str, outcomes: str) -> Bound:
        """``degrees``: the degrees of freedom of the test."""
        found = named(self.tables, table).association(groups, outcomes)
        return self._said(found.degrees_of_freedom, 0, f"{table}#df-{groups}-{outcomes}")

    def p_value(self, table: str, groups: str, outcomes: str) -> Bound:
        """``p_value``: the p-value in three decimals, or as a bound: *kleiner dan 0,001*."""
        found = named(self.tables, table).association(groups, outcomes)
        cell = f"{table}#p-{groups}-{outcomes}"
        if found.p >= _SMALLEST_P:
            return self._said(found.p, 3, cell)
        bound = format_number(_SMALLEST_P, self.language, 3)
        return Bound(f"{_SMALLER[self.language]} {bound}", cell, f"<{_SMALLEST_P}")

    def cramers_v(self, table: str, groups: str, outcomes: str) -> Bound:
        """``cramers_v``: how strong the link is, from 0 (none) to 1, with two decimals."""
        found = named(self.tables, table).association(groups, outcomes)
        return self._said(found.cramers_v, 2, f"{table}#v-{groups}-{outcomes}")

    def _said(self, number: Number, decimals: int, cell: str) -> Bound:
        return Bound(format_number(number, self.language, decimals), cell, f"{number:.6f}")
