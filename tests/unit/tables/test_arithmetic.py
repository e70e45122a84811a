"""Arithmetic: what is refused, and what comes out."""

from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inbeeld.errors import BreakCrossed, MeasuresDiffer, NoFigure, NotComparable, PeriodsDiffer
from inbeeld.tables import (
    Cell,
    Change,
    Statistic,
    Status,
    Table,
    add,
    change,
    gap,
    ratio,
    segments,
    share,
    sum_cells,
    total_relations,
    weakest_status,
)
from inbeeld.vocabulary import Break, Period
from tests.drawn import CENTRE, PROTOCOL, about, cell, draw, drawn
from tests.strategies import FRAME, any_cells, count_cells, counts, tables

LEVELS = drawn(
    """
    year | reports
    2017 |     800
    2018 |     900
    2019 |    1500
    2020 |    1200
    2021 |       0
    """,
    breaks=(PROTOCOL,),
)


class TestAdd:
    def test_cells_are_added_one_by_one(self) -> None:
        more = drawn("year | reports\n2020 | 12\n2021 | 5")
        fewer = drawn("year | reports\n2020 |  3\n2021 | 0")
        assert draw(add(more, fewer)) == "year | reports\n2020 | 15\n2021 | 5"

    @given(tables(any_cells), tables(any_cells))
    def test_the_order_does_not_matter(self, left: Table, right: Table) -> None:
        one, other = add(left, right), add(right, left)
        for key in left.keys():
            assert one.cells[key].value == other.cells[key].value
            assert one.cells[key].status == other.cells[key].status

    @given(tables(count_cells))
    def test_adding_nothing_changes_no_number(self, table: Table) -> None:
        nothing = table.with_cells({key: Cell(0) for key in table.keys()})
        assert draw(add(table, nothing)) == draw(table)

    def test_another_measure_is_refused(self) -> None:
        with pytest.raises(MeasuresDiffer, match=r"Cannot add reports of the police .* and reports of the centre"):
            add(FRAME, replace(FRAME, measure=CENTRE))

    def test_other_categories_are_refused(self) -> None:
        one, other = drawn("region | n\nTwente | 1"), drawn("region | n\nDrenthe | 1")
        with pytest.raises(NotComparable, match="they have other categories"):
            add(one, other)

    def test_another_period_is_refused(self) -> None:
        table = drawn("region | n\nTwente | 1")
        later = replace(table, about=about(Period(2022, 2024)))
        with pytest.raises(PeriodsDiffer, match=r"\(2020-2021\) and drawn \(2022-2024\)"):
            add(table, later)

    @pytest.mark.parametrize("statistic", [Statistic.SHARE, Statistic.CLASS])
    def test_percentages_and_classes_are_refused(self, statistic: Statistic) -> None:
        with pytest.raises(NotComparable, match="only counts can be added"):
            add(FRAME, replace(FRAME, statistic=statistic))


class TestSum:
    @given(st.lists(counts))
    def test_plain_counts_add_up(self, values: list[int]) -> None:
        assert sum_cells(tuple(map(Cell, values))) == Cell(sum(values))

    @pytest.mark.parametrize("sign", ["<10", "x", "?", "-"])
    def test_one_cell_without_a_number_makes_the_sum_unknown(self, sign: str) -> None:
        assert sum_cells((cell("12"), cell(sign))).status is Status.UNKNOWN

    @pytest.mark.parametrize(
        ("parts", "weakest"),
        [
            ("12 12", Status.VALUE),
            ("12 =12", Status.DERIVED),
            ("=12 '12", Status.PROVISIONAL),
            ("'12 ~12 12", Status.ESTIMATED),
        ],
    )
    def test_a_sum_is_as_certain_as_its_weakest_part(self, parts: str, weakest: Status) -> None:
        cells = tuple(map(cell, parts.split()))
        assert weakest_status(cells) is weakest
        assert sum_cells(cells).status is weakest

    def test_intervals_are_left_out_of_a_sum(self) -> None:
        total = sum_cells((cell("~12 (10-14)"), cell("3")))
        assert (total.value, total.lower, total.upper) == (15, None, None)

    @given(st.lists(any_cells, max_size=4))
    def test_a_sum_remembers_where_its_parts_came_from(self, cells: list[Cell]) -> None:
        assert sum_cells(tuple(cells)).origins == tuple(o for cell in cells for o in cell.origins)


class TestChange:
    def test_growth_is_absolute_and_relative(self) -> None:
        growth = change(LEVELS, "2017", "2018")
        assert growth.absolute == 900 - 800
        assert growth.percentage == 100 * (900 - 800) / 800

    def test_a_fall_is_negative(self) -> None:
        assert change(LEVELS, "2019", "2020").percentage == 100 * (1200 - 1500) / 1500

    @given(counts, counts)
    def test_growth_from_nothing_has_no_percentage(self, first: int, last: int) -> None:
        found = Change(first, last)
        assert found.absolute == last - first
        assert (found.percentage is None) == (first == 0)

    @given(counts.filter(bool), counts)
    def test_the_percentage_leads_back_to_the_last_number(self, first: int, last: int) -> None:
        percentage = Change(first, last).percentage
        assert percentage is not None
        assert first * (1 + percentage / 100) == pytest.approx(last)

    def test_growth_across_a_break_is_refused(self) -> None:
        with pytest.raises(BreakCrossed, match="of 2018 and 2019: on 2019-01-01 the method changed"):
            change(LEVELS, "2018", "2019")

    def test_a_dimension_left_out_stands_for_its_total(self) -> None:
        assert change(FRAME, "2019", "2021").absolute == 13 - 3
        assert change(FRAME, "2019", "2021", sex="boys").absolute == 7 - 2

    def test_an_estimate_makes_the_change_estimated(self) -> None:
        assert change(drawn("year | n\n2020 | ~12\n2021 | 15"), "2020", "2021").estimated
        assert not change(LEVELS, "2017", "2018").estimated

    def test_a_hidden_cell_has_no_change(self) -> None:
        with pytest.raises(NoFigure, match="its status is 'hidden'"):
            change(drawn("year | n\n2020 | <10\n2021 | 15"), "2020", "2021")

    def test_periods_of_another_length_are_refused(self) -> None:
        table = drawn("year | n\n2020 | 1\n2021 | 2")
        with pytest.raises(PeriodsDiffer):
            change(table, "2020", "2020/2021")

    def test_a_total_over_time_is_no_period(self) -> None:
        table = drawn("year | n\n2020 | 1\n2021 | 2\ntotal | 3")
        with pytest.raises(NotComparable, match="'total' is not a period"):
            change(table, "total", "2021")

    def test_a_table_without_time_knows_no_change(self) -> None:
        with pytest.raises(NotComparable, match="has no periods to compare"):
            change(drawn("region | n\nTwente | 1"), "2020", "2021")


class TestShare:
    def test_a_share_keeps_its_base_and_numerator(self) -> None:
        found = share(FRAME, {"year": "2020", "sex": "girls"}, {"year": "2020"})
        assert found == Cell(100 * 4 / 9, Status.DERIVED, base=9, numerator=4)

    def test_a_share_of_nothing_is_unknown(self) -> None:
        nothing = drawn("sex | n\ngirls | 0\ntotal | 0")
        assert share(nothing, {"sex": "girls"}, {}) == Cell(None, Status.UNKNOWN, base=0)

    def test_a_share_of_an_estimate_is_an_estimate(self) -> None:
        table = drawn("kind | n\nacute | 10\nother | ~30\ntotal | ~40")
        assert share(table, {"kind": "acute"}, {}).status is Status.ESTIMATED

    def test_a_hidden_cell_has_no_share(self) -> None:
        with pytest.raises(NoFigure):
            share(drawn("sex | n\ngirls | <10\ntotal | 12"), {"sex": "girls"}, {})

    def test_only_counts_have_shares(self) -> None:
        with pytest.raises(NotComparable, match="it does not hold counts"):
            share(replace(FRAME, statistic=Statistic.SHARE), {"year": "2020"}, {"year": "2020"})

    def test_a_share_does_not_cross_a_break(self) -> None:
        with pytest.raises(BreakCrossed):
            share(LEVELS, {"year": "2018"}, {"year": "2019"})

    def test_a_year_is_a_share_of_all_years(self) -> None:
        table = drawn("year | n\n2020 | 1\n2021 | 3\ntotal | 4")
        assert share(table, {"year": "2021"}, {"year": "total"}).value == 100 * 3 / 4


class TestGap:
    def test_a_gap_is_in_percentage_points_and_has_a_direction(self) -> None:
        table = replace(drawn("sex | n\ngirls | 26\nboys | 41"), statistic=Statistic.SHARE)
        assert gap(table, {"sex": "girls"}, {"sex": "boys"}) == -15

    def test_only_percentages_have_a_gap_in_points(self) -> None:
        with pytest.raises(NotComparable, match="it does not hold percentages"):
            gap(FRAME, {"year": "2020"}, {"year": "2020"})

    def test_a_gap_does_not_cross_a_break(self) -> None:
        with pytest.raises(BreakCrossed):
            gap(replace(LEVELS, statistic=Statistic.SHARE), {"year": "2018"}, {"year": "2019"})

    def test_a_hidden_share_has_no_gap(self) -> None:
        table = replace(drawn("sex | n\ngirls | <10\nboys | 12"), statistic=Statistic.SHARE)
        with pytest.raises(NoFigure):
            gap(table, {"sex": "girls"}, {"sex": "boys"})


class TestRatio:
    def test_one_cell_is_divided_by_another(self) -> None:
        assert ratio(FRAME, {"year": "2021"}, FRAME, {"year": "2020"}) == 13 / 9

    def test_another_measure_is_refused(self) -> None:
        with pytest.raises(MeasuresDiffer, match="Cannot divide"):
            ratio(FRAME, {"year": "2021"}, replace(FRAME, measure=CENTRE), {"year": "2021"})

    def test_counts_and_percentages_are_not_divided(self) -> None:
        with pytest.raises(MeasuresDiffer, match="one holds counts"):
            ratio(FRAME, {"year": "2021"}, replace(FRAME, statistic=Statistic.SHARE), {"year": "2021"})

    def test_nothing_is_divided_by_zero(self) -> None:
        with pytest.raises(NoFigure, match="the number to divide by is zero"):
            ratio(LEVELS, {"year": "2020"}, LEVELS, {"year": "2021"})


class TestSegments:
    def test_a_trend_is_cut_where_the_method_broke(self) -> None:
        runs = segments(LEVELS)
        assert [[year for year, _ in run] for run in runs] == [["2017", "2018"], ["2019", "2020", "2021"]]

    def test_a_trend_without_a_break_is_whole(self) -> None:
        assert [len(run) for run in segments(FRAME, sex="girls")] == [3]

    def test_a_total_over_time_is_no_point(self) -> None:
        table = drawn("year | n\n2020 | 1\n2021 | 2\ntotal | 3")
        assert [year for run in segments(table) for year, _ in run] == ["2020", "2021"]

    @given(st.lists(st.dates(min_value=Period(2016, 2016).start, max_value=Period(2023, 2023).start)))
    def test_two_points_are_joined_exactly_if_they_may_be_compared(self, days: list[date]) -> None:
        breaks = tuple(replace(PROTOCOL, date=day) for day in days)
        table = replace(LEVELS, about=replace(LEVELS.about, breaks=breaks))
        runs = segments(table)
        assert [point for run in runs for point in run] == [(y, LEVELS.cell(year=y)) for y in years_of(LEVELS)]
        joined = {(one[0], other[0]) for run in runs for one, other in pairwise(run)}
        for first, last in pairwise(years_of(LEVELS)):
            assert ((first, last) in joined) == comparable(table, first, last)


class TestTotals:
    def test_every_total_is_the_sum_of_its_parts(self) -> None:
        assert total_relations(FRAME) == tuple(
            ((year, "total"), ((year, "girls"), (year, "boys"))) for year in ("2019", "2020", "2021")
        )

    def test_both_sides_of_a_table_can_have_totals(self) -> None:
        both = drawn("year | girls | boys | total\n2020 | 1 | 2 | 3\ntotal | 1 | 2 | 3", across="sex")
        relations = total_relations(both)
        assert (("total", "total"), (("2020", "total"),)) in relations
        assert (("total", "total"), (("total", "girls"), ("total", "boys"))) in relations
        assert len(relations) == 3 + 2

    def test_unknown_is_a_part(self) -> None:
        table = drawn("sex | n\ngirls | 1\nunknown | 2\ntotal | 3")
        assert total_relations(table) == ((("total",), (("girls",), ("unknown",))),)

    def test_a_table_without_totals_has_no_relations(self) -> None:
        assert total_relations(LEVELS) == ()

    def test_a_total_without_parts_is_a_figure_of_its_own(self) -> None:
        assert total_relations(drawn("sex | n\ntotal | 3")) == ()


def years_of(table: Table) -> list[str]:
    return [category.code for category in table.dimension("year").items]


def comparable(table: Table, first: str, last: str) -> bool:
    try:
        change(table, first, last)
    except BreakCrossed:
        return False
    return True


def test_a_break_that_leaves_counts_comparable_cuts_nothing() -> None:
    harmless = Break(PROTOCOL.date, PROTOCOL.reason, comparable=True)
    table = replace(LEVELS, about=replace(LEVELS.about, breaks=(harmless,)))
    assert len(segments(table)) == 1
    assert change(table, "2018", "2019").absolute == 1500 - 900
