"""Contacts with the help line Helpwanted: of minors, and what was cleaned before they were counted."""

from inbeeld.cohorts import CLEANING, ContactRules, Registers, Rules, Years, cleaned_contacts
from inbeeld.cohorts import HELPWANTED as CONTACTS
from inbeeld.indicators.records.base import Chapter, CrossTables, Row, counted, share_of
from inbeeld.indicators.records.summary import Summary
from inbeeld.indicators.records.tallies import count_by, sum_by, tally
from inbeeld.tables import TOTAL

_MINOR_SIDES = ("year", "sex", "age", "channel", "reason")
_UNKNOWN = "unknown"
_LATE_SIDES = ("platform", "sex", "second", "police")


def _count(registers: Registers) -> CrossTables:
    """All tables. A contact is no person: who seeks help twice counts twice."""
    rules, engine = registers.rules.contacts, registers.engine
    every = registers.once("helpwanted-contacts", cleaned_contacts)
    minors = every.filter(every.minor)
    of_minors = count_by(engine, minors, *_MINOR_SIDES)
    late = count_by(engine, minors.filter(minors.year >= rules.platform_from), *_LATE_SIDES)
    return {
        "cleaned": _cleaned(sum_by(engine, every, ["in_years", "dropped"], ["kept", *CLEANING]), rules),
        "callers": _callers(count_by(engine, every.filter(every.kept), "caller", "minor"), rules),
        "by_sex_year": _by_sex_year(of_minors, rules),
        "by_age_sex": _by_age_sex(of_minors, rules),
        "channels": _listed(of_minors, "channel", rules.channels),
        "reasons": _listed(of_minors, "reason", (*dict.fromkeys(rules.reasons.values()), _UNKNOWN)),
        "platforms": _platforms(late, rules),
        "second_platform": _second(late),
        "police": tuple(_police(late, sex) for sex in _sexes(rules)),
    }


def _cleaned(summary: Summary, rules: ContactRules) -> tuple[Row, ...]:
    """What each rule of cleaning touched. Received = outside the years + each reason that is dropped + kept."""
    counts = {
        "received": tally(summary),
        "outside_years": tally(summary, in_years=False),
        **{f"dropped_{reason}": tally(summary, in_years=True, dropped=reason) for reason in rules.dropped},
        "kept": tally(summary, "kept"),
        **{rule: tally(summary, rule) for rule in CLEANING},
    }
    return tuple(Row({"rule": rule}, {"contacts": counted(number)}) for rule, number in counts.items())


def _callers(summary: Summary, rules: ContactRules) -> tuple[Row, ...]:
    """Who sought help. Somebody who may be a minor, at an age that is not known, is not certainly one."""
    minors = rules.callers[rules.minor]
    others = [word for word in dict.fromkeys(rules.callers.values()) if word != minors]
    counts = {minors: tally(summary, minor=True), **{word: tally(summary, caller=word) for word in others}}
    counts["uncertain"] = tally(summary, minor=False, caller=(minors, _UNKNOWN))
    counts[TOTAL] = tally(summary)
    return tuple(Row({"caller": word}, {"contacts": counted(number)}) for word, number in counts.items())


def _by_sex_year(summary: Summary, rules: ContactRules) -> tuple[Row, ...]:
    return tuple(
        Row({"sex": sex, "year": str(year)}, {"contacts": counted(tally(summary, sex=sex, year=year))})
        for sex in _sexes(rules)
        for year in rules.years
    )


def _by_age_sex(summary: Summary, rules: ContactRules) -> tuple[Row, ...]:
    spans = {each.code: tuple(range(each.lower, each.upper + 1)) for each in rules.ages}
    return tuple(
        Row({"age": age, "sex": sex}, {"contacts": counted(tally(summary, age=ages, sex=sex))})
        for age, ages in spans.items()
        for sex in _sexes(rules)
    )


def _listed(summary: Summary, side: str, codes: tuple[str, ...]) -> tuple[Row, ...]:
    every = tally(summary)
    counts = {**{code: tally(summary, **{side: code}) for code in codes}, TOTAL: every}
    return tuple(
        Row({side: code}, {"contacts": counted(number), "share": share_of(number, every)})
        for code, number in counts.items()
    )


def _platforms(summary: Summary, rules: ContactRules) -> tuple[Row, ...]:
    codes = dict.fromkeys((*rules.platforms.values(), rules.unlisted, _UNKNOWN))
    return tuple(
        Row({"platform": code, "sex": sex}, {"contacts": counted(tally(summary, platform=code, sex=sex))})
        for code in codes
        for sex in _sexes(rules)
    )


def _second(summary: Summary) -> tuple[Row, ...]:
    counts = {"second": tally(summary, second=True), TOTAL: tally(summary)}
    return tuple(Row({"second": word}, {"contacts": counted(number)}) for word, number in counts.items())


def _police(summary: Summary, sex: str) -> Row:
    """How many were in touch with the police, of all contacts: at least, for often it is not known."""
    base, known = tally(summary, sex=sex), tally(summary, sex=sex, police=(True, False))
    return Row({"sex": sex}, {"share": share_of(tally(summary, sex=sex, police=True), base), "known": counted(known)})


def _sexes(rules: ContactRules) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*rules.sexes.values(), _UNKNOWN)))


def _spans(rules: Rules) -> dict[str, Years]:
    return {CONTACTS: rules.contacts.years}


HELPWANTED = Chapter(
    id="helpwanted",
    registers=(CONTACTS,),
    links=(),
    tables=(
        *("cleaned", "callers", "by_sex_year", "by_age_sex", "channels", "reasons"),
        *("platforms", "second_platform", "police"),
    ),
    count=_count,
    spans=_spans,
)
"""The chapter of Helpwanted."""
