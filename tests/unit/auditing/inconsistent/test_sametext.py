"""Counts of the text against tables, and statements made twice."""

from inbeeld.auditing.figures import Publication
from inbeeld.auditing.findings import Finding
from inbeeld.auditing.inconsistent.sametext import find
from tests.unit.auditing.publications import Drawn, printed, text

TABLE = Drawn(
    "ages",
    """
    id, year, age, value, unit
    a, 2020, 4-12, 1053, report
    b, 2020, 13-17, 2039, report
    c, 2021, 4-12, 1171, report
    d, 2021, 13-17, 2015, report
    """,
)


def said(*rows: str) -> list[Finding]:
    publication: Publication = printed(TABLE, text("\n".join(rows)))
    return list(find(publication))


def count(words: str, value: str, unit: str = "report", id_: str = "s") -> str:
    return f"{id_}, {words}, {value}, , {unit}, exact, digits, observed, none, , "


def test_a_count_that_the_table_has_is_right() -> None:
    assert said(count("reports on children 4-12 in 2021", "1171")) == []
    assert said(count("reports in 2021", "3186")) == []


def test_a_count_that_the_table_nearly_has_is_found() -> None:
    (found,) = said(count("reports on children 4-12 in 2021", "1172"))
    assert found.cells == ("s", "c")
    (found,) = said(count("all reports in 2020", "3095"))
    assert "1,053 + 2,039 = 3,092" in found.derivation[1].en


def test_another_unit_another_year_or_a_far_number_is_something_else() -> None:
    assert said(count("children 4-12 in 2021", "1172", "person")) == []
    assert said(count("children 4-12 in 2019", "1172")) == []
    assert said(count("dangerous reports on children 4-12 in 2021", "80")) == []


def test_one_statement_with_two_numbers_is_found() -> None:
    (found,) = said(count("centres", "16", "place", "x"), count("centres", "15", "place", "y"))
    assert (found.rule, found.cells) == ("same-statement-twice", ("x", "y"))


def test_the_same_number_in_other_words_is_right() -> None:
    exact = "x, share of girls, 26, , percent, exact, digits, observed, none, , "
    assert said(exact, "y, share of girls, 25, , percent, over, words, derived, none, , ") == []
