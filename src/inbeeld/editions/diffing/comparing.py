"""Compares two published editions, cell by cell. Reasons are computed from what both tell of their inputs."""

from collections.abc import Iterator
from dataclasses import replace

from inbeeld.editions.diffing.facts import changed_facts
from inbeeld.editions.diffing.lists import changes_of_lists
from inbeeld.editions.diffing.reasons import reasons_of
from inbeeld.editions.diffing.telling import told
from inbeeld.editions.published import Published, PublishedTable
from inbeeld.publication.changes import Change, ChangeKind
from inbeeld.tables import Cell, Number
from inbeeld.vocabulary import Text


def changes_between(old: Published, new: Published) -> tuple[Change, ...]:
    """Everything that differs between what two editions published, by table and in the order of its cells.

    Where several inputs of a table changed, all of them are named; where none did and a number changed all the same,
    that is said too. An edition of which only the open data is left does not tell its inputs: then the reason is
    unknown.
    """
    tables = sorted({*old.tables, *new.tables})
    of_tables = (change for name in tables for change in _of_table(name, old, new))
    return (*of_tables, *changes_of_lists(old, new), *_of_figures(old, new))


def _of_table(name: str, old: Published, new: Published) -> Iterator[Change]:
    before, after = old.tables.get(name), new.tables.get(name)
    if before is None or after is None:
        kind = ChangeKind.TABLE_ADDED if before is None else ChangeKind.TABLE_REMOVED
        title = (after or before or new.table(name)).title
        yield Change(kind, name, title)
        return
    facts = changed_facts(old.explanations.get(name), new.explanations.get(name))
    found = (*(Change(ChangeKind.WORDS, name, after.title, cell=words) for words in facts), *_between(before, after))
    yield from (replace(change, reasons=reasons_of(change, old, new)) for change in found)


def _between(before: PublishedTable, after: PublishedTable) -> Iterator[Change]:
    if before.title != after.title:
        yield Change(ChangeKind.WORDS, after.id, after.title, cell=before.title)
    if before.unit != after.unit:
        yield Change(ChangeKind.UNIT, after.id, after.title, cell=Text.same(f"{before.unit} → {after.unit}"))
    elif [side.id for side in before.sides] != [side.id for side in after.sides]:
        sides = " → ".join(", ".join(side.id for side in table.sides) for table in (before, after))
        yield Change(ChangeKind.SHAPE, after.id, after.title, cell=Text.same(sides))
    else:
        yield from _cells(before, after)


def _cells(before: PublishedTable, after: PublishedTable) -> Iterator[Change]:
    for key in dict.fromkeys((*after.cells, *before.cells)):
        was, now = before.cells.get(key), after.cells.get(key)
        kind = _kind(was, now)
        if kind is not None:
            side = after if now is not None else before
            yield Change(
                kind,
                after.id,
                after.title,
                side.where(key),
                side.words_of(key),
                told(was, now, before.statistic),
                told(now, was, after.statistic),
                _difference(was, now),
            )


def _kind(was: Cell | None, now: Cell | None) -> ChangeKind | None:
    if was is None or now is None:
        return ChangeKind.ADDED if was is None else ChangeKind.REMOVED
    if was.has_number != now.has_number or (not was.has_number and was.status != now.status):
        return ChangeKind.STATUS
    if _figures(was) != _figures(now):
        return ChangeKind.NUMBER
    return ChangeKind.WORDS if was.note != now.note else None


def _figures(cell: Cell) -> tuple[object, ...]:
    return cell.value, cell.status, cell.lower, cell.upper, cell.base, cell.numerator, cell.qualifier


def _difference(was: Cell | None, now: Cell | None) -> Number | None:
    if was is None or now is None or was.value is None or now.value is None:
        return None
    difference = now.value - was.value
    # shares are printed with a few decimals: what lies beyond is the dust of calculating in twos
    return round(difference, 6) if isinstance(difference, float) else difference


def _of_figures(old: Published, new: Published) -> Iterator[Change]:
    # an edition that does not tell its figures cannot have lost or gained any
    if not (old.explanations and new.explanations):
        return
    before, after = _titles(old), _titles(new)
    for figure in sorted(before.keys() ^ after.keys()):
        kind = ChangeKind.FIGURE_REMOVED if figure in before else ChangeKind.FIGURE_ADDED
        yield Change(kind, figure, (before | after)[figure])


def _titles(edition: Published) -> dict[str, Text]:
    """The figures of an edition with the title of the table that each shows."""
    return {shown.figure: one.title for one in edition.explanations.values() for shown in one.figures}
