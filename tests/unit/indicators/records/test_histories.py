"""From days to spells: how follow-up is cut, and whose history has no room in a model."""

import numpy as np

from inbeeld.indicators.records.histories import History, history_of

CODES = {"sex": ("boys", "girls"), "age": ("4-12", "13-17"), "first_offence": ("others", "rape")}
COLUMNS = {"sex": "sex", "age": "age_group", "first_offence": "first_offence"}


def cut(people: list[tuple[int, int, int]], events: list[tuple[int, int]], fewest: int = 0) -> History | None:
    """People: number, days, place of their sex; other traits alike. Events: number, day."""
    columns = np.array(people, dtype=np.int64).reshape(-1, 3).T
    none = np.zeros(columns.shape[1], dtype=np.int64)
    given = {"number": columns[0], "days": columns[1], "sex": columns[2], "age_group": none, "first_offence": none}
    days = np.array(sorted(events), dtype=np.int64).reshape(-1, 2).T
    return history_of(given, {"number": days[0], "after": days[1]}, CODES, fewest)


def spells(history: History | None) -> list[tuple[int, int, int, bool, int]]:
    assert history is not None
    seen = history.spells
    columns = (seen.person, seen.start.astype(int), seen.stop.astype(int), seen.event, history.order)
    return list(zip(*(column.tolist() for column in columns), strict=True))


def test_follow_up_is_cut_at_each_event() -> None:
    found = cut([(3, 100, 0), (5, 50, 1)], [(3, 10), (3, 40)])
    assert spells(found) == [(3, 0, 10, True, 1), (3, 10, 40, True, 2), (3, 40, 100, False, 3), (5, 0, 50, False, 1)]
    assert found is not None
    assert found.spells.names == ("sex:girls", "age:13-17", "first_offence:rape")
    assert found.spells.covariates[:, 0].tolist() == [0, 0, 0, 1]


def test_an_event_on_the_last_day_leaves_nothing_after_it() -> None:
    assert spells(cut([(1, 40, 0), (2, 9, 1)], [(1, 40)])) == [(1, 0, 40, True, 1), (2, 0, 9, False, 1)]


def test_a_code_with_too_few_events_is_left_out_with_its_victims() -> None:
    # nobody of 13-17 or after rape: these codes have no events, and no victims
    found = cut([(1, 40, 0), (2, 9, 1), (3, 20, 0)], [(1, 10), (2, 5), (3, 7)], fewest=1)
    assert found is not None
    assert found.spells.names == ("sex:girls",)
    assert cut([(1, 40, 0), (2, 9, 1), (3, 20, 0)], [(1, 10), (3, 7)], fewest=1) is None


def test_without_the_code_to_compare_with_there_is_no_model() -> None:
    assert cut([(1, 40, 1), (2, 9, 1)], [(1, 10)], fewest=1) is None
    assert cut([], [], fewest=1) is None
