"""Help after violence: youth care of minor victims. It says what came after, and not what it was for."""

from collections.abc import Iterable, Mapping

import ibis.expr.types as ir  # type: ignore[import-untyped]  # it ships no types

from inbeeld.cohorts import (
    BEFORE,
    INCIDENTS,
    RESIDENTS,
    YOUTH_CARE,
    Registers,
    Rules,
    Years,
    care_ending,
    care_form,
    care_forms,
    care_referrer,
    victim_reports,
    victims_with_care,
)
from inbeeld.indicators.records.base import Chapter, CrossTables, Row, counted, share_of
from inbeeld.indicators.records.firsthelp import FIRST_TABLES, count_first_help
from inbeeld.indicators.records.summary import Summary
from inbeeld.indicators.records.tallies import sum_by, tally
from inbeeld.indicators.records.unlinked import unlinked
from inbeeld.tables import TOTAL

_HELPED = "helped"
_SIDES = ("age_group", "sex", "year", "before", "last_ending")


def _count(registers: Registers) -> CrossTables:
    rules = registers.rules.help
    columns = [_HELPED, "with_stay", "has_ended", "crisis_known", "crisis"]
    columns += [care_form(each) for each in care_forms(rules)]
    columns += [care_referrer(each) for each in rules.referrers]
    columns += [care_ending(each) for each in rules.endings]
    summary = sum_by(registers.engine, victims_with_care(registers), _SIDES, columns)
    ages, sexes = _ages(registers), _sexes(registers)
    endings = {word: care_ending(raw) for raw, word in rules.endings.items()}
    placements = {word: care_form(raw) for raw, word in rules.placements.items()}
    return {
        "population_by_age": _population("age", ages, summary),
        "population_by_sex": _population("sex", sexes, summary),
        "helped_by_age": _helped("age", ages, summary),
        "helped_by_sex": _helped("sex", sexes, summary),
        "helped_by_year": _helped("year", {str(year): {"year": year} for year in rules.years}, summary),
        "stay_by_age": tuple(row for age, where in ages.items() for row in _stay(age, where, summary)),
        "forms": _shares("form", {each: care_form(each) for each in care_forms(rules)}, _HELPED, summary),
        "secure": _shares("placement", placements, _HELPED, summary),
        "placements": tuple(
            Row({"placement": word, "year": str(year)}, {"persons": counted(tally(summary, column, year=year))})
            for word, column in placements.items()
            for year in rules.years
        ),
        "referrers": _shares("referrer", {each: care_referrer(each) for each in rules.referrers}, _HELPED, summary),
        "endings": _shares("ending", endings, "has_ended", summary),
        "last_endings": _last_endings(rules.endings, summary),
        "crisis": tuple(
            _crisis(word, column, summary) for word, column in (("known", "crisis_known"), ("crisis", "crisis"))
        ),
        "running_before": tuple(row for before in (*BEFORE, TOTAL) for row in _before(before, summary)),
        **count_first_help(registers),
        "unlinked": unlinked(_reports(registers), registers),
    }


def _reports(registers: Registers) -> ir.Table:
    """The reports of the years of the victims."""
    reports, years = victim_reports(registers), registers.rules.help.years
    return reports.filter(reports["year"].between(years.first, years.last))


Where = Mapping[str, object]


def _ages(registers: Registers) -> Mapping[str, Where]:
    return {**{each.code: {"age_group": each.code} for each in registers.rules.victims.ages}, TOTAL: {}}


def _sexes(registers: Registers) -> Mapping[str, Where]:
    return {sex: {"sex": sex} for sex in registers.rules.victims.sexes.values()}


def _population(side: str, groups: Mapping[str, Where], summary: Summary) -> tuple[Row, ...]:
    every = tally(summary)
    counts = {code: tally(summary, **where) for code, where in groups.items()}
    return tuple(_with_share({side: code}, number, every) for code, number in counts.items())


def _helped(side: str, groups: Mapping[str, Where], summary: Summary) -> tuple[Row, ...]:
    """Who had care, as a share of all victims of the same group."""
    return tuple(
        _with_share({side: code}, tally(summary, _HELPED, **where), tally(summary, **where))
        for code, where in groups.items()
    )


def _stay(age: str, where: Where, summary: Summary) -> Iterable[Row]:
    """Who had care both with and without a stay counts as with a stay."""
    helped, with_stay = tally(summary, _HELPED, **where), tally(summary, "with_stay", **where)
    for stay, number in (("without_stay", helped - with_stay), ("with_stay", with_stay), (TOTAL, helped)):
        yield Row({"age": age, "stay": stay}, {"persons": counted(number)})


def _shares(side: str, columns: Mapping[str, str], of: str, summary: Summary) -> tuple[Row, ...]:
    """Persons of each code, as a share of those of column ``of``. A person may have several."""
    base = tally(summary, of)
    return tuple(_with_share({side: code}, tally(summary, column), base) for code, column in columns.items())


def _last_endings(endings: Mapping[str, str], summary: Summary) -> tuple[Row, ...]:
    """Each person once: how the care that stopped last ended."""
    base = tally(summary, "has_ended")
    counts = {word: tally(summary, last_ending=raw) for raw, word in endings.items()}
    return tuple(_with_share({"ending": word}, number, base) for word, number in counts.items())


def _crisis(word: str, column: str, summary: Summary) -> Row:
    number, helped, known = tally(summary, column), tally(summary, _HELPED), tally(summary, "crisis_known")
    cells = {"persons": counted(number), "share": share_of(number, helped), "share_of_known": share_of(number, known)}
    return Row({"crisis": word}, cells)


def _before(before: str, summary: Summary) -> Iterable[Row]:
    """Who had care before, and who had care after, as a share of the row."""
    where = {} if before == TOTAL else {"before": before}
    every, helped = tally(summary, **where), tally(summary, _HELPED, **where)
    for after, number in ((_HELPED, helped), ("not_helped", every - helped), (TOTAL, every)):
        yield _with_share({"before": before, "after": after}, number, every)


def _with_share(keys: Mapping[str, str], number: int, base: int) -> Row:
    return Row(keys, {"persons": counted(number), "share": share_of(number, base)})


def _spans(rules: Rules) -> dict[str, Years]:
    """Care is followed for as long after the last victim as it counts, and looked for as long before the first."""
    years, help_ = rules.help.years, rules.help
    care = Years(years.first - help_.before, years.last + help_.within)
    return {RESIDENTS: care, INCIDENTS: years, YOUTH_CARE: care}


HELP = Chapter(
    id="help",
    registers=(RESIDENTS, INCIDENTS, YOUTH_CARE),
    links=((INCIDENTS, RESIDENTS), (INCIDENTS, YOUTH_CARE)),
    tables=(
        *("population_by_age", "population_by_sex", "helped_by_age", "helped_by_sex", "helped_by_year", "stay_by_age"),
        *(
            "forms",
            "secure",
            "placements",
            "referrers",
            "endings",
            "last_endings",
            "crisis",
            "running_before",
            *FIRST_TABLES,
            "unlinked",
        ),
    ),
    count=_count,
    spans=_spans,
)
"""The chapter of help after violence."""
