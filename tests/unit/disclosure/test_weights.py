"""What a cell is worth, so that what is worth most is kept."""

from math import inf

from inbeeld.declarations import ResolvedWeights
from inbeeld.disclosure.weights import weights_of
from tests.unit.disclosure.making import TENS, named
from tests.unit.disclosure.primary.judging import shares

TABLE = named(
    "one",
    """
    place | girls | boys | total
    east  |    16 |    0 |    16
    west  |     9 |  <10 |    12
    total |    25 |    3 |    28
    """,
    across="sex",
)


def weights(**settings: object) -> list[float]:
    policy = TENS.model_copy(update={"weights": ResolvedWeights(**settings)})  # type: ignore[arg-type]
    found = weights_of(TABLE, policy)
    return [found[key] for key in TABLE.keys()]


def test_a_cell_is_worth_its_number_and_one_without_nothing() -> None:
    assert weights() == [16, 1, 16, 9, 0, 12, 25, 3, 28]


def test_it_can_be_worth_the_root_of_it_or_the_same_as_every_other() -> None:
    assert weights(by="root")[:4] == [4, 1, 4, 3]
    assert weights(by="cell") == [1, 1, 1, 1, 0, 1, 1, 1, 1]


def test_totals_can_be_worth_more_once_for_each_side() -> None:
    assert weights(by="cell", totals=3) == [1, 1, 3, 1, 0, 3, 3, 3, 9]


def test_a_break_down_can_be_worth_more_than_another() -> None:
    assert weights(by="cell", sides=(("place", 5.0),)) == [5, 5, 5, 5, 0, 5, 1, 1, 1]


def test_the_grand_total_can_be_kept_at_all_costs() -> None:
    assert weights(keep="grand-total")[-1] == inf


def test_a_percentage_is_worth_the_count_that_it_is_the_share_of() -> None:
    assert list(weights_of(shares((20, 200)), TENS).values()) == [20]
