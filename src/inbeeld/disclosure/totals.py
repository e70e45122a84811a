"""Where the totals of a table come from: added up here, or delivered. Read from its cells, so it cannot be untrue.

A total that was added up has the origins of its parts. A delivered one was read in a place of its own.
"""

from collections import defaultdict
from collections.abc import Collection, Mapping

from inbeeld.tables import Key, Statistic, Table, total_relations
from inbeeld.vocabulary import LANGUAGES, Language, Text

_ADDED = Text("Het totaal is hier opgeteld uit de delen.", "The total was added up here from its parts.")
_DELIVERED = Text(
    "Het totaal staat er zoals geleverd, en hoeft niet de som van de delen te zijn.",
    "The total stands as delivered, and need not be the sum of its parts.",
)
_BY_SIDE = Text(
    "Totalen die hier zijn opgeteld: {added}. Totalen zoals geleverd: {delivered}.",
    "Totals added up here: {added}. Totals as delivered: {delivered}.",
)
_SOME = Text(
    "Sommige totalen zijn hier opgeteld, andere staan er zoals geleverd.",
    "Some totals were added up here, others stand as delivered.",
)


def totals_in_words(table: Table) -> Text | None:
    """A sentence on where the totals of a table come from; nothing if it has no totals of counts.

    A table that was calculated tells of its totals in its method: a tally may count a thing in several parts.
    """
    if table.statistic is not Statistic.COUNT or table.about.method is not None:
        return None
    is_added = _is_added(table)
    if len(set(is_added.values())) < 2:
        return next((_ADDED if added else _DELIVERED for added in is_added.values()), None)
    return _by_side(table, is_added)


def _is_added(table: Table) -> dict[Key, bool]:
    """For each total with a number whose origins are known, whether it was added up from parts of this table."""
    parts: dict[Key, set[Key]] = defaultdict(set)
    for total, keys in total_relations(table):
        parts[total].update(keys)
    known = (key for key in parts if table.cells[key].has_number and table.cells[key].origins)
    return {key: set(table.cells[key].origins) <= _origins(parts[key], table) for key in known}


def _origins(keys: Collection[Key], table: Table) -> set[object]:
    return {origin for key in keys for origin in table.cells[key].origins}


def _by_side(table: Table, is_added: Mapping[Key, bool]) -> Text:
    """Which sides have totals of which kind, if each side has one kind only."""
    kinds = {side: {is_added[key] for key in keys} for side, keys in _totals_by_side(table, is_added).items()}
    if any(len(found) > 1 for found in kinds.values()) or len(set(map(frozenset, kinds.values()))) < 2:
        return _SOME

    def named(language: Language, *, added: bool) -> str:
        return ", ".join(_in_a_sentence(side[language]) for side, found in kinds.items() if added in found)

    nl, en = (
        _BY_SIDE[language].format(added=named(language, added=True), delivered=named(language, added=False))
        for language in LANGUAGES
    )
    return Text(nl, en)


def _in_a_sentence(label: str) -> str:
    """A label with its first letter small, unless it is an abbreviation."""
    return label if label[:2].isupper() else label[:1].lower() + label[1:]


def _totals_by_side(table: Table, keys: Collection[Key]) -> dict[Text, list[Key]]:
    """The totals over one side only, by the label of that side."""
    found: dict[Text, list[Key]] = defaultdict(list)
    for key in table.keys():
        over = [d for d, code in zip(table.dimensions, key, strict=True) if d.total and d.total.code == code]
        if len(over) == 1 and key in keys:
            found[over[0].label].append(key)
    return found
