"""Whatever the bytes, a check ends with findings, never with a traceback."""

import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inbeeld.deliveries import Limits
from inbeeld.deliveries.faults import Unreadable
from inbeeld.deliveries.opening import Content
from inbeeld.deliveries.readers import open_book
from tests.unit.deliveries.supplier import workbook

SAV = (Path(__file__).parent / "data" / "regions.sav").read_bytes()
XLSX = workbook({"Blad": [["regio", "jaar", "meldingen"], ["Drenthe", 2019, 12], ["Zeeland", 2020, "<10"]]})
CSV = "regio;jaar;meldingen\nDrenthe;2019;12\nFryslân;2020;<10\n".encode()
LIMITS = Limits(file_bytes=100_000, line_length=1000, unpacked_bytes=1_000_000, cells=1000)

STARTS = st.sampled_from([b"", b"PK\x03\x04"])


def walk(name: str, data: bytes) -> int:
    """The number of rows that can be read from these bytes."""
    try:
        book = open_book(Content(name, data, ""), LIMITS)
        return sum(1 for sheet in book.sheets or (None,) for _ in book.grid(sheet).rows)
    except Unreadable:
        return 0


@pytest.mark.parametrize(("name", "data"), [("a.csv", CSV), ("a.xlsx", XLSX), ("a.sav", SAV)])
def test_undamaged_files_are_read(name: str, data: bytes) -> None:
    assert walk(name, data) >= 2


@given(
    name=st.sampled_from(["a.csv", "a.xlsx"]),
    start=st.sampled_from([b"", b"PK\x03\x04"]),
    rest=st.binary(),
)
def test_any_bytes_end_in_a_finding(name: str, start: bytes, rest: bytes) -> None:
    assert walk(name, start + rest) >= 0


@st.composite
def damaged(draw: st.DrawFn, whole: bytes) -> bytes:
    """A file with a few bytes changed, taken out or put in."""
    data = bytearray(whole)
    for _ in range(draw(st.integers(1, 4))):
        place = draw(st.integers(0, len(data)))
        length = draw(st.integers(0, 8))
        data[place : place + length] = draw(st.binary(max_size=8))
    return bytes(data)


@given(damaged(CSV))
def test_a_damaged_text_ends_in_a_finding(data: bytes) -> None:
    assert walk("a.csv", data) >= 0


@settings(max_examples=3)  # each is read in a process of its own, half a second
@given(damaged(SAV))
def test_a_damaged_spss_file_ends_in_a_finding(data: bytes) -> None:
    assert walk("a.sav", data) >= 0


@given(damaged(XLSX))
def test_a_damaged_workbook_ends_in_a_finding(data: bytes) -> None:
    assert walk("a.xlsx", data) >= 0


PARTS = {name: zipfile.ZipFile(BytesIO(XLSX)).read(name) for name in zipfile.ZipFile(BytesIO(XLSX)).namelist()}


@settings(max_examples=150)
@given(part=st.sampled_from(sorted(PARTS)), data=st.data())
def test_a_workbook_with_a_damaged_part_ends_in_a_finding(part: str, data: st.DataObject) -> None:
    changed = data.draw(damaged(PARTS[part]))
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as package:
        for name, content in PARTS.items():
            package.writestr(name, changed if name == part else content)

    assert walk("a.xlsx", stream.getvalue()) >= 0
