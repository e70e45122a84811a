"""What a contract gives once it is read."""

from pathlib import Path

import pytest

from inbeeld.declarations import AddsUp, ColumnType, Contract, Severity, load_definitions


@pytest.fixture
def police(folder: Path) -> Contract:
    return load_definitions(folder).contracts["police"]


def test_dimensions_are_told_from_values(police: Contract) -> None:
    table = police["by_sex"]
    assert [column.id for column in table.dimensions] == ["year", "sex"]
    assert [column.id for column in table.values] == ["reports"]


def test_tables_and_columns_are_found_by_name(police: Contract) -> None:
    assert police["by_sex"]["sex"].type is ColumnType.CODE
    with pytest.raises(KeyError):
        _ = police["by_age"]
    with pytest.raises(KeyError):
        _ = police["by_sex"]["age"]


def test_a_rule_is_read_by_its_kind(police: Contract) -> None:
    [rule] = police["by_sex"].rule
    assert isinstance(rule, AddsUp)
    assert (rule.value, rule.over, rule.tolerance) == ("reports", "sex", 0)


def test_a_rule_is_an_error_unless_it_says_otherwise(police: Contract) -> None:
    assert police["by_sex"].rule[0].severity is Severity.ERROR


def test_no_faulty_row_is_tolerated_unless_agreed(police: Contract) -> None:
    assert police.tolerance.faulty_rows == 0
