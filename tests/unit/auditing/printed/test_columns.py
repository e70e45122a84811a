"""Which columns tell figures apart is read from the rows."""

from inbeeld.auditing.printed.columns import Columns, columns_of
from inbeeld.auditing.printed.sheets import Sheet


def sheet(heading: str, *rows: str) -> Sheet:
    columns = tuple(heading.split())
    lines = tuple((n, dict(zip(columns, row.split(), strict=True))) for n, row in enumerate(rows, start=2))
    return Sheet("t.csv", columns, lines)


def test_a_second_name_and_a_bound_follow_from_the_category() -> None:
    found = columns_of(
        sheet(
            "id year age_group age_from sex_nl sex value",
            "a 2020 0-3 0 meiden girls 1",
            "b 2020 4-9 4 jongens boys 2",
            "c 2021 0-3 0 jongens boys 3",
            "d 2021 4-9 4 meiden girls 4",
        )
    )
    assert found == Columns(by=("year", "age_group", "sex"), groups=("age_from", "sex_nl"))


def test_a_coarser_group_follows_from_the_category() -> None:
    found = columns_of(
        sheet("id group category value", "a age young 1", "b age old 2", "c sex girls 3", "d sex boys 4")
    )
    assert found == Columns(by=("category",), groups=("group",))


def test_what_is_the_same_everywhere_tells_nothing_apart() -> None:
    assert columns_of(sheet("id country year value", "a nl 2020 1", "b nl 2021 2")).by == ("year",)


def test_columns_with_a_role_are_no_categories() -> None:
    assert columns_of(sheet("id year measure unit value", "a 2020 n report 1", "b 2021 p percent 2")).by == ("year",)
