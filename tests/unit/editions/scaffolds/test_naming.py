"""Names of new things: what may be one, and what to write instead."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inbeeld.editions.scaffolds.naming import check_known, check_name
from inbeeld.errors import EditionError


@pytest.mark.parametrize("name", ["csg", "veilig-thuis", "a2_b"])
def test_small_letters_and_digits_with_signs_between_them_are_a_name(name: str) -> None:
    check_name(name, "a source")


@pytest.mark.parametrize("name", ["", "-a", "a-", "A", "a b", "a/b", "../a", "a.b", "é", "a\n", "a" * 61])
def test_anything_else_is_none(name: str) -> None:
    with pytest.raises(EditionError, match="cannot be the name of a source"):
        check_name(name, "a source")


def test_points_may_stand_in_the_name_of_an_indicator() -> None:
    check_name("csg.reports.year", "an indicator", dots=True)
    with pytest.raises(EditionError):
        check_name("csg..reports", "an indicator", dots=True)


@pytest.mark.parametrize(("name", "instead"), [("Help Line", "help-line"), ("Één  Lijn!", "een-lijn"), ("A_B", "a-b")])
def test_a_name_that_will_do_is_offered(name: str, instead: str) -> None:
    with pytest.raises(EditionError, match=re.escape(f"Write {instead}.")):
        check_name(name, "a source")


@given(st.text(max_size=80), st.booleans())
def test_what_is_offered_will_do(name: str, dots: bool) -> None:
    try:
        check_name(name, "a source", dots=dots)
    except EditionError as refused:
        offered = re.search(r" Write (\S+)\.$", str(refused))
        if offered:
            check_name(offered[1], "a source", dots=dots)


def test_an_unknown_name_is_answered_with_the_nearest_or_all() -> None:
    check_known("csg", ["csg", "igj"], "source")
    with pytest.raises(EditionError, match=r"There is no source 'csh'. Did you mean 'csg'\? Or make it."):
        check_known("csh", ["csg", "igj"], "source", otherwise="Or make it.")
    with pytest.raises(EditionError, match=r"Known: csg, igj\.$"):
        check_known("zz", ["igj", "csg"], "source")
