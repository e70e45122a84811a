"""Small counts in the open: printed, by a percentage, by a rest, by a difference."""

from inbeeld.auditing.figures import Publication, Relation
from inbeeld.auditing.findings import Finding, Severity
from inbeeld.auditing.policy import AuditPolicy
from inbeeld.auditing.recoverable import find_recoverable
from tests.unit.auditing.small import drawn, said, together

OPEN = """
       2020
girls    40
boys      4
"""


def found_in(publication: Publication, rule: str) -> list[Finding]:
    return [found for found in find_recoverable(publication, AuditPolicy()) if found.rule == rule]


def test_small_counts_of_a_table_are_one_finding() -> None:
    (found,) = found_in(drawn("sex", "2020 2021\n girls 4 7\n boys 3 90"), "small-count")

    assert found.cells == ("sex.girls.2020", "sex.girls.2021", "sex.boys.2020")
    assert found.severity is Severity.POSSIBLE


def test_own_rule_makes_a_small_count_certain() -> None:
    (found,) = found_in(drawn("sex", OPEN, rounding="cells under 10 suppressed"), "small-count")

    assert found.severity is Severity.CERTAIN
    assert found.derivation[-1].en.endswith("cells under 10 suppressed.")


def test_rule_of_the_same_source_makes_it_likely() -> None:
    other = drawn("age", "2020\n young 30\n old 50", rounding="cells under 10 suppressed")

    (found,) = found_in(together(drawn("sex", OPEN), other), "small-count")

    assert found.severity is Severity.LIKELY


def test_small_count_of_a_place_is_likely_to_be_somebody() -> None:
    (found,) = found_in(drawn("place", OPEN, columns=("region", "year")), "small-count")

    assert found.severity is Severity.LIKELY


def test_things_are_no_people() -> None:
    assert not found_in(drawn("lessons", OPEN, unit="intervention"), "small-count")
    assert not found_in(said("staff", "professionals who were interviewed", 4), "small-count")
    assert not found_in(said("daily", "talks per day", 6, unit="talk"), "small-count")


def test_zero_is_not_small() -> None:
    assert not found_in(drawn("sex", "2020\n girls 40\n boys 0"), "small-count")


def test_percentage_of_a_small_base_is_a_small_count() -> None:
    publication = together(said("n", "victims who took part", 27), said("p", "of these boys", 15, unit="percent"))

    (found,) = found_in(publication, "small-by-share")

    assert found.severity is Severity.LIKELY
    assert [line.en for line in found.derivation] == [
        "The base is victims who took part: 27.",
        "15% may be rounded from 14.5 to 15.5%; of 27 that is 3.915 to 4.185.",
        "In whole numbers: exactly 4.",
    ]


def test_percentage_tells_of_the_rest_as_well() -> None:
    publication = together(said("n", "victims who took part", 27), said("p", "of these girls", 85, unit="percent"))

    (found,) = found_in(publication, "small-by-share")

    assert found.derivation[-1].en == "Those left out: exactly 4 of 27."


def test_part_and_base_of_a_percentage_tell_of_the_rest() -> None:
    share = said("p", "share", 96, unit="percent", relation=Relation.SHARE, numerators=("a",), denominators=("b",))

    found = found_in(together(said("a", "children helped", 96), said("b", "children", 100), share), "small-rest")

    assert [line.en for line in found[0].derivation] == ["Those left out: exactly 4 of 100."]


def test_percentage_of_a_large_base_tells_nothing() -> None:
    publication = together(said("n", "victims who took part", 2700), said("p", "of these boys", 15, unit="percent"))

    assert not found_in(publication, "small-by-share")


def test_seven_of_the_ten_tells_of_the_other_three() -> None:
    publication = together(said("n", "children who told it", 10), said("seven", "of these girls", 7))

    (found,) = found_in(publication, "small-rest")

    assert found.derivation[0].en == "Children who told it: 10; 10 − 7 = 3."


def test_difference_between_two_age_groupings_is_a_count() -> None:
    here = drawn("a", "all\n 0-11 503\n 12-17 700", columns=("age", "sex"))
    there = drawn("b", "all\n 0-12 507\n 13-17 696", columns=("ages", "sex"))

    found = found_in(together(here, there), "small-difference")

    assert {each.cells for each in found} == {("b.0-12.all", "a.0-11.all"), ("a.12-17.all", "b.13-17.all")}
    assert found[0].derivation[0].en == "Of 12: 507 − 503 = 4."
    assert found[0].derivation[0].nl == "Van 12: 507 − 503 = 4."
    assert found[0].title.nl.startswith("Het verschil tussen")


def test_cumulative_counts_are_subtracted() -> None:
    table = drawn("t", "all\n 2017-2019 503\n 2017-2020 507", columns=("years", "sex"))

    assert len(found_in(table, "small-difference")) == 1


def test_row_that_is_not_printed_follows_from_another_table() -> None:
    ages = drawn("age", "2020 2021\n old 40 50", total=140, caveats="young children not printed")
    sexes = drawn("sex", "2020 2021\n girls 50 50\n boys 20 20", total=140)

    (found,) = found_in(together(ages, sexes), "unprinted-row")

    assert found.severity is Severity.CERTAIN
    assert [line.en for line in found.derivation] == ["2020: 70 − 40 = 30.", "2021: 70 − 50 = 20."]


def test_few_that_are_left_over_are_a_small_count() -> None:
    (found,) = found_in(drawn("age", "2020 2021\n old 40 50", total=95), "small-rest")

    assert found.title.en.endswith("is together exactly 5")


def test_group_that_shares_a_trait_is_named() -> None:
    (found,) = found_in(drawn("t", "2020\n yes 30\n no 0\n total 30"), "shared-trait")

    assert found.title.en == "Total, 2020: everyone is in one group"
