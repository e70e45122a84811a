"""A kill at a random moment, 50 times: the former edition is always whole."""

from itertools import count
from pathlib import Path
from time import perf_counter

import numpy as np
import pytest

from inbeeld.editions import build_edition
from tests.unit.editions import toy
from tests.unit.editions.killing import build_and_kill_after, in_a_child, was_killed, whole_version, with_little_code

KILLS, ROUNDS = 50, 5
"""In each round it is measured anew how long a build takes: a machine with much else to do is not always as slow."""


def seconds_of_a_build(edition: Path, content: str) -> float:
    toy.deliver(edition, "csg", content)
    started = perf_counter()
    assert not was_killed(in_a_child(lambda: build_edition(edition)))
    return perf_counter() - started


def test_kill_at_any_moment_leaves_the_former_edition_whole(toy_edition: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with_little_code(monkeypatch)
    out = build_edition(toy_edition).out
    contents = (f"{number}\n" for number in count(100))
    # One moment in each of fifty equal parts of the time that a build takes, from its start to after its switch; each
    # round goes from start to switch.
    moments = (np.arange(KILLS) + np.random.default_rng(seed=2017).uniform(size=KILLS)) / KILLS
    killed = kept = 0
    for first in range(ROUNDS):
        whole = min(seconds_of_a_build(toy_edition, next(contents)) for _ in range(2))
        version = whole_version(out)
        for moment in moments[first::ROUNDS] * whole:
            toy.deliver(toy_edition, "csg", next(contents))
            killed += build_and_kill_after(toy_edition, float(moment))
            former, version = version, whole_version(out)
            kept += version == former

    assert killed >= KILLS * 2 / 5
    assert kept >= KILLS / 5
    assert build_edition(toy_edition).version == whole_version(out)
    assert not (out.parent / ".trial" / "staging").exists()
