"""The report of an audit, for programs and in words."""

import json

from inbeeld.auditing import AuditReport, as_json, audit_publication, in_words
from inbeeld.auditing.findings import Kind
from tests.unit.auditing.small import drawn

LEAK = """
       2020
girls    40
boys    <10
total    47
"""
SAFE = """
       2020 2021
girls    40   41
boys     22   20
total    62   61
"""


def report(text: str = LEAK) -> AuditReport:
    return audit_publication(drawn("sex", text))


def test_report_counts_what_was_read() -> None:
    found = report()

    assert (found.tables, found.figures, found.hidden) == (1, 3, 1)
    assert found.counts["recoverable"] == {"certain": 1, "likely": 0, "possible": 0}
    assert [each.kind for each in found.of_kind(Kind.RECOVERABLE)] == [Kind.RECOVERABLE]


def test_only_what_is_certain_makes_the_exit_code_one() -> None:
    assert report().exit_code == 1
    assert report(SAFE).exit_code == 0
    assert report("2020\n girls 40\n boys 4").exit_code == 0


def test_programs_get_everything_in_one_language_or_both() -> None:
    both, dutch = as_json(report()), as_json(report(), "nl")

    (found,) = both["findings"]
    assert found["title"].endswith("is exactly 7")
    assert found["title_nl"] == dutch["findings"][0]["title"]
    assert found["cells"] == ["sex.boys.2020", "sex.girls.2020", "sex.total.2020"]
    assert found["sources"] == ["sex.csv:3", "sex.csv:2", "sex.csv:4"]
    assert "title_nl" not in dutch["findings"][0]
    assert json.loads(json.dumps(both)) == both


def test_people_get_the_arithmetic() -> None:
    lines = list(in_words(report(), "en"))

    assert lines[0] == "sex · figures: 3, tables: 1, hidden, in a class or not known: 1"
    assert lines[1] == "  1 recoverable (1 certain)"
    assert lines[3].startswith("recoverable, certain  Boys, 2020: the hidden count follows from other figures")
    assert "    So x is exactly 7." in lines
    assert lines[-1] == "    see: sex.csv:3, sex.csv:2, sex.csv:4"


def test_nothing_found_is_told() -> None:
    assert list(in_words(report(SAFE), "nl"))[1:] == ["  niets gevonden"]


def test_same_publication_gives_the_same_report() -> None:
    assert as_json(report()) == as_json(report())
