"""Widths of words, near enough."""

from hypothesis import given
from hypothesis import strategies as st

from inbeeld.publication.charts.measuring import fit, width_of, wrap

WORDS = st.lists(st.text(st.characters(categories=["Lu", "Ll", "Nd"]), min_size=1, max_size=12), max_size=8)


def test_four_digits_are_as_wide_as_noto_sans_makes_them() -> None:
    # a digit of Noto Sans is 0.572 em wide
    assert width_of("2021", 13) == 4 * 0.572 * 13


def test_words_fit_with_some_air() -> None:
    assert fit(["2021"], 13, 34)
    assert not fit(["2021"], 13, 33)


@given(WORDS, st.floats(20, 300))
def test_wrapping_loses_no_word_and_keeps_their_order(words: list[str], room: float) -> None:
    assert " ".join(wrap(" ".join(words), 13, room)).split() == " ".join(words).split()


@given(WORDS, st.floats(20, 300))
def test_a_line_is_wider_than_its_room_only_if_it_is_one_word(words: list[str], room: float) -> None:
    for line in wrap(" ".join(words), 13, room):
        assert width_of(line, 13) <= room or " " not in line
