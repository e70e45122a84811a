"""Years, ages and months that follow on each other."""

import pytest

from inbeeld.auditing.findings import Finding, Severity
from inbeeld.auditing.policy import AuditPolicy
from inbeeld.auditing.recoverable import find_recoverable
from inbeeld.auditing.recoverable.spans import Span, span_of
from tests.unit.auditing.small import drawn

RULE = "recoverable-cell"


def leaks(text: str, **facts: str) -> list[Finding]:
    publication = drawn("t", text, columns=("scale", "sex"), **facts)
    return [found for found in find_recoverable(publication, AuditPolicy()) if found.rule == RULE]


@pytest.mark.parametrize(
    ("words", "span"),
    [
        ("2021", ("years", 2021, 2021)),
        ("2019/21", ("years", 2019, 2021)),
        ("up to 11", ("numbers", 0, 11)),
        ("under 12", ("numbers", 0, 11)),
        ("t/m 12 jaar", ("numbers", 0, 12)),
        ("4-11", ("numbers", 4, 11)),
        ("12", ("numbers", 12, 12)),
        ("January-February", ("months", 1, 2)),
        ("maart", ("months", 3, 3)),
    ],
)
def test_words_name_a_stretch(words: str, span: tuple[str, int, int]) -> None:
    assert span_of(words) == Span(*span)


@pytest.mark.parametrize("words", ["girls", "12 months ago", "2021-2019", "", "January to nowhere", "class 4"])
def test_other_words_name_none(words: str) -> None:
    assert span_of(words) is None


def test_total_of_years_that_is_not_marked_as_a_total() -> None:
    (found,) = leaks("all\n 2021 40\n 2022 30\n 2023 <10\n 2021-2023 74")

    assert (found.severity, found.cells[0]) == (Severity.LIKELY, "t.2023.all")
    assert found.title.en.endswith("is exactly 4")


@pytest.mark.parametrize(
    "text",
    [
        "all\n January 20\n January-February 23\n February <10",
        "all\n 0-3 20\n 0-11 43\n 0-12 46\n 12 <10",
    ],
)
def test_counts_that_add_up_as_they_go(text: str) -> None:
    (found,) = leaks(text)

    assert found.title.en.endswith("is exactly 3")
    assert found.severity is Severity.LIKELY


def test_persons_of_several_years_are_added_up_only_in_doubt() -> None:
    found = leaks("all\n 2021 40\n 2022 30\n 2023 <10\n 2021-2023 74", unit="person")

    assert [each.severity for each in found] == [Severity.POSSIBLE]


def test_stretches_that_contradict_each_other_tell_nothing() -> None:
    assert not leaks("all\n 2019 10\n 2020 11\n 2019-2020 30\n 2021 40\n 2022 <10\n 2021-2022 44")
    assert not leaks("all\n 2021 40\n 2022 30\n 2023 <10\n 2021-2023 99")


def test_stretches_that_leave_room_tell_nothing() -> None:
    assert not leaks("all\n 2021 40\n 2022 <10\n 2023 <10\n 2021-2023 49")
