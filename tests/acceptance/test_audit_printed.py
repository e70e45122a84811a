"""The errors in the printed figures of others: each is found once, with its arithmetic, and nothing else is.

The folder has every printed table as it was, errors included; see ``tests/printed.py``.
"""

import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from inbeeld.auditing.figures import Publication
from inbeeld.auditing.findings import Finding
from inbeeld.auditing.inconsistent import inconsistencies
from inbeeld.auditing.printed import read_printed
from tests.printed import FOLDER

MORE = Path(__file__).parent / "audited"
"""Tables that have no place in an edition, only in an audit."""

EXPECTED: Mapping[str, Sequence[str]] = {
    "average-of-shares": ["b21.total.2019.p"],
    "at-least-one-more-than-all": ["prev.online.any.boys"],
    "classes-with-gap-or-overlap": ["b23.aa_en_hunze.vt"],
    "half-of-an-odd-number": ["s000.rvdk.samen_veilig"],
    "impossible-limit": ["s000.rv.p"],
    "legend-in-wrong-order": ["f54.girls.once"],
    "n-against-cells": ["lab.tab_3_3", "lab.tab_3_4"],
    "n-of-another-period": ["lab.fig_3_8"],
    "percentage-against-count": ["rvdk.decision.authority.p", "yc.pop.girls.p"],
    "range-left": ["s003.peak.min"],
    "rounding-not-kept": ["yc.pop.0_3.n"],
    "share-in-text": ["s000.hw.chat_share"],
    "share-of-no-whole-number": [
        "b21.drenthe.2017.p",
        "b21.drenthe.2018.p",
        "b21.groningen.2018.p",
        "b21.groningen.2019.p",
    ],
    "share-of-wrong-base": ["s000.rv.5y_multi_summary", "s000.yc.closed_share_concl"],
    "stated-number": ["s000.vt.mun_all", "s000.vt.mun_lt10"],
    "text-against-table": ["s000.pol.412_2021"],
    "total-against-cells": ["b21.total.2019.n"],
}
"""By rule, a figure of each finding: the errors that were found by hand as well."""

CERTAIN_ARITHMETIC = {
    "lab.tab_3_3": "2 × 591 = 1,182",
    "lab.tab_3_4": "= 3,371.",
    "b21.total.2019.n": "585 − 606 = −21",
    "rvdk.decision.authority.p": "38 / 1,478 = 2.57%",
    "s000.rv.5y_multi_summary": "1,500 / 4,452 = 33.69%",
    "s000.yc.closed_share_concl": "346 / 5,306 = 6.52%",
    "s000.vt.mun_lt10": "186 times",
    "f54.girls.once": "108 + 654 + 2,190 = 2,952",
}


@pytest.fixture(scope="module")
def publication(tmp_path_factory: pytest.TempPathFactory) -> Publication:
    """All printed tables, with their labels."""
    folder = tmp_path_factory.mktemp("printed")
    for path in (*FOLDER.glob("*.csv"), *MORE.glob("*.csv")):
        shutil.copy(path, folder / path.name)
    return read_printed(folder)


@pytest.fixture(scope="module")
def findings(publication: Publication) -> tuple[Finding, ...]:
    """What contradicts itself in them."""
    return inconsistencies(publication)


@pytest.mark.parametrize(("rule", "figures"), EXPECTED.items(), ids=EXPECTED)
def test_every_error_is_found_once(findings: Sequence[Finding], rule: str, figures: Sequence[str]) -> None:
    told = [finding.cells for finding in findings if finding.rule == rule]
    assert len(told) == len(figures)
    assert all(sum(figure in cells for cells in told) == 1 for figure in figures)


def test_nothing_else_is_found(findings: Sequence[Finding]) -> None:
    assert {finding.rule for finding in findings} == set(EXPECTED)


@pytest.mark.parametrize(("figure", "arithmetic"), CERTAIN_ARITHMETIC.items(), ids=CERTAIN_ARITHMETIC)
def test_the_arithmetic_can_be_redone_on_paper(findings: Sequence[Finding], figure: str, arithmetic: str) -> None:
    lines = [line.en for finding in findings if figure in finding.cells for line in finding.derivation]
    assert any(arithmetic in line for line in lines)


def test_everything_is_said_in_both_languages(findings: Sequence[Finding]) -> None:
    for finding in findings:
        for words in (finding.title, finding.repair, *finding.derivation):
            assert words.nl
            assert words.en
            assert "{" not in words.nl + words.en
