"""The tables of the police, counted by hand."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from itertools import product

from inbeeld.cohorts import Rules
from tests.generative.records.counting import Cells, Figures, share
from tests.generative.records.plain_people import Report, lives, reports
from tests.generative.records.register_rows import Incident, Resident

SEXES = ("girls", "boys", "unknown")
LINKS = ("counted", "without-key", "not-found")


def count_police(residents: Sequence[Resident], incidents: Sequence[Incident], rules: Rules, end: date) -> Figures:
    all_reports = reports(incidents, lives(residents, rules), rules, end)
    years = list(rules.police.years)
    here = [report for report in all_reports if report.registered.year in years]
    counted = [report for report in here if report.link == "counted"]
    texts, codes = [str(year) for year in years], rules.victims.sexual
    ages = [group.code for group in rules.victims.ages]

    def year(report: Report) -> str:
        return str(report.registered.year)

    return {
        "by_year": table(counted, [(texts, year)]),
        "by_sex": table(counted, [(SEXES, lambda r: r.sex), (texts, year)]),
        "by_age": table(counted, [(ages, lambda r: r.age_group), (texts, year)]),
        "by_offence": table(counted, [(codes, lambda r: r.offence), (texts, year)]),
        "offence_by_age": table(counted, [(codes, lambda r: r.offence), (ages, lambda r: r.age_group)]),
        "complaints": {(text,): _complaints([r for r in counted if year(r) == text]) for text in texts},
        "before_period": {(rules.police.years.code,): _before(counted, years[0])},
        "without_key": table(here, [(texts, year), (LINKS, lambda r: r.link)]),
        "any_code": {
            (code, text): {"reports": sum(code in r.codes for r in counted if year(r) == text)}
            for code in codes
            for text in texts
        },
        "by_municipality": _places([r for r in all_reports if r.link == "counted"], rules),
    }


def table(counted: list[Report], sides: Sequence[tuple[Iterable[str], Callable[[Report], str | None]]]) -> Cells:
    found = Counter(tuple(of(report) for _, of in sides) for report in counted)
    return {key: {"reports": found[key]} for key in product(*(codes for codes, _ in sides))}


def _complaints(counted: list[Report]) -> dict[str, object]:
    asked = [report.complaint for report in counted if report.complaint is not None]
    return {"complaints": sum(asked), "share": share(sum(asked), len(asked))}


def _before(counted: list[Report], first: int) -> dict[str, object]:
    before = sum(report.ended.year < first for report in counted)
    return {"reports": before, "share": share(before, len(counted))}


def _places(counted: list[Report], rules: Rules) -> Cells:
    years, places = list(rules.police.municipality_years), rules.police.municipalities
    found = [r.municipality if r.municipality in places else "unknown" for r in counted if r.registered.year in years]
    return {(place,): {"reports": found.count(place)} for place in (*places, "unknown")}
