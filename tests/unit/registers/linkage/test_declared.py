"""Which sources may be linked: declared with its law, refused otherwise."""

from datetime import date
from pathlib import Path

import pytest

from inbeeld.errors import DefinitionError, LinkageRefused
from inbeeld.registers import Linkages, load_identifiers, load_linkages

DEFINITIONS = Path(__file__).parents[4] / "definitions"
DAY = date(2022, 1, 1)
PAIR = """
[[linkage]]
sources = ["police", "youth-care"]
identifier = "bsn"
basis = { nl = "Wet", en = "Act" }
purpose = { nl = "Tellen", en = "Counting" }
since = 2015-01-01
until = 2023-12-31
"""
NEVER = """
[[never]]
source = "veilig-thuis"
reason = { nl = "Geen personen", en = "No persons" }
"""


def declared(folder: Path, text: str) -> Linkages:
    (folder / "linkages.toml").write_text(text.lstrip("\n"), encoding="utf-8")
    return load_linkages(folder)


@pytest.fixture
def linkages(tmp_path: Path) -> Linkages:
    return declared(tmp_path, PAIR + NEVER)


def test_a_declared_pair_gives_its_law_in_either_order(linkages: Linkages) -> None:
    assert linkages.require("police", "youth-care", DAY) is linkages.require("youth-care", "police", DAY)
    assert linkages.require("police", "youth-care", DAY).basis.en == "Act"


def test_an_undeclared_pair_is_refused(linkages: Linkages) -> None:
    with pytest.raises(LinkageRefused, match=r"police and rvdk may not be linked: no legal basis is declared"):
        linkages.require("police", "rvdk", DAY)


@pytest.mark.parametrize("pair", [("veilig-thuis", "police"), ("rvdk", "veilig-thuis")])
def test_a_source_that_is_never_linked_says_why(pair: tuple[str, str], linkages: Linkages) -> None:
    with pytest.raises(LinkageRefused, match=r"may not be linked\. veilig-thuis: No persons"):
        linkages.require(*pair, DAY)


@pytest.mark.parametrize(("day", "good"), [("2014-12-31", False), ("2015-01-01", True), ("2023-12-31", True)])
def test_a_law_holds_on_its_days(day: str, good: bool, linkages: Linkages) -> None:
    if good:
        assert linkages.require("police", "youth-care", date.fromisoformat(day))
        return
    with pytest.raises(LinkageRefused, match="holds from 2015-01-01 until 2023-12-31"):
        linkages.require("police", "youth-care", date.fromisoformat(day))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (PAIR + PAIR.replace('"police", "youth-care"', '"youth-care", "police"'), "linkage declared twice"),
        (PAIR + NEVER.replace("veilig-thuis", "police"), "'police' is linked to none under 'never'"),
        (PAIR.replace("youth-care", "police"), "'police' is not linked to itself"),
        (PAIR.replace("2023", "2013"), "it ends before it begins"),
        (PAIR.replace('basis = { nl = "Wet", en = "Act" }\n', ""), "'basis' is missing. Add it."),
        (PAIR.replace('en = "Act"', 'en = ""'), "words are missing in Dutch or in English"),
        (NEVER.replace("reason", "raeson"), "Did you mean 'reason'?"),
    ],
)
def test_a_mistake_is_told(text: str, words: str, tmp_path: Path) -> None:
    with pytest.raises(DefinitionError) as caught:
        declared(tmp_path, text)
    assert words in str(caught.value)
    assert str(caught.value).startswith("linkages.toml")


class TestOfTheMonitor:
    def test_every_linkage_shares_a_declared_identifier(self) -> None:
        rules = load_identifiers(DEFINITIONS)
        assert [rules[pair.identifier].id for pair in load_linkages(DEFINITIONS).linkage]

    def test_veilig_thuis_links_to_none_of_the_others(self) -> None:
        linkages = load_linkages(DEFINITIONS)
        for other in {*linkages.sources, "rvdk", "csg"} - {"veilig-thuis"}:
            with pytest.raises(LinkageRefused, match="delivers no personal data"):
                linkages.require("veilig-thuis", other, DAY)


def test_only_what_may_be_linked_shares_pseudonyms(tmp_path: Path) -> None:
    other = PAIR.replace('"police", "youth-care"', '"police", "residents"')
    cases = PAIR.replace('"youth-care"', '"chain"').replace('"bsn"', '"case-number"')
    given = declared(tmp_path, PAIR + other + cases + NEVER)
    assert {given.circle(source, "bsn") for source in ("police", "residents", "youth-care")} == {"police"}
    assert given.circle("chain", "case-number") == given.circle("police", "case-number") == "chain"
    assert given.circle("chain", "bsn") == "chain"
    assert given.circle("rvdk", "bsn") == "rvdk"


def test_the_board_shares_no_pseudonym_with_the_police() -> None:
    ours = load_linkages(DEFINITIONS)
    assert ours.circle("protection-cases", "bsn") != ours.circle("police-incidents", "bsn")
    assert ours.circle("protection-cases", "case-number") != ours.circle("police-incidents", "case-number")
