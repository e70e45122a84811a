"""A summary by several traits is added up to any of them."""

from inbeeld.indicators.records.summary import Summary, every

COUNTS = Summary(
    [
        {"year": 2017, "sex": "girls", "reports": 3},
        {"year": 2017, "sex": None, "reports": 1},
        {"year": 2018, "sex": "girls", "reports": None},
    ]
)


def test_counts_are_added_up_by_the_traits_asked_for() -> None:
    assert COUNTS.by("year", count="reports") == {("2017",): 4, ("2018",): 0}
    assert COUNTS.by("sex", count="reports")["girls",] == 3
    assert COUNTS.by("sex", count="reports")["boys",] == 0
    assert COUNTS.total("reports") == 4


def test_rows_are_chosen_by_their_codes() -> None:
    assert COUNTS.where(year=2017, sex="girls").total("reports") == 3


def test_every_combination_has_its_keys_in_order() -> None:
    assert every(sex=("girls", "boys"), year=(2017, 2018))[:3] == [
        {"sex": "girls", "year": "2017"},
        {"sex": "girls", "year": "2018"},
        {"sex": "boys", "year": "2017"},
    ]
