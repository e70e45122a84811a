"""Delivered percentages with the count that they were taken of."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from inbeeld.declarations import Definitions, Indicator
from inbeeld.deliveries import Checked, Record
from inbeeld.indicators import compute_indicator
from inbeeld.tables import Cell, Origin, Status, Table
from tests.unit.deliveries.supplier import REGION, REPORTS, SEX, SHARE, WORDS, contract, definitions, table

ALL = {"table": "regions", "value": "reports", "where": {"region": "total"}}
EACH = {"table": "regions", "value": "reports"}
CASES = {"drenthe": 40, "zeeland": 60, "total": 100}


def based(shares: Mapping[tuple[str, str], Cell], cases: Mapping[str, int], of: object) -> Table:
    """Shares by region and sex, set against the reports of a region."""
    found = contract(table("shares", (REGION, SEX, SHARE)), table("regions", (REGION, REPORTS)))
    indicator = Indicator.model_validate(
        {
            "id": "vt.shares",
            "title": WORDS,
            "source": "vt",
            "table": "shares",
            "value": "share",
            "by": ["region", "sex"],
            "statistic": "share",
            "of": of,
            "population": WORDS,
            "period": "2021",
            "policy": "none",
            "version": [{"since": date(2017, 1, 1), "formula": "share-with-base", "wording": WORDS}],
        }
    )
    records = {
        "shares": tuple(
            Record(place, {"region": region, "sex": sex}, {"share": cell})
            for place, ((region, sex), cell) in enumerate(shares.items(), 2)
        ),
        "regions": tuple(
            Record(place, {"region": region}, {"reports": Cell(count, origins=(Origin("regions.csv", place),))})
            for place, (region, count) in enumerate(cases.items(), 2)
        ),
    }
    return compute_indicator(indicator, _known(found), Checked("vt", "2022-05-01", (), records, (), ()), day=DAY)


DAY = date(2022, 1, 1)


def _known(found: object) -> Definitions:
    known = definitions(found)  # type: ignore[arg-type]  # a contract
    return replace(known, files={"indicators/vt.shares": "indicators/vt/shares.toml"})


def test_a_named_category_is_the_base_of_every_share() -> None:
    table = based({("drenthe", "girls"): Cell(25), ("zeeland", "girls"): Cell(40)}, CASES, ALL)
    assert table.cell(region="drenthe", sex="girls").base == 100
    assert table.cell(region="zeeland", sex="girls").base == 100


def test_a_shared_dimension_gives_each_row_its_own_base() -> None:
    table = based({("drenthe", "girls"): Cell(25), ("zeeland", "girls"): Cell(40)}, CASES, EACH)
    assert [table.cell(region=region, sex="girls").base for region in ("drenthe", "zeeland")] == [40, 60]


def test_the_percentage_is_never_calculated_anew() -> None:
    # 24 % of 40 would be 9.6 reports: the source rounded, and its number stays
    found = based({("drenthe", "girls"): Cell(24)}, CASES, EACH).cell(region="drenthe", sex="girls")
    assert (found.value, found.status, found.numerator) == (24, Status.VALUE, None)


def test_a_share_that_is_unknown_gets_no_base() -> None:
    found = based({("drenthe", "girls"): Cell(None, Status.UNKNOWN)}, CASES, EACH).cell(region="drenthe", sex="girls")
    assert (found.status, found.base) == (Status.UNKNOWN, None)


def test_a_base_that_was_not_delivered_leaves_the_share_as_it_is() -> None:
    found = based({("fryslan", "girls"): Cell(30)}, CASES, EACH).cell(region="fryslan", sex="girls")
    assert (found.value, found.base) == (30, None)


def test_the_origin_of_the_base_is_told_too() -> None:
    share = Cell(25, origins=(Origin("shares.csv", 2),))
    found = based({("drenthe", "girls"): share}, CASES, EACH).cell(region="drenthe", sex="girls")
    assert [origin.file for origin in found.origins] == ["shares.csv", "regions.csv"]


@given(st.integers(0, 100), st.integers(0, 10**6))
def test_every_share_keeps_its_value_and_gets_its_base(share: int, count: int) -> None:
    found = based({("drenthe", "girls"): Cell(share)}, {"drenthe": count}, EACH).cell(region="drenthe", sex="girls")
    assert (found.value, found.base) == (share, count)
