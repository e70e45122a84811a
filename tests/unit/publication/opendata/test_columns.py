from dataclasses import replace

import pytest

from inbeeld.errors import EditionError
from inbeeld.publication.opendata.columns import Column, ValueType, columns_of
from inbeeld.tables import Category, Cell, Kind, Statistic, Status
from inbeeld.vocabulary import Text
from tests.factories import (
    AS_DELIVERED,
    category,
    csg_kind,
    police_offence,
    police_sex,
    police_year,
    safe_table,
    side,
    vt_year,
    years,
)


def by_name(columns: tuple[Column, ...]) -> dict[str, Column]:
    return {column.name: column for column in columns}


def test_columns_stand_in_a_fixed_order() -> None:
    assert [column.name for column in columns_of(police_offence())] == [
        "offence", "offence_label_nl", "offence_label_en", "year",
        "value", "unit", "status", "qualifier", "lower", "upper", "base", "numerator", "note_nl", "note",
    ]  # fmt: skip


def test_a_dimension_whose_labels_are_its_codes_has_no_label_columns() -> None:
    assert columns_of(police_year())[1].name == "value"


def test_years_are_years_unless_a_total_is_among_them() -> None:
    assert by_name(columns_of(police_year()))["year"].type is ValueType.YEAR
    with_total = replace(years(2020), categories=(*years(2020), Category("total", Text("Totaal", "Total"), Kind.TOTAL)))
    year = by_name(columns_of(safe_table("t", (with_total,), [1, 2, 3], title=Text.same("t"))))["year"]
    assert year.type is ValueType.STRING
    assert year.values == ("2020", "2021", "total")


def test_the_code_of_a_total_is_explained() -> None:
    sex = by_name(columns_of(police_sex()))["sex"]
    assert sex.description == Text(
        "De code 'total' is het totaal van de andere.", "Code 'total' is the total of the others."
    )


def test_a_hidden_cell_is_empty_and_says_so() -> None:
    columns = by_name(columns_of(police_offence()))
    last = {name: column.values[-1] for name, column in columns.items()}
    assert (last["value"], last["status"], last["lower"], last["upper"]) == (None, "hidden", 0, 9)


def test_a_true_zero_stays_zero() -> None:
    columns = by_name(columns_of(police_offence()))
    zero = columns["value"].values.index(0)
    assert columns["status"].values[zero] == "value"


def test_bounds_of_an_estimate_are_given() -> None:
    columns = by_name(columns_of(csg_kind()))
    assert (columns["lower"].values[-1], columns["upper"].values[-1]) == (930, 1070)


def test_a_share_is_a_fraction_in_percent_with_its_base() -> None:
    cells = [Cell(38.0, Status.DERIVED, base=50, numerator=19), Cell(None, Status.UNKNOWN)]
    columns = by_name(columns_of(safe_table("t", (years(2020),), cells, statistic=Statistic.SHARE)))
    assert columns["value"].type is ValueType.NUMBER
    assert columns["value"].values == (38.0, None)
    assert columns["unit"].values == ("percent", "percent")
    assert (columns["base"].values[0], columns["numerator"].values[0]) == (50, 19)


def test_one_fraction_among_bounds_makes_them_all_fractions() -> None:
    cells = [Cell(5, Status.ESTIMATED, lower=3.5, upper=7), Cell(6, Status.ESTIMATED, lower=4, upper=8)]
    columns = by_name(columns_of(safe_table("t", (years(2020),), cells)))
    assert columns["lower"].type is ValueType.NUMBER
    assert columns["lower"].values == (3.5, 4.0)
    assert columns["upper"].type is ValueType.INTEGER


def test_a_dimension_cannot_have_the_name_of_a_fixed_column() -> None:
    status = side("status", Text("Status", "Status"), [category("a", "a", "a")])
    with pytest.raises(EditionError, match="dimension 'status', which is a fixed column"):
        columns_of(safe_table("t", (status,), [1]))


def test_old_years_have_a_note_in_both_languages() -> None:
    columns = by_name(columns_of(vt_year()))
    assert columns["note"].values == (*["counted before 1 January 2019, cannot be compared with later years"] * 2,
                                      None, None, None)  # fmt: skip
    assert columns["note_nl"].values[0] == "geteld vóór 1 januari 2019, niet te vergelijken met latere jaren"


def test_notes_of_one_cell_stand_behind_each_other() -> None:
    policy = AS_DELIVERED.model_copy(update={"small_base": 100})
    cells = [Cell(31.6, base=19, numerator=6, note=Text("nagemeld", "reported late"))]
    table = safe_table("t", (years(2020, 2020),), cells, statistic=Statistic.SHARE, policy=policy)
    assert by_name(columns_of(table))["note"].values == (
        "reported late; the base is under 100; the base is derived from count and percentage",
    )


def test_bounds_are_of_95_percent_for_estimates_only() -> None:
    for name in ("lower", "upper"):
        described = by_name(columns_of(csg_kind()))[name].description
        assert described is not None
        [said] = [part for part in described.en.split("; ") if "95" in part]
        assert "estimated: " in said
        assert "derived: bound that follows from rounding in the source" in described.en
