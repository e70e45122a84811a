"""A leak stops the build; a figure that others have printed passes on record; nothing of our own ever does."""

import re
from pathlib import Path

import pytest

from inbeeld.errors import DefinitionError, DisclosureError
from tests.published import KINDS, Trial, trial

AUDITED = (*KINDS, "audit")
PARTS = "jaar;geslacht;meldingen\n2020;Meisjes;47\n2020;Totaal;47\n2021;Meisjes;8\n2021;Totaal;8\n"
EXCEPTION = """
[[exception]]
finding = "{finding}"
reason = {{ nl = "Zo gedrukt.", en = "Printed so." }}
asked_by = "methodologist"
granted_by = "{role}"
on = 2022-01-01
expires = {expires}
"""
PARAMETER = """
id = "five"
label = { nl = "Vijf", en = "Five" }
unit = "count"
value = [{ since = 2010-01-01, value = 5, reference = { nl = "Regel", en = "Rule" } }]
"""
FIVE = """
id = "five"
label = { nl = "Vanaf vijf", en = "From five" }
kind = "round-and-hide"
rounding = "five"
minimum = "five"
small_base = "five"
wording = { nl = "Minder dan vijf is verborgen.", en = "Fewer than five is hidden." }
"""


@pytest.fixture
def made(tmp_path: Path) -> Trial:
    """An edition that passes on a small count as it was delivered."""
    return trial(tmp_path, policy="as-delivered").deliver(PARTS)


def leak(made: Trial) -> str:
    """The id of the first leak that stops the build."""
    with pytest.raises(DisclosureError, match="so it is not published") as stopped:
        made.publish(kinds=AUDITED)
    found = re.search(r"\[(\S+)\]", str(stopped.value))
    assert found is not None
    return found[1]


def let_pass(made: Trial, finding: str, *, role: str = "privacy-officer", expires: str = "2023-01-01") -> None:
    made.write("editions/trial/exceptions.toml", EXCEPTION.format(finding=finding, role=role, expires=expires))


def test_a_leak_stops_the_build_and_says_how_to_go_on(made: Trial) -> None:
    with pytest.raises(DisclosureError) as stopped:
        made.publish(kinds=AUDITED)
    assert "small counts stand in the open" in str(stopped.value)
    assert "exceptions.toml" in str(stopped.value)


def test_what_others_printed_passes_on_record(made: Trial) -> None:
    let_pass(made, leak(made))
    assert (made.publish(kinds=AUDITED) / "data" / "datapackage.json").is_file()


def test_nothing_of_our_own_passes(made: Trial) -> None:
    finding = leak(made)
    made.change("definitions/sources/police.toml", 'origin = "published"', 'origin = "microdata"')
    let_pass(made, finding)
    with pytest.raises(DisclosureError, match="does not say that its figures were published before"):
        made.publish(kinds=AUDITED)


def test_an_exception_ends(made: Trial) -> None:
    let_pass(made, leak(made), expires="2022-02-01")
    with pytest.raises(DisclosureError, match="Ask for it again"):
        made.publish(kinds=AUDITED)


def test_an_exception_for_nothing_is_told(made: Trial) -> None:
    let_pass(made, leak(made) + "x")
    with pytest.raises(DisclosureError, match="Did you mean"):
        made.publish(kinds=AUDITED)


def test_not_every_role_may_grant(made: Trial) -> None:
    let_pass(made, leak(made), role="editor")
    with pytest.raises(DefinitionError, match="cannot grant an exception"):
        made.publish(kinds=AUDITED)


def test_an_exception_does_not_outlive_its_figures(made: Trial) -> None:
    let_pass(made, leak(made))
    made.deliver(PARTS.replace("2021;Meisjes;8\n2021;Totaal;8", "2021;Meisjes;3\n2021;Totaal;3"))
    with pytest.raises(
        DisclosureError, match=r"those of this finding have changed since.* ask anew, for 'small-count-"
    ):
        made.publish(kinds=AUDITED)


def test_a_minimum_below_ten_is_what_the_audit_goes_by(tmp_path: Path) -> None:
    made = trial(tmp_path, policy="five").deliver(PARTS)
    made.write("definitions/parameters/five.toml", PARAMETER)
    made.write("definitions/policies/five.toml", FIVE)
    assert (made.publish(kinds=AUDITED) / "data" / "datapackage.json").is_file()


@pytest.mark.parametrize(
    ("words", "said"),
    [("Drie meldingen kwamen later.", "Drie meldingen"), ("Zeven van de tien jongens.", "tien jongens")],
)
def test_a_count_of_people_typed_in_words_stops_the_build(made: Trial, words: str, said: str) -> None:
    made.deliver(PARTS.replace("8\n", "80\n"))
    text = made.root / "editions/trial/text/nl/police.md"
    text.parent.mkdir(parents=True, exist_ok=True)
    text.write_text(
        "{% block title %}Titel{% endblock %}\n{% block lead %}" + words + "{% endblock %}", encoding="utf-8"
    )
    with pytest.raises(DisclosureError, match=f"text/nl/police.md:2: “{said}” is a number in words"):
        made.publish(kinds=AUDITED)


BOYS = '\n[[code]]\nid = "boys"\nlabel = { nl = "Jongens", en = "Boys" }'
UNDER_TEN = '\nhidden = ["<10"]\nhidden_upper = 9'
HIDDEN = "jaar;geslacht;meldingen\n2020;Meisjes;60\n2020;Jongens;<10\n2020;Totaal;64\n"


def test_a_leak_that_a_source_printed_itself_needs_an_exception_and_passes_with_one(tmp_path: Path) -> None:
    made = trial(tmp_path, policy="as-delivered")
    made.change("definitions/codelists/sex.toml", '["v", "vrouw"]', '["v", "vrouw"]' + BOYS)
    made.change("definitions/sources/police.toml", 'header = "meldingen"', 'header = "meldingen"' + UNDER_TEN)
    finding = leak(made.deliver(HIDDEN))
    assert finding.startswith("recoverable-cell-")
    let_pass(made, finding)
    assert (made.publish(kinds=AUDITED) / "data" / "datapackage.json").is_file()
