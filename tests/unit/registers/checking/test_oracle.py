"""Drawn registers of residents: the check finds what a slow and plain reading finds, row by row, and nothing else."""

from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from inbeeld.engines import Engine
from tests.unit.registers.checking.oracle import expected
from tests.unit.registers.deliver import RESIDENTS, apart, checked, delivery, person

DAYS = (
    "2010-01-01",
    "2012-02-29",
    "2011-02-29",
    "2015-03-01",
    "2015-03-02",
    "1901-12-31",
    "2022-05-01",
    "2022-05-02",
    "1-1-2015",
)
VALUES = (
    (person(1), person(2), person(3), "", "12345678"),
    ("1998-02", "2012-02", "2012-03", "1998-13", ""),
    ("V", "M", "?", ""),
    ("Aalten", "Aalsmeer", "Nergens", ""),
    (*DAYS, ""),
    ("", *DAYS),
    ("", "verhuisd", "overleden", "weg"),
)
MOSTLY_GOOD = ((person(1), person(2)), ("1998-02",), ("V", "V", "M"), ("Aalten",), DAYS[:5:2], ("", *DAYS[1:5:2]))
DRAWN = st.one_of(
    st.tuples(*(st.sampled_from(values) for values in VALUES)),
    st.tuples(*(st.sampled_from(values) for values in MOSTLY_GOOD)).map(
        lambda row: (*row, "verhuisd" if row[-1] else "")
    ),
)


def found(engine: Engine, rows: Sequence[Sequence[str]]) -> dict[int, set[str]]:
    with TemporaryDirectory() as name:
        made = delivery(Path(name) / "2022-05-01", "residents", RESIDENTS, rows)
        outcome = checked(engine, made, Path(name) / "rows")
        assert outcome.good + outcome.apart == outcome.rows == len(rows)
        # without a good row there is nothing to keep, and the findings tell all
        return apart(Path(name) / "rows") if outcome.good else {}


@settings(max_examples=25)
@given(rows=st.lists(DRAWN, min_size=1, max_size=9))
def test_what_is_found_is_what_a_plain_reading_finds(duck: Engine, rows: list[tuple[str, ...]]) -> None:
    wanted = expected(rows)
    assert found(duck, rows) == (wanted if len(wanted) < len(rows) else {})


def test_many_rows_at_once_on_each_engine(engine: Engine) -> None:
    random = np.random.default_rng(5)
    rows = [[str(random.choice(values)) for values in VALUES] for _ in range(150)]
    for world in range(60):
        for _ in range(4):
            row = [str(random.choice(values)) for values in MOSTLY_GOOD]
            rows.append([person(100 * int(row[0][6]) + world), *row[1:], "verhuisd" if row[-1] else ""])
    wanted = expected(rows)
    assert {check for checks in wanted.values() for check in checks} >= {"one-place", "stay-once", "left-has-day"}
    assert found(engine, rows) == wanted
