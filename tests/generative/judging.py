"""A set of tables through the product, and what the attacker makes of the outcome."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from inbeeld.declarations import ResolvedPolicy
from inbeeld.disclosure import protect
from inbeeld.disclosure.safe import printed_table
from inbeeld.errors import DisclosureError
from inbeeld.tables import Cell, Key, Status, Table
from tests.generative.attacker import Attack, differences
from tests.generative.figures import Figures
from tests.generative.reading import Clue, Secret, clues_in, earlier, number_printed, secrets_in
from tests.generative.releases import Release
from tests.generative.worlds import MakeWorlds, searched

NEEDLESS = "refused without need"
"""An outcome: stopped, though some choice would have been safe in the eyes of the attacker."""


@dataclass(frozen=True)
class Former:
    """An earlier edition as it was printed, with the people that it counted."""

    release: Release
    printed: tuple[Table, ...]

    @property
    def against(self) -> list[tuple[Table, ResolvedPolicy]]:
        """Its tables with their policies."""
        return [(table, self.release.policies[table.id]) for table in self.printed]


def protected(release: Release, former: Former | None = None) -> tuple[Table, ...]:
    """What the product prints of a set of tables.

    Raises:
        DisclosureError: if it refuses.
    """
    against = former.against if former else []
    safe = protect(release.tables, release.policies, given=release.given, against=against)
    return tuple(printed_table(one) for one in safe)


def found_in(
    release: Release, printed: Sequence[Table], former: Former | None = None, make: MakeWorlds = searched
) -> list[str]:
    """What the attacker finds out of printed tables that he should not."""
    shown = [figures.printed(table) for figures, table in zip(release.figures, printed, strict=True)]
    clues = [clue for figures in shown for clue in clues_in(figures, release.policies[figures.table.id])]
    secrets = [one for figures in shown for one in secrets_in(figures, release.policies[figures.table.id])]
    told, kept = _of_former(release, former) if former else ([], [])
    printed_now = {clue.group.tobytes() for clue in clues}
    secrets += [one for one in kept if one.is_small and one.group.tobytes() not in printed_now]
    secrets += differences(release.people, shown, release.policy.minimum or 0)
    attack = Attack([*clues, *told], release.people.counts, make)
    return list(attack.finds(_most_asked(secrets)))


def _of_former(release: Release, former: Former) -> tuple[list[Clue], list[Secret]]:
    """What an earlier edition told, and hid, of the groups for which it still holds.

    Where a table is printed again, everybody sees what was corrected. Of a table that is not, nobody can be sure which
    of its numbers still hold if some do not.
    """
    before = former.release
    clues: list[Clue] = []
    secrets: list[Secret] = []
    for figures, layout, table in zip(before.figures, before.layouts, former.printed, strict=True):
        found = list(clues_in(figures.printed(table), before.policies[table.id]))
        holding = [c for c in found if c.number[0] <= release.people.number(c.group) <= c.number[1]]
        is_sure = layout in release.layouts or len(holding) == len(found)
        groups = {clue.group.tobytes() for clue in holding if is_sure and not _is_told(release, clue)}
        hidden = secrets_in(figures.printed(table), before.policies[table.id])
        clues += earlier(holding, is_sure=is_sure)
        secrets += [replace(one, name=f"the former {one.name}") for one in hidden if one.group.tobytes() in groups]
    return clues, secrets


def _is_told(release: Release, clue: Clue) -> bool:
    """Whether a new policy shows what an old one hid: that nobody is there."""
    return release.policy.zeros == "shown" and release.people.number(clue.group) == 0


def _most_asked(secrets: Sequence[Secret]) -> list[Secret]:
    """Each group once."""
    return list({one.group.tobytes(): one for one in sorted(secrets, key=lambda s: (s.is_small, s.asked))}.values())


def is_refusal_right(release: Release, former: Former | None = None, make: MakeWorlds = searched) -> bool:
    """Whether something is given away even if all that can be hidden is hidden."""
    return bool(found_in(release, [bare(release, figures) for figures in release.figures], former, make))


def bare(release: Release, figures: Figures) -> Table:
    """A table of which only signs remain: small, or not small. What was printed before stays."""
    policy = release.policies[figures.table.id]
    if policy.kind != "round-and-hide":
        return figures.table
    structural = release.structural[figures.table.id]
    return figures.table.with_cells(
        {key: _sign(cell, policy, key in structural) for key, cell in figures.table.cells.items()}
    )


def _sign(cell: Cell, policy: ResolvedPolicy, is_structural: bool) -> Cell:
    """What is printed of a true cell in any case."""
    minimum, is_share = policy.minimum or 0, cell.base is not None
    number = cell.numerator if is_share else cell.value
    is_shown_zero = policy.zeros == "shown" or (policy.zeros == "structural" and is_structural and not is_share)
    if number is not None and number < minimum and not (number == 0 and is_shown_zero):
        return Cell(None, Status.HIDDEN, lower=1 if policy.zeros == "shown" else 0, upper=minimum - 1)
    if number is None or (cell.base is not None and cell.base < minimum):
        return Cell(None, Status.NOT_PUBLISHED)
    if number == 0:
        base = None if cell.base is None else number_printed(int(cell.base), policy)
        return Cell(0, base=base, numerator=cell.numerator)
    return Cell(None, Status.HIDDEN_SECONDARY)


def shown_again(figures: Figures, printed: Table, policy: ResolvedPolicy, keys: Collection[Key]) -> Table:
    """What is printed, with some cells that were withheld for others shown after all."""
    return printed.with_cells(
        {key: _shown(figures.table.cells[key], policy) if key in keys else cell for key, cell in printed.cells.items()}
    )


def _shown(cell: Cell, policy: ResolvedPolicy) -> Cell:
    if cell.base is None:
        return Cell(number_printed(int(cell.number), policy))
    part, whole = (number_printed(int(number or 0), policy) for number in (cell.numerator, cell.base))
    return Cell(100 * part / whole, base=whole, numerator=part)


def outcome(release: Release, former: Former | None = None, make: MakeWorlds = searched) -> str:
    """What came of it: "safe", "nothing hidden", "refused", or a refusal without need, or the leaks."""
    try:
        printed = protected(release, former)
    except DisclosureError:
        return "refused" if is_refusal_right(release, former, make) else NEEDLESS
    found = found_in(release, printed, former, make)
    is_hidden = any(cell.is_hidden for table in printed for cell in table.cells.values())
    return "; ".join(found) or ("safe" if is_hidden else "nothing hidden")
