"""Texts on numbers that a source printed with a word: they say the word, and compare only what is certain."""

from dataclasses import replace

import pytest

from inbeeld.errors import ProseError
from inbeeld.publication.prose import Prose
from inbeeld.tables import Cell, Statistic
from inbeeld.vocabulary import Language, Qualifier, Text
from tests.factories import edition
from tests.safe_tables import category, safe_table, side, years

CODES = ("rape", "others", "exposure", "third", "odd")
SIDE = side("offence", Text.same("offence"), [category(code, code, code) for code in CODES])
CELLS = (
    Cell(40, qualifier=Qualifier.ALMOST),
    Cell(30, qualifier=Qualifier.AT_LEAST),
    Cell(17),
    Cell(33, qualifier=Qualifier.ALMOST),
    Cell(38, qualifier=Qualifier.OVER),
)
WHO = side("who", Text.same("who"), [category("minors", "m", "m"), category("others", "o", "o")], total=True)
BASED = Cell(50, base=1100, base_qualifier=Qualifier.ABOUT, qualifier=Qualifier.MORE_THAN)
TABLES = {
    "again": safe_table("again", (SIDE,), CELLS, statistic=Statistic.SHARE),
    "contacts": safe_table(
        "contacts", (WHO,), (Cell(500, qualifier=Qualifier.AT_LEAST), Cell(300, qualifier=Qualifier.ALMOST), 1000)
    ),
    "signs": safe_table("signs", (years(2020, 2020),), (BASED,), statistic=Statistic.SHARE),
    "yearly": safe_table("yearly", (years(2020, 2021),), (Cell(200, qualifier=Qualifier.ABOUT), 300)),
    "apart": safe_table("apart", (WHO,), (Cell(500, qualifier=Qualifier.ALMOST), 200, 1000)),
}


def line(template: str, language: Language = "nl") -> str:
    return Prose(replace(edition(), tables=TABLES), language).line("{{ " + template + " }}", where="test.md").plain


def failure(template: str) -> str:
    with pytest.raises(ProseError) as caught:
        line(template)
    return str(caught.value)


@pytest.mark.parametrize(
    ("template", "nl", "en"),
    [
        ('n("again", offence="rape")', "bijna 40%", "almost 40%"),
        ('share("again", offence="others")', "ten minste 30%", "at least 30%"),
        ('share_words("again", offence="rape")', "bijna vier op de tien", "almost four in ten"),
        ('share_words("again", offence="others")', "ten minste drie op de tien", "at least three in ten"),
        ('share_words("again", offence="third")', "bijna een derde", "almost a third"),
        ('share_words("again", offence="odd")', "ruim 38%", "over 38%"),
        ('rest("again", offence="rape")', "ruim 60%", "over 60%"),
        ('rest_words("again", offence="others")', "ten hoogste zeven op de tien", "at most seven in ten"),
        ('n("contacts", who="minors")', "ten minste 500", "at least 500"),
        ('share_words("contacts", who="minors")', "ten minste de helft", "at least half"),
        ('base("signs", year="2020")', "ongeveer 1.100", "about 1,100"),
        ('about("yearly", 100, year="2020")', "ongeveer 200", "about 200"),
        ('as_printed("again", offence="rape") == 40 and share("again", offence="exposure")', "17%", "17%"),
    ],
)
def test_the_word_is_said_with_the_number(template: str, nl: str, en: str) -> None:
    assert (line(template), line(template, "en")) == (nl, en)


def test_a_number_that_certainly_is_higher_may_be_called_so() -> None:
    # almost 40 is 30 to 40, and 17 is 17
    assert line('claim(value("again", offence="rape") > value("again", offence="exposure"))') == ""
    assert line('claim(value("again", offence="exposure") < value("again", offence="rape"))') == ""
    assert "does not hold" in failure('claim(value("again", offence="rape") < value("again", offence="exposure"))')


def test_numbers_that_may_be_in_either_order_are_not_compared() -> None:
    said = failure('claim(value("again", offence="rape") > value("again", offence="others"))')
    assert "'almost 40' and 'at-least 30' may be in either order" in said


@pytest.mark.parametrize("sign", ["==", "!="])
def test_numbers_that_may_be_the_same_are_not_said_to_be_so_or_otherwise(sign: str) -> None:
    said = failure(f'claim(value("again", offence="rape") {sign} value("again", offence="others"))')
    assert "may be in either order" in said


def test_numbers_that_cannot_be_the_same_differ() -> None:
    assert line('claim(value("again", offence="rape") != value("again", offence="exposure"))') == ""
    assert "does not hold" in failure('claim(value("again", offence="rape") == 17)')


@pytest.mark.parametrize("claim", ["-{}", "{} // 2", "not {}", "{} and true"])
def test_such_a_number_is_no_claim_and_has_no_opposite(claim: str) -> None:
    said = failure("claim(" + claim.format('value("again", offence="rape")') + ")")
    assert "Nothing can be calculated with 'almost 40'" in said


def test_nothing_is_calculated_with_such_a_number() -> None:
    assert "Nothing can be calculated with 'almost 40'" in failure(
        'claim(value("again", offence="rape") / value("again", offence="exposure") > 1)'
    )
    assert "was published as 'about 200'" in failure('growth("yearly", "2020", "2021")')


def test_the_highest_is_named_only_if_it_is_certain() -> None:
    assert "may be in either order" in failure('most("again", "offence").n')
    assert line('most("contacts", "who").n') == "ten minste 500"
    # almost 500 is at least 375, and so more than 200
    assert line('most("apart", "who").n') == "bijna 500"
    assert line('least("apart", "who").n') == "200"
