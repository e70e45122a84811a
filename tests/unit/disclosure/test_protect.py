"""Together or not at all: a hidden cell is not given back by totals, nor by another table."""

from dataclasses import replace

import pytest

from inbeeld.disclosure import audit, protect
from inbeeld.errors import DisclosureError
from inbeeld.tables import Cell, Statistic, Status, Table
from tests.drawn import CENTRE
from tests.unit.disclosure.making import AS_DELIVERED, EXACT, TENS, lines, named, printed, tiny

# The shape of the police figures. 2020: girls 160 + boys 43 = 203 = 120 + 78 + 5, so the hidden cell is 5.
# 2021: 170 + 51 = 221 = 131 + 90 + 0, so there it is 0. The ages 0-3 are not published.
SEX = named(
    "sex",
    """
    year | girls | boys | total
    2020 |   160 |   43 |   203
    2021 |   170 |   51 |   221
    """,
    across="sex",
)
AGE = named(
    "age",
    """
    year | 0-3 | 4-12 | 13-17
    2020 |   - |   81 |   112
    2021 |   - |   90 |   121
    """,
    across="age",
)
OFFENCE = named(
    "offence",
    """
    year | assault | rape | exploitation
    2020 |     120 |   78 | <10
    2021 |     131 |   90 | <10
    """,
    across="offence",
)
POLICE = (SEX, AGE, OFFENCE)


def hidden(tables: tuple[Table, ...], policy: object = EXACT) -> dict[str, list[tuple[str, ...]]]:
    safe = protect(tables, policy)  # type: ignore[arg-type]
    return {s.id: [key for key in s.keys() if s.cells[key].status is Status.HIDDEN_SECONDARY] for s in safe}


def test_after_rounding_the_police_totals_no_longer_give_the_hidden_offence() -> None:
    safe = protect(POLICE, TENS)
    assert printed(safe[2]) == lines(
        """
        year | assault | rape | exploitation
        2020 | 120 | 80 | <10
        2021 | 130 | 90 | <10
        """
    )
    assert audit(safe).narrowest == 10


def test_without_rounding_another_offence_goes_too_because_the_table_by_sex_gives_the_total() -> None:
    assert hidden(POLICE) == {"sex": [], "age": [], "offence": [("2020", "rape"), ("2021", "rape")]}


def test_without_the_other_table_nothing_more_needs_hiding() -> None:
    assert hidden((OFFENCE,)) == {"offence": []}


def test_exact_totals_that_others_printed_are_taken_into_account() -> None:
    policies = {"sex": AS_DELIVERED, "age": AS_DELIVERED, "offence": EXACT}
    assert hidden(POLICE, policies)["offence"] == [("2020", "rape"), ("2021", "rape")]


def test_what_cannot_be_protected_is_not_published() -> None:
    kinds = named("kinds", "kind | reports\nb | 40")
    sexes = named("sexes", "sex | reports\ngirls | 21\nboys | 23\ntotal | 44")
    own = named("own", "kind | reports\na | 4\nb | 40")
    with pytest.raises(DisclosureError, match=r"Table own .* \(a\) can be derived"):
        protect([kinds, sexes, own], {"kinds": AS_DELIVERED, "sexes": AS_DELIVERED, "own": EXACT})


def test_what_others_gave_away_with_their_own_figures_is_for_the_audit_of_the_edition() -> None:
    assert hidden(POLICE, dict.fromkeys(("sex", "age", "offence"), AS_DELIVERED))["offence"] == []


def test_our_figures_do_not_give_away_what_others_hide() -> None:
    theirs = named("theirs", "kind | reports\na | <10\nb | 40\ntotal | ?")
    own = named("own", "sex | reports\ngirls | 21\nboys | 23\ntotal | 44")
    assert hidden((theirs, own), {"theirs": AS_DELIVERED, "own": EXACT})["own"] == [("girls",), ("total",)]


def test_the_same_total_is_hidden_in_every_table() -> None:
    by_sex = named("sex", "sex | reports\ngirls | 9\nboys | 9\ntotal | 18")
    by_age = named("age", "age | reports\nyoung | 18\nunknown | 0\ntotal | 18")
    # 18 alone leaves 9 for both sexes only: the total must go, in the other table too
    found = hidden((by_sex, replace(by_age, cells={**by_age.cells, ("unknown",): Cell(None, Status.UNKNOWN)})))
    assert ("total",) in found["sex"]
    assert ("total",) in found["age"]


def test_tables_of_another_measure_are_not_linked() -> None:
    other = replace(SEX, measure=CENTRE)
    assert hidden((other, OFFENCE)) == {"sex": [], "offence": []}


def test_a_part_that_is_missing_from_a_table_leaves_room() -> None:
    partial = replace(
        named("age", "year | 4-12 | 13-17\n2020 | 12 | 14\n2021 | 12 | 14", across="age"), about=SEX.about
    )
    assert hidden((partial, OFFENCE))["offence"] == []


def test_two_hidden_cells_and_their_total_are_not_pinned() -> None:
    table = named("sums", "year | a | b | total\n2020 | 9 | 8 | 17", across="kind")
    # 17 would leave 8 or 9 for both; 20 (15 to 18 possible) would leave 6 to 9
    assert printed(protect([table], TENS)[0]) == lines("year | a | b | total\n2020 | <10 | <10 | x")


def test_the_least_number_that_helps_is_hidden() -> None:
    table = named("sums", "year | a | b | c | total\n2020 | 4 | 40 | 20 | 64", across="kind")
    assert printed(protect([table], EXACT)[0]) == lines("year | a | b | c | total\n2020 | <10 | 40 | x | 64")


def test_a_total_over_the_years_does_not_give_back_a_year() -> None:
    table = named("years", "year | reports\n2020 | 4\n2021 | 31\ntotal | 35")
    assert printed(protect([table], EXACT)[0]) == lines("year | reports\n2020 | <10\n2021 | x\ntotal | 35")


def test_sums_that_cannot_be_true_and_cannot_be_withheld_are_left_out() -> None:
    table = named("sums", "year | a | b | total\n2020 | <10 | 40 | 90", across="kind")
    assert protect([table], AS_DELIVERED)[0].cells == table.cells


def test_two_numbers_of_others_for_one_hidden_count_stop_the_run() -> None:
    table = named("sums", "year | a | b | total\n2020 | <10 | 40 | 44", across="kind")
    other = named("other", "year | reports\n2020 | 90")
    with pytest.raises(DisclosureError) as stopped:
        protect([table, other], AS_DELIVERED)

    # 44 or 90; the message names the table, a label and the year
    assert str(stopped.value).startswith(f"The numbers in the tables '{table.about.title.en}' contradict each other")
    assert "It shows at 2020 in" in str(stopped.value)
    assert f"inbeeld check EDITION/deliveries/{table.measure.source}" in str(stopped.value)


def test_a_percentage_goes_with_the_count_it_is_taken_of() -> None:
    counts = named("counts", "kind | reports\na | 4\nb | 20\ntotal | 24")
    shares = replace(
        named("shares", "kind | share\nb | 0"),
        statistic=Statistic.SHARE,
        cells={("b",): Cell(83.3, Status.DERIVED, numerator=20, base=24)},
    )
    found = hidden((counts, shares))
    assert found == {"counts": [("b",)], "shares": [("b",)]}


def test_the_record_of_protection_counts_the_hidden_cells() -> None:
    table = named("sums", "year | a | b | c | total\n2020 | 4 | 40 | 20 | 64", across="kind")
    (safe,) = protect([table], EXACT)
    assert (safe.protection.primary, safe.protection.secondary, safe.protection.rounded_to) == (1, 1, 1)


@pytest.mark.parametrize("policy", [TENS, EXACT])
def test_the_order_of_tables_and_cells_changes_nothing(policy: object) -> None:
    turned = tuple(replace(t, cells=dict(reversed(list(t.cells.items())))) for t in reversed(POLICE))
    straight = {s.id: printed(s) for s in protect(POLICE, policy)}  # type: ignore[arg-type]
    assert {s.id: printed(s) for s in protect(turned, policy)} == straight  # type: ignore[arg-type]


@pytest.mark.slow
def test_nothing_is_recoverable_from_a_cross_table_of_many_small_counts() -> None:
    (safe,) = protect([tiny()], TENS)
    small = sum(cell.number < 10 for cell in tiny().cells.values())
    report = audit([safe])
    assert safe.protection.primary == small
    assert report.recoverable == ()
    assert report.audited == safe.protection.primary + safe.protection.secondary
