"""What a reader must know of one cell: its own note, an old count, a small or derived base. The same in every format.

Notes are phrases without a capital or full stop, so that each format can join them in its own way.
"""

from collections.abc import Iterator, Mapping
from datetime import date

from inbeeld.disclosure import SafeTable
from inbeeld.publication.numbers import format_base, format_date, format_number
from inbeeld.tables import TOTAL, Category, Cell, Key, Statistic, Status
from inbeeld.vocabulary import LANGUAGES, Break, Language, Period, Text, breaks_between

FLAG = "*"
"""The sign of a percentage of a small base."""

DERIVED_BASE = Text("de basis is afgeleid uit aantal en percentage", "the base is derived from count and percentage")
_BASE_NOT_EXACT = Text("de basis is {base}", "the base is {base}")
_OLD_LABEL = Text("{period}, oude telling", "{period}, old count")
_OLD = Text(
    "geteld vóór {day}, niet te vergelijken met latere jaren",
    "counted before {day}, cannot be compared with later years",
)
_PARTLY_OLD = Text(
    "deels geteld vóór {day}, niet te vergelijken met latere jaren",
    "partly counted before {day}, cannot be compared with later years",
)
_SMALL = Text("de basis is kleiner dan {limit}", "the base is under {limit}")
_SMALL_IN_WORDS = Text(
    "{flag} Een percentage van minder dan {limit} {unit} is onzeker.",
    "{flag} A percentage of fewer than {limit} {unit} is uncertain.",
)


def cell_notes(table: SafeTable, key: Key) -> tuple[Text, ...]:
    """All notes of one cell: its own first, then those that follow from its period and base."""
    return tuple(dict.fromkeys(_notes(table, key)))


def key_of(table: SafeTable, where: Mapping[str, str]) -> Key:
    """The key of a cell by its categories; a dimension left out stands for its total."""
    return tuple(d.total.code if d.total and d.id not in where else where[d.id] for d in table.dimensions)


def _notes(table: SafeTable, key: Key) -> Iterator[Text]:
    cell = table.cells[key]
    if cell.note is not None:
        yield cell.note
    for found in _breaks_after(table, key):
        yield _old_note(found, _period_of(table, key))
    # protection by rounding adds a note of its own to such a percentage
    if has_small_base(table, cell) and table.policy.kind == "as-delivered":
        nl, en = (_SMALL[language].format(limit=_limit(table, language)) for language in LANGUAGES)
        yield Text(nl, en)
    if cell.base_qualifier is not None:
        nl, en = (_BASE_NOT_EXACT[language].format(base=format_base(cell, language)) for language in LANGUAGES)
        yield Text(nl, en)
    elif has_derived_base(table, cell):
        yield DERIVED_BASE


def has_small_base(table: SafeTable, cell: Cell) -> bool:
    """Whether a percentage rests on so few that its policy wants it flagged."""
    limit = table.policy.small_base
    is_share = table.statistic is Statistic.SHARE and cell.has_number
    return is_share and limit is not None and cell.base is not None and cell.base < limit


def small_base_words(table: SafeTable, language: Language) -> str:
    """What the flag at a percentage means."""
    unit = table.measure.unit.many[language]
    return _SMALL_IN_WORDS[language].format(flag=FLAG, limit=_limit(table, language), unit=unit)


def has_derived_base(table: SafeTable, cell: Cell) -> bool:
    """Whether the base of a percentage was worked out from the percentage itself.

    That is so where the source delivered count and percentage. A table that was calculated names its method: there
    the base was counted.
    """
    taken_over = table.policy.kind == "as-delivered" and table.about.method is None
    delivered = cell.status in (Status.VALUE, Status.PROVISIONAL) and taken_over
    is_share = table.statistic is Statistic.SHARE
    return is_share and delivered and cell.base is not None and cell.numerator is not None


def is_old(table: SafeTable, category: Category) -> bool:
    """Whether a period lies before a break of method that forbids to compare it with a later period of its table."""
    time = table.time
    if time is None or category not in time.items:
        return False
    period, last = (Period.parse(item.code) for item in (category, time.items[-1]))
    return period != last and bool(breaks_between(table.about.breaks, period, last))


def label_of(table: SafeTable, category: Category, language: Language) -> str:
    """The name of a category; a period before a break of method says so: "2017, oude telling"."""
    label = category.label[language]
    return _OLD_LABEL[language].format(period=label) if is_old(table, category) else label


def _breaks_after(table: SafeTable, key: Key) -> tuple[Break, ...]:
    """The breaks that forbid to compare a cell with later years."""
    period = _period_of(table, key)
    if period is None:
        return ()
    return tuple(found for found in table.about.breaks if not found.comparable and period.start < found.date)


def _period_of(table: SafeTable, key: Key) -> Period | None:
    """The period of a cell; a total over all years is about the whole period of its table."""
    time = table.time
    if time is None:
        return None
    category = time.by_code[key[table.dimensions.index(time)]]
    return table.about.period if category.code == TOTAL else Period.parse(category.code)


def _old_note(found: Break, period: Period | None) -> Text:
    whole = period is not None and date(period.last, 12, 31) < found.date
    words = _OLD if whole else _PARTLY_OLD
    nl, en = (words[language].format(day=format_date(found.date, language)) for language in LANGUAGES)
    return Text(nl, en)


def _limit(table: SafeTable, language: Language) -> str:
    return format_number(table.policy.small_base or 0, language)
