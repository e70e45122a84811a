"""Safe tables as bytes: the same bytes each time, and nothing loads that was not stored as it is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inbeeld.disclosure import dump_safe, load_safe, protect
from inbeeld.disclosure.safe import printed_table
from inbeeld.errors import DisclosureError
from inbeeld.tables import dump_table
from tests.unit.disclosure.making import TENS, named

TABLE = named("sums", "year | a | b | total\n2020 | 9 | 8 | 17\n2021 | 20 | ~31 (28-34) | 51", across="kind")
(SAFE,) = protect([TABLE], TENS)
STORED = dump_safe(SAFE)


def test_a_stored_table_comes_back_as_it_was() -> None:
    again = load_safe(STORED)
    assert printed_table(again) == printed_table(SAFE)
    assert (again.policy, again.protection) == (SAFE.policy, SAFE.protection)


def test_the_same_table_gives_the_same_bytes() -> None:
    assert dump_safe(load_safe(STORED)) == STORED == dump_safe(protect([TABLE], TENS)[0])


def test_no_true_value_is_stored() -> None:
    assert b"17" not in STORED.split(b"\n")[4].replace(b"2017", b"")


@given(st.integers(0, len(STORED) - 1), st.integers(0, 255))
def test_a_changed_byte_is_refused(place: int, byte: int) -> None:
    changed = STORED[:place] + bytes([byte]) + STORED[place + 1 :]
    if changed != STORED:
        with pytest.raises(DisclosureError):
            load_safe(changed)


@pytest.mark.parametrize("data", [b"", b"{}", STORED[:-1], STORED + b"\n", dump_table(TABLE)])
def test_anything_else_is_refused(data: bytes) -> None:
    with pytest.raises(DisclosureError, match="seal"):
        load_safe(data)
