"""What a percentage prints beside itself: the base that it is taken of."""

from dataclasses import replace

import pytest

from inbeeld.disclosure import protect
from inbeeld.tables import Cell, Key, Shares, Statistic, Status, Table
from tests.unit.disclosure.making import EXACT, named

TOGETHER, APART = Shares(("sex",)), Shares()


def shares(told: Shares | None, name: str = "shares", **counts: tuple[int, int]) -> Table:
    """Percentages by sex, from pairs of a count and its base."""
    rows = "\n".join(f"{sex} | 0" for sex in counts)
    cells: dict[Key, Cell] = {
        (sex,): Cell(100 * part / base, base=base, numerator=part) for sex, (part, base) in counts.items()
    }
    drawn = named(name, f"sex | share\n{rows}")
    return replace(drawn, statistic=Statistic.SHARE, cells=cells, shares=told)


def statuses(*tables: Table) -> list[list[Status]]:
    return [[cell.status for cell in one.cells.values()] for one in protect(tables, EXACT)]


def test_of_one_base_that_is_printed_the_last_share_follows() -> None:
    # 40 of 43 are girls: so 3 are boys, and both go
    assert statuses(shares(TOGETHER, girls=(40, 43), boys=(3, 43))) == [[Status.HIDDEN_SECONDARY, Status.HIDDEN]]


def test_a_share_of_the_girls_tells_nothing_of_the_boys() -> None:
    # of 43 girls 40 got help, of 43 boys 3: the words of the table say that these are different people
    assert statuses(shares(APART, girls=(40, 43), boys=(3, 43))) == [[Status.VALUE, Status.HIDDEN]]


def test_if_nobody_says_equal_bases_are_taken_for_the_same() -> None:
    assert statuses(shares(None, girls=(40, 43), boys=(3, 43))) == [[Status.HIDDEN_SECONDARY, Status.HIDDEN]]


def test_bases_of_their_own_give_a_count_back_that_the_total_hides_behind() -> None:
    # of 40 girls 20 got help; there are 43 victims in all, so 3 of them are boys
    counts = named("counts", "sex | reports\ngirls | 40\nboys | 3\ntotal | 43")
    (helped, counted) = statuses(shares(APART, girls=(20, 40), boys=(0, 3)), counts)
    assert counted == [Status.HIDDEN_SECONDARY, Status.HIDDEN, Status.VALUE]
    assert helped[0] is Status.HIDDEN_SECONDARY


@pytest.mark.parametrize(("name", "is_given_away"), [("helped", True), ("", False)])
def test_rates_of_the_same_thing_are_added_up(name: str, *, is_given_away: bool) -> None:
    # of 80 victims 43 got help; of the girls 40 did: so 3 boys
    told = Shares((), name)
    apart = shares(told, girls=(40, 50), boys=(3, 30))
    both = named("both", "kind | share\nall | 0\ntotal | 0")
    whole: dict[Key, Cell] = {(code,): Cell(53.75, base=80, numerator=43) for code in ("all", "total")}
    together = replace(both, statistic=Statistic.SHARE, cells=whole, shares=told)
    found = statuses(apart, together)
    assert found[0][1] is Status.HIDDEN
    assert (Status.HIDDEN_SECONDARY in found[0] + found[1]) is is_given_away


def test_a_total_over_two_sides_is_the_sum_of_bases_of_their_own() -> None:
    # bases 40, 30 and 20 of the 93 victims leave 3 boys of four years
    cells = [("girls", "3", 20, 40), ("girls", "4", 20, 30), ("boys", "3", 12, 20), ("boys", "4", 1, 3)]
    drawn = named("helped", "sex | 3 | 4\ngirls | 0 | 0\nboys | 0 | 0", across="age")
    percentages: dict[Key, Cell] = {
        (s, a): Cell(100 * part / base, base=base, numerator=part) for s, a, part, base in cells
    }
    helped = replace(drawn, statistic=Statistic.SHARE, cells=percentages, shares=APART)
    total = named("total", "kind | reports\nall | 93\ntotal | 93")
    safe, _ = protect([helped, total], EXACT)
    shown = [cell for cell in safe.cells.values() if cell.has_number]
    assert len(shown) < len(cells) - 1
