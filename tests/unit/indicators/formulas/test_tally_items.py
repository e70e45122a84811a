"""Counting things per category: every category is there, and every thing counts once in the total."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inbeeld.declarations import Indicator
from inbeeld.deliveries import Checked, Record
from inbeeld.errors import DefinitionError
from inbeeld.indicators import compute_indicator
from inbeeld.tables import Entry, Origin, Status, Table
from tests.unit.deliveries.supplier import column, contract, definitions, table

WORDS = {"nl": "woorden", "en": "words"}
SEXES = ("girls", "boys")
REGIONS = ("drenthe", "fryslan", "zeeland", "total")


def tally(rows: list[tuple[tuple[str, ...], str]], **changed: object) -> Table:
    """The number of things by sex (several codes) and region (one code)."""
    columns = (
        column("id", "text"),
        column("sex", "codes", codelist="sexes"),
        column("region", "code", codelist="regions"),
    )
    things = table("things", columns, kind="list", key="id")
    declared = {
        "id": "vt.tally",
        "title": WORDS,
        "source": "vt",
        "table": "things",
        "value": "id",
        "by": ["sex", "region"],
        "totals": ["sex"],
        "population": WORDS,
        "period": "2021",
        "policy": "none",
        "version": [{"since": date(2017, 1, 1), "formula": "tally-items", "wording": WORDS}],
    }
    records = tuple(_record(place, *row) for place, row in enumerate(rows))
    checked = Checked("vt", "2022-05-01", (), {"things": records}, (), ())
    indicator = Indicator.model_validate({**declared, **changed})
    defined = replace(definitions(contract(things)), files={"indicators/vt.tally": "tally.toml"})
    return compute_indicator(indicator, defined, checked, day=date(2022, 1, 1))


def _record(place: int, sexes: tuple[str, ...], region: str) -> Record:
    origin = (Origin("things.csv", place, "sex"),)
    entries = {"sex": Entry(sexes, origins=origin), "region": Entry((region,))}
    return Record(place, {"id": f"t{place}"}, {}, entries)


def test_a_thing_with_two_codes_counts_in_each_and_once_in_the_total() -> None:
    found = tally([(SEXES, "drenthe"), (("girls",), "drenthe")])
    assert found.number(sex="girls", region="drenthe") == 2
    assert found.number(sex="boys", region="drenthe") == 1
    assert found.number(sex="total", region="drenthe") == 2


def test_a_category_without_things_is_a_true_zero() -> None:
    cell = tally([(("girls",), "drenthe")]).cell(sex="boys", region="fryslan")
    assert (cell.value, cell.status) == (0, Status.VALUE)


def test_the_whole_code_list_makes_the_side() -> None:
    assert [category.code for category in tally([]).dimension("region")] == [*REGIONS]


def test_categories_that_are_not_kept_are_left_out() -> None:
    found = tally([(SEXES, "drenthe")], keep={"sex": ["girls"]})
    assert [category.code for category in found.dimension("sex")] == ["girls", "total"]


def test_a_count_knows_the_rows_that_it_counts() -> None:
    origins = tally([(("girls",), "drenthe"), (("boys",), "drenthe")]).cell(sex="boys", region="drenthe").origins
    assert [origin.row for origin in origins] == [1]


def test_a_formula_for_figures_takes_no_list() -> None:
    versions = [{"since": date(2017, 1, 1), "formula": "tally-classes", "wording": WORDS}]
    with pytest.raises(DefinitionError, match=r"no formula 'tally-classes' for a list .* Known: tally-items"):
        tally([], version=versions)


ROWS = st.lists(
    st.tuples(st.sets(st.sampled_from(SEXES), min_size=1).map(lambda s: tuple(sorted(s))), st.sampled_from(REGIONS[:3]))
)


@given(ROWS)
def test_the_total_lies_between_the_largest_part_and_the_sum_of_the_parts(
    rows: list[tuple[tuple[str, ...], str]],
) -> None:
    found = tally(rows)
    for region in REGIONS[:3]:
        parts = [found.number(sex=sex, region=region) for sex in SEXES]
        assert max(parts) <= found.number(sex="total", region=region) <= sum(parts)
        assert found.number(sex="total", region=region) == sum(held == region for _, held in rows)
