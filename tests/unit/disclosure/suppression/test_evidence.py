import numpy as np

from inbeeld.disclosure.suppression.evidence import Evidence
from inbeeld.disclosure.suppression.freedom import Room

ROOM = Room(np.array([5.0, 5.0, 0.0]), np.array([5.0, 5.0, 0.0]))


def test_nothing_is_seen_before_a_move() -> None:
    low, high = Evidence(3).seen(ROOM)
    assert low.tolist() == high.tolist() == [0, 0, 0]


def test_moves_that_there_is_room_for_count_together() -> None:
    evidence = Evidence(3)
    evidence.add(np.array([2.0, -3.0, 0.0]))
    evidence.add(np.array([-1.0, 1.0, 0.0]))
    low, high = evidence.seen(ROOM)
    assert low.tolist() == [-1, -3, 0]
    assert high.tolist() == [2, 1, 0]


def test_a_move_without_room_for_one_of_its_steps_does_not_count() -> None:
    evidence = Evidence(3)
    evidence.add(np.array([2.0, 0.0, -2.0]))
    evidence.add(np.array([0.0, 6.0, 0.0]))
    evidence.add(np.array([1.0, -1.0, 0.0]))
    low, high = evidence.seen(ROOM)
    assert low.tolist() == [0, -1, 0]
    assert high.tolist() == [1, 0, 0]


def test_a_move_counts_again_when_there_is_room_again() -> None:
    evidence = Evidence(3)
    evidence.add(np.array([2.0, 0.0, -2.0]))
    evidence.seen(ROOM)
    low, high = evidence.seen(Room(np.full(3, 5.0), np.full(3, 5.0)))
    assert low.tolist() == [0, 0, -2]
    assert high.tolist() == [2, 0, 0]
