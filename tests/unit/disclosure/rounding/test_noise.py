"""The table of noise: what was asked of it, by hand and for all settings, and nothing more."""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from inbeeld.disclosure.rounding.noise import NoiseTable, noise_table
from inbeeld.errors import DisclosureError

SETTINGS = st.tuples(st.integers(1, 6), st.floats(0.2, 4).map(lambda v: round(v, 2)), st.integers(0, 3))


def made(asked: tuple[int, float, int]) -> NoiseTable:
    try:
        return noise_table(*asked)
    except DisclosureError:
        assume(condition=False)
        raise


def test_with_one_step_up_or_down_the_chances_follow_by_hand() -> None:
    # mean 0 makes up and down equally likely; a variance of 0.5 makes them 0.25 each
    assert noise_table(1, 0.5, 0).chances == pytest.approx(np.array([[0, 1, 0], [0.25, 0.5, 0.25], [0.25, 0.5, 0.25]]))


def test_with_two_blocked_counts_a_one_becomes_nothing_or_three() -> None:
    # 1 may become 0 or 3 (4 lies too far): mean 0 asks for chances of 2/3 and 1/3, and their variance is 2; no other
    with pytest.raises(DisclosureError, match=r"count of 1: .* between 2 and 2"):
        noise_table(2, 1.9, 2)


def test_no_other_chances_have_more_entropy() -> None:
    # a count of 1 with noise -1, 0, 1 or 2: mean 0 and variance 1 leave one chance free, here that of 2 (p)
    # -a + b + 2p = 0 and a + b + 4p = 1, so b = 1/2 - 3p, a = 1/2 - p, and the rest is 3p
    def entropy(p: float) -> float:
        chances = np.array([0.5 - p, 3 * p, 0.5 - 3 * p, p])
        return float(-(chances * np.log(chances)).sum())

    steps = np.linspace(0.0001, 0.1666, 20_000)
    best = steps[int(np.argmax([entropy(p) for p in steps]))]
    assert noise_table(2, 1.0, 0).chances[1] == pytest.approx([0, 0.5 - best, 3 * best, 0.5 - 3 * best, best], abs=1e-4)


@settings(max_examples=40, deadline=None)
@given(SETTINGS)
def test_noise_is_unbiased_with_one_variance_and_never_leads_where_it_may_not(asked: tuple[int, float, int]) -> None:
    largest, variance, blocked = asked
    table, noise = made(asked), np.arange(-largest, largest + 1)
    assert table.chances.sum(axis=1) == pytest.approx(1)
    assert (table.chances >= 0).all()
    assert table.chances[1:] @ noise == pytest.approx(0, abs=1e-6)
    assert table.chances[1:] @ noise**2 == pytest.approx(variance, abs=1e-5)
    for count, chances in enumerate(table.chances):
        target = count + noise
        forbidden = (target < 0) | ((target > 0) & (target <= blocked))
        assert not chances[forbidden].any()
    assert table.chances[0, largest] == 1


@settings(max_examples=20, deadline=None)
@given(SETTINGS)
def test_far_from_zero_noise_is_the_same_up_and_down(asked: tuple[int, float, int]) -> None:
    last = made(asked).chances[-1]
    assert last == pytest.approx(last[::-1], abs=1e-6)


def test_keys_draw_each_noise_as_often_as_its_chance() -> None:
    table = noise_table(3, 1.05, 1)
    keys = (np.arange(100_000) + 0.5) / 100_000
    for count in (1, 2, 3, 50):
        drawn = table.draw(np.full(len(keys), count), keys)
        times = np.bincount(drawn + 3, minlength=7) / len(keys)
        assert times == pytest.approx(table.chances[min(count, len(table.chances) - 1)], abs=1e-4)
        assert all(one <= other for one, other in pairwise(drawn))


def test_the_ends_of_the_keys_never_lead_outside() -> None:
    table = noise_table(2, 1.0, 0)
    counts = np.array([0, 0, 1, 1, 9, 9])
    published = counts + table.draw(counts, np.array([0, 1 - 2**-53] * 3))
    assert published.tolist() == [0, 0, 0, 3, 7, 11]


def test_what_can_be_behind_a_published_count() -> None:
    table = noise_table(2, 1.0, 0)
    assert (table.possible_behind(0), table.possible_behind(1)) == ((0, 1, 2), (1, 2, 3))


@pytest.mark.parametrize("asked", [(0, 1.0, 0), (2, 1.0, -1)])
def test_settings_that_change_nothing_are_refused(asked: tuple[int, float, int]) -> None:
    with pytest.raises(DisclosureError, match="changes nothing"):
        noise_table(*asked)


def test_an_impossible_variance_is_refused_with_those_that_are_possible() -> None:
    with pytest.raises(DisclosureError, match=r"variance of 2 .* count of 1: .* between 0 and 2\."):
        noise_table(2, 2.0, 0)
