"""What a table was made from: it changes with what is said, and with nothing else."""

from pathlib import Path

from inbeeld.editions.explaining.calculating import calculating_code
from inbeeld.editions.published import Input, InputKind
from tests.published import Trial, trial


def inputs(made: Trial) -> dict[tuple[InputKind, str], Input]:
    return {(one.kind, one.name): one for one in made.published().explanations["police.reports"].inputs}


def changed(made: Trial, name: str, old: str, new: str) -> set[InputKind]:
    """The kinds of input that differ after a change of words in a file."""
    before = inputs(made)
    after = inputs(made.change(name, old, new))
    return {kind for (kind, name) in before | after if before.get((kind, name)) != after.get((kind, name))}


def test_everything_that_can_change_a_number_is_named(tmp_path: Path) -> None:
    assert sorted(name for kind, name in inputs(trial(tmp_path)) if kind is not InputKind.TEXT) == [
        "definitions/codelists/sex.toml",
        "definitions/indicators/police.reports.toml",
        "definitions/policies/microdata.toml",
        "definitions/sources/police.toml",
        "definitions/vocabulary",
        "inbeeld",
        "minimum",
        "police",
        "police/meldingen.csv",
    ]


def test_lay_out_and_remarks_change_nothing(tmp_path: Path) -> None:
    made = trial(tmp_path)

    assert changed(made, "definitions/sources/police.toml", 'id = "police"', '# a remark\nid   = "police"') == set()


def test_a_limitation_is_words(tmp_path: Path) -> None:
    made = trial(tmp_path)

    assert changed(made, "definitions/sources/police.toml", "Not unique persons.", "No persons.") == {InputKind.TEXT}


def test_a_rule_can_change_what_is_in_quarantine(tmp_path: Path) -> None:
    made = trial(tmp_path)

    assert changed(made, "definitions/sources/police.toml", 'over = "sex"', 'over = "sex"\ntolerance = 5') == {
        InputKind.DEFINITION
    }


def test_the_day_of_the_edition_decides_which_parameter_holds(tmp_path: Path) -> None:
    made = trial(tmp_path)
    parameter = (InputKind.PARAMETER, "minimum")

    assert inputs(made)[parameter].value == "10"
    later = "[[value]]\nsince = 2022-01-01\nvalue = 20\nreference = { nl = 'a', en = 'a' }\n"
    path = "definitions/parameters/minimum.toml"
    made.write(path, (tmp_path / path).read_text(encoding="utf-8") + later)
    assert inputs(made)[parameter].value == "20"


def test_code_that_draws_or_writes_is_not_code_that_calculates() -> None:
    version, digest = calculating_code()

    assert version[0].isdigit()
    assert len(digest) == 64
    assert calculating_code() == (version, digest)
