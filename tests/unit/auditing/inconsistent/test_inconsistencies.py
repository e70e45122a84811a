"""Publications that agree with themselves give no finding; an error that is planted in one is found."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from inbeeld.auditing.figures import Publication
from inbeeld.auditing.inconsistent import inconsistencies
from tests.unit.auditing.publications import Drawn, labels, printed, text

YEARS = ("2019", "2020", "2021")
SEXES = ("girls", "boys")
AGES = ("0-3", "4-12", "13-17")
PLACES = ("Ali", "Bie", "Cee", "Dee")
CLASSES = (("minder dan 10", 0, 10), ("10 tot 50", 10, 50), ("50 tot 200", 50, 200), ("200 of meer", 200, None))
Key = tuple[str, str, str]


@dataclass(frozen=True)
class Truth:
    """How many reports there were, by year, sex and age, and by place."""

    cells: Mapping[Key, int]
    places: tuple[int, ...]
    decimals: int
    base: int = 1
    """What counts are rounded to as they are printed."""

    def shown(self, *wanted: str) -> int:
        """The reports with all these categories, as they are printed."""
        return (2 * self.count(*wanted) + self.base) // (2 * self.base) * self.base

    def count(self, *wanted: str) -> int:
        """The reports with all these categories."""
        return sum(value for key, value in self.cells.items() if set(wanted) <= set(key))

    def share(self, part: int, base: int) -> str:
        """A percentage, rounded half up."""
        return str(round(Decimal(100 * part) / base + Decimal("1e-9"), self.decimals))


@st.composite
def truths(draw: st.DrawFn) -> Truth:
    """Any counts, none of them so small that a percentage has no base."""
    cells = {(y, s, a): draw(st.integers(1, 400)) for y in YEARS for s in SEXES for a in AGES}
    places = tuple(draw(st.integers(0, 900)) for _ in PLACES)
    return Truth(cells, places, draw(st.integers(0, 1)))


def told(truth: Truth) -> Publication:
    """A publication that tells of them: three tables, printed N's, and numbers of the text."""
    everything = truth.shown()
    rule = "none stated" if truth.base == 1 else f"all counts rounded to {truth.base}"
    n = {"printed_total": str(everything), "period": "2019-2021", "rounding_rule_claimed": rule}
    places = {"unit_of_count": "call", "printed_total": str(sum(truth.places)), "title_en": "Calls by place"}
    return printed(
        Drawn("by_sex", _by_sex(truth), n),
        Drawn("by_age", _by_age(truth), n),
        Drawn("shares", _shares(truth), n),
        Drawn("places", _places(truth), places),
        labels(f"lab, Figure 1, reports, {everything}, N, report, 2019-2021, all, by_sex"),
        text("\n".join(_said(truth))),
    )


def _by_sex(truth: Truth) -> str:
    rows = ["id, year, sex, value, unit, row_type"]
    for year in YEARS:
        rows += [f"s.{year}.{sex}, {year}, {sex}, {truth.shown(year, sex)}, report, cell" for sex in SEXES]
        rows.append(f"s.{year}.all, {year}, all, {truth.shown(year)}, report, printed_total")
    return "\n".join(rows)


def _by_age(truth: Truth) -> str:
    rows = ["id, period, age_group, value, unit, row_type"]
    for age in AGES:
        rows += [f"a.{year}.{age}, {year}, {age}, {truth.shown(year, age)}, report, cell" for year in YEARS]
        rows.append(f"a.all.{age}, 2019-2021, {age}, {truth.shown(age)}, report, printed_total")
    return "\n".join(rows)


def _shares(truth: Truth) -> str:
    rows = ["id, age_group, measure, value, unit"]
    for age in AGES:
        part = truth.count(age)
        rows.append(f"n.{age}, {age}, count, {truth.shown(age)}, report")
        rows.append(f"p.{age}, {age}, percentage, {truth.share(part, truth.count())}, percent")
    return "\n".join(rows)


def _places(truth: Truth) -> str:
    rows = ["id, place, class_nl, lower, upper, unit, status"]
    for place, count in zip(PLACES, truth.places, strict=True):
        words, low, high = next(each for each in CLASSES if count >= each[1] and (each[2] is None or count < each[2]))
        rows.append(f"c.{place}, {place}, {words}, {low}, {high or ''}, call, class")
    return "\n".join(rows)


def _said(truth: Truth) -> list[str]:
    girls, first, last = truth.count("girls"), truth.count("2019"), truth.count("2021")
    growth = round(Decimal(100 * (last - first)) / first, 0)
    small = sum(count < 10 for count in truth.places)
    years = "+".join(f"s.{year}.girls" for year in YEARS)
    said = "exact, digits, observed"
    return [
        f"t.girls, share of girls, {truth.share(girls, truth.count())}, , percent, {said}, share, {years}, lab",
        f"t.growth, growth of reports, {growth}, , percent_change, {said}, change, s.2021.all, s.2019.all",
        f"t.2020, reports in 2020, {truth.shown('2020')}, , report, {said}, none, , ",
        f"t.places, places with calls, {len(PLACES)}, , place, {said}, none, , ",
        f"t.small, places with fewer than ten calls, {small}, , place, {said}, none, , ",
    ]


@settings(max_examples=30, deadline=None)
@given(truths())
def test_a_publication_that_agrees_with_itself_gives_no_finding(truth: Truth) -> None:
    assert inconsistencies(told(truth)) == ()


@settings(max_examples=30, deadline=None)
@given(truths(), st.sampled_from([5, 10, 100]))
def test_a_publication_that_is_rounded_as_it_says_gives_no_finding(truth: Truth, base: int) -> None:
    assert inconsistencies(told(replace(truth, base=base))) == ()


COUNTS = ["s.2020.girls", "s.2021.all", "a.2019.4-12", "a.all.13-17", "n.0-3", "lab", "index.by_age.1"]


@settings(max_examples=30, deadline=None)
@given(truths(), st.sampled_from(COUNTS), st.integers(1, 300), st.booleans())
def test_a_count_that_is_changed_is_found(truth: Truth, id_: str, change: int, more: bool) -> None:
    # percentages that are all whole tens may have been rounded to tens: then a small change is none
    assume(any(Decimal(truth.share(truth.count(age), truth.count())) % 10 for age in AGES))
    right = told(truth)
    value = right.figures[id_].value or Decimal(0)
    wrong = changed(right, id_, value + change if more or value < change else value - change)
    assert any(id_ in found.cells for found in inconsistencies(wrong))


@settings(max_examples=30, deadline=None)
@given(truths(), st.sampled_from(["p.4-12", "t.girls", "t.growth"]), st.integers(2, 9))
def test_a_percentage_that_is_changed_is_found(truth: Truth, id_: str, change: int) -> None:
    right = told(truth)
    value = right.figures[id_].value or Decimal(0)
    wrong = changed(right, id_, value + (change if value < 50 else -change))
    assert any(id_ in found.cells for found in inconsistencies(wrong))


@pytest.mark.parametrize(("id_", "value"), [("t.places", 5), ("t.2020", None), ("t.small", None)])
def test_a_stated_number_that_is_changed_is_found(id_: str, value: int | None) -> None:
    cells = {
        (y, s, a): 100 + 7 * n for n, (y, s, a) in enumerate((y, s, a) for y in YEARS for s in SEXES for a in AGES)
    }
    right = told(Truth(cells, (3, 4, 70, 300), 0))
    number = Decimal(value) if value is not None else (right.figures[id_].value or Decimal(0)) + 1
    assert any(id_ in found.cells for found in inconsistencies(changed(right, id_, number)))


def test_the_findings_are_the_same_each_time() -> None:
    cells = {(y, s, a): 50 for y in YEARS for s in SEXES for a in AGES}
    wrong = changed(told(Truth(cells, (3, 4, 70, 300), 0)), "s.2020.girls", Decimal(151))
    assert inconsistencies(wrong) == inconsistencies(wrong)
    assert len({found.id for found in inconsistencies(wrong)}) == len(inconsistencies(wrong))


def changed(publication: Publication, id_: str, value: Decimal) -> Publication:
    """The publication with one other number."""
    figures = {**publication.figures, id_: replace(publication.figures[id_], value=value)}
    return replace(publication, figures=figures)
