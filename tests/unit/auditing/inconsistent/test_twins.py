"""The same counts printed in two tables."""

from inbeeld.auditing.figures import Publication
from inbeeld.auditing.inconsistent.twins import find
from tests.unit.auditing.publications import Drawn, printed


def two(sexes: str, ages: str, n: str = "100", **facts: str) -> Publication:
    sex = Drawn("sex", f"id, year, sex, value, unit\n{sexes}", {"printed_total": "100"})
    age = Drawn("age", f"id, year, age, value, unit\n{ages}", {"printed_total": n, **facts})
    return printed(sex, age)


SEXES = "a, 2020, girls, 30, report\nb, 2020, boys, 10, report\nc, 2021, girls, 40, report\nd, 2021, boys, 20, report"
AGES = "e, 2020, young, 15, report\nf, 2020, old, 25, report\ng, 2021, young, 35, report\nh, 2021, old, 25, report"
MOVED = "e, 2020, young, 18, report\nf, 2020, old, 25, report\ng, 2021, young, 32, report\nh, 2021, old, 25, report"
SWAPPED = "e, 2021, young, 15, report\nf, 2021, old, 25, report\ng, 2020, young, 35, report\nh, 2020, old, 25, report"


def test_tables_with_the_same_margins_are_right() -> None:
    assert list(find(two(SEXES, AGES))) == []


def test_a_margin_that_differs_is_found_with_both_sums() -> None:
    (found,) = find(two(SEXES, MOVED))
    assert found.rule == "same-count-twice"
    assert "2020 in sex: 30 + 10 = 40." in [line.en for line in found.derivation]
    assert "2020 in age: 18 + 25 = 43." in [line.en for line in found.derivation]


def test_the_same_numbers_under_other_names_are_swapped_labels() -> None:
    (found,) = find(two(SEXES, SWAPPED))
    assert found.rule == "labels-swapped"


def test_tables_of_another_whole_or_source_are_not_compared() -> None:
    assert list(find(two(SEXES, MOVED, n="90"))) == []
    assert list(find(two(SEXES, MOVED, organisation="Police"))) == []


def test_rounded_tables_may_differ_by_their_rounding() -> None:
    tens = "e, 2020, young, 20, report\nf, 2020, old, 30, report\ng, 2021, young, 30, report\nh, 2021, old, 20, report"
    assert list(find(two(SEXES, tens, rounding_rule_claimed="rounded to tens"))) == []
    assert len(list(find(two(SEXES, tens)))) == 1
