"""The tables of the comparison are those that were described."""

import numpy as np
import pandas as pd
import pytest

from benchmarks.disclosure.crossing import FOLDER, NAMES, TOTAL, crossed


@pytest.mark.parametrize(
    ("name", "inner", "cells", "unsafe"),
    [
        ("tiny", 200, 432, 148),
        ("small", 1_080, 2_190, 871),
        ("mid", 6_300, 10_890, 4_623),
        ("big", 31_500, 65_340, 25_875),
    ],
)
def test_table_has_the_stated_size(name: str, inner: int, cells: int, unsafe: int) -> None:
    table = crossed(name)

    assert (table.inner, len(table.value), int(table.primary.sum())) == (inner, cells, unsafe)
    assert f"| {inner:,} | {cells:,} | {unsafe:,} |" in (FOLDER / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", NAMES)
def test_every_total_is_the_sum_of_its_parts(name: str) -> None:
    table = crossed(name)

    assert not table.relations.sums(table.value).any()


def test_total_of_a_province_counts_the_file() -> None:
    table, counts = crossed("small"), pd.read_csv(FOLDER / "small.csv")
    province, offence = counts["prov"][0], counts["off"][0]

    cell = np.flatnonzero((table.codes == [province, offence, TOTAL]).all(axis=1))

    assert table.value[cell].tolist() == [
        counts[(counts["prov"] == province) & (counts["off"] == offence)]["freq"].sum()
    ]


def test_dimension_with_one_category_has_no_total() -> None:
    assert [axis.name for axis in crossed("mid").axes] == ["mun", "off", "sex"]
    assert [axis.name for axis in crossed("big").axes] == ["mun", "year", "off", "sex"]
