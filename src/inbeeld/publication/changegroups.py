"""Changed figures by table and reason, as words ready to print: the same on the page and on paper."""

from collections.abc import Iterator
from dataclasses import dataclass

from inbeeld.publication.changes import Cause, Change, ChangeKind
from inbeeld.publication.numbers import NO_FIGURE, format_number
from inbeeld.vocabulary import Language, Text

_KINDS = {
    ChangeKind.WORDS: Text("Andere woorden", "Other words"),
    ChangeKind.UNIT: Text("Telt nu iets anders", "Now counts something else"),
    ChangeKind.SHAPE: Text("Anders ingedeeld", "Divided in another way"),
    ChangeKind.TABLE_ADDED: Text("Nieuwe tabel", "New table"),
    ChangeKind.TABLE_REMOVED: Text("Vervallen tabel", "Table no longer there"),
    ChangeKind.FIGURE_ADDED: Text("Nieuwe figuur", "New figure"),
    ChangeKind.FIGURE_REMOVED: Text("Vervallen figuur", "Figure no longer there"),
}
_NEW_TABLES = Text("Nieuwe tabellen en lijsten", "New tables and lists")
_CELLS = frozenset({ChangeKind.NUMBER, ChangeKind.STATUS, ChangeKind.ADDED, ChangeKind.REMOVED})


@dataclass(frozen=True, slots=True)
class ChangedCell:
    """A figure as it was and is, as printed; ``difference`` with its sign, empty where there is none."""

    cell: str
    old: str
    new: str
    difference: str


@dataclass(frozen=True, slots=True)
class ChangeGroup:
    """Changed figures of one table with the same reasons. ``whole`` says what happened to the table itself."""

    title: str
    whole: tuple[str, ...]
    cells: tuple[ChangedCell, ...]
    reasons: tuple[str, ...]
    unexplained: bool


def change_groups(changes: tuple[Change, ...], language: Language) -> tuple[ChangeGroup, ...]:
    """Changes by table and reasons, in the order in which they came; new tables stand together at the end."""
    added = tuple(change for change in changes if change.kind is ChangeKind.TABLE_ADDED)
    others = tuple(_of_tables(tuple(change for change in changes if change not in added), language))
    return (*others, _new_tables(added, language)) if added else others


def _new_tables(added: tuple[Change, ...], language: Language) -> ChangeGroup:
    titles = tuple(change.title[language] for change in added)
    return ChangeGroup(_NEW_TABLES[language], whole=titles, cells=(), reasons=(), unexplained=False)


def _of_tables(changes: tuple[Change, ...], language: Language) -> Iterator[ChangeGroup]:
    grouped: dict[tuple[str, tuple[str, ...]], list[Change]] = {}
    for change in changes:
        reasons = tuple(reason.words[language] for reason in change.reasons)
        grouped.setdefault((change.table, reasons), []).append(change)
    return (_group(found, reasons, language) for (_, reasons), found in grouped.items())


def _group(changes: list[Change], reasons: tuple[str, ...], language: Language) -> ChangeGroup:
    return ChangeGroup(
        title=changes[0].title[language],
        whole=tuple(_KINDS[change.kind][language] for change in changes if change.kind not in _CELLS),
        cells=tuple(_cells(changes, language)),
        reasons=reasons,
        unexplained=any(reason.cause is Cause.UNEXPLAINED for reason in changes[0].reasons),
    )


def _cells(changes: list[Change], language: Language) -> Iterator[ChangedCell]:
    for change in changes:
        if change.kind in _CELLS:
            old, new = (shown.words[language] if shown else NO_FIGURE for shown in (change.old, change.new))
            yield ChangedCell(change.cell[language] or change.title[language], old, new, _signed(change, language))


def _signed(change: Change, language: Language) -> str:
    if change.difference is None:
        return ""
    decimals = 0 if float(change.difference).is_integer() else 1
    number = format_number(abs(change.difference), language, decimals)
    return f"{'−' if change.difference < 0 else '+'}{number}"
