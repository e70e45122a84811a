"""Statistics of tests: published as far as a few persons could not change what is said."""

from dataclasses import replace

import pytest

from inbeeld.declarations import ResolvedPolicy
from inbeeld.disclosure import protect
from inbeeld.disclosure.steady import TOO_NEAR
from inbeeld.errors import DisclosureError
from inbeeld.tables import Cell, Statistic, Status, Table
from inbeeld.vocabulary import Qualifier
from tests.unit.disclosure.making import WORDING, named

POLICY = ResolvedPolicy(id="tests", kind="tests", rounding=10, wording=WORDING)
LESS, LEAST = Qualifier.LESS_THAN, Qualifier.AT_LEAST


def one(cell: Cell, statistic: Statistic = Statistic.NUMBER) -> Table:
    return replace(named("one", "year | all\n2020 | 0"), cells={("2020",): cell}, statistic=statistic)


def after(cell: Cell) -> Cell:
    return protect([one(cell)], POLICY)[0].cells["2020",]


def said(number: float, low: float, high: float, qualifier: Qualifier | None = None, *, tried: int = 10) -> Cell:
    return Cell(number, Status.DERIVED, lower=low, upper=high, base=17_098, numerator=tried, qualifier=qualifier)


@pytest.mark.parametrize(
    "cell",
    [
        said(0.001, 1e-20, 0.0009, LESS),
        said(0.05, 0.051, 0.9, LEAST),
        said(2, 2, 2),
        said(0.17, 0.1651, 0.1749),
        said(0.1, 0.0501, 0.1499),
        said(0.2, 0.12, 0.17, Qualifier.AT_MOST),
        said(0.2, 0.21, 0.3, Qualifier.MORE_THAN),
    ],
    ids=["p below", "p not below", "degrees of freedom", "two decimals", "one decimal", "at most", "more than"],
)
def test_what_holds_for_the_whole_range_is_published_without_it(cell: Cell) -> None:
    assert after(cell) == Cell(cell.value, Status.DERIVED, base=17_100, qualifier=cell.qualifier)


@pytest.mark.parametrize(
    "cell",
    [
        said(0.001, 1e-20, 0.001, LESS),
        said(0.05, 0.049, 0.9, LEAST),
        said(2, 2, 4),
        said(0.17, 0.164, 0.17),
        said(0.1724, 0.172, 0.173),
        said(0.1724123, 0.1724, 0.1725),
        said(0.2, 0.12, 0.17, Qualifier.ABOUT),
    ],
    ids=["p at the bound", "p at the other", "an empty group", "too fine", "three decimals", "seven", "a vague word"],
)
def test_what_a_few_persons_could_change_is_left_out_with_the_reason(cell: Cell) -> None:
    assert after(cell) == Cell(None, Status.NOT_PUBLISHED, note=TOO_NEAR)


def test_what_is_not_known_stays_so() -> None:
    assert after(Cell(None, Status.UNKNOWN)) == Cell(None, Status.UNKNOWN)


@pytest.mark.parametrize(
    ("table", "words"),
    [
        (one(said(2, 2, 2), Statistic.COUNT), "no statistic"),
        (one(Cell(89.3, Status.DERIVED)), "needs its range"),
        (one(said(2, 2, 2, tried=9)), "tried with 9 persons elsewhere, and the policy asks for 10"),
    ],
    ids=["a count", "chi-square itself", "tried with too few"],
)
def test_what_cannot_be_judged_stops_the_run(table: Table, words: str) -> None:
    with pytest.raises(DisclosureError, match=words):
        protect([table], POLICY)


def test_a_policy_that_tries_hardly_anybody_stops_the_run() -> None:
    with pytest.raises(DisclosureError, match="rounds to 2"):
        protect([one(said(2, 2, 2))], POLICY.model_copy(update={"rounding": 2}))
