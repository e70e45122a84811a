"""Tables as blocks of counts or percentages that belong together, and what a publisher says of adding them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from inbeeld.auditing.figures import Figure, PrintedTable, Publication
from inbeeld.auditing.readings import known, total

_OVERLAP = re.compile(
    r"overlap|several (forms|answers|types|reasons|problems|categories|per\b)|(carry|in) several|multiple answers"
    r"|more than one (answer|form|kind|reason)|meerdere|meer dan één|not exclusive",
    re.IGNORECASE,
)
_UNION = re.compile(r"\bat least one\b|\bone or more\b|\bany\b|ten minste één|minstens één|een of meer", re.IGNORECASE)


@dataclass(frozen=True)
class Block:
    """The figures of one measure of a table."""

    table: PrintedTable
    measure: str
    figures: tuple[Figure, ...]

    @cached_property
    def cells(self) -> tuple[Figure, ...]:
        """What is no printed total, and no count of *at least one of these*."""
        return tuple(f for f in self.figures if not f.is_total and not is_union(f))

    @cached_property
    def totals(self) -> tuple[Figure, ...]:
        """The printed totals."""
        return tuple(f for f in self.figures if f.is_total and not is_union(f))

    @property
    def is_counts(self) -> bool:
        """Whether it counts."""
        return all(figure.is_count for figure in self.figures)

    @property
    def is_shares(self) -> bool:
        """Whether it holds percentages."""
        return all(figure.is_share for figure in self.figures)


def blocks(publication: Publication) -> Iterator[Block]:
    """Every table's measures, each apart; a table with several units and no measures is apart by unit."""
    for table in publication.tables.values():
        apart: dict[tuple[str, str], list[Figure]] = {}
        for figure in publication.of_table(table.id):
            apart.setdefault((figure.measure, figure.unit), []).append(figure)
        for (measure, _), figures in apart.items():
            yield Block(table, measure, tuple(figures))


def is_union(figure: Figure) -> bool:
    """Whether a figure counts who has at least one of several things: such categories do not add up to it."""
    words = [category for _, category in (*figure.by, *figure.groups)]
    return any(_UNION.search(each) for each in words)


def may_overlap(block: Block) -> bool:
    """Whether the publisher says that one case can be counted in several cells."""
    said = [block.table.caveats, *(figure.note for figure in block.figures)]
    return any(_OVERLAP.search(words) for words in said)


def parts_of(whole: Figure, block: Block) -> tuple[tuple[Figure, ...], ...]:
    """The sets of cells that each should add up to a printed total: one, or one for each grouping of the cells."""
    cells = _of_its_group(whole, [cell for cell in block.figures if _is_part(cell, whole)])
    grouping = _grouping(whole, cells)
    if grouping is None:
        return (tuple(cells),) if cells else ()
    found: dict[str, list[Figure]] = {}
    for cell in cells:
        found.setdefault(dict(cell.groups).get(grouping, ""), []).append(cell)
    # groups within each other, such as provinces, add up to the total together; groupings each do so alone
    alone = any(_makes_up(whole, group) for group in found.values()) and not _makes_up(whole, cells)
    return tuple(map(tuple, found.values())) if alone else (tuple(cells),)


def _makes_up(whole: Figure, cells: Sequence[Figure]) -> bool:
    return total(map(known, cells)).meets(known(whole))


def _is_part(cell: Figure, whole: Figure) -> bool:
    if is_union(cell) or set(cell.over) & set(whole.over):
        return False
    mine = dict(cell.by)
    same = all(mine.get(column) == category for column, category in whole.by if column not in whole.over)
    return same and set(cell.over) <= set(whole.over)


def _of_its_group(whole: Figure, cells: list[Figure]) -> list[Figure]:
    """The cells of the group that a sub-total is of, such as the municipalities of one province."""
    own = {category for column, category in whole.by if column in whole.over}
    for column, category in sorted({group for cell in cells for group in cell.groups}):
        mine = [cell for cell in cells if (column, category) in cell.groups]
        if (category in own or (column, category) in whole.groups) and len(mine) < len(cells):
            return mine
    return cells


def _grouping(whole: Figure, cells: Sequence[Figure]) -> str | None:
    """The column that puts the cells in groups of which the total is none, such as *age* and *sex* beside *all*."""
    for column, category in whole.groups:
        others = [dict(cell.groups).get(column) for cell in cells]
        if len(set(others)) > 1 and category not in others and len(set(others)) < len(cells):
            return column
    return None
