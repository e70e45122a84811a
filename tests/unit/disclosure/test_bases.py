"""What a percentage prints beside itself: the base that it is taken of."""

from dataclasses import replace

from inbeeld.disclosure import protect
from inbeeld.tables import Cell, Key, Statistic, Status, Table
from tests.unit.disclosure.making import EXACT, named


def shares(shared_base: tuple[str, ...] | None, **counts: tuple[int, int]) -> Table:
    """Percentages by sex, from pairs of a count and its base."""
    rows = "\n".join(f"{sex} | 0" for sex in counts)
    cells: dict[Key, Cell] = {
        (sex,): Cell(100 * part / base, base=base, numerator=part) for sex, (part, base) in counts.items()
    }
    drawn = named("shares", f"sex | share\n{rows}")
    return replace(drawn, statistic=Statistic.SHARE, cells=cells, shared_base=shared_base)


def statuses(*tables: Table) -> list[list[Status]]:
    return [[cell.status for cell in one.cells.values()] for one in protect(tables, EXACT)]


def test_of_one_base_that_is_printed_the_last_share_follows() -> None:
    # 40 of 43 are girls: so 3 are boys, and both go
    assert statuses(shares(("sex",), girls=(40, 43), boys=(3, 43))) == [[Status.HIDDEN_SECONDARY, Status.HIDDEN]]


def test_a_share_of_the_girls_tells_nothing_of_the_boys() -> None:
    # of 43 girls 40 got help, of 43 boys 3: the words of the table say that these are different people
    assert statuses(shares((), girls=(40, 43), boys=(3, 43))) == [[Status.VALUE, Status.HIDDEN]]


def test_if_nobody_says_equal_bases_are_taken_for_the_same() -> None:
    assert statuses(shares(None, girls=(40, 43), boys=(3, 43))) == [[Status.HIDDEN_SECONDARY, Status.HIDDEN]]


def test_bases_of_their_own_give_a_count_back_that_the_total_hides_behind() -> None:
    # of 40 girls 20 got help; there are 43 victims in all, so 3 of them are boys
    counts = named("counts", "sex | reports\ngirls | 40\nboys | 3\ntotal | 43")
    (helped, counted) = statuses(shares((), girls=(20, 40), boys=(0, 3)), counts)
    assert counted == [Status.HIDDEN_SECONDARY, Status.HIDDEN, Status.VALUE]
    assert helped[0] is Status.HIDDEN_SECONDARY


def test_a_total_over_two_sides_is_the_sum_of_bases_of_their_own() -> None:
    # bases 40, 30 and 20 of the 93 victims leave 3 boys of four years
    cells = [("girls", "3", 20, 40), ("girls", "4", 20, 30), ("boys", "3", 12, 20), ("boys", "4", 1, 3)]
    drawn = named("helped", "sex | 3 | 4\ngirls | 0 | 0\nboys | 0 | 0", across="age")
    percentages: dict[Key, Cell] = {
        (s, a): Cell(100 * part / base, base=base, numerator=part) for s, a, part, base in cells
    }
    helped = replace(drawn, statistic=Statistic.SHARE, cells=percentages, shared_base=())
    total = named("total", "kind | reports\nall | 93\ntotal | 93")
    safe, _ = protect([helped, total], EXACT)
    shown = [cell for cell in safe.cells.values() if cell.has_number]
    assert len(shown) < len(cells) - 1
