"""The log of decisions: whole, the same every time, and it notices when somebody changed it."""

import json
from datetime import date
from math import inf

import pytest

from inbeeld.declarations import DeclaredException, Role
from inbeeld.disclosure.alone import alone
from inbeeld.disclosure.decisions import Decision, Outcome, changes, secondary_decisions
from inbeeld.disclosure.exceptions import Granted
from inbeeld.disclosure.log import TableLog, check_log, checksum, decision_log, gap, joined, rules_used, summary
from inbeeld.disclosure.loss import loss_of
from inbeeld.disclosure.searches import Search
from inbeeld.disclosure.weights import weights_of
from inbeeld.errors import DisclosureError
from inbeeld.vocabulary import Text
from tests.unit.disclosure.making import TENS, named

TRUE = named("one", "kind | reports\na | 4\nb | 20\nc | 33\ntotal | 57")
AFTER = named("one", "kind | reports\na | <10\nb | x\nc | 30\ntotal | 60")
EXCEPTION = DeclaredException(
    finding="leak-1",
    reason=Text("al gedrukt", "printed before"),
    asked_by=Role.DATA_STEWARD,
    granted_by=Role.PRIVACY_OFFICER,
    on=date(2026, 11, 1),
    expires=date(2027, 11, 1),
)


def logged() -> TableLog:
    first, decisions = alone(TRUE, TENS)
    together = secondary_decisions(first, AFTER, weights_of(TRUE, TENS))
    return TableLog("one", "microdata", (*decisions, *together), loss_of(TRUE, AFTER))


def test_every_decision_is_there_with_its_cell_reason_cost_and_numbers() -> None:
    log = decision_log([logged()])
    rows = log["tables"][0]["decisions"]
    assert [(row["cell"], row["rule"], row["outcome"], row["cost"]) for row in rows] == [
        (["a"], "minimum", "hidden", 4),
        (["b"], "secondary", "hidden", 20),
        (["c"], "round-and-hide", "rounded", 3),
        (["total"], "round-and-hide", "rounded", 3),
    ]
    assert rows[0]["numbers"] == {"count": 4, "persons": 4, "minimum": 10}
    assert rows[0]["reason"]["en"] == "The cell rests on fewer persons than the minimum."
    assert log["tables"][0]["loss"]["hidden_share"] == pytest.approx(24 / 114)


def test_it_is_plain_data_and_the_same_in_any_order() -> None:
    other = TableLog("another", "microdata", (), loss_of(TRUE, TRUE))
    granted = [Granted("leak-2", EXCEPTION), Granted("leak-1", EXCEPTION)]
    one = decision_log([logged(), other], granted)
    assert json.loads(json.dumps(one)) == one
    assert decision_log([other, logged()], granted[::-1]) == one
    assert one["exceptions"][0] == {
        "finding": "leak-1",
        "reason": {"nl": "al gedrukt", "en": "printed before"},
        "asked_by": "data-steward",
        "granted_by": "privacy-officer",
        "on": "2026-11-01",
        "expires": "2027-11-01",
    }


def test_a_change_is_noticed() -> None:
    log = decision_log([logged()])
    check_log(log)
    log["tables"][0]["decisions"][0]["rule"] = "none"
    with pytest.raises(DisclosureError, match="was changed after it was written"):
        check_log(log)
    with pytest.raises(DisclosureError, match="is damaged"):
        check_log({})


def test_the_checksum_is_over_canonical_json() -> None:
    # printf '{"a":"é","b":1}' | sha256sum
    expected = "aa58fba8483623bed37c1b02edfccbdd9a53123837c20bfa4cb4049993a2872e"
    assert checksum({"b": 1, "a": "é", "checksum": "x"}) == expected


def test_a_cost_without_a_limit_is_told_in_words() -> None:
    decision = Decision("minimum", "one", ("a",), Text("x", "x"), cost=inf)
    log = decision_log([TableLog("one", "microdata", (decision,), loss_of(TRUE, TRUE))])
    assert log["tables"][0]["decisions"][0]["cost"] == "no limit"


def test_the_summary_counts_and_tells_no_cell() -> None:
    told = summary(decision_log([logged()]))
    # 4 and 20 of 4 + 20 + 33 + 57 = 114
    assert told.en == "2 of 4 cells hidden (1 for themselves, 1 for others), 21.1% of the total"
    assert told.nl == "2 van 4 cellen verborgen (1 om zichzelf, 1 om andere), 21,1% van het totaal"


def test_logs_are_joined_and_a_changed_one_is_refused() -> None:
    log = decision_log([logged()])
    both = joined([log, {**log}], [{"finding": "leak-2"}, {"finding": "leak-1"}])
    check_log(both)
    assert len(both["tables"]) == 2
    assert [granted["finding"] for granted in both["exceptions"]] == ["leak-1", "leak-2"]
    with pytest.raises(DisclosureError, match="changed after it was written"):
        joined([{**log, "tables": []}])


def test_what_searches_took_away_is_told_with_what_is_proved_to_be_needed() -> None:
    one = decision_log([logged()], searches=[Search(cost=20, bound=20)])
    other = decision_log([], searches=[Search(cost=60, bound=56.0)])
    assert gap(one) == 0
    assert joined([one, other])["searches"] == [{"cost": 20, "bound": 20}, {"cost": 60, "bound": 56}]
    assert gap(joined([one, other])) == pytest.approx(0.05)
    assert gap(decision_log([logged()])) is None


def test_rules_are_counted_for_the_report() -> None:
    assert [(rule, times) for rule, _, times in rules_used(logged().decisions)] == [("minimum", 1), ("secondary", 1)]


def test_true_numbers_stay_out_of_the_picture_of_a_decision() -> None:
    assert "33" not in repr(logged().decisions)


def test_a_class_costs_nothing_that_can_be_measured() -> None:
    (decision,) = changes("classes", named("one", "kind | n\na | 12"), named("one", "kind | n\na | ?"))
    assert (decision.outcome, decision.cost) == (Outcome.CLASSED, 0)
