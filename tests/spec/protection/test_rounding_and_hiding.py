"""Rounding and hiding.

For counts made from records of persons. Both numbers, the multiple and the minimum, are dated parameters; here both
are 10.
"""

from inbeeld.declarations import ResolvedPolicy
from inbeeld.disclosure import audit, protect
from inbeeld.errors import DisclosureError
from inbeeld.vocabulary import Text
from tests.spec.worked import Worked

WORDS = Text("afgerond op tientallen", "rounded to tens")
MICRODATA = ResolvedPolicy(id="microdata", kind="round-and-hide", rounding=10, minimum=10, wording=WORDS)


def test_counts_are_rounded_to_a_multiple(example: Worked) -> None:
    """Counts are rounded to a multiple of ten."""
    table = example.given("year | reports\n2019 | 123\n2020 | 126\n2021 | 125")
    [safe] = protect([table], MICRODATA)
    example.gives(safe, "year | reports\n2019 | 120\n2020 | 130\n2021 | 130", lead="is published as:")


def test_rounded_parts_need_not_add_up(example: Worked) -> None:
    """Rounded parts need not add up to the rounded total.

    Each number is rounded by itself, so that each is as near to the truth as it can be. Readers are told.
    """
    table = example.given("age | reports\n0-3 | 34\n4-12 | 44\n13-17 | 54\ntotal | 132")
    [safe] = protect([table], MICRODATA)
    example.gives(safe, "age | reports\n0-3 | 30\n4-12 | 40\n13-17 | 50\ntotal | 130", lead="is published as:")


def test_small_counts_are_hidden(example: Worked) -> None:
    """Counts under the minimum are hidden, zero included.

    A hidden cell has a sign of its own: it is not zero, and it is not "not zero" either.
    """
    table = example.given("year | reports\n2019 | 123\n2020 | 4\n2021 | 0")
    [safe] = protect([table], MICRODATA)
    example.gives(safe, "year | reports\n2019 | 120\n2020 | <10\n2021 | <10", lead="is published as:")


def test_what_gives_a_hidden_count_away_is_hidden_too(example: Worked) -> None:
    """What gives a hidden count away is hidden too.

    The total minus the girls would leave the boys of 2020. One more cell of that sum is withheld, whatever its size.
    """
    table = example.given(
        """
        year | girls | boys | total
        2020 |   123 |    4 |   127
        2021 |   130 |   45 |   175
        """,
        across="sex",
    )
    [safe] = protect([table], MICRODATA)
    example.gives(
        safe,
        """
        year | girls | boys | total
        2020 |     x |  <10 |   130
        2021 |   130 |   50 |   180
        """,
        lead="is published as:",
    )


def test_an_outsider_finds_nothing(example: Worked) -> None:
    """The audit looks at what was published, as an outsider would.

    It knows the published tables and the policy, and not one true number.
    """
    table = example.given("year | girls | boys | total\n2020 | 123 | 4 | 127", across="sex")
    found = audit(protect([table], MICRODATA))
    assert not found.recoverable
    example.says(found.summary.en, found.summary.en, lead="the audit of what is published says:")


def test_a_policy_without_its_numbers_stops_the_run(example: Worked) -> None:
    """A policy without its numbers stops the run.

    Nothing is published by guess.
    """
    table = example.given("year | reports\n2021 | 123")
    example.refuses(
        lambda: protect([table], MICRODATA.model_copy(update={"minimum": None})),
        DisclosureError,
        "Policy microdata (round-and-hide) has no minimum. Fill it in: nothing is published by guess.",
    )
