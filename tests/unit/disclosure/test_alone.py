"""The first pass, one table by itself: each kind of policy, and the settings that change what is hidden."""

from typing import Any

import pytest

from inbeeld.declarations import ResolvedNoise, ResolvedPolicy
from inbeeld.disclosure.alone import Given, alone
from inbeeld.disclosure.counts import round_and_hide
from inbeeld.disclosure.policies import policy_of, small_numbers, width_of
from inbeeld.disclosure.primary import Beside, Contributors, decide, secrets_without_a_sign
from inbeeld.disclosure.rounding.cellkeys import PARTS, CellKeys
from inbeeld.errors import DisclosureError
from inbeeld.tables import Cell, Status
from tests.drawn import REPORT, draw
from tests.unit.disclosure.making import AS_DELIVERED, TENS, WORDING, lines, named
from tests.unit.disclosure.primary.judging import PERSON, shares

TABLE = named("one", "form | reports\na | 0\nb | 3\nc | 50\ntotal | 53")
NOISY = ResolvedPolicy(
    id="noisy", kind="cell-key", noise=ResolvedNoise(largest=3, variance=1.05, blocked=1), wording=WORDING
)


def hidden(**changes: Any) -> str:
    return draw(round_and_hide(TABLE, TENS.model_copy(update=changes)))


def test_with_the_settings_of_old_zeros_and_small_counts_are_hidden() -> None:
    assert hidden() == lines("form | reports\na | <10\nb | <10\nc | 50\ntotal | 50")


def test_a_policy_can_show_zeros_and_a_hidden_cell_is_then_at_least_one() -> None:
    found = round_and_hide(TABLE, TENS.model_copy(update={"zeros": "shown"}))
    assert draw(found) == lines("form | reports\na | 0\nb | <10\nc | 50\ntotal | 50")
    assert (found.cells["b",].lower, found.cells["b",].upper) == (1, 9)


def test_a_trait_of_nearly_everybody_is_hidden_with_the_sign_of_any_other_protected_cell() -> None:
    assert hidden(group="all-but-few") == lines("form | reports\na | <10\nb | <10\nc | x\ntotal | 50")


def test_reports_of_too_few_persons_are_hidden_without_saying_how_many_reports() -> None:
    behind = {("b",): Contributors(2), ("c",): Contributors(4), ("total",): Contributors(5)}
    policy = TENS.model_copy(update={"counts": "persons"})
    found = round_and_hide(TABLE, policy, contributors=behind)  # type: ignore[arg-type]
    assert {cell.status for cell in found.cells.values()} == {Status.HIDDEN}
    assert {(cell.lower, cell.upper) for cell in found.cells.values()} == {(0, None)}


def test_percentages_of_too_few_are_left_out_with_a_note_but_their_counts_are_no_secret() -> None:
    table, policy = shares((20, 44), (20, 60)), TENS.model_copy(update={"base": 50})
    found = round_and_hide(table, policy)
    assert [found.cells[code,].status for code in "ab"] == [Status.NOT_PUBLISHED, Status.DERIVED]
    assert found.cells["a",].note is not None
    assert secrets_without_a_sign(decide(table, policy)) == frozenset()


def test_a_trait_of_everybody_is_a_secret_without_a_sign() -> None:
    policy = TENS.model_copy(update={"group": "all-but-few"})
    assert secrets_without_a_sign(decide(TABLE, policy)) == {("one", ("c",))}
    assert secrets_without_a_sign(decide(TABLE, TENS)) == frozenset()


def test_each_kind_of_policy_has_its_way() -> None:
    assert alone(TABLE, AS_DELIVERED) == (TABLE, ())
    waiting = TENS.model_copy(update={"kind": "controlled-rounding"})
    assert alone(TABLE, waiting) == (TABLE, ())
    keys: dict[tuple[str, ...], CellKeys] = {key: CellKeys(PARTS - 1) for key in TABLE.keys()}
    noisy, decisions = alone(TABLE, NOISY, Given(keys=keys))
    assert draw(noisy) == lines("form | reports\na | 0\nb | 6\nc | 53\ntotal | 56")
    assert [decision.cost for decision in decisions] == [3, 3, 3]


def test_what_is_given_reaches_the_rules() -> None:
    structural = Given(Beside(structural=[("a",)]))
    found, decisions = alone(TABLE, TENS, structural)
    assert found.cells["a",] == Cell(0)
    assert [(d.rule, d.key) for d in decisions] == [("minimum", ("b",)), ("round-and-hide", ("total",))]


def test_what_a_sign_tells_follows_from_the_policy() -> None:
    assert small_numbers(TENS, REPORT) == (0, 9)
    assert small_numbers(TENS.model_copy(update={"zeros": "shown"}), REPORT) == (1, 9)
    persons = TENS.model_copy(update={"counts": "persons"})
    assert (small_numbers(persons, REPORT).upper, small_numbers(persons, PERSON).upper) == (float("inf"), 9)


def test_the_width_is_the_minimum_unless_it_is_set() -> None:
    assert (width_of(TENS), width_of(TENS.model_copy(update={"width": 15}))) == (10, 15)


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"kind": "controlled-rounding", "rounding": 2, "minimum": None}, "too few counts possible"),
        ({"kind": "controlled-rounding", "rounding": 5}, "no less than the minimum"),
        ({"kind": "controlled-rounding", "rounding": None}, "has no rounding"),
        ({"kind": "cell-key"}, "has no noise"),
        ({"width": 1}, "needs at least 2"),
    ],
)
def test_settings_that_protect_nobody_are_refused(changes: dict[str, Any], words: str) -> None:
    with pytest.raises(DisclosureError, match=words):
        policy_of(TABLE, TENS.model_copy(update=changes))
