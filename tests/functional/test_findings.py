"""``inbeeld findings`` as a user sees it."""

import json
from pathlib import Path

import pytest

from inbeeld.editions import build_edition
from tests.functional.user import run


def test_findings_are_listed_one_a_line(toy_edition: Path) -> None:
    build_edition(toy_edition)

    for place in ([], ["trial"], ["editions/trial"], ["build/trial"]):
        result = run("findings", *place)
        assert result.returncode == 0
        assert result.stdout.splitlines() == [
            "error    csg  a.txt, row 1: 0 is remarkable",
            "warning  igj  a.txt, row 1: 1 is remarkable",
            "warning  police  a.txt, row 1: 2 is remarkable",
        ]


def test_findings_are_told_in_dutch(toy_edition: Path) -> None:
    build_edition(toy_edition)

    assert run("findings", "--language", "nl").stdout.startswith("error    csg  a.txt, rij 1: 0 is opmerkelijk\n")


def test_programs_get_json(toy_edition: Path) -> None:
    build_edition(toy_edition)

    told = json.loads(run("findings", "--format", "json", "--language", "nl").stdout)

    assert told["findings"][0]["message"] == "0 is opmerkelijk"
    assert "message_nl" not in told["findings"][0]


@pytest.mark.usefixtures("toy_edition")
def test_nothing_built_says_how_to_build() -> None:
    result = run("findings")

    assert (result.returncode, result.stdout) == (2, "")
    assert "inbeeld build editions/" in result.stderr
