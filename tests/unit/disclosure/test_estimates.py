"""Estimates from records: printed in steps that tell no small number, or left out."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from inbeeld.declarations import ResolvedPolicy
from inbeeld.disclosure import protect
from inbeeld.disclosure.estimates import FEW, step_of
from inbeeld.errors import DisclosureError
from inbeeld.tables import Cell, Number, Statistic, Status, Table
from tests.unit.disclosure.making import WORDING, named

POLICY = ResolvedPolicy(id="estimates", kind="estimates", rounding=10, minimum=10, base=100, wording=WORDING)


def one(cell: Cell, statistic: Statistic = Statistic.SHARE) -> Table:
    return replace(named("one", "year | all\n2020 | 0"), cells={("2020",): cell}, statistic=statistic)


def after(cell: Cell, statistic: Statistic = Statistic.SHARE) -> Cell:
    return protect([one(cell, statistic)], POLICY)[0].cells["2020",]


def estimated(value: float, lower: float, upper: float, *, events: Number, base: Number) -> Cell:
    return Cell(value, Status.ESTIMATED, lower=lower, upper=upper, numerator=events, base=base)


@pytest.mark.parametrize(
    ("base", "expected"),
    [
        (17_098, (26.0, 25.0, 27.0)),  # a whole percentage is 171 persons
        (1_000, (26.0, 25.0, 27.0)),  # ten persons
        (700, (26.0, 24.0, 28.0)),  # in steps of 2
        (250, (25.0, 20.0, 30.0)),  # in steps of 5
        (104, (30.0, 20.0, 40.0)),  # in steps of 10
    ],
)
def test_a_share_is_printed_no_finer_than_ten_persons(base: int, expected: tuple[float, float, float]) -> None:
    cell = after(estimated(26.04, 25.4, 26.7, events=0.26 * base, base=base))
    assert (cell.value, cell.lower, cell.upper) == expected


@pytest.mark.parametrize(
    ("cell", "statistic", "expected"),
    [
        (estimated(26.4, 26.0, 26.9, events=2640, base=10_000), Statistic.SHARE, (26.0, 25.0, 27.0)),
        (estimated(1.2, 0.9, 1.4, events=120, base=10_000), Statistic.SHARE, (1.0, 0.0, 2.0)),
        (estimated(99.6, 99.5, 99.7, events=9960, base=10_000), Statistic.SHARE, (100.0, 99.0, 100.0)),
        (estimated(0.12, 0.01, 0.3, events=30, base=10_000), Statistic.NUMBER, (0.1, 0.0, 0.3)),
        (estimated(-0.5, -1.0, 0.0, events=1000, base=10_000), Statistic.NUMBER, (-0.5, -1.0, 0.0)),
    ],
    ids=["never a point", "not below nothing", "not above all", "a ratio", "a difference"],
)
def test_an_interval_stands_around_the_printed_estimate_and_is_never_narrower(
    cell: Cell, statistic: Statistic, expected: tuple[float, float, float]
) -> None:
    found = after(cell, statistic)
    assert (found.value, found.lower, found.upper) == expected


@given(share=st.floats(10, 90), arms=st.tuples(st.floats(0, 5), st.floats(0, 5)), base=st.integers(1000, 100_000))
def test_a_printed_interval_is_as_wide_as_the_true_one_and_hardly_wider(
    share: float, arms: tuple[float, float], base: int
) -> None:
    found = after(estimated(share, share - arms[0], share + arms[1], events=base // 2, base=base))
    wider = float(found.upper or 0) - float(found.lower or 0) - sum(arms)
    assert -1e-9 < wider < 2 + 1e-9


def test_what_is_behind_a_share_is_not_printed_but_its_rounded_base() -> None:
    cell = after(estimated(26.04, 25.4, 26.7, events=4452, base=17_098))
    assert (cell.numerator, cell.base, cell.status) == (None, 17_100, Status.ESTIMATED)


@pytest.mark.parametrize(
    ("value", "events", "expected"), [(1.8342, 4000, 1.83), (1.8342, 100, 1.8), (1.8342, 40, 2.0), (0.0341, 250, 0.03)]
)
def test_a_ratio_is_printed_no_finer_than_ten_events_would_move_it(value: float, events: int, expected: float) -> None:
    cell = after(estimated(value, value, value, events=events, base=5000), Statistic.NUMBER)
    assert (cell.value, cell.numerator, cell.base) == (expected, None, 5000)


@pytest.mark.parametrize(
    "cell",
    [
        estimated(2.0, 1.0, 3.0, events=9, base=450),
        estimated(50.0, 40.0, 60.0, events=45, base=90),
        estimated(97.0, 95.0, 99.0, events=194, base=200),
        estimated(0.0, 0.0, 1.0, events=0, base=450),
    ],
    ids=["few events", "small base", "few are left", "none"],
)
def test_an_estimate_on_too_few_is_left_out_with_the_reason(cell: Cell) -> None:
    assert after(cell) == Cell(None, Status.NOT_PUBLISHED, note=FEW)


@pytest.mark.parametrize(
    ("cell", "statistic"),
    [
        (Cell(12), Statistic.COUNT),
        (Cell(12.0, base=100, numerator=12, lower=1.0, upper=20.0), Statistic.SHARE),
        (Cell(12.0, Status.ESTIMATED, base=100, numerator=12), Statistic.SHARE),
        (Cell(12.0, Status.ESTIMATED, lower=1.0, upper=20.0), Statistic.NUMBER),
    ],
    ids=["a count", "no estimate", "no interval", "nothing that it rests on"],
)
def test_what_cannot_be_judged_stops_the_run(cell: Cell, statistic: Statistic) -> None:
    with pytest.raises(DisclosureError, match=r"one \(2020\) cannot be published"):
        after(cell, statistic)


@pytest.mark.parametrize("change", [{"rounding": 1}, {"minimum": 2}, {"base": 19}, {"base": None}])
def test_a_policy_that_protects_nobody_stops_the_run(change: dict[str, int | None]) -> None:
    with pytest.raises(DisclosureError, match="estimates"):
        protect([one(estimated(26.0, 25.0, 27.0, events=260, base=1000))], POLICY.model_copy(update=change))


@given(events=st.integers(10, 100_000), base=st.integers(100, 200_000))
def test_fewer_than_ten_persons_never_show(events: int, base: int) -> None:
    assume(events <= base)
    share = 100 * events / base
    cell = estimated(share, share, share, events=events, base=base)
    step = step_of(cell, Statistic.SHARE, 10)
    assert step * base >= 10 * 100
    assert step >= 1


@given(value=st.floats(0.001, 1000), events=st.integers(10, 100_000))
def test_a_step_is_worth_ten_events_and_no_more_than_needed(value: float, events: int) -> None:
    step = step_of(estimated(value, value, value, events=events, base=500), Statistic.NUMBER, 10)
    worth = Decimal(repr(value * 10 / events))
    assert step >= worth
    assert step == Decimal("0.01") or step < Decimal("2.5") * worth + Decimal("1e-12")
