"""Rows set apart are compared with the list of planted faults, row by row and rule by rule."""

from pathlib import Path

import pyarrow as pa  # type: ignore[import-untyped]  # it ships no types
import pyarrow.parquet as pq  # type: ignore[import-untyped]  # the same
import pytest

from benchmarks.national.listed import Listed, beside_list

LISTED = """register,file,row,column,rule,kind
police-incidents,a.parquet,3,rol,role-form,misspelt code
police-incidents,b.parquet,2,persoon,person-form,a digit too few
police-incidents,b.parquet,4,rol,,spaces behind
police-incidents,b.parquet,5,feitcodes,offences-unlisted,unknown code
police-incidents,a.parquet,0,,columns,extra column
"""
MANIFEST = """source = "police-incidents"
contract = 1
period = "2010/2021"
reference_date = 2022-05-01
"""


@pytest.mark.parametrize(
    ("apart", "listed"),
    [
        pytest.param([(3, "role-form"), (12, "person-form")], Listed(2, 0, 0), id="all"),
        pytest.param([(3, "role-form")], Listed(2, 1, 0), id="one missed"),
        pytest.param([(3, "role-form"), (12, "person-form"), (14, "role-form")], Listed(2, 0, 1), id="one too many"),
        pytest.param([(3, "person-form"), (12, "person-form")], Listed(2, 1, 1), id="for another reason"),
        pytest.param([(3, "role-form"), (2, "person-form")], Listed(2, 1, 1), id="in another file"),
    ],
)
def test_rows_apart_are_those_with_a_fault(apart: list[tuple[int, str]], listed: Listed, tmp_path: Path) -> None:
    (tmp_path / "planted.csv").write_text(LISTED, encoding="utf-8")
    told = MANIFEST
    for name, rows in (("a.parquet", 10), ("b.parquet", 20)):
        pq.write_table(pa.table({"rol": [""] * rows}), tmp_path / name)
        told += f'[[file]]\nname = "{name}"\nsha256 = "{"0" * 64}"\nrows = {rows}\n'
    (tmp_path / "manifest.toml").write_text(told, encoding="utf-8")
    numbers, rules = zip(*apart, strict=True)
    pq.write_table(pa.table({"row": numbers, "checks": rules}), tmp_path / "apart.parquet")

    assert beside_list(tmp_path / "planted.csv", tmp_path, tmp_path / "apart.parquet") == listed
