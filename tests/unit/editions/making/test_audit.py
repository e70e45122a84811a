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
