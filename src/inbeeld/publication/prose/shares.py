"""The functions of a text that say a share: of a total, of a group, or of what was asked."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from inbeeld.disclosure import SafeTable
from inbeeld.errors import InBeeldError, NoFigure
from inbeeld.publication.numbers import format_number, format_percentage
from inbeeld.publication.prose import words
from inbeeld.publication.prose.bound import Bound, address, named
from inbeeld.tables import Number, Statistic
from inbeeld.vocabulary import Language


@dataclass(frozen=True)
class ShareBinder:
    """Says shares of published cells in one language.

    A share is of the total of the same period. ``within`` names a dimension whose category stays the same in that
    total: ``share("t", within="sex", sex="girls", outcome="once")`` is a share of girls.
    """

    tables: Mapping[str, SafeTable]
    language: Language

    def functions(self) -> dict[str, Callable[..., object]]:
        """The functions by the name that texts use."""
        return {
            "share": self.share,
            "share_words": self.share_words,
            "rest": self.rest,
            "rest_words": self.rest_words,
            "base": self.base,
        }

    def share(self, table: str, *, within: str | None = None, **part: str) -> Bound:
        """``share``: a cell as a whole percentage of the total of the same period (or ``within`` a group)."""
        return self._digits(self._percentage(table, within, part), address(table, part))

    def share_words(self, table: str, *, within: str | None = None, **part: str) -> Bound:
        """``share_words``: a share in words (*ruim een derde*), or as a percentage if no plain fraction is near."""
        return self._worded(self._percentage(table, within, part), address(table, part))

    def rest(self, table: str, *, within: str | None = None, **part: str) -> Bound:
        """``rest``: everything but a cell, as a whole percentage of the total."""
        return self._digits(100 - self._percentage(table, within, part), address(table, part) + "#rest")

    def rest_words(self, table: str, *, within: str | None = None, **part: str) -> Bound:
        """``rest_words``: everything but a cell, as a share in words."""
        return self._worded(100 - self._percentage(table, within, part), address(table, part) + "#rest")

    def base(self, table: str, **where: str) -> Bound:
        """``base``: the number that a percentage is taken of.

        Raises:
            NoFigure: if the cell has none.
        """
        base = named(self.tables, table).cell(**where).base
        if base is None:
            raise NoFigure(f"{table} has no base at {address('', where)}.")
        return Bound(format_number(base, self.language), address(table, where) + "#base", str(base))

    def _digits(self, percentage: Number, cell: str) -> Bound:
        return Bound(format_percentage(percentage, self.language), cell, f"{percentage:.4f}")

    def _worded(self, percentage: Number, cell: str) -> Bound:
        text = words.share_in_words(percentage, self.language) or format_percentage(percentage, self.language)
        return Bound(text, cell, f"{percentage:.4f}")

    def _percentage(self, table: str, within: str | None, part: dict[str, str]) -> Number:
        safe = named(self.tables, table)
        if safe.statistic is Statistic.SHARE:
            return safe.number(**part)
        if safe.statistic is not Statistic.COUNT:
            raise InBeeldError(f"{table} holds no counts: a share of it means nothing.")
        if within is not None and within not in part:
            raise InBeeldError(f"{table}: a share within '{within}' needs its category: write {within}=\"...\" too.")
        kept = {within, safe.time.id if safe.time else None}
        cell = safe.share(part, {name: code for name, code in part.items() if name in kept})
        if not cell.has_number:
            raise NoFigure(f"{table}: a share of zero has no percentage.")
        return cell.number
