import re

from hypothesis import given, settings
from hypothesis import strategies as st

from inbeeld.publication.workbook.names import range_name, sheet_name

IDS = st.from_regex(r"[a-z][a-z0-9_-]{0,20}(\.[a-z][a-z0-9_-]{0,20}){1,3}", fullmatch=True)


@settings(max_examples=30)
@given(IDS)
def test_a_sheet_name_fits_the_format(table_id: str) -> None:
    assert len(sheet_name(table_id)) <= 31
    assert not re.search(r"[\[\]:*?/\\]", sheet_name(table_id))


@settings(max_examples=30)
@given(IDS, IDS)
def test_two_tables_never_share_a_sheet(one: str, other: str) -> None:
    assert one == other or sheet_name(one) != sheet_name(other)


@settings(max_examples=30)
@given(IDS)
def test_a_range_name_is_a_word_that_is_no_cell(table_id: str) -> None:
    assert re.fullmatch(r"t_\w+", range_name(table_id))
