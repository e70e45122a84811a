"""Each table of an edition is judged by the rule that the edition tells of it."""

import json
from collections.abc import Sequence
from typing import Any

import pytest

from inbeeld.auditing import Publication, audit_publication, is_allowed, publication_in
from inbeeld.auditing.built.rules import rule_of
from inbeeld.auditing.figures import TableRule
from inbeeld.auditing.policy import AuditPolicy
from inbeeld.errors import EditionError

HEADS = "sex,value,unit,status,qualifier,lower,upper,note"
FIVE = {"id": "five", "kind": "round-and-hide", "minimum": 5, "rounding": 1}
TEN = {"id": "ten", "kind": "round-and-hide", "minimum": 10, "rounding": 1}
PASSED_ON = {"id": "as-delivered", "kind": "as-delivered", "small_base": 100}


def edition(*tables: tuple[dict[str, Any] | None, Sequence[str]], source: str = "Police") -> Publication:
    """An edition with a table by sex for each policy; ``sex,value,status,lower,upper`` by row."""
    names = HEADS.split(",")
    total = {"description": "Code 'total' is the total of the others."}
    files, resources = {}, []
    for number, (policy, rows) in enumerate(tables):
        fields = [{"name": each, **(total if each == "sex" else {})} for each in names]
        told = f"Counts: report. Who: minors. Period: 202{number}. Source: {source}, reference date 1 May 2022."
        about = {"path": f"t{number}.csv", "title": "By sex", "title_nl": "Naar geslacht", "description": told}
        schema = {"fields": fields, "primaryKey": ["sex"]}
        comparable = {} if policy is None else {"comparable": {"policy": policy}}
        resources.append({**about, **comparable, "schema": schema})
        lines = [f"{sex},{v},report,{status},,{low},{up}," for sex, v, status, low, up in (r.split(",") for r in rows)]
        files[f"t{number}.csv"] = "\n".join([HEADS, *lines, ""]).encode()
    files["datapackage.json"] = json.dumps({"name": "trial", "resources": resources}).encode()
    return publication_in(files)


SEVEN = ("girls,47,value,,", "boys,7,value,,", "total,54,value,,")


def rules_of(publication: Publication, policy: AuditPolicy | None = None) -> list[tuple[str, str]]:
    report = audit_publication(publication, policy=policy or AuditPolicy())
    return [(found.rule, found.cells[0].split(":")[0]) for found in report.findings]


def test_seven_is_small_by_the_usual_limit_and_not_by_a_minimum_of_five() -> None:
    assert rules_of(edition((None, SEVEN))) == [("small-count", "t0")]
    assert rules_of(edition((TEN, SEVEN))) == [("small-count", "t0")]
    assert rules_of(edition((FIVE, SEVEN))) == []


def test_tables_with_different_policies_are_each_judged_by_their_own() -> None:
    assert rules_of(edition((FIVE, SEVEN), (TEN, SEVEN))) == [("small-count", "t1")]


def test_figures_that_were_passed_on_are_held_to_the_usual_limits() -> None:
    assert rules_of(edition((PASSED_ON, SEVEN))) == [("small-count", "t0")]
    assert rules_of(edition((PASSED_ON, SEVEN)), AuditPolicy(minimum=5)) == []


HIDDEN = ("girls,,hidden,0,4", "boys,,hidden-secondary,,", "others,40,value,,", "total,57,value,,")


def test_a_hidden_count_keeps_as_many_numbers_as_its_own_policy_asks() -> None:
    """Girls are 0 to 4: five numbers. Boys are 13 to 17, and their number is no secret."""
    assert rules_of(edition((FIVE, HIDDEN))) == []


def test_a_hidden_count_that_keeps_fewer_numbers_than_its_policy_asks_is_a_leak() -> None:
    told = ("girls,,hidden,0,9", "boys,,class,10,14", "total,17,value,,")
    assert rules_of(edition((TEN, told)))[:1] == [("recoverable-cell", "t0")]
    assert rules_of(edition(({**TEN, "width": 5}, told)))[:1] != [("recoverable-cell", "t0")]


def test_a_number_that_is_hidden_for_others_may_be_narrowed_but_not_told() -> None:
    told = ("girls,11,value,,", "boys,,hidden-secondary,,", "total,57,value,,")
    (found,) = audit_publication(edition((FIVE, told))).findings
    assert (found.rule, found.cells[0]) == ("recoverable-cell", "t0:boys")


ALL_GIRLS = ("girls,61,value,,", "boys,0,value,,", "total,61,value,,")


@pytest.mark.parametrize(
    ("policy", "allowed"),
    [
        (TEN, True),
        ({**TEN, "group": "all"}, False),
        ({**TEN, "group": "all", "zeros": "shown"}, True),
        (PASSED_ON, False),
        (None, False),
    ],
)
def test_that_all_share_a_trait_is_told_but_allowed_where_the_policy_shows_it(
    policy: dict[str, Any] | None, allowed: bool
) -> None:
    publication = edition((policy, ALL_GIRLS))
    (found,) = audit_publication(publication).findings
    assert (found.rule, is_allowed(found, publication)) == ("shared-trait", allowed)
    assert ("the policy of this table allows it" in str(found.derivation[-1].en).lower()) is allowed


def test_other_findings_are_never_allowed() -> None:
    publication = edition((TEN, SEVEN))
    (found,) = audit_publication(publication).findings
    assert not is_allowed(found, publication)


def test_under_noise_and_controlled_rounding_no_printed_number_is_the_count_itself() -> None:
    assert rule_of({"comparable": {"policy": {"kind": "cell-key"}}}) == TableRule(1, 1, None, tells_traits=True)
    assert rules_of(edition(({"id": "r", "kind": "controlled-rounding", "rounding": 5}, SEVEN))) == []


def test_an_edition_without_policies_states_no_rule() -> None:
    assert rule_of({"comparable": {}}) is None


def test_a_limit_that_is_no_number_is_damage() -> None:
    with pytest.raises(EditionError, match=r"t0\.csv is not the table"):
        edition(({**TEN, "minimum": "few"}, SEVEN))


def test_a_figure_in_no_table_is_held_to_the_strictest_rule_of_its_source() -> None:
    publication = edition((FIVE, SEVEN), ({**TEN, "minimum": 8}, SEVEN))
    policy = AuditPolicy().stated_in(publication)
    cell = publication.figures["t0:boys"]
    assert policy.of(cell).minimum == 5
    assert policy.by_source["Police"].minimum == 8
    assert policy.widest == 10
