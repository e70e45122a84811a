"""Police: victim reports of minors by sex, age, offence, municipality and year, and what they leave out."""

import ibis.expr.types as ir  # type: ignore[import-untyped]  # it ships no types

from inbeeld.cohorts import COUNTED, INCIDENTS, LINKS, RESIDENTS, Registers, Rules, Years, victim_reports
from inbeeld.engines import has_code, is_known_true
from inbeeld.indicators.records.base import Chapter, CrossTables, Row, counted, share_of
from inbeeld.indicators.records.summary import Summary, every

UNKNOWN = "unknown"
_TRAITS = ("year", "sex", "age_group", "offence")
_KEYS = {"year": "year", "sex": "sex", "age": "age_group", "offence": "offence"}


def _count(registers: Registers) -> CrossTables:
    """All tables of the chapter."""
    reports = _of_years(registers, registers.rules.police.years)
    counts = Summary(registers.engine.to_rows(_summarised(reports, registers)))
    return {
        **_broken_down(counts.where(link=COUNTED), registers),
        "complaints": _complaints(counts.where(link=COUNTED), registers),
        "before_period": _before(counts.where(link=COUNTED), registers),
        "without_key": _links(counts, registers),
        "any_code": _any_code(reports, registers),
        "by_municipality": _municipalities(registers),
    }


def _of_years(registers: Registers, years: Years) -> ir.Table:
    reports = victim_reports(registers)
    return reports.filter(reports["year"].between(years.first, years.last))


def _summarised(reports: ir.Table, registers: Registers) -> ir.Table:
    ended_before = reports["ended"].year() < registers.rules.police.years.first
    return reports.group_by(["link", *_TRAITS]).aggregate(
        reports=reports.count(),
        asked=reports["complaint"].count(),
        complained=reports["complaint"].cast("int64").sum(),
        before=ended_before.cast("int64").sum(),
    )


def _codes(registers: Registers) -> dict[str, tuple[object, ...]]:
    rules = registers.rules
    return {
        "year": tuple(rules.police.years),
        "sex": tuple(dict.fromkeys(rules.victims.sexes.values())),
        "age": tuple(group.code for group in rules.victims.ages),
        "offence": rules.victims.sexual,
    }


def _broken_down(counts: Summary, registers: Registers) -> CrossTables:
    sides = {
        "by_year": ("year",),
        "by_sex": ("sex", "year"),
        "by_age": ("age", "year"),
        "by_offence": ("offence", "year"),
        "offence_by_age": ("offence", "age"),
    }
    codes = _codes(registers)
    tables: dict[str, tuple[Row, ...]] = {}
    for table, keys in sides.items():
        found = counts.by(*(_KEYS[key] for key in keys), count="reports")
        rows = every(**{key: codes[key] for key in keys})
        tables[table] = tuple(Row(row, {"reports": counted(found[tuple(row.values())])}) for row in rows)
    return tables


def _complaints(counts: Summary, registers: Registers) -> tuple[Row, ...]:
    yes, asked = counts.by("year", count="complained"), counts.by("year", count="asked")
    rows = every(year=registers.rules.police.years)
    return tuple(
        Row(row, {"complaints": counted(yes[key]), "share": share_of(yes[key], asked[key])})
        for row in rows
        for key in [tuple(row.values())]
    )


def _before(counts: Summary, registers: Registers) -> tuple[Row, ...]:
    """Reports of offences that ended before the first of the years."""
    before, total = counts.total("before"), counts.total("reports")
    cells = {"reports": counted(before), "share": share_of(before, total)}
    return (Row({"year": registers.rules.police.years.code}, cells),)


def _links(counts: Summary, registers: Registers) -> tuple[Row, ...]:
    found = counts.by("year", "link", count="reports")
    rows = every(year=registers.rules.police.years, link=LINKS)
    return tuple(Row(row, {"reports": counted(found[tuple(row.values())])}) for row in rows)


def _any_code(reports: ir.Table, registers: Registers) -> tuple[Row, ...]:
    """Every code of a report counts, not only the gravest: a report with two codes stands in two rows."""
    codes = registers.rules.victims.sexual
    chosen = reports.filter(reports["link"] == COUNTED)
    marks = {code: has_code(chosen["offences"], code).cast("int64").sum() for code in codes}
    summary = Summary(registers.engine.to_rows(chosen.group_by("year").aggregate(**marks)))
    found = {code: summary.by("year", count=code) for code in codes}
    rows = every(offence=codes, year=registers.rules.police.years)
    return tuple(Row(row, {"reports": counted(found[row["offence"]][row["year"],])}) for row in rows)


def _municipalities(registers: Registers) -> tuple[Row, ...]:
    """Reports by the municipality of the incident; of an unknown one apart."""
    rules = registers.rules.police
    reports = _of_years(registers, rules.municipality_years)
    chosen = reports.filter(reports["link"] == COUNTED)
    known = is_known_true(chosen["municipality"].isin(rules.municipalities))
    named = chosen.mutate(place=known.ifelse(chosen["municipality"], UNKNOWN))
    rows = registers.engine.to_rows(named.group_by("place").aggregate(reports=named.count()))
    found = Summary(rows).by("place", count="reports")
    places = every(municipality=[*rules.municipalities, UNKNOWN])
    return tuple(Row(row, {"reports": counted(found[row["municipality"],])}) for row in places)


def _spans(rules: Rules) -> dict[str, Years]:
    years, places = rules.police.years, rules.police.municipality_years
    all_years = Years(min(years.first, places.first), max(years.last, places.last))
    return {RESIDENTS: all_years, INCIDENTS: all_years}


POLICE = Chapter(
    id="police",
    registers=(RESIDENTS, INCIDENTS),
    links=((INCIDENTS, RESIDENTS),),
    tables=(
        "by_year",
        "by_sex",
        "by_age",
        "by_offence",
        "offence_by_age",
        "complaints",
        "before_period",
        "without_key",
        "any_code",
        "by_municipality",
    ),
    count=_count,
    spans=_spans,
)
