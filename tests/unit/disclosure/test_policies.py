"""Settings fail closed: whatever is missing, unknown or senseless stops the run."""

from typing import Any

import pytest

from inbeeld.declarations import ResolvedPolicy
from inbeeld.disclosure import protect
from inbeeld.errors import DisclosureError
from tests.unit.disclosure.making import TENS, named

TABLE = named("one", "year | all\n2020 | 12")


def refusal(**changes: Any) -> str:
    policy = ResolvedPolicy.model_construct(**{**TENS.model_dump(), "wording": TENS.wording, **changes})
    with pytest.raises(DisclosureError) as caught:
        protect([TABLE], policy)
    return str(caught.value)


def test_a_table_without_a_policy_is_refused() -> None:
    with pytest.raises(DisclosureError, match="No policy says how one may be published"):
        protect([TABLE], {"another": TENS})


def test_an_unknown_kind_is_refused() -> None:
    assert "unknown kind 'round'" in refusal(kind="round")


def test_a_policy_for_numbers_of_places_publishes_nothing_else() -> None:
    assert "is for municipality only" in refusal(units=("municipality",))
    own = TENS.model_copy(update={"units": (TABLE.measure.unit.id,)})
    assert protect([TABLE], own)


@pytest.mark.parametrize("name", ["rounding", "minimum"])
def test_a_missing_number_is_refused(name: str) -> None:
    assert f"has no {name}" in refusal(**{name: None})


@pytest.mark.parametrize(("rounding", "minimum"), [(0, 10), (10, 1), (-10, 10)])
def test_numbers_that_protect_nobody_are_refused(rounding: int, minimum: int) -> None:
    assert "protects nobody" in refusal(rounding=rounding, minimum=minimum)


def test_a_minimum_that_would_print_persons_as_zero_is_refused() -> None:
    # 4 persons would be shown, and rounded to 0
    assert "printed as 0" in refusal(rounding=10, minimum=4)


def test_two_tables_of_one_name_are_refused() -> None:
    with pytest.raises(DisclosureError, match="Given twice: one"):
        protect([TABLE, TABLE], TENS)
