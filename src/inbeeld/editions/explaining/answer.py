"""The answer to "where does this figure come from": what is known of one published cell, in words."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from inbeeld.deliveries import Place, place_in_words
from inbeeld.editions.explaining.choosing import key_of
from inbeeld.editions.published import Delivered, Explanation, Published, PublishedTable
from inbeeld.publication.answers import number_words, shown, status_words
from inbeeld.publication.changes import Shown
from inbeeld.tables import Cell, Key, Statistic, Status
from inbeeld.vocabulary import LANGUAGES, Text

WITHHELD = Text("(niet herhaald)", "(not repeated)")
_NO_FIGURE = Text("", "")
_MARGIN = Text("marge {lower}-{upper}", "margin {lower}-{upper}")


@dataclass(frozen=True)
class Part:
    """A delivered value behind the cell: the value in words, what it is, and where it stands."""

    value: Text
    label: Text
    of: str
    place: Text


@dataclass(frozen=True)
class Use:
    """Another published cell that rests on the same delivered value."""

    table: str
    where: tuple[tuple[str, str], ...]
    shown: Text


@dataclass(frozen=True)
class Answer:
    """All that is known of one cell.

    Attributes:
        shown: the cell with its words; ``status`` how to read it; ``margin`` its interval, bounds or class.
        parts: the delivered values that it was computed from.
        uses: other cells that rest on one of them, if they were asked for.
    """

    table: PublishedTable
    key: Key
    shown: Shown
    status: Text
    margin: Text | None
    cell: Cell
    parts: tuple[Part, ...]
    explanation: Explanation
    uses: tuple[Use, ...] = ()


def explain(published: Published, name: str, where: Mapping[str, str], *, uses: bool = False) -> Answer:
    """Where a published figure comes from.

    Args:
        published: the open data of an edition.
        name: the id of a table, or of a figure that shows it.
        where: the category of each dimension; one left out stands for its total.
        uses: whether to look for other cells that rest on the same delivered values.

    Raises:
        EditionError: if there is no such table, or the edition does not tell where it comes from.
        NoSuchCell: if it has no such cell.
    """
    table = published.table(name)
    key = key_of(table, where)
    explanation = published.explanation(table.id)
    cell, delivered = table.cells[key], explanation.behind(key)
    return Answer(
        table=table,
        key=key,
        shown=shown(cell, table.statistic),
        status=status_words(cell.status),
        margin=_margin(cell, table.statistic),
        cell=cell,
        parts=tuple(map(_part, delivered)),
        explanation=explanation,
        uses=tuple(_uses(published, table.id, key, delivered)) if uses else (),
    )


def _margin(cell: Cell, statistic: Statistic) -> Text | None:
    if not cell.has_number or cell.lower is None or cell.upper is None:
        return None
    lower, upper = (number_words(end, statistic) for end in (cell.lower, cell.upper))
    nl, en = (_MARGIN[language].format(lower=lower[language], upper=upper[language]) for language in LANGUAGES)
    return Text(nl, en)


def _part(delivered: Delivered) -> Part:
    place = Place(delivered.sheet, delivered.row, delivered.column)
    nl, en = (f"{delivered.file}, {place_in_words(place, language)}" for language in LANGUAGES)
    return Part(_value(delivered), delivered.label, ", ".join(code for _, code in delivered.of), Text(nl, en))


def _value(delivered: Delivered) -> Text:
    if not delivered.of:  # a row of a list: it is counted, and holds no figure itself
        return _NO_FIGURE
    if delivered.withheld:
        return WITHHELD
    cell = Cell(delivered.value, delivered.status, delivered.lower, delivered.upper, qualifier=delivered.qualifier)
    if delivered.value is not None and delivered.status is Status.ESTIMATED and cell.is_exact:
        return number_words(delivered.value, delivered.statistic)
    return shown(cell, delivered.statistic).words


def _uses(published: Published, table: str, key: Key, delivered: tuple[Delivered, ...]) -> Iterator[Use]:
    source = published.explanation(table).source
    others = (e for name, e in sorted(published.explanations.items()) if e.source == source)
    for other in others:
        found = {k: None for one in delivered for k in other.resting_on(one) if (other.table, k) != (table, key)}
        cells = published.tables[other.table]
        for resting in found:
            yield Use(other.table, cells.where(resting), shown(cells.cells[resting], cells.statistic).words)
