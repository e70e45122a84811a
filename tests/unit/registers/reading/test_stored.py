"""Columns as files store them: whatever the type, each value gets a meaning or a doubt, and nothing breaks."""

import struct
from datetime import date
from decimal import Decimal
from typing import Any

import pyarrow as pa  # type: ignore[import-untyped]  # it ships no types
import pytest

from inbeeld.declarations import RegisterColumn, RegisterType
from inbeeld.registers import Pseudonymiser
from inbeeld.registers.reading.columns import ColumnReader
from inbeeld.registers.reading.doubts import Doubt
from inbeeld.registers.reading.identities import IdentifierReader
from inbeeld.registers.reading.values import reader_of
from tests.unit.registers.people import BSN, KEY
from tests.unit.registers.reading.test_values import LISTS, WORDS

NOBODY = pa.Array.from_buffers(
    pa.string(), 2, [None, pa.py_buffer(struct.pack("3i", 0, 2, 3)), pa.py_buffer(b"\xff\xfea")]
)
"""A text that is not in UTF-8, and one that is."""
AMSTERDAM = pa.timestamp("s", "Europe/Amsterdam")
D, N = Doubt, Doubt.NONE


def read(kind: RegisterType, raw: pa.Array, **more: Any) -> tuple[list[Any], list[Doubt]]:
    """What a column means, and the doubts about it."""
    coded: dict[str, Any] = {"codelist": "list"} if kind in (RegisterType.CODE, RegisterType.CODES) else {}
    column = RegisterColumn(id="c", header="c", type=kind, label=WORDS, description=WORDS, **coded, **more)
    values, doubts = ColumnReader(reader_of(column, LISTS, date(2022, 5, 1)), column)(raw)
    return values.to_pylist(), [Doubt(doubt) for doubt in doubts]


LISTED = [["twee", "een"], [], None, ["a", None], ["b;b"], ["x"], ["a", "x"]]
MEANT = ["a;b", None, None, "a", "b", "unlisted", "a;unlisted"]


@pytest.mark.parametrize("kind", [pa.list_(pa.string()), pa.large_list(pa.large_string()), pa.list_(pa.string_view())])
def test_a_list_of_texts_is_several_codes(kind: pa.DataType) -> None:
    values, doubts = read(RegisterType.CODES, pa.array(LISTED, kind), unlisted=True)
    assert values == MEANT
    assert doubts == [N, N, N, N, N, D.NONE_LISTED, D.UNLISTED]


def test_a_part_of_a_column_of_lists_is_read_as_the_whole() -> None:
    values, _ = read(RegisterType.CODES, pa.array(LISTED).slice(2, 3), unlisted=True)
    assert values == MEANT[2:5]


@pytest.mark.parametrize(
    "raw",
    [
        pa.array([[1], None]),
        pa.array([{"a": "b"}, None]),
        pa.array([[("a", "b")], None], pa.map_(pa.string(), pa.string())),
        pa.array([b"a", None]),
        pa.array([b"a", None], pa.large_binary()),
        pa.array([b"a", None], pa.binary(1)),
        pa.array([1, None], pa.time32("s")),
        pa.array([1, None], pa.time64("us")),
        pa.array([1, None], pa.duration("s")),
        pa.array([pa.MonthDayNano([1, 2, 3]), None]),
    ],
    ids=lambda raw: str(raw.type),
)
@pytest.mark.parametrize("kind", [kind for kind in RegisterType if kind is not RegisterType.IDENTIFIER])
def test_a_type_without_single_values_is_told_also_where_any_code_comes_in(kind: RegisterType, raw: pa.Array) -> None:
    more = {"unlisted": True} if kind in (RegisterType.CODE, RegisterType.CODES) else {}
    assert read(kind, raw, **more) == ([None, None], [D.OTHER_TYPE, N])


def test_a_list_is_not_one_code() -> None:
    assert read(RegisterType.CODE, pa.array([["a"], None]), unlisted=True) == ([None, None], [D.OTHER_TYPE, N])


@pytest.mark.parametrize("value", [True, 1.5, date(2020, 1, 1)])
def test_what_no_list_can_hold_is_not_taken_for_a_code_that_is_on_no_list(value: object) -> None:
    assert read(RegisterType.CODE, pa.array([value]), unlisted=True) == ([None], [D.OTHER_TYPE])


@pytest.mark.parametrize(
    ("raw", "meant", "doubts"),
    [
        (pa.array([18_000, 3_700_000, -800_000, None], pa.int32()).cast(pa.date32()), date(2019, 4, 14), D.RANGE),
        (pa.array([86_400_000 * 18_000, 2**60, -(2**60), None]).cast(pa.date64()), date(2019, 4, 14), D.RANGE),
        (pa.array([86_400 * 18_000, 2**60, -(2**60), None], pa.timestamp("s")), date(2019, 4, 14), D.RANGE),
        (pa.array([86_400 * 18_000, 2**60, -(2**60), None], pa.timestamp("s", "UTC")), date(2019, 4, 14), D.RANGE),
        (pa.array([86_400_000_000_000 * 18_000, 1, -1, None], pa.timestamp("ns")), date(2019, 4, 14), D.MOMENT),
        (
            pa.array([1_577_833_200, 1_577_833_201, 0, None], pa.timestamp("s", "Europe/Amsterdam")),
            date(2020, 1, 1),
            D.MOMENT,
        ),
    ],
    ids=lambda raw: str(getattr(raw, "type", "")),
)
def test_days_that_cannot_be_are_told_and_break_nothing(raw: pa.Array, meant: date, doubts: Doubt) -> None:
    assert read(RegisterType.DAY, raw) == ([meant, None, None, None], [N, doubts, doubts, N])


def test_a_time_zone_that_nobody_knows_breaks_nothing() -> None:
    raw = pa.array([0, None], pa.timestamp("s", "Atlantis/Poseidonis"))
    assert read(RegisterType.DAY, raw) == ([None, None], [D.OTHER_TYPE, N])


@pytest.mark.parametrize("kind", [kind for kind in RegisterType if kind is not RegisterType.IDENTIFIER])
@pytest.mark.parametrize("coded", [False, True])
def test_text_that_is_not_in_utf8_is_told_and_breaks_nothing(kind: RegisterType, coded: bool) -> None:  # a case
    values, doubts = read(kind, NOBODY.dictionary_encode() if coded else NOBODY)
    assert (values[0], doubts[0]) == (None, D.NO_TEXT)
    assert values[1] == ("a" if kind in (RegisterType.CODE, RegisterType.CODES) else None)


@pytest.mark.parametrize("kind", [pa.decimal128(19, 0), pa.decimal128(25, 2), pa.decimal256(40, 0), pa.float32()])
def test_whole_numbers_may_be_stored_with_room_for_more(kind: pa.DataType) -> None:
    assert read(RegisterType.WHOLE, pa.array([17, None]).cast(kind)) == ([17, None], [N, N])
    assert read(RegisterType.YES_NO, pa.array([1, 0]).cast(kind)) == ([True, False], [N, N])


def test_decimals_are_not_cut_off() -> None:
    raw = pa.array([Decimal("17.50"), Decimal("17.00")])
    assert read(RegisterType.WHOLE, raw) == ([None, 17], [D.DECIMALS, N])


class TestIdentifiers:
    """A column of identifiers, in any type."""

    def doubts(self, raw: pa.Array) -> list[Doubt]:
        rule = BSN.model_copy(update={"leading_zeros": "keep"})
        made, doubts = IdentifierReader(Pseudonymiser(rule, "police", KEY), synthetic=True)(raw)
        assert len(made) == len(raw)
        assert all((value is None) or not doubt for value, doubt in zip(made.to_pylist(), doubts, strict=True))
        return [Doubt(doubt) for doubt in doubts]

    @pytest.mark.parametrize("kind", [pa.string(), pa.large_string(), pa.string_view()])
    def test_text_of_any_type_is_read(self, kind: pa.DataType) -> None:
        assert self.doubts(pa.array(["770000177", None, "77000017", "x7000017"], kind)) == [N, N, D.SHORT, D.FORM]

    @pytest.mark.parametrize("kind", [pa.int64(), pa.float64(), pa.decimal128(19, 0)])
    def test_numbers_are_told_as_numbers(self, kind: pa.DataType) -> None:
        assert self.doubts(pa.array([770000177, None]).cast(kind)) == [D.NUMBER, N]

    @pytest.mark.parametrize("raw", [pa.array([b"770000177"]), pa.array([["770000177"]]), pa.array([True])])
    def test_other_types_are_told(self, raw: pa.Array) -> None:
        assert self.doubts(raw) == [D.OTHER_TYPE]

    @pytest.mark.parametrize("coded", [False, True])
    def test_text_that_is_not_in_utf8_breaks_nothing(self, coded: bool) -> None:  # a case
        assert self.doubts(NOBODY.dictionary_encode() if coded else NOBODY) == [D.NO_TEXT, D.FORM]
