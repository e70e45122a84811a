"""Contacts with the help line Helpwanted: what is kept of them, and under which word.

A contact is anonymous and may repeat: nothing here tells persons apart.
"""

from collections.abc import Mapping

import ibis  # type: ignore[import-untyped]  # it ships no types
import ibis.expr.types as ir  # type: ignore[import-untyped]  # the same

from inbeeld.cohorts.contactrules import ContactRules
from inbeeld.cohorts.registers import Registers

_NO = ibis.literal(value=False)
HELPWANTED = "helpwanted-contacts"
_UNKNOWN = "unknown"
CLEANING = (
    *("sex_letter", "age_missing", "age_outside", "platform_unlisted", "second_unlisted"),
    *("platform_early", "police_early"),
)
"""The columns that say what cleaning touched."""


def cleaned_contacts(registers: Registers) -> ir.Table:
    """Every contact, in the words of the tables, with what was done to it.

    Columns: ``year``; ``in_years``; ``dropped``, the raw reason for which it is left out, null if it is kept;
    ``kept``; ``minor``: kept, of a minor who sought help, at an age that is known; ``caller``, ``channel``,
    ``reason``, ``sex``; ``age`` in whole years, null if the help line is not for that age; ``platform``,
    ``second`` and ``police``, null before they were written down; and what cleaning touched, see ``CLEANING``.
    """
    rules = registers.rules.contacts
    raw = registers.table(HELPWANTED)
    year = raw.received.year().cast("int64")
    in_years = year.between(rules.years.first, rules.years.last)
    dropped = raw.reason.isin(rules.dropped).fill_null(_NO).ifelse(raw.reason, ibis.null("string"))
    placed = raw.mutate(year=year, in_years=in_years, dropped=dropped, kept=in_years & dropped.isnull())
    placed = placed.mutate(**_touched(placed, rules))
    return _worded(placed, rules)


def _touched(contacts: ir.Table, rules: ContactRules) -> Mapping[str, ir.BooleanValue]:
    """Which kept contacts each rule of cleaning changes, by the column that says so.

    ``sex_letter``: a letter that stands for no sex becomes unknown. ``age_missing`` and ``age_outside``: an age that is
    not there, or that the help line is not for, is not guessed. ``platform_unlisted`` and ``second_unlisted``: a code
    that is not on the official list. ``platform_early`` and ``police_early``: filled in before it was asked of all.
    """
    late = contacts.year >= rules.platform_from
    return {
        "sex_letter": contacts.kept & contacts.sex.notnull() & ~_among(contacts.sex, rules.sexes),
        "age_missing": contacts.kept & contacts.age.isnull(),
        "age_outside": contacts.kept & contacts.age.notnull() & ~contacts.age.between(0, rules.oldest),
        "platform_unlisted": contacts.kept & late & _unlisted(contacts.platform, rules),
        "second_unlisted": contacts.kept & late & _unlisted(contacts.second_platform, rules),
        "platform_early": contacts.kept & ~late & (contacts.platform.notnull() | contacts.second_platform.notnull()),
        "police_early": contacts.kept & ~late & contacts.police.notnull(),
    }


def _worded(contacts: ir.Table, rules: ContactRules) -> ir.Table:
    """The contacts in the words of the tables."""
    late = contacts.year >= rules.platform_from
    age = contacts.age.between(0, rules.oldest).ifelse(contacts.age, ibis.null("int64"))
    lowest, highest = min(each.lower for each in rules.ages), max(each.upper for each in rules.ages)
    by_minor = (contacts.caller == rules.minor).fill_null(_NO)
    return contacts.mutate(
        minor=contacts.kept & by_minor & age.between(lowest, highest).fill_null(_NO),
        caller=_coded(contacts.caller, rules.callers),
        reason=_coded(contacts.reason, rules.reasons),
        sex=_coded(contacts.sex, rules.sexes),
        age=age,
        platform=late.ifelse(_platform(contacts.platform, rules), ibis.null("string")),
        second=late.ifelse(_platform(contacts.second_platform, rules) != _UNKNOWN, ibis.null("boolean")),
        police=late.ifelse(contacts.police, ibis.null("boolean")),
    )


def _platform(raw: ir.StringValue, rules: ContactRules) -> ir.StringValue:
    unlisted = _unlisted(raw, rules)
    return unlisted.ifelse(rules.unlisted, _coded(raw, rules.platforms))


def _unlisted(raw: ir.StringValue, rules: ContactRules) -> ir.BooleanValue:
    return raw.notnull() & ~_among(raw, rules.platforms)


def _among(raw: ir.StringValue, codes: Mapping[str, str]) -> ir.BooleanValue:
    return raw.isin(sorted(codes)).fill_null(_NO)


def _coded(raw: ir.StringValue, codes: Mapping[str, str]) -> ir.StringValue:
    """The code of the tables for each raw code; "unknown" for those that have none."""
    return ibis.cases(*((raw == code, worded) for code, worded in sorted(codes.items())), else_=_UNKNOWN)
