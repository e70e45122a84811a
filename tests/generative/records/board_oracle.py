"""Investigations of the Board, counted one by one in plain Python."""

import math

from inbeeld.cohorts import CaseRules
from tests.generative.records.counting import Figures, share
from tests.generative.records.plain_days import age_on
from tests.generative.records.register_rows import Case


def count_board(rows: list[Case], rules: CaseRules, sexes: dict[str, str]) -> Figures:
    cases = [row for row in rows if rules.years.first <= row.intake.year <= rules.years.last]
    done = [row for row in cases if row.decision is not None]
    sexual = [row for row in done if is_sexual(row, rules)]
    return {
        "cases": {
            ("sexual_violence",): {"investigations": len(sexual), "share": share(len(sexual), len(done))},
            ("all",): {"investigations": len(done), "share": share(len(done), len(done))},
        },
        "by_year": by_year(cases, rules),
        "traits": traits(sexual, rules),
        "with_other": {
            (word,): {"investigations": n, "share": share(n, len(sexual))}
            for word, n in alone_or_not(sexual, rules).items()
        },
        "forms": forms(sexual, rules),
        "number_of_forms": {**numbers("sexual_violence", sexual, rules), **numbers("all", done, rules)},
        "started_by": started_by(sexual, rules),
        "decisions": decisions(sexual, rules),
        "outcomes": outcomes(sexual, rules),
        **children(sexual, rules, sexes),
    }


def codes(text: str | None) -> set[str]:
    return set(text.split(";")) if text else set()


def is_sexual(case: Case, rules: CaseRules) -> bool:
    return bool(codes(case.traits) & {rules.abuse, rules.exploitation})


def others(case: Case, rules: CaseRules) -> set[str]:
    return codes(case.forms) & set(rules.forms)


def by_year(cases: list[Case], rules: CaseRules) -> dict[tuple[str, ...], dict[str, object]]:
    found: dict[tuple[str, ...], dict[str, object]] = {}
    for year in range(rules.years.first, rules.years.last + 1):
        for scope in ("sexual_violence", "all"):
            group = [row for row in cases if row.intake.year == year and (scope == "all" or is_sexual(row, rules))]
            still = [row for row in group if row.decision is None]
            found[scope, str(year)] = {"investigations": len(group) - len(still), "open": len(still)}
    return found


def alone_or_not(cases: list[Case], rules: CaseRules) -> dict[str, int]:
    alone = sum(not others(row, rules) for row in cases)
    return {"only": alone, "also": len(cases) - alone, "total": len(cases)}


def traits(cases: list[Case], rules: CaseRules) -> dict[tuple[str, ...], dict[str, object]]:
    found: dict[tuple[str, ...], dict[str, object]] = {}
    for word, wanted in (
        ("abuse", {rules.abuse}),
        ("exploitation", {rules.exploitation}),
        ("both", {rules.abuse, rules.exploitation}),
    ):
        group = [row for row in cases if codes(row.traits) & {rules.abuse, rules.exploitation} == wanted]
        for other, n in alone_or_not(group, rules).items():
            found[word, other] = {"investigations": n}
    return found


def forms(cases: list[Case], rules: CaseRules) -> dict[tuple[str, ...], dict[str, object]]:
    base = sum(bool(others(row, rules)) for row in cases)
    counts = {form: sum(form in others(row, rules) for row in cases) for form in rules.forms}
    return {(f,): {"investigations": n, "share": share(n, base)} for f, n in {**counts, "total": base}.items()}


def numbers(scope: str, cases: list[Case], rules: CaseRules) -> dict[tuple[str, ...], dict[str, object]]:
    words = {0: "none", 1: "one", 2: "two", 3: "three"}
    found = dict.fromkeys((*words.values(), "more"), 0)
    for row in cases:
        found[words.get(len(others(row, rules)) + is_sexual(row, rules), "more")] += 1
    return {(scope, word): {"investigations": n, "share": share(n, len(cases))} for word, n in found.items()}


def started_by(cases: list[Case], rules: CaseRules) -> dict[tuple[str, ...], dict[str, object]]:
    counts, given = dict.fromkeys(rules.requesters, 0), dict[str, int]()
    for row in cases:
        if row.requester and row.requester in rules.shared:
            given[row.requester] = given.get(row.requester, 0) + 1
            counts[rules.shared[row.requester][(given[row.requester] + 1) % 2]] += 1
        if row.requester in counts:
            counts[row.requester] += 1
    return {(who,): {"investigations": n, "share": share(n, len(cases))} for who, n in counts.items()}


def decisions(cases: list[Case], rules: CaseRules) -> dict[tuple[str, ...], dict[str, object]]:
    counts = {decision: sum(row.decision == decision for row in cases) for decision in rules.outcomes}
    return {
        (decision,): {"decisions": n, "share": share(n, len(cases))}
        for decision, n in {**counts, "total": len(cases)}.items()
    }


def outcomes(cases: list[Case], rules: CaseRules) -> dict[tuple[str, ...], dict[str, object]]:
    counts = dict.fromkeys(rules.outcomes.values(), 0)
    for row in cases:
        counts[rules.outcomes[str(row.decision)]] += 1
    return {(outcome,): {"investigations": n, "share": share(n, len(cases))} for outcome, n in counts.items()}


def children(cases: list[Case], rules: CaseRules, sexes: dict[str, str]) -> Figures:
    first: dict[str, Case] = {}
    for row in sorted(cases, key=lambda row: row.intake):
        if row.person is not None:
            first.setdefault(row.person, row)
    aged = [(row.sex, age) for row in first.values() if (age := age_of(row, rules)) is not None]
    known = [(sexes[sex], age) for sex, age in aged if sex in sexes]
    ages = sorted(age for _, age in known)
    spans = {each.code: range(each.lower, each.upper + 1) for each in rules.ages}
    return {
        "children": {
            ("known",): {"children": len(known)},
            ("missing",): {"children": len(first) - len(known)},
            ("total",): {"children": len(first)},
        },
        "without_key": {
            (f"{rules.years.first}-{rules.years.last}",): {"investigations": sum(row.person is None for row in cases)}
        },
        "age": {(measure,): {"years": value} for measure, value in measures(ages).items()},
        "age_groups": {
            (code,): {"children": (n := sum(age in span for age in ages)), "share": share(n, len(ages))}
            for code, span in spans.items()
        },
        "sex_by_age": {
            (sex, code): {"children": sum(s == sex and age in span for s, age in known)}
            for sex in sexes.values()
            for code, span in spans.items()
        },
    }


def age_of(case: Case, rules: CaseRules) -> int | None:
    """In whole years; nothing if no minor can be that old."""
    if case.born is None:
        return None
    age = age_on(case.born, case.intake, rules.birth_day)
    return age if 0 <= age <= 17 else None


def measures(ages: list[int]) -> dict[str, float | None]:
    n = len(ages)
    if not n:
        return dict.fromkeys(("mean", "sd", "median", "min", "max"))
    mean = sum(ages) / n
    middle = (ages[(n - 1) // 2] + ages[n // 2]) / 2
    spread = math.sqrt(sum((age - mean) ** 2 for age in ages) / (n - 1)) if n > 1 else None
    return {"mean": mean, "sd": spread, "median": middle, "min": ages[0], "max": ages[-1]}
