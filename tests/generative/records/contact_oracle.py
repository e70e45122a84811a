"""Contacts with Helpwanted, cleaned and counted one by one in plain Python."""

from collections import Counter

from inbeeld.cohorts import ContactRules
from tests.generative.records.counting import Figures, share
from tests.generative.records.register_rows import Contact


def count_contacts(rows: list[Contact], rules: ContactRules) -> Figures:
    years = range(rules.years.first, rules.years.last + 1)
    in_years = [row for row in rows if row.received.year in years]
    kept = [row for row in in_years if row.reason not in rules.dropped]
    minors = [row for row in kept if row.caller == rules.minor and row.age is not None and 0 <= row.age < 18]
    late = [row for row in minors if row.received.year >= rules.platform_from]
    sexes = ("girls", "boys", "unknown")
    return {
        "cleaned": {(rule,): {"contacts": n} for rule, n in cleaned(rows, in_years, kept, rules).items()},
        "callers": {(word,): {"contacts": n} for word, n in callers(kept, minors).items()},
        "by_sex_year": {
            (sex, str(year)): {"contacts": sum(sex_of(r, rules) == sex and r.received.year == year for r in minors)}
            for sex in sexes
            for year in years
        },
        "by_age_sex": {
            (each.code, sex): {
                "contacts": sum(each.lower <= int(r.age or 0) <= each.upper and sex_of(r, rules) == sex for r in minors)
            }
            for each in rules.ages
            for sex in sexes
        },
        "channels": listed(Counter(row.channel for row in minors), rules.channels, len(minors)),
        "reasons": listed(
            Counter(rules.reasons.get(row.reason or "", "unknown") for row in minors),
            (*rules.reasons.values(), "unknown"),
            len(minors),
        ),
        "platforms": {
            (code, sex): {
                "contacts": sum(platform_of(r.platform, rules) == code and sex_of(r, rules) == sex for r in late)
            }
            for code in dict.fromkeys((*rules.platforms.values(), rules.unlisted, "unknown"))
            for sex in sexes
        },
        "second_platform": {
            ("second",): {"contacts": sum(platform_of(row.second_platform, rules) != "unknown" for row in late)},
            ("total",): {"contacts": len(late)},
        },
        "police": {(sex,): police([row for row in late if sex_of(row, rules) == sex]) for sex in sexes},
    }


def sex_of(row: Contact, rules: ContactRules) -> str:
    return rules.sexes.get(row.sex or "", "unknown")


def platform_of(code: str | None, rules: ContactRules) -> str:
    return "unknown" if code is None else rules.platforms.get(code, rules.unlisted)


def cleaned(rows: list[Contact], in_years: list[Contact], kept: list[Contact], rules: ContactRules) -> dict[str, int]:
    early = [row for row in kept if row.received.year < rules.platform_from]
    late = [row for row in kept if row.received.year >= rules.platform_from]
    ages = [row.age for row in kept if row.age is not None]
    return {
        "received": len(rows),
        "outside_years": len(rows) - len(in_years),
        **{f"dropped_{reason}": sum(row.reason == reason for row in in_years) for reason in rules.dropped},
        "kept": len(kept),
        "sex_letter": sum(row.sex not in (None, *rules.sexes) for row in kept),
        "age_missing": len(kept) - len(ages),
        "age_outside": sum(not 0 <= age <= rules.oldest for age in ages),
        "platform_unlisted": sum(row.platform not in (None, *rules.platforms) for row in late),
        "second_unlisted": sum(row.second_platform not in (None, *rules.platforms) for row in late),
        "platform_early": sum((row.platform, row.second_platform) != (None, None) for row in early),
        "police_early": sum(row.police is not None for row in early),
    }


def callers(kept: list[Contact], minors: list[Contact]) -> dict[str, int]:
    adults, others = (sum(row.caller == raw for row in kept) for raw in ("adult", "other"))
    uncertain = len(kept) - len(minors) - adults - others
    return {"minors": len(minors), "adults": adults, "others": others, "uncertain": uncertain, "total": len(kept)}


def listed(counts: Counter[str | None], codes: tuple[str, ...], every: int) -> dict[tuple[str, ...], dict[str, object]]:
    rows = {code: counts[code] for code in codes}
    return {(code,): {"contacts": n, "share": share(n, every)} for code, n in {**rows, "total": every}.items()}


def police(rows: list[Contact]) -> dict[str, object]:
    known = [row.police for row in rows if row.police is not None]
    return {"share": share(sum(known), len(rows)), "known": len(known)}
