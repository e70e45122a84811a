"""What chapters from records need of an engine: tables that are kept, whole numbers for a model, codes, shares."""

from hashlib import sha256
from pathlib import Path
from typing import Any

import ibis.expr.types as ir  # type: ignore[import-untyped]  # it ships no types
import numpy as np
import pyarrow as pa  # type: ignore[import-untyped]  # it ships no types
import pyarrow.parquet as pq  # type: ignore[import-untyped]  # the same
import pytest

from inbeeld.engines import (
    SHARES,
    By,
    Engine,
    has_code,
    hash_share,
    is_known_true,
    number_of,
    ranked,
    share_limit,
)
from inbeeld.errors import EngineError

CODES = ["F521", "F5292;F521", "F5292", "", None, "F52;XF521", "F520;F522;F523"]


def table_of(engine: Engine, place: Path, columns: dict[str, Any]) -> ir.Table:
    place.mkdir()
    pq.write_table(pa.table(columns), place / "rows.parquet")
    return engine.read(place)


def values(engine: Engine, table: ir.Table, *columns: str) -> list[tuple[Any, ...]]:
    rows = engine.to_rows(table.group_by(list(columns)).aggregate(rows=table.count()))
    return [tuple(row[name] for name in columns) for row in rows]


def test_a_kept_table_outlives_what_it_was_made_of(engine: Engine, tmp_path: Path) -> None:
    table = table_of(engine, tmp_path / "in", {"id": [1, 2, 3], "name": ["a", None, "c"]})
    kept = engine.keep(table.filter(table.id > 1))
    (tmp_path / "in" / "rows.parquet").unlink()
    assert values(engine, kept, "id", "name") == [(2, None), (3, "c")]


def test_a_kept_table_is_still_one_of_records(engine: Engine, tmp_path: Path) -> None:
    kept = engine.keep(table_of(engine, tmp_path / "in", {"id": [1, 2]}))
    with pytest.raises(EngineError, match="records"):
        engine.to_rows(kept)


def test_a_table_that_cannot_be_made_is_an_error_without_values(engine: Engine, tmp_path: Path) -> None:
    table = table_of(engine, tmp_path / "in", {"name": ["PLANTED-4711"]})
    with pytest.raises(EngineError) as caught:
        engine.keep(table.mutate(number=table.name.cast("int64")))
    assert "PLANTED" not in str(caught.value)


def test_whole_numbers_leave_for_a_model_in_order(engine: Engine, tmp_path: Path) -> None:
    table = table_of(engine, tmp_path / "in", {"person": [2, 1, 1], "day": [5, 2**53 + 1, 3]})
    found = engine.to_numbers(table, at_most=3)
    assert {name: column.tolist() for name, column in found.items()} == {"person": [1, 1, 2], "day": [3, 2**53 + 1, 5]}
    assert {column.dtype for column in found.values()} == {np.dtype(np.int64)}


@pytest.mark.parametrize(
    ("columns", "told"),
    [
        ({"person": ["4f1a"], "day": [1]}, "person"),
        ({"day": [1.5]}, "day"),
        ({"day": [1, None]}, "day"),
        ({"day": [1, 2, 3]}, "more than 2 rows"),
    ],
    ids=["a pseudonym", "no whole number", "a missing number", "too many rows"],
)
def test_nothing_else_leaves_for_a_model(duck: Engine, tmp_path: Path, columns: dict[str, Any], told: str) -> None:
    with pytest.raises(EngineError, match=told):
        duck.to_numbers(table_of(duck, tmp_path / "in", columns), at_most=2)


def test_a_code_is_found_whole(engine: Engine, tmp_path: Path) -> None:
    table = table_of(engine, tmp_path / "in", {"codes": CODES})
    found = values(engine, table.filter(has_code(table.codes, "F521")), "codes")
    assert found == [("F521",), ("F5292;F521",)]
    assert values(engine, table.filter(~has_code(table.codes, "F521")), "codes") == [
        (None,),
        ("",),
        ("F520;F522;F523",),
        ("F5292",),
        ("F52;XF521",),
    ]


def test_the_same_value_has_the_same_number(engine: Engine, tmp_path: Path) -> None:
    table = table_of(engine, tmp_path / "in", {"person": ["b", "a", "b", "c"], "row": [1, 2, 3, 4]})
    numbered = number_of(table, "number", column="person")
    assert values(engine, numbered, "row", "number") == [(1, 2), (2, 1), (3, 2), (4, 3)]


def test_a_share_of_values_comes_before_its_limit(engine: Engine, tmp_path: Path) -> None:
    limits = {"none": 0, "one": 1, "quarter": SHARES // 4, "but_one": SHARES - 1, "all": SHARES, "more": 2 * SHARES}
    persons = [f"p{number}" for number in range(2000)]
    table = table_of(engine, tmp_path / "in", {"person": persons, **_columns(limits)})
    share = hash_share(table.person, salt="s")
    counts = {name: (share < share_limit(table[name])).cast("int64").sum() for name in limits}
    digits = [int(sha256(f"s\x1f{person}".encode()).hexdigest()[:3], 16) for person in persons]
    said = {name: sum(digit < limit for digit in digits) for name, limit in limits.items()}
    assert engine.to_rows(table.aggregate(**counts)) == [said]
    assert (said["none"], said["all"]) == (0, 2000)
    assert 440 <= said["quarter"] <= 560


def _columns(limits: dict[str, int]) -> dict[str, list[int]]:
    return {name: [limit] * 2000 for name, limit in limits.items()}


def test_rows_of_equal_value_share_a_rank(engine: Engine, tmp_path: Path) -> None:
    table = table_of(
        engine, tmp_path / "in", {"set": ["a", "a", "a", "b"], "drawn": ["3", "1", "1", "9"], "row": [1, 2, 3, 4]}
    )
    found = ranked(table, "rank", within=["set"], by=(By("drawn"),))
    assert values(engine, found, "row", "rank") == [(1, 2), (2, 1), (3, 1), (4, 1)]


def test_what_is_not_known_is_not_true(engine: Engine, tmp_path: Path) -> None:
    table = table_of(engine, tmp_path / "in", {"row": [1, 2, 3], "day": [5, None, 9]})
    found = table.mutate(early=is_known_true(table.day < 7), late=~is_known_true(table.day < 7))
    assert values(engine, found, "row", "early", "late") == [(1, True, False), (2, False, True), (3, False, True)]
