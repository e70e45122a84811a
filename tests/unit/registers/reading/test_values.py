"""One value of a register: what it means, or what is wrong with it."""

import math
from datetime import date, datetime
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inbeeld.declarations import RegisterColumn, RegisterType
from inbeeld.registers.reading.doubts import Doubt
from inbeeld.registers.reading.values import reader_of
from inbeeld.vocabulary import Code, CodeList, Text

WORDS = Text("Woorden", "Words")
LISTS = {
    "list": CodeList(
        "list",
        WORDS,
        (
            Code("a", Text("Één", "One"), spellings=("eerste",)),
            Code("b", Text("Twee", "Two")),
            Code("total", Text("Totaal", "Total"), kind="total"),
            Code("unlisted", Text("Niet in de lijst", "Not listed")),
        ),
    )
}
DAY = date(2022, 5, 1)


def outcome(kind: RegisterType, value: Any, **more: Any) -> Any:
    """What a value means, or the doubt about it."""
    coded: dict[str, Any] = {"codelist": "list"} if kind in (RegisterType.CODE, RegisterType.CODES) else {}
    column = RegisterColumn(id="c", header="c", type=kind, label=WORDS, description=WORDS, **coded, **more)
    meant, doubt = reader_of(column, LISTS, DAY)(value)
    assert meant is None or doubt.check in (Doubt.NONE, Doubt.UNLISTED)
    return meant if doubt is Doubt.NONE else (doubt, meant) if meant else doubt


@pytest.mark.parametrize(
    ("value", "meant"),
    [
        ("2020-02-29", date(2020, 2, 29)),
        (" 2020-02-29 ", date(2020, 2, 29)),
        ("", None),
        ("  ", None),
        (date(2020, 2, 29), date(2020, 2, 29)),
        (datetime(2020, 2, 29), date(2020, 2, 29)),  # noqa: DTZ001  # a file knows no zone
        (datetime(2020, 2, 29, 1), Doubt.MOMENT),  # noqa: DTZ001  # the same
        ("2021-02-29", Doubt.FORM),
        ("20200229", Doubt.COMPACT),
        ("2020-W09-6", Doubt.FORM),
        ("29-02-2020", Doubt.OTHER_ORDER),
        ("٢٠٢٠-02-29", Doubt.FORM),
        (20200229, Doubt.NUMBER),
        (math.nan, None),
        ("2022-05-01", date(2022, 5, 1)),
        ("2022-05-02", Doubt.RANGE),
        ("1999-12-31", Doubt.RANGE),
        ("2000-01-01", date(2000, 1, 1)),
    ],
)
def test_days(value: Any, meant: Any) -> None:
    assert outcome(RegisterType.DAY, value, first=date(2000, 1, 1)) == meant


def test_a_day_to_come_is_let_in_where_it_may_be() -> None:
    assert outcome(RegisterType.DAY, "2030-01-01", future=True) == date(2030, 1, 1)


@pytest.mark.parametrize(
    ("value", "meant"),
    [
        ("2020-02", date(2020, 2, 1)),
        (date(2020, 2, 29), date(2020, 2, 1)),
        ("2020-02-29", Doubt.DAY),
        ("2020-13", Doubt.FORM),
        ("2022-06", Doubt.RANGE),
        ("1902-01", date(1902, 1, 1)),
        ("1901-12", Doubt.RANGE),
    ],
)
def test_months(value: Any, meant: Any) -> None:
    assert outcome(RegisterType.MONTH, value, oldest=120) == meant


@pytest.mark.parametrize(
    ("value", "meant"),
    [
        *(("17", 17), (17, 17), (17.0, 17), ("0", 0), ("-1", Doubt.RANGE), ("121", Doubt.RANGE)),
        *((value, Doubt.FORM) for value in ("17,5", "1.000", True, "9" * 30, 10**18)),
        *((Decimal(17), 17), (17.5, Doubt.DECIMALS), (Decimal("17.5"), Doubt.DECIMALS)),
    ],
)
def test_whole_numbers(value: Any, meant: Any) -> None:
    assert outcome(RegisterType.WHOLE, value, lowest=0, highest=120) == meant


@pytest.mark.parametrize(
    ("value", "meant"),
    [("ja", True), ("Nee", False), (1.0, True), (0, False), (True, True), ("1", True), ("j/n", Doubt.FORM), ("", None)],
)
def test_yes_and_no(value: Any, meant: Any) -> None:
    assert outcome(RegisterType.YES_NO, value) == meant


@pytest.mark.parametrize(
    ("value", "meant"),
    [("a", "a"), ("een", "a"), ("EERSTE ", "a"), ("c", Doubt.FORM), ("Totaal", Doubt.FORM), ("a;b", Doubt.FORM)],
)
def test_codes(value: Any, meant: Any) -> None:
    assert outcome(RegisterType.CODE, value) == meant


@pytest.mark.parametrize(
    ("value", "meant"),
    [
        ("twee; een", "a;b"),
        ("b;b;", "b"),
        (";", None),
        ("b;c", (Doubt.UNLISTED, "b;unlisted")),
        ("unlisted", (Doubt.NONE_LISTED, "unlisted")),
        ("totaal", (Doubt.NONE_LISTED, "unlisted")),
    ],
)
def test_several_codes_with_what_is_on_no_list(value: Any, meant: Any) -> None:
    assert outcome(RegisterType.CODES, value, unlisted=True) == meant


@given(st.one_of(st.text(max_size=12), st.integers(), st.floats(), st.booleans(), st.none(), st.dates()))
def test_nothing_breaks_a_reader(value: Any) -> None:
    for kind in RegisterType:
        if kind is not RegisterType.IDENTIFIER:
            outcome(kind, value)
