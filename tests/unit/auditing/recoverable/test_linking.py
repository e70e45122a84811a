"""Tables that count the same thing: what one leaves out, the other prints."""

from dataclasses import replace
from typing import Any

import pytest

from inbeeld.auditing.figures import Figure, Publication
from inbeeld.auditing.findings import Finding, Severity
from inbeeld.auditing.policy import AuditPolicy
from inbeeld.auditing.recoverable import CLASH, find_recoverable
from tests.unit.auditing.small import drawn, said, together

RULE = "recoverable-cell"

BY_SEX = "2019 2020 2021\n girls 60 70 50\n boys <10 33 33"
BY_YEAR = "2019 2020 2021\n all 64 103 83"
PERIOD = "2019-2021"


def leaks(publication: Publication) -> list[Finding]:
    return [found for found in find_recoverable(publication, AuditPolicy()) if found.rule == RULE]


def table(name: str, text: str, **facts: Any) -> Publication:
    """A table by one thing and by year."""
    return drawn(name, text, columns=(name, "year"), **{"period": PERIOD, **facts})


def only_years(name: str, values: str, **facts: Any) -> Publication:
    """A table by year alone."""
    publication = table(name, f"2019 2020 2021\n all {values}", **facts)
    figures = {id_: replace(figure, by=figure.by[1:]) for id_, figure in publication.figures.items()}
    whole = replace(publication.tables[name], columns=("year",))
    return Publication(name, {name: whole}, figures)


def test_table_without_totals_leaks_through_a_table_by_year() -> None:
    (found,) = leaks(together(table("sex", BY_SEX), only_years("years", "64 103 83")))

    assert found.severity is Severity.LIKELY
    assert found.title.en == "Boys, 2019: the hidden count follows from other figures and is exactly 4"
    assert found.cells == ("sex.boys.2019", "sex.girls.2019", "years.all.2019")
    assert (
        found.derivation[1].en == "Sex and years count the same, so the whole (2019) is as large in both: 60 + x = 64."
    )
    assert (
        found.derivation[1].nl
        == "Sex en years tellen hetzelfde, dus het geheel (2019) is in beide even groot: 60 + x = 64."
    )


def test_two_breakdowns_of_one_whole_give_each_other_away() -> None:
    by_age = table("age", "2019 2020 2021\n 0-11 40 50 40\n 12-17 24 53 43")

    assert [found.cells[0] for found in leaks(together(table("sex", BY_SEX), by_age))] == ["sex.boys.2019"]


def test_printed_total_of_the_other_table_is_used() -> None:
    by_age = table("age", "2019 2020 2021\n 0-11 <10 50 40\n 12-17 <99 53 43\n total 64 103 83")

    assert "sex.boys.2019" in [found.cells[0] for found in leaks(together(table("sex", BY_SEX), by_age))]


@pytest.mark.parametrize(
    "facts",
    [
        {"sources": ("Another centre",)},
        {"population": "adults"},
        {"unit": "person"},
    ],
)
def test_tables_of_another_source_population_or_unit_are_not_linked(facts: dict[str, Any]) -> None:
    assert not leaks(together(table("sex", BY_SEX), only_years("years", "64 103 83", **facts)))


def test_words_are_compared_without_capitals() -> None:
    assert leaks(together(table("sex", BY_SEX), only_years("years", "64 103 83", population="Minors ")))


@pytest.mark.parametrize("caveats", ["one person may have several answers: these overlap", "a row was not printed"])
def test_nothing_is_added_up_where_the_publisher_says_that_it_cannot(caveats: str) -> None:
    assert not leaks(together(table("sex", BY_SEX, caveats=caveats), only_years("years", "64 103 83")))


def test_link_that_printed_numbers_contradict_is_dropped_in_silence() -> None:
    found = list(find_recoverable(together(table("sex", BY_SEX), only_years("years", "64 104 83")), AuditPolicy()))

    assert not [each for each in found if each.rule in (RULE, CLASH)]


def test_years_that_miss_a_category_are_not_added_up() -> None:
    by_sex = table("sex", "2019 2020 2021\n girls 60 70 50\n boys <10 33 33\n other . . 4")

    assert "sex.boys.2019" not in [
        found.cells[0] for found in leaks(together(by_sex, only_years("years", "64 103 87")))
    ]


def test_all_years_together_are_set_beside_a_table_of_the_whole_period() -> None:
    by_year = only_years("years", "40 30 <10")
    whole = drawn("whole", "all\n girls 40\n boys 34", columns=("sex", "kind"), period=PERIOD)
    figures = {id_: replace(each, by=each.by[:1]) for id_, each in whole.figures.items()}
    by_sex = Publication("whole", {"whole": replace(whole.tables["whole"], columns=("sex",))}, figures)

    (found,) = leaks(together(by_year, by_sex))

    assert (found.cells[0], found.severity) == ("years.all.2021", Severity.LIKELY)
    assert found.title.en.endswith("is exactly 4")


def test_persons_of_several_years_are_added_up_only_in_doubt() -> None:
    by_year = only_years("years", "40 30 <10", unit="person")
    whole = drawn("whole", "all\n girls 40\n boys 34", columns=("sex", "kind"), period=PERIOD, unit="person")
    figures = {id_: replace(each, by=each.by[:1]) for id_, each in whole.figures.items()}
    by_sex = Publication("whole", {"whole": replace(whole.tables["whole"], columns=("sex",))}, figures)

    assert [found.severity for found in leaks(together(by_year, by_sex))] == [Severity.POSSIBLE]


def test_classes_are_added_up_as_intervals() -> None:
    places = drawn("places", "all\n aa 0-9\n bb 10-19\n cc 20-49", columns=("place", "kind"), period="2024")
    figures = {id_: replace(each, by=each.by[:1]) for id_, each in places.figures.items()}
    by_place = Publication("places", {"places": replace(places.tables["places"], columns=("place",))}, figures)
    whole = Figure(
        id="u.1", table="u", file="u.csv", row=2, value=by_value("77"), unit="report", counted="report",
        source="Police", population="minors", period="2024",
    )  # fmt: skip
    there = Publication("u", {"u": replace(by_place.tables["places"], id="u", columns=())}, {"u.1": whole})

    found = leaks(together(by_place, there))

    assert [each.title.en.rsplit(" ", 1)[1] for each in found] == ["9", "19", "49"]


def by_value(words: str) -> Any:
    return said("n", "n", words).figures["n"].value


def test_number_of_the_text_that_is_of_all_is_possibly_the_whole() -> None:
    by_sex = drawn("sex", "all\n girls 60\n boys <10", columns=("sex", "kind"), period="2021")
    figures = {id_: replace(each, by=each.by[:1]) for id_, each in by_sex.figures.items()}
    cells = Publication("sex", {"sex": replace(by_sex.tables["sex"], columns=("sex",))}, figures)
    facts = {"unit": "report", "source": "Police", "population": "minors", "period": "2021"}

    (found,) = leaks(together(cells, said("t1", "reports in all", 64, **facts)))

    assert (found.severity, found.cells[0]) == (Severity.POSSIBLE, "sex.boys.all")
    assert "nothing says that these figures count the same" in found.derivation[-1].en
    assert not leaks(together(cells, said("t1", "reports of strangers", 64, **facts)))
    assert not leaks(together(cells, said("t1", "reports in all", 64, **{**facts, "period": "2020"})))
