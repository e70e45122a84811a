"""Tables of help after violence."""

from collections.abc import Iterable
from dataclasses import dataclass

from benchmarks.national.by_hand.codes import (
    AGES,
    CARE_BEFORE,
    ENDINGS,
    FORMS,
    HELP_YEARS,
    PLACEMENTS,
    REFERRERS,
    SEXES,
    TOTAL,
)
from benchmarks.national.by_hand.figures import (
    Figures,
    Rows,
    Table,
    Tables,
    counted,
    grid,
    share,
    sums,
    total,
    with_share,
)
from benchmarks.national.by_hand.tables.curves import Course
from benchmarks.national.by_hand.tables.unlinked import unlinked

_CAUSES = ("begun", "death", "emigration")
_MONTHS = (1, 3, 6, 12, 24)


@dataclass(frozen=True)
class HelpCounts:
    """Persons: by age group, sex, year and care before; by form and year, referrer, ending and last ending; and by how
    long it took until the first care of each kind, or until follow-up ended. Reports by link."""

    summary: Rows
    forms: Rows
    referrers: Rows
    endings: Rows
    last_endings: Rows
    first_care: Rows
    links: Rows


def help_tables(counts: HelpCounts) -> Tables:
    """All tables of the chapter."""
    rows = counts.summary
    helped, ended = total(rows, "helped"), total(rows, "has_ended")
    forms = sums(counts.forms, "persons", "form")
    by_year = sums(counts.forms, "persons", "form", "year")
    referrers = sums(counts.referrers, "persons", "referrer")
    endings, last = (sums(each, "persons", "ending") for each in (counts.endings, counts.last_endings))
    return {
        "population_by_age": _part(rows, "age_group", (*AGES, TOTAL)),
        "population_by_sex": _part(rows, "sex", SEXES),
        "helped_by_age": _helped(rows, "age_group", (*AGES, TOTAL)),
        "helped_by_sex": _helped(rows, "sex", SEXES),
        "helped_by_year": _helped(rows, "year", HELP_YEARS),
        "stay_by_age": _stay(rows),
        "forms": grid(lambda form: _persons(forms[form,], helped), FORMS),
        "secure": grid(lambda form: _persons(forms[form,], helped), PLACEMENTS),
        "placements": counted("persons", by_year, PLACEMENTS, HELP_YEARS),
        "referrers": grid(lambda referrer: _persons(referrers[referrer,], helped), REFERRERS),
        "endings": _endings(endings, ended),
        "last_endings": _endings(last, ended),
        "crisis": _crisis(rows),
        "running_before": _running_before(rows),
        **_first_help(counts.first_care),
        "unlinked": unlinked(counts.links),
    }


def _persons(number: int, base: int) -> Figures:
    return with_share("persons", number, base)


def _of(rows: Rows, trait: str, code: str) -> Rows:
    return rows if code == TOTAL else [row for row in rows if str(row[trait]) == code]


def _part(rows: Rows, trait: str, codes: Iterable[str]) -> Table:
    every = total(rows, "persons")
    return grid(lambda code: _persons(total(_of(rows, trait, code), "persons"), every), codes)


def _helped(rows: Rows, trait: str, codes: Iterable[object]) -> Table:
    def of(code: str) -> Figures:
        group = _of(rows, trait, code)
        return _persons(total(group, "helped"), total(group, "persons"))

    return grid(of, codes)


def _stay(rows: Rows) -> Table:
    found: Table = {}
    for age in (*AGES, TOTAL):
        group = _of(rows, "age_group", age)
        helped, with_stay = total(group, "helped"), total(group, "with_stay")
        numbers = {"without_stay": helped - with_stay, "with_stay": with_stay, TOTAL: helped}
        found |= {f"{age}|{stay}": {"persons": number} for stay, number in numbers.items()}
    return found


def _endings(found: dict[tuple[str, ...], int], base: int) -> Table:
    return {word: _persons(found.get((raw,), 0), base) for raw, word in ENDINGS.items()}


def _crisis(rows: Rows) -> Table:
    helped, known = total(rows, "helped"), total(rows, "crisis_known")
    numbers = {"known": known, "crisis": total(rows, "crisis")}
    return {
        word: {**_persons(number, helped), "share_of_known": share(number, known)} for word, number in numbers.items()
    }


def _running_before(rows: Rows) -> Table:
    found: Table = {}
    for before in (*CARE_BEFORE, TOTAL):
        group = _of(rows, "before", before)
        helped, every = total(group, "helped"), total(group, "persons")
        numbers = {"helped": helped, "not_helped": every - helped, TOTAL: every}
        found |= {f"{before}|{after}": _persons(number, every) for after, number in numbers.items()}
    return found


def _first_help(first_care: Rows) -> Tables:
    kinds = ("any", *FORMS)
    courses = {kind: Course.of([row for row in first_care if row["kind"] == kind], _CAUSES) for kind in kinds}
    return {
        "first_help": grid(lambda kind, months: courses[kind].at("share", int(months), "begun"), kinds, _MONTHS),
        "left_first": grid(lambda cause, months: courses["any"].at("share", int(months), cause), _CAUSES[1:], _MONTHS),
    }
