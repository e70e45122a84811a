"""Steps run after the steps that they need."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inbeeld.editions import Step
from inbeeld.editions.ordering import in_order
from inbeeld.errors import EditionError


def step(name: str, *needs: str) -> Step:
    return Step(name, "any:thing", needs=needs)


@given(st.permutations([step("a"), step("b", "a"), step("c", "a"), step("d", "b", "c")]))
def test_step_comes_after_all_that_it_needs(plan: list[Step]) -> None:
    names = [ordered.name for ordered in in_order(plan)]

    assert sorted(names) == ["a", "b", "c", "d"]
    assert all(names.index(need) < names.index(s.name) for s in plan for need in s.needs)


def test_circle_is_named() -> None:
    with pytest.raises(EditionError, match="circle: a → c → b → a"):
        in_order([step("a", "c"), step("b", "a"), step("c", "b")])


def test_step_that_does_not_exist_is_named() -> None:
    with pytest.raises(EditionError, match="Step 'b' needs 'x', which is not in the plan"):
        in_order([step("a"), step("b", "x")])


def test_two_steps_cannot_share_a_name() -> None:
    with pytest.raises(EditionError, match="two steps called 'a'"):
        in_order([step("a"), step("a")])
