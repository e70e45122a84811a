"""Runs a check on generated sets: the same ones on every run, and other ones for every number."""

from collections import Counter
from collections.abc import Callable
from typing import TypeVar

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

Drawn = TypeVar("Drawn")


AT_ONCE = 10
"""Sets from one seed: hypothesis soon begins to draw what is like the sets before."""


def tally(drawn: st.SearchStrategy[Drawn], check: Callable[[Drawn], str], *, sets: int, number: int) -> Counter[str]:
    """How often each outcome came of so many sets; ``number`` says which ones."""
    found: Counter[str] = Counter()

    @settings(
        max_examples=AT_ONCE,
        derandomize=True,
        deadline=None,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(drawn)
    def run(one: Drawn) -> None:
        found[check(one)] += 1

    for at in range(sets // AT_ONCE):
        seed(1000 * number + at)(run)()
    return found
