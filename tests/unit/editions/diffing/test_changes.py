"""What changed between two editions, and why: computed from what both tell of their inputs, never guessed."""

import shutil
from pathlib import Path

import pytest

from inbeeld.editions import Change, ChangeKind, changes_between, open_published
from inbeeld.editions.diffing import dump_changes, load_changes
from inbeeld.editions.explaining import inputs
from inbeeld.publication.changes import Cause
from tests.published import DELIVERED, Trial, trial

INDICATOR = "definitions/indicators/police.reports.toml"


@pytest.fixture
def made(tmp_path: Path) -> Trial:
    """An edition of figures that were published before, built once as ``old``."""
    made = trial(tmp_path, policy="as-delivered")
    made.publish("old")
    return made


def changes(made: Trial) -> tuple[Change, ...]:
    return changes_between(open_published(made.root / "old"), made.published("new"))


def causes(found: tuple[Change, ...]) -> set[Cause]:
    return {reason.cause for change in found for reason in change.reasons}


def reasons(found: tuple[Change, ...]) -> list[str]:
    return list(dict.fromkeys(reason.words.en for change in found for reason in change.reasons))


def test_nothing_changes_by_itself(made: Trial) -> None:
    assert changes(made) == ()


def test_a_number_changed_by_so_much_by_a_later_delivery(made: Trial) -> None:
    made.deliver(DELIVERED.replace("47", "52"), "2022-06-01")

    girls, total = changes(made)

    assert (girls.kind, girls.cell.en, girls.where) == (
        ChangeKind.NUMBER,
        "2020 · Girls",
        (("year", "2020"), ("sex", "girls")),
    )
    assert girls.old is not None
    assert girls.new is not None
    assert (girls.old.words.en, girls.new.words.en, girls.difference) == ("47", "52", 5)
    assert total.cell.nl == "2020 · Totaal"
    assert [reason.words.en for reason in girls.reasons] == [
        "delivery: police/meldingen.csv is another file (reference date 2022-05-01 → 2022-06-01)"
    ]


def test_a_file_that_changed_under_the_same_date_is_told_so(made: Trial) -> None:
    found = changes(made.deliver(DELIVERED.replace("47", "52")))

    assert reasons(found) == [
        "delivery: police/meldingen.csv is another file with the same reference date (2022-05-01)"
    ]


def test_another_definition_is_named_by_its_file(made: Trial) -> None:
    made.change(INDICATOR, 'by = ["year", "sex"]', 'by = ["year", "sex"]\nkeep = { sex = ["girls"] }')

    found = changes(made)

    # what is said of totals changes with them
    assert {change.kind for change in found} == {ChangeKind.REMOVED, ChangeKind.WORDS}
    assert reasons(found) == ["definition: definitions/indicators/police.reports.toml changed"]


def test_a_parameter_is_told_with_both_values(tmp_path: Path) -> None:
    made = trial(tmp_path)
    made.publish("old")
    made.change("definitions/parameters/minimum.toml", "value = 10", "value = 20")

    found = changes(made)

    assert reasons(found) == ["parameter: minimum from 10 to 20"]
    assert {change.kind for change in found} == {ChangeKind.NUMBER}


def test_a_count_that_is_hidden_now_is_another_status_and_has_no_difference(tmp_path: Path) -> None:
    made = trial(tmp_path)
    made.publish("old")
    made.deliver(DELIVERED.replace("47", "9"))

    (girls, _) = changes(made)

    assert girls.kind is ChangeKind.STATUS
    assert girls.old is not None
    assert girls.new is not None
    assert (girls.old.words.en, girls.new.words.en, girls.difference) == ("50", "<10", None)
    assert girls.new.value is None


def test_several_inputs_are_all_named(made: Trial) -> None:
    made.deliver(DELIVERED.replace("47", "52"), "2022-06-01")
    made.change("definitions/codelists/sex.toml", '"vrouw"]', '"vrouw", "f"]')

    assert causes(changes(made)) == {Cause.DELIVERY, Cause.DEFINITION}


def test_other_words_are_no_reason_of_another_number(made: Trial) -> None:
    made.deliver(DELIVERED.replace("47", "52"))
    made.change(INDICATOR, 'title = { nl = "Meldingen", en = "Reports" }', 'title = { nl = "Nieuw", en = "New" }')

    words, *numbers = changes(made)

    assert words.kind is ChangeKind.WORDS
    assert Cause.TEXT in causes((words,))
    assert causes(tuple(numbers)) == {Cause.DELIVERY}


def test_the_title_of_a_figure_changes_no_table(made: Trial) -> None:
    assert changes(made.change(INDICATOR, "Girls more often", "Girls mostly")) == ()


def test_code_that_calculates_in_another_way_is_told(made: Trial, monkeypatch: pytest.MonkeyPatch) -> None:
    made.deliver(DELIVERED.replace("47", "52"))
    monkeypatch.setattr(inputs, "calculating_code", lambda: ("9.0", "0" * 64))

    assert causes(changes(made)) == {Cause.DELIVERY, Cause.CODE}


def test_a_number_that_nothing_explains_is_said_to_be_so(made: Trial) -> None:
    folder = made.publish("new") / "data"
    path = folder / "police.reports.csv"
    path.write_bytes(path.read_bytes().replace(b",47,", b",48,"))

    found = changes_between(open_published(made.root / "old"), open_published(folder))

    assert found
    assert causes(found) == {Cause.UNEXPLAINED}


def test_an_edition_of_which_only_figures_are_left_gives_no_reason(made: Trial) -> None:
    for path in (made.root / "old" / "data").glob("*.explanation.json"):
        path.unlink()

    found = changes(made.deliver(DELIVERED.replace("47", "52")))

    assert causes(found) == {Cause.UNKNOWN}


def test_tables_and_figures_come_and_go(made: Trial) -> None:
    other = (made.root / INDICATOR).read_text(encoding="utf-8").replace("police.reports", "police.other")
    made.write("definitions/indicators/police.other.toml", other.partition("[[figure]]")[0])
    new = made.published("new")
    old = open_published(made.root / "old")

    assert [(c.kind, c.table) for c in changes_between(old, new)] == [(ChangeKind.TABLE_ADDED, "police.other")]
    assert [(c.kind, c.table) for c in changes_between(new, old)] == [(ChangeKind.TABLE_REMOVED, "police.other")]


def test_a_figure_that_is_no_longer_shown_is_told(made: Trial) -> None:
    made.change(INDICATOR, 'id = "police-sex"', 'id = "police-girls"')
    made.change("editions/trial/edition.toml", '["police-sex"]', '["police-girls"]')

    assert [(c.kind, c.table) for c in changes(made)] == [
        (ChangeKind.FIGURE_ADDED, "police-girls"),
        (ChangeKind.FIGURE_REMOVED, "police-sex"),
    ]


def test_other_sides_are_told_once_instead_of_every_cell(made: Trial) -> None:
    made.change(INDICATOR, 'by = ["year", "sex"]', 'by = ["year"]').change(INDICATOR, 'series = "sex"\n', "")

    told = [change for change in changes(made) if change.kind is not ChangeKind.WORDS]

    assert [(change.kind, change.cell.en) for change in told] == [(ChangeKind.SHAPE, "year, sex → year")]


def test_another_unit_is_told_once_instead_of_every_cell(made: Trial) -> None:
    made.change("definitions/vocabulary/units.toml", "[unit.report]", "[unit.incident]")
    made.change("definitions/sources/police.toml", 'unit = "report"', 'unit = "incident"')

    (change,) = changes(made)

    assert (change.kind, change.cell.en) == (ChangeKind.UNIT, "report → incident")
    assert causes((change,)) == {Cause.DEFINITION}


def test_tables_that_are_hidden_together_name_each_other(tmp_path: Path) -> None:
    made = trial(tmp_path)
    other = (made.root / INDICATOR).read_text(encoding="utf-8").replace("police.reports", "police.other")
    made.write("definitions/indicators/police.other.toml", other.partition("[[figure]]")[0])
    before = made.published("old").explanations["police.reports"].inputs
    made.change("definitions/indicators/police.other.toml", 'by = ["year", "sex"]', 'by = ["year"]')
    after = made.published("new").explanations["police.reports"].inputs

    assert [new.kind for old, new in zip(before, after, strict=True) if old != new] == ["protection"]


def test_changes_are_read_back_as_they_were_written(made: Trial) -> None:
    found = changes(made.deliver(DELIVERED.replace("47", "52")))

    assert load_changes(dump_changes(found)) == found


class TestTheStep:
    def test_an_edition_tells_what_changed_since_the_one_that_it_keeps(self, made: Trial) -> None:
        shutil.copytree(made.root / "old" / "data", made.root / "editions" / "trial" / "former")
        made.deliver(DELIVERED.replace("47", "52"), "2022-06-01")
        made.change("editions/trial/edition.toml", 'version = "1"', 'version = "1"\nformer = "former"')

        found = load_changes((made.publish("new") / "data" / "changes.json").read_bytes())

        assert [change.difference for change in found] == [5, 5]
        assert causes(found) == {Cause.DELIVERY}

    def test_an_edition_without_a_former_one_tells_nothing(self, made: Trial) -> None:
        assert not (made.publish("new") / "data" / "changes.json").exists()


def test_another_wording_of_the_definition_is_told_though_no_number_changed(made: Trial) -> None:
    made.change("definitions/vocabulary/definitions.toml", "Punishable offences only.", "Offences that a court knows.")

    (change,) = changes(made)

    assert (change.kind, change.table) == (ChangeKind.WORDS, "police.reports")
    assert (change.cell.nl, change.cell.en) == ("definitie: andere woorden", "definition: other words")
    assert reasons((change,)) == ["text: words in definitions/vocabulary changed"]


def test_another_limitation_or_population_is_told(made: Trial) -> None:
    made.change("definitions/sources/police.toml", "Not unique persons.", "No persons.")
    made.change(INDICATOR, 'en = "minors"', 'en = "children"')

    assert [change.cell.en for change in changes(made)] == ["who: other words", "limitations: other words"]
