"""Arithmetic beneath each other: in columns where lines have the same form, and as it was written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inbeeld.publication.site.arithmetic import blocks

SUMS = ("2017: 2.740 − 1.799 − 835 = 106.", "2018: 3.247 − 2.034 − 1.095 = 118.")


def test_lines_that_differ_in_their_label_and_numbers_stand_in_columns() -> None:
    (block,) = blocks(SUMS)
    assert block.in_columns
    assert block.rows == (
        ("2017:", "2.740", "− 1.799", "− 835", "= 106."),
        ("2018:", "3.247", "− 2.034", "− 1.095", "= 118."),
    )


def test_words_after_the_last_number_stay_with_it() -> None:
    (block,) = blocks(["Drenthe, 2018: 9 is 30,6% van 29,41, niet heel.", "Zeeland: 7 is 20% van 35, niet heel."])
    assert block.rows[1] == ("Zeeland:", "7", "is 20%", "van 35, niet heel.")


def test_a_line_without_a_label_leaves_its_place_empty() -> None:
    (block,) = blocks(["9 / 29 = 31.03%.", "9 / 30 = 30%."])
    assert block.rows == (("", "9", "/ 29", "= 31.03%."), ("", "9", "/ 30", "= 30%."))


@pytest.mark.parametrize(
    "lines",
    [
        (SUMS[0],),
        ("So x is exactly 0.", "So y is exactly 1."),
        (SUMS[0], "2018: 12 + 4 = 16."),
        (SUMS[0], SUMS[1].removeprefix("2018: ")),
        tuple(f"{year}: {' + '.join(['12'] * 7)} = 84." for year in (2017, 2018)),
        tuple(f"{year}: 12, which is far from what one would expect of it." for year in (2017, 2018)),
    ],
    ids=["one", "sentences", "another form", "a label and none", "too many numbers", "too long"],
)
def test_other_lines_are_sentences(lines: tuple[str, ...]) -> None:
    found = blocks(lines)
    assert not any(block.in_columns for block in found)
    assert [row for block in found for row in block.rows] == [(line,) for line in lines]


def test_sentences_and_columns_keep_their_order() -> None:
    assert [block.in_columns for block in blocks(["So it is.", *SUMS, "So x is 5."])] == [False, True, False]


@given(st.lists(st.text(alphabet="ab :12.,−+=%\n", max_size=12), max_size=6))
def test_no_word_and_no_number_is_lost(lines: list[str]) -> None:
    shown = [" ".join(row) for block in blocks(lines) for row in block.rows]
    assert [line.split() for line in shown] == [line.split() for line in lines]
