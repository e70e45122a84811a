"""What the check of residents must find, told slowly and plainly: row by row, and each pair of rows."""

from collections.abc import Sequence
from datetime import date
from itertools import combinations

from tests.unit.registers.deliver import DAY, RESIDENTS

SEXES, REASONS, PLACES = {"V", "M", "O"}, {"verhuisd", "overleden", "geemigreerd"}, {"Aalten", "Aalsmeer"}
Broken = dict[int, set[str]]


def expected(rows: Sequence[Sequence[str]]) -> Broken:
    """The checks that each row does not pass, by its number."""
    read = {number: dict(zip(RESIDENTS, row, strict=True)) for number, row in enumerate(rows, start=1)}
    broken = {number: _by_itself(row) for number, row in read.items()}
    _twice(read, broken)
    _overlaps({number: row for number, row in read.items() if not broken[number]}, broken)
    return {number: checks for number, checks in broken.items() if checks}


def _by_itself(row: dict[str, str]) -> set[str]:
    days = {name: _day(words) for name, words in _dated(row).items()}
    wrong = {name for name, day in days.items() if day == "wrong"}
    late = {name for name, day in days.items() if isinstance(day, date) and not date(1902, 1, 1) <= day <= DAY}
    missing = {name for name, day in days.items() if day is None and name != "until"}
    known = {name: day for name, day in days.items() if isinstance(day, date) and name not in late}
    return {
        *_words(row),
        *(f"{name}-form" for name in wrong),
        *(f"{name}-range" for name in late),
        *(f"{name}-missing" for name in missing),
        *_rules(row, known, has_until=days["until"] is not None),
    }


def _dated(row: dict[str, str]) -> dict[str, str]:
    return {
        "born": row["geboortemaand"] and row["geboortemaand"] + "-01",
        "since": row["vanaf"],
        "until": row["tot"],
    }


def _words(row: dict[str, str]) -> set[str]:
    found = set()
    if not row["persoon"]:
        found.add("person-missing")
    elif not (row["persoon"].isdigit() and len(row["persoon"]) == 9):
        found.add("person-form")
    for column, name, known in (("geslacht", "sex", SEXES), ("gemeente", "municipality", PLACES)):
        if row[column] not in known:
            found.add(f"{name}-form" if row[column] else f"{name}-missing")
    if row["reden_vertrek"] not in REASONS | {""}:
        found.add("left-form")
    return found


def _rules(row: dict[str, str], known: dict[str, date], *, has_until: bool) -> set[str]:
    found = set()
    if {"born", "since"} <= known.keys() and known["since"] < known["born"]:
        found.add("born-before-stay")
    if {"since", "until"} <= known.keys() and known["until"] < known["since"]:
        found.add("stay-ends-later")
    if row["reden_vertrek"] in REASONS and not has_until:
        found.add("left-has-day")
    if "until" in known and not row["reden_vertrek"]:
        found.add("day-has-left")
    return found


def _day(words: str) -> date | str | None:
    if not words:
        return None
    try:
        return date(*(int(part) for part in words.split("-"))) if len(words) == 10 and words[4] == "-" else "wrong"
    except ValueError:
        return "wrong"


def _twice(read: dict[int, dict[str, str]], broken: Broken) -> None:
    def meaning(number: int) -> dict[str, object]:
        wrong = {check.split("-")[0] for check in broken[number] if check.endswith(("-form", "-range"))}
        names = dict(zip(RESIDENTS, ("person", "born", "sex", "municipality", "since", "until", "left"), strict=True))
        return {names[name]: None if names[name] in wrong else value for name, value in read[number].items()}

    told = {number: meaning(number) for number in read}
    copies, differ = set(), set()
    for first, later in combinations(read, 2):
        one, other = told[first], told[later]
        if one["person"] and one["since"] and (one["person"], one["since"]) == (other["person"], other["since"]):
            if one == other:
                copies.add(later)
            else:
                differ |= {first, later}
    keys = {(told[number]["person"], told[number]["since"]) for number in differ}
    for number in read:
        if number in copies or ((told[number]["person"], told[number]["since"]) in keys):
            broken[number].add("stay-once")


def _overlaps(good: dict[int, dict[str, str]], broken: Broken) -> None:
    for first, later in combinations(good, 2):
        one, other = good[first], good[later]
        if one["persoon"] != other["persoon"]:
            continue
        if max(one["vanaf"], other["vanaf"]) < min(one["tot"] or "9999", other["tot"] or "9999"):
            broken[first].add("one-place")
            broken[later].add("one-place")
