"""Cases for all expressions together, drawn by hypothesis, in one table: so that an engine is asked few times."""

from dataclasses import asdict, dataclass
from datetime import date
from functools import cache
from pathlib import Path

import pyarrow as pa  # type: ignore[import-untyped]  # it ships no types
import pyarrow.parquet as pq  # type: ignore[import-untyped]  # the same
from hypothesis import given, settings
from hypothesis import strategies as st

DRAWN = 400
LEAP_DAYS = st.sampled_from([date(year, 2, 29) for year in (1896, 1904, 1996, 2000, 2012, 2020)])
NEAR = st.sampled_from([date(y, m, d) for y in (1900, 1999, 2000, 2013, 2020) for m, d in ((2, 28), (3, 1), (12, 31))])
DAYS = st.one_of(LEAP_DAYS, NEAR, st.dates(date(1850, 1, 1), date(2150, 12, 31)))
WRITTEN = st.one_of(
    st.from_regex(r"\A-?[0-9]{1,20}\Z"),
    st.from_regex(r"\A[-+ ]?[0-9]{0,16}[.,]?[0-9]{0,16}[ \n]?\Z"),
    st.from_regex(r"\A[0-9]{4}-[01][0-9]-[0-3][0-9]\n?\Z"),
    st.sampled_from(["", " ", "12\n", "1e5", "nan", "inf", "0x1", "٣٤", "1.", ".5", "-", "2021-02-29", "2020-02-29"]),
    st.sampled_from(["1900-02-29", "2000-02-29", "0000-01-01", "2021-00-10", "2021-13-01", "2021-04-31", "2021-4-1"]),
    st.text(st.characters(codec="utf-8", exclude_characters="\x00"), max_size=12),
)
AMOUNTS = st.one_of(st.sampled_from([0, 1, -1, 3]), st.integers(-(10**15), 10**15))


@dataclass(frozen=True)
class Case:
    start: date | None
    end: date | None
    days: int | None
    years: int | None
    upper: int | None
    lower: int | None
    text: str | None
    group: str | None
    value: int | None


def _or_none(values: st.SearchStrategy[object]) -> st.SearchStrategy[object]:
    return st.one_of(values, values, values, st.none())


ANY_CASE = st.builds(
    Case,
    start=_or_none(DAYS),
    end=_or_none(DAYS),
    days=_or_none(st.integers(-40_000, 40_000)),
    years=_or_none(st.one_of(st.integers(0, 8), st.integers(-150, 150))),
    upper=_or_none(AMOUNTS),
    lower=_or_none(AMOUNTS),
    text=_or_none(WRITTEN),
    group=_or_none(st.sampled_from(["a", "b", "é", ""])),
    value=_or_none(st.integers(0, 3)),
)


@cache
def draw_cases() -> list[Case]:
    """The same cases in every run, drawn once."""
    drawn: list[Case] = []

    @settings(max_examples=DRAWN, derandomize=True, database=None, deadline=None)
    @given(ANY_CASE)
    def keep(case: Case) -> None:
        drawn.append(case)

    keep()
    return drawn


def write_cases(cases: list[Case], folder: Path) -> None:
    """A folder with a file of the cases; ``id`` is the place of each."""
    kinds = [("id", pa.int64()), ("start", pa.date32()), ("end", pa.date32()), ("days", pa.int64())]
    kinds += [("years", pa.int64()), ("upper", pa.int64()), ("lower", pa.int64()), ("text", pa.string())]
    schema = pa.schema([*kinds, ("group", pa.string()), ("value", pa.int64())])
    rows = [{"id": place, **asdict(case)} for place, case in enumerate(cases)]
    folder.mkdir()
    pq.write_table(pa.Table.from_pylist(rows, schema=schema), folder / "cases.parquet")
