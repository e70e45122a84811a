"""The functions of a text that say a share: of a total, of a group, or of what was asked."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from inbeeld.disclosure import SafeTable
from inbeeld.errors import InBeeldError, NoFigure
from inbeeld.publication.numbers import format_base, format_end, format_percentage, qualifier_word
from inbeeld.publication.prose import words
from inbeeld.publication.prose.bound import Bound, address, named
from inbeeld.tables import Number, Statistic
from inbeeld.vocabulary import Language, Qualifier


@dataclass(frozen=True, slots=True)
class _Share:
    """A percentage, and the word that belongs before it if it is not exact."""

    percentage: Number
    qualifier: Qualifier | None

    @property
    def rest(self) -> "_Share":
        """What it leaves of a hundred: of *almost* forty that is *over* sixty."""
        return _Share(100 - self.percentage, self.qualifier.opposite if self.qualifier else None)


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
            "points": self.points,
        }

    def share(self, table: str, *, within: str | None = None, **part: str) -> Bound:
        """``share``: a cell as a whole percentage of the total of the same period (or ``within`` a group)."""
        return self._digits(self._share(table, within, part), address(table, part))

    def share_words(self, table: str, *, within: str | None = None, **part: str) -> Bound:
        """``share_words``: a share in words (*ruim een derde*), or as a percentage if no plain fraction is near.

        A share that its source printed with a qualifier keeps that word: *bijna vier op de tien*.
        """
        return self._worded(self._share(table, within, part), address(table, part))

    def rest(self, table: str, *, within: str | None = None, **part: str) -> Bound:
        """``rest``: everything but a cell, as a whole percentage of the total."""
        return self._digits(self._share(table, within, part).rest, address(table, part) + "#rest")

    def rest_words(self, table: str, *, within: str | None = None, **part: str) -> Bound:
        """``rest_words``: everything but a cell, as a share in words."""
        return self._worded(self._share(table, within, part).rest, address(table, part) + "#rest")

    def points(self, table: str, by: str, one: str, other: str, **where: str) -> Bound:
        """``points``: how many percentage points apart two published percentages lie, whichever is the higher.

        ``by`` is the dimension that ``one`` and ``other`` are categories of.
        """
        gap = named(self.tables, table).gap({**where, by: one}, {**where, by: other})
        unit = (words.POINT if abs(gap) == 1 else words.POINTS)[self.language]
        cell = f"{address(table, {**where, by: one})}#points-{other}"
        return Bound(f"{format_end(abs(gap), self.language)} {unit}", cell, f"{gap:.6f}")

    def base(self, table: str, **where: str) -> Bound:
        """``base``: the number that a percentage is taken of.

        Raises:
            NoFigure: if the cell has none.
        """
        cell = named(self.tables, table).cell(**where)
        if cell.base is None:
            raise NoFigure(f"{table} has no base at {address('', where)}.")
        return Bound(format_base(cell, self.language), address(table, where) + "#base", str(cell.base))

    def _digits(self, share: _Share, cell: str) -> Bound:
        text = format_percentage(share.percentage, self.language)
        return Bound(self._qualified(share, text), cell, f"{share.percentage:.4f}")

    def _worded(self, share: _Share, cell: str) -> Bound:
        if share.qualifier is None:
            text = words.share_in_words(share.percentage, self.language)
        else:
            text = words.plain_fraction(share.percentage, self.language)
        text = self._qualified(share, text or format_percentage(share.percentage, self.language))
        return Bound(text, cell, f"{share.percentage:.4f}")

    def _qualified(self, share: _Share, text: str) -> str:
        return f"{qualifier_word(share.qualifier, self.language)} {text}".lstrip()

    def _share(self, table: str, within: str | None, part: dict[str, str]) -> _Share:
        safe = named(self.tables, table)
        if safe.statistic is Statistic.SHARE:
            return _Share(safe.number(**part), safe.cell(**part).qualifier)
        if safe.statistic is not Statistic.COUNT:
            raise InBeeldError(f"{table} holds no counts: a share of it means nothing.")
        if within is not None and within not in part:
            raise InBeeldError(f"{table}: a share within '{within}' needs its category: write {within}=\"...\" too.")
        kept = {within, safe.time.id if safe.time else None}
        whole = {name: code for name, code in part.items() if name in kept}
        cell = safe.share(part, whole)
        if not cell.has_number:
            raise NoFigure(f"{table}: a share of zero has no percentage.")
        vague = not (safe.cell(**part).is_exact and safe.cell(**whole).is_exact)
        return _Share(cell.number, cell.qualifier or (Qualifier.ABOUT if vague else None))
