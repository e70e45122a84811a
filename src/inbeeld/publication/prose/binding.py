"""The functions that a text may call. Each one reads published cells and says them in words.

Nothing here is typed by hand: a number in a text is always the answer of one of these functions, and carries the
address of its cell with it.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from inbeeld.disclosure import SafeTable
from inbeeld.errors import InBeeldError, NoFigure, NoSuchCell
from inbeeld.publication.numbers import (
    format_date,
    format_end,
    format_number,
    format_percentage,
    format_value,
    word_before,
)
from inbeeld.publication.prose import words
from inbeeld.publication.prose.bound import Bound, Plain, address, named
from inbeeld.publication.prose.shares import ShareBinder
from inbeeld.publication.prose.tested import TestBinder
from inbeeld.publication.prose.vague import Vague, number_of
from inbeeld.tables import Cell, Number, Status
from inbeeld.vocabulary import Language, Period


@dataclass(frozen=True, slots=True)
class Extreme:
    """The category with the highest or lowest number of a row, and that number."""

    label: Plain
    n: Bound
    number: Number


@dataclass(frozen=True)
class Binder:
    """Binds texts of one language to the tables of an edition."""

    tables: Mapping[str, SafeTable]
    language: Language
    period: Period
    figures: Mapping[str, str]
    """Number of each figure by its id."""
    address_of: Mapping[str, str]
    """Link to each figure by its id."""

    def functions(self) -> dict[str, Callable[..., object] | object]:
        """Everything that a text can name."""
        return {
            "first": Plain(self.period.first),
            "second": Plain(self.period.first + 1),
            "last": Plain(self.period.last),
            "previous": Plain(self.period.last - 1),
            "period": Plain(self.period.label),
            "n": self.number,
            "value": self.value,
            "as_printed": self.as_printed,
            "about": self.about,
            "around": self.around,
            "interval": self.interval,
            "change": self.change,
            "growth": self.growth,
            "verb": self.verb,
            "most": self.most,
            "least": self.least,
            "parts": self.parts,
            "rising": self.rising,
            "largest_rise": self.largest_rise,
            "label": self.label,
            "break_date": self.break_date,
            "break_year": self.break_year,
            "span": self.span,
            "claim": self.claim,
            "fig": self.figure,
            **ShareBinder(self.tables, self.language).functions(),
            **TestBinder(self.tables, self.language).functions(),
        }

    def number(self, table: str, **where: str) -> Bound:
        """``n``: the number in a cell as it is published, with the word that its source printed (*almost*)."""
        safe = self._table(table)
        safe.number(**where)
        cell = safe.cell(**where)
        text = f"{word_before(cell, self.language)} {format_value(cell, safe.statistic, self.language)}".lstrip()
        return Bound(text, address(table, where), str(cell.number))

    def value(self, table: str, **where: str) -> Number | Vague:
        """``value``: the number itself, for conditions and claims; it cannot be printed.

        One with a qualifier can be compared only where the order is certain.
        """
        self.as_printed(table, **where)
        return number_of(self._table(table).cell(**where))

    def as_printed(self, table: str, **where: str) -> Number:
        """``as_printed``: the number without its qualifier, for claims on how printed numbers fit each other."""
        return self._table(table).number(**where)

    def about(self, table: str, to: int, **where: str) -> Bound:
        """``about``: a round number with *ruim*, *bijna* or, for an estimate, *circa*.

        A number with a qualifier of its source is said as it was printed.
        """
        safe = self._table(table)
        number = safe.number(**where)
        if not safe.cell(**where).is_exact:
            return self.number(table, **where)
        rounded = _nearest(number, to)
        before = words.nearness(number, rounded, self.language)
        if safe.cell(**where).status is Status.ESTIMATED:
            before = words.ESTIMATE[self.language]
        text = f"{before} {format_number(rounded, self.language)}".strip()
        return Bound(text, address(table, where), str(number))

    def around(self, table: str, since: str, until: str, to: int, **where: str) -> Bound:
        """``around``: one round number for a run of years that all lie within a twentieth of it.

        Raises:
            InBeeldError: if a year lies further away, so that the sentence would not be true.
        """
        safe = self._table(table)
        time = safe.time.id if safe.time else "year"
        safe.change(since, until, **where)
        years = [str(year) for year in range(int(since), int(until) + 1)]
        numbers = [safe.number(**where, **{time: year}) for year in years]
        rounded = _nearest((min(numbers) + max(numbers)) / 2, to)
        if any(abs(number - rounded) > rounded / 20 for number in numbers):
            raise InBeeldError(f"{table}: not every year from {since} to {until} is around {rounded:g}.")
        text = f"{words.EITHER_SIDE[self.language]} {format_number(rounded, self.language)}"
        return Bound(text, address(table, {**where, time: f"{since}/{until}"}), str(rounded))

    def interval(self, table: str, **where: str) -> Bound:
        """``interval``: the 95 % interval of an estimate."""
        cell = self._table(table).cell(**where)
        if cell.lower is None or cell.upper is None or not cell.has_number:
            raise NoFigure(f"{table} has no interval at {address('', where)}.")
        ends = [format_end(end, self.language) for end in (cell.lower, cell.upper)]
        joined = f" {'tot' if self.language == 'nl' else 'to'} ".join(ends)
        return Bound(joined, address(table, where) + "#interval", f"{cell.lower}/{cell.upper}")

    def change(self, table: str, first: str, last: str, **where: str) -> Bound:
        """``change``: growth with its direction and the word that follows: 3% more than, about as many as."""
        percentage = self._percentage(table, first, last, where)
        if abs(percentage) < 1:
            text = words.SAME[self.language]
        else:
            direction = words.MORE if percentage > 0 else words.FEWER
            text = f"{format_percentage(abs(percentage), self.language)} {direction[self.language]}"
        return Bound(text, _between(table, first, last, where), f"{percentage:.4f}")

    def growth(self, table: str, first: str, last: str, **where: str) -> Bound:
        """``growth``: the size of a change alone, as a percentage."""
        percentage = self._percentage(table, first, last, where)
        text = format_percentage(abs(percentage), self.language)
        return Bound(text, _between(table, first, last, where), f"{percentage:.4f}")

    def verb(self, table: str, first: str, last: str, *, plural: bool = False, **where: str) -> Bound:
        """``verb``: rose, fell, halved, doubled or stayed about the same."""
        percentage = self._percentage(table, first, last, where)
        text = words.verb_of_change(percentage, self.language, plural=plural)
        return Bound(text, _between(table, first, last, where), f"{percentage:.4f}")

    def most(self, table: str, by: str, **where: str) -> Extreme:
        """``most``: the category with the highest number, as ``.label`` and ``.n``."""
        return self._extreme(table, by, where, pick=max)

    def least(self, table: str, by: str, **where: str) -> Extreme:
        """``least``: the category with the lowest number."""
        return self._extreme(table, by, where, pick=min)

    def parts(self, table: str, by: str) -> Bound:
        """``parts``: how many categories a dimension has."""
        count = len(self._table(table).dimension(by).items)
        return Bound(format_number(count, self.language), f"{table}#{by}", str(count))

    def rising(self, table: str, by: str, first: str, last: str) -> Bound:
        """``rising``: how many categories have a higher number in the last period than in the first.

        Raises:
            BreakCrossed: if the method changed between the two.
        """
        safe = self._table(table)
        changes = [safe.change(first, last, **{by: category.code}) for category in safe.dimension(by).items]
        count = sum(change.absolute > 0 for change in changes)
        cell = f"{table}#{by}-rising-{first}-{last}"
        return Bound(format_number(count, self.language), cell, str(count))

    def largest_rise(self, table: str, **where: str) -> Plain:
        """``largest_rise``: the year in which a number rose most on the year before, for claims."""
        safe = self._table(table)
        years = [category.code for category in safe.time.items] if safe.time else []
        rises = {last: safe.change(first, last, **where).absolute for first, last in pairwise(years)}
        if not rises:
            raise NoFigure(f"{table} has no two years: nothing can have risen.")
        return Plain(max(rises, key=lambda year: rises[year]))

    def label(self, table: str, by: str, code: str) -> Plain:
        """``label``: the name of a category."""
        known = self._table(table).dimension(by).by_code
        if code not in known:
            raise NoSuchCell(f"{table} has no '{code}' in '{by}'. It has: {', '.join(known)}.")
        return Plain(known[code].label[self.language])

    def break_date(self, table: str) -> Plain:
        """``break_date``: the day on which the table's method changed."""
        return Plain(format_date(self._last_break(table), self.language))

    def break_year(self, table: str) -> Plain:
        """``break_year``: the year in which the table's method changed."""
        return Plain(self._last_break(table).year)

    def span(self, table: str) -> Plain:
        """``span``: the period of a table."""
        return Plain(self._table(table).about.period_label[self.language])

    def claim(self, holds: bool) -> Plain:  # noqa: FBT001  # a text writes claim(a > b)
        """``claim``: stops the build if what the words around it say is not so. Prints nothing.

        Raises:
            InBeeldError: if the claim does not hold.
        """
        if holds is not True:
            raise InBeeldError("The claim in this text does not hold for the published figures.")
        return Plain("")

    def figure(self, name: str) -> Plain:
        """``fig``: a link to a figure by its number."""
        if name not in self.figures:
            raise InBeeldError(f"There is no figure '{name}'. Known: {', '.join(sorted(self.figures))}.")
        word = "figuur" if self.language == "nl" else "figure"
        return Plain(f"[{word} {self.figures[name]}]({self.address_of[name]})")

    def _table(self, name: str) -> SafeTable:
        return named(self.tables, name)

    def _last_break(self, table: str) -> date:
        breaks = self._table(table).about.breaks
        if not breaks:
            raise InBeeldError(f"{table} has no break: its method did not change. Take the words about it out.")
        return breaks[-1].date

    def _percentage(self, table: str, first: str, last: str, where: dict[str, str]) -> float:
        percentage = self._table(table).change(first, last, **where).percentage
        if percentage is None:
            raise NoFigure(f"{table} is zero in {first}: growth from zero has no percentage.")
        return percentage

    def _extreme(self, table: str, by: str, where: dict[str, str], pick: Callable[..., tuple[Number, str]]) -> Extreme:
        safe = self._table(table)
        cells = [(safe.cell(**where, **{by: c.code}), c.code) for c in safe.dimension(by).items]
        numbers = [(cell.number, code) for cell, code in cells if cell.has_number]
        if not numbers:
            raise NoFigure(f"{table}: no category of '{by}' has a number at {address('', where)}.")
        _, code = pick(numbers)
        held = [cell for cell, _ in cells if cell.has_number]
        _check_certain(table, safe.cell(**where, **{by: code}), held)
        label = safe.dimension(by).by_code[code].label[self.language]
        bound = self.number(table, **where, **{by: code})
        return Extreme(Plain(label), bound, safe.number(**where, **{by: code}))


def _between(table: str, first: str, last: str, where: Mapping[str, str]) -> str:
    return address(table, {**where, "from": first, "to": last})


def _check_certain(table: str, first: Cell, cells: list[Cell]) -> None:
    """Among numbers with a qualifier one is the first only if no other can be so."""
    others = [cell for cell in cells if cell is not first and not (cell.is_exact and first.is_exact)]
    for other in others:
        low, high = other.possible
        if low <= first.possible[1] and high >= first.possible[0]:
            raise InBeeldError(
                f"{table}: '{number_of(first)}' and '{number_of(other)}' may be in either order, so that neither is "
                "certain to come first."
            )


def _nearest(value: Number, to: int) -> int:
    if not isinstance(to, int) or to < 1:
        raise InBeeldError(f"A number cannot be rounded to {to}. Give a whole number from 1 up, such as 100.")
    return int(value / to + 0.5) * to
