"""Ways in which printed monitors have given hidden counts away. All numbers are made up; the sums are done by hand."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from inbeeld.declarations import ResolvedClass, ResolvedClassing
from inbeeld.disclosure import Beside, Given, SafeTable, audit, protect, protect_and_log
from inbeeld.disclosure.safe import printed_table
from inbeeld.errors import DisclosureError
from inbeeld.tables import Cell, Key, Statistic, Status, Table
from inbeeld.vocabulary import Period, Text
from tests.drawn import draw
from tests.unit.disclosure.making import AS_DELIVERED, EXACT, TENS, lines, named, printed


def divided(table: Table, side: str, trait: str, parts: Mapping[str, tuple[str, ...]]) -> Table:
    """The table with a side whose categories comprise these parts of a trait."""
    sides = tuple(
        one
        if one.id != side
        else replace(
            one, trait=trait, categories=tuple(replace(c, comprises=parts.get(c.code, ())) for c in one.categories)
        )
        for one in table.dimensions
    )
    return replace(table, dimensions=sides)


def ages(table: Table) -> Table:
    """The table with a side ``age`` whose categories are runs of years of age, such as ``4-12``."""
    groups = {
        code: tuple(str(year) for year in range(int(code.split("-")[0]), int(code.split("-")[1]) + 1))
        for code in table.dimension("age").by_code
        if "-" in code
    }
    return divided(table, "age", "age", groups)


def over(table: Table, first: int, last: int) -> Table:
    """The table over a run of years."""
    return replace(table, about=replace(table.about, period=Period(first, last)))


def secondary(*safe: SafeTable) -> set[tuple[str, Key]]:
    return {(s.id, key) for s in safe for key in s.keys() if s.cells[key].status is Status.HIDDEN_SECONDARY}


def test_one_partner_only_goes_itself() -> None:
    table = named("one", "kind | reports\na | 4\nb | 40\ntotal | 44")
    (safe,) = protect([table], EXACT)
    assert secondary(safe) == {("one", ("b",))}


def test_a_structural_zero_is_no_partner() -> None:
    table = named("zero", "kind | reports\na | 4\nb | 0\nc | 40\nd | 90\ntotal | 134")
    (safe,) = protect([table], EXACT, given={"zero": Given(Beside(structural=[("b",)]))})
    assert safe.cells["b",].value == 0
    assert secondary(safe) == {("zero", ("c",))}


def test_a_true_zero_is_hidden_like_any_small_count() -> None:
    table = named("zero", "kind | reports\na | 4\nb | 0\nc | 40\ntotal | 44")
    (safe,) = protect([table], EXACT)
    # 4 is left for a and b together: 0 to 4 is five numbers, and ten are asked for
    assert safe.cells["b",].status is Status.HIDDEN
    assert secondary(safe) == {("zero", ("c",))}


def test_a_hidden_total_is_not_given_back_by_its_parts() -> None:
    table = named("total", "kind | reports\na | 4\nb | 3\ntotal | 7")
    (safe,) = protect([table], EXACT)
    assert {cell.status for cell in safe.cells.values()} == {Status.HIDDEN}


def test_a_percentage_with_one_decimal_over_a_known_base_pins_its_count() -> None:
    counts = named("counts", "kind | reports\na | 4\nb | 20\nc | 16\ntotal | 40")
    shares = replace(
        named("shares", "kind | share\na | 0\nb | 0\nc | 0"),
        statistic=Statistic.SHARE,
        cells={(kind,): Cell(value, base=40) for kind, value in (("a", 10.0), ("b", 50.0), ("c", 40.0))},
    )
    # others printed the shares: 10.0 % of 40 is 4, whatever is hidden here
    with pytest.raises(DisclosureError, match=r"Table counts .*\(a\) can be derived"):
        protect([counts, shares], {"counts": EXACT, "shares": AS_DELIVERED})


def test_the_difference_between_two_age_groupings_is_hidden() -> None:
    first = ages(named("first", "age | reports\n0-3 | 60\n4-12 | 43\n13-17 | 70"))
    other = ages(named("other", "age | reports\n0-3 | 60\n4-11 | 40\n12-17 | 73"))
    safe = protect([first, other], EXACT)
    # the twelve-year-olds are 43 - 40 = 3 = 73 - 70: each of these pairs must be broken
    hidden = secondary(*safe)
    assert {("first", ("4-12",)), ("other", ("4-11",))} & hidden
    assert {("first", ("13-17",)), ("other", ("12-17",))} & hidden


def test_after_rounding_the_difference_between_two_age_groupings_is_wide_enough() -> None:
    first = ages(named("first", "age | reports\n0-3 | 60\n4-12 | 43\n13-17 | 70"))
    other = ages(named("other", "age | reports\n0-3 | 60\n4-11 | 40\n12-17 | 73"))
    assert secondary(*protect([first, other], TENS)) == set()


def test_a_municipality_that_merged_does_not_give_back_its_parts() -> None:
    parts = {"new": ("old", "small")}
    before = divided(named("before", "town | reports\nold | 34\nsmall | 4"), "town", "municipality", {})
    after = divided(named("after", "town | reports\nnew | 38"), "town", "municipality", parts)
    hidden = secondary(*protect([before, after], EXACT))
    assert hidden & {("before", ("old",)), ("after", ("new",))}


def test_regions_do_not_give_back_a_municipality() -> None:
    towns = divided(named("towns", "town | reports\na | 4\nb | 30\nc | 50"), "town", "place", {})
    region = {"north": ("a", "b"), "south": ("c",)}
    regions = divided(named("regions", "region | reports\nnorth | 34\nsouth | 50"), "region", "place", region)
    hidden = secondary(*protect([towns, regions], EXACT))
    assert hidden & {("towns", ("b",)), ("regions", ("north",))}


def test_overlapping_years_do_not_give_a_year() -> None:
    early = over(named("early", "town | reports\na | 60\nb | 80"), 2017, 2019)
    late = over(named("late", "town | reports\na | 64\nb | 90"), 2018, 2020)
    first = over(named("first", "town | reports\na | 12\nb | 20"), 2017, 2017)
    last = over(named("last", "town | reports\na | 4\nb | 30"), 2020, 2020)
    # 2020 - 2017 = 64 - 60: with 12 in 2017 there would be 16 in 2020, so the tables do not count the same
    assert secondary(*protect([early, late, first, last], EXACT)) == set()
    late = over(named("late", "town | reports\na | 52\nb | 90"), 2018, 2020)
    hidden = secondary(*protect([early, late, first, last], EXACT))
    # 4 = 52 - 60 + 12
    assert hidden & {(name, ("a",)) for name in ("early", "late", "first")}


def test_counts_up_to_a_moment_do_not_give_those_in_between() -> None:
    parts = {"1": ("1",), "2": ("1", "2"), "5": ("1", "2", "5")}
    table = divided(named("within", "years | reports\n1 | 40\n2 | 43\n5 | 90"), "years", "follow-up", parts)
    (safe,) = protect([table], EXACT)
    # 43 - 40 = 3 in the second year
    assert secondary(safe) & {("within", ("1",)), ("within", ("2",))}


def test_rounding_at_the_end_of_its_reach_gives_nothing_exactly() -> None:
    table = named("margin", "kind | reports\na | 9\nb | 9\ntotal | 18")
    # 20 stands for 15 to 24, two counts under ten are 18 at most: 15 to 18 would leave 6 to 9 for each
    (safe,) = protect([table], TENS)
    assert printed(safe) == lines("kind | reports\na | <10\nb | <10\ntotal | x")


def test_an_earlier_edition_does_not_give_back_what_is_hidden_now() -> None:
    now = named("now", "kind | reports\na | 4\nb | 20\nc | 50")
    before = named("before", "kind | reports\ntotal | 74")
    hidden = secondary(*protect([now], EXACT, against=[(before, AS_DELIVERED)]))
    assert hidden == {("now", ("b",))}
    assert secondary(*protect([now], EXACT)) == set()


def test_what_an_earlier_edition_hid_stays_hidden() -> None:
    before = named("kinds", "kind | reports\na | <10\nb | x\nc | 50\ntotal | 74")
    now = named("kinds", "kind | reports\na | 4\nb | 20\nc | 50\ntotal | 74")
    (safe,) = protect([now], EXACT, against=[(before, EXACT)])
    assert printed(safe) == lines("kind | reports\na | <10\nb | x\nc | 50\ntotal | 74")


def test_a_corrected_cell_is_another_count_and_the_rest_still_counts() -> None:
    before = named("kinds", "kind | reports\na | <10\nb | 20\nc | 50\nd | x")
    now = named("kinds", "kind | reports\na | 4\nb | 20\nc | 57\nd | 30\ntotal | 111")
    # 111 - 20 - 57 - 30 = 4; c was corrected from 50; b is out already, so the cheapest that helps is d
    (safe,) = protect([now], EXACT, against=[(before, EXACT)])
    assert ("kinds", ("d",)) in secondary(safe)
    assert safe.cells["c",].value == 57


def test_what_is_out_already_cannot_be_hidden_and_stops_nothing() -> None:
    before = named("before", "kind | reports\na | 4")
    now = named("now", "kind | reports\na | 4\nb | 20\ntotal | 24")
    (safe,) = protect([now], EXACT, against=[(before, AS_DELIVERED)])
    assert printed(safe) == lines("kind | reports\na | <10\nb | 20\ntotal | 24")
    assert audit([safe], [(before, AS_DELIVERED)]).recoverable == ()
    assert len(audit([safe]).recoverable) == 1


def test_numbers_that_contradict_each_other_are_withheld_and_told() -> None:
    # 4 and 40 are no 90: whichever is wrong, 44 for 90 would tell the 4
    table = named("sums", "kind | reports\na | 4\nb | 40\ntotal | 90")
    sound = named("sound", "offence | reports\np | 60\nq | 30")
    other = replace(sound, about=replace(sound.about, population=Text("volwassenen", "adults")))
    protected = protect_and_log([table, other], EXACT)
    assert [printed(one) for one in protected.tables] == [
        lines("kind | reports\na | <10\nb | x\ntotal | x"),
        draw(other),
    ]
    assert [(d.rule, d.key) for d in protected.log[0].decisions] == [
        ("minimum", ("a",)),
        ("contradiction", ("b",)),
        ("contradiction", ("total",)),
    ]


def test_a_total_does_not_narrow_a_class_down() -> None:
    bounds = [("few", 0, 9), ("some", 10, 19), ("more", 20, 49), ("most", 50, None)]
    classes = tuple(ResolvedClass(code=code, lower=lower, upper=upper) for code, lower, upper in bounds)
    policy = EXACT.model_copy(update={"kind": "classes", "classes": ResolvedClassing(classes=classes, years=1)})
    places = named("places", "place | reports\na | 9\nb | 19\nc | 49")
    other = named("other", "sex | reports\ngirls | 37\nboys | 40\ntotal | 77")
    safe = protect([places, other], {"places": policy, "other": EXACT})
    assert secondary(safe[1])  # 77 is 9 + 19 + 49, the highest of each class


def test_a_rest_that_no_row_prints_is_protected_like_a_small_count() -> None:
    # 70 and 28 of 100: two are of another age
    table = named("age", "age | reports\n4-12 | 70\n13-17 | 28\ntotal | 100")
    partial = replace(table, dimensions=tuple(replace(side, is_partial=True) for side in table.dimensions))
    assert not secondary(*protect([table.with_cells({**table.cells, ("total",): Cell(98)})], EXACT))
    assert secondary(*protect([partial], EXACT))


def test_an_estimate_is_reckoned_with() -> None:
    table = named("sex", "sex | reports\ngirls | ~36\nboys | 3\ntotal | 39")
    assert secondary(*protect([table], EXACT))


def test_a_row_that_is_printed_as_unknown_is_no_hiding_place() -> None:
    table = named("age", "age | reports\n0-3 | ?\n4-12 | 70\n13-17 | 28\ntotal | 100")
    assert secondary(*protect([table], EXACT))


def test_published_tables_hold_no_trace_of_the_hidden_numbers() -> None:
    (safe,) = protect([named("one", "kind | reports\na | 4\nb | 47\ntotal | 51")], EXACT)
    assert "47" not in repr(printed_table(safe).cells)
