"""Every leak is true and every silence is right: judged by writing out all tables that fit."""

from collections.abc import Iterator
from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from inbeeld.auditing.policy import AuditPolicy
from inbeeld.auditing.recoverable import find_recoverable
from tests.unit.auditing.small import drawn

RULE = "recoverable-cell"

ROWS, COLUMNS = 2, 3
Table = tuple[tuple[int, ...], ...]
tables = st.tuples(*[st.tuples(*[st.integers(0, 14)] * COLUMNS)] * ROWS)


def is_hidden(value: int) -> bool:
    return value < 10


def text_of(table: Table) -> str:
    heads = " ".join(f"y{column}" for column in range(COLUMNS))
    lines = [f"{heads} total"]
    for number, row in enumerate(table):
        cells = " ".join("<10" if is_hidden(value) else str(value) for value in row)
        lines.append(f"r{number} {cells} {sum(row)}")
    sums = [sum(column) for column in zip(*table, strict=True)]
    return "\n".join([*lines, f"total {' '.join(map(str, sums))} {sum(sums)}"])


def fitting(table: Table) -> Iterator[Table]:
    """All tables with the same printed cells and totals, and under ten where a number is hidden.

    Two cells are tried; the others follow from the totals.
    """
    sums = [sum(column) for column in zip(*table, strict=True)]
    for one, two in product(range(15), repeat=2):
        first = (one, two, sum(table[0]) - one - two)
        other = (first, tuple(total - value for total, value in zip(sums, first, strict=True)))
        if all(
            _may_be(value, true)
            for row, truth in zip(other, table, strict=True)
            for value, true in zip(row, truth, strict=True)
        ):
            yield other


def _may_be(value: int, true: int) -> bool:
    return 0 <= value < 10 if is_hidden(true) else value == true


def ranges_of(table: Table) -> dict[str, tuple[int, int]]:
    possible = list(fitting(table))
    return {
        f"t.r{row}.y{column}": (
            min(other[row][column] for other in possible),
            max(other[row][column] for other in possible),
        )
        for row in range(ROWS)
        for column in range(COLUMNS)
        if is_hidden(table[row][column])
    }


@settings(max_examples=25, deadline=None)
@given(tables)
def test_hidden_cells_are_found_exactly_when_too_few_numbers_are_left(table: Table) -> None:
    publication = drawn("t", text_of(table))
    found = {each.cells[0]: each for each in find_recoverable(publication, AuditPolicy()) if each.rule == RULE}

    narrow = {name: ends for name, ends in ranges_of(table).items() if ends[1] - ends[0] + 1 < 10}
    assert found.keys() == narrow.keys()
    for name, (low, high) in narrow.items():
        words = f"exactly {low}" if low == high else f"from {low} to {high}"
        assert found[name].title.en.endswith(f" is {words}")


@settings(max_examples=25, deadline=None)
@given(tables)
def test_safe_tables_give_no_finding(table: Table) -> None:
    shifted = tuple(tuple(value + 10 for value in row) for row in table)

    assert not list(find_recoverable(drawn("t", text_of(shifted)), AuditPolicy()))
