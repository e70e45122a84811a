"""Where a figure comes from: asked of the open data, as an outsider can."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from inbeeld.editions import Answer, explain, explanation_lines, open_published
from inbeeld.errors import EditionError, NoSuchCell
from inbeeld.vocabulary import Text
from tests.published import trial


def answer(folder: Path, **where: str) -> Answer:
    return explain(open_published(folder), "police.reports", where)


def test_a_figure_leads_to_the_delivered_row(tmp_path: Path) -> None:
    told = answer(trial(tmp_path, policy="as-delivered").publish(), year="2020", sex="girls")

    assert told.shown.words.en == "47"
    (part,) = told.parts
    assert (part.value.en, part.of) == ("47", "girls, 2020")
    assert part.place.nl == "meldingen.csv, rij 2, kolom meldingen"
    assert part.place.en == "meldingen.csv, row 2, column meldingen"


def test_the_file_is_named_with_its_hash_and_the_day(tmp_path: Path) -> None:
    told = answer(trial(tmp_path).publish(), year="2020", sex="girls").explanation

    assert told.delivery == "deliveries/police/2022-05-01"
    assert [name for name, _ in told.files] == ["meldingen.csv"]
    assert all(len(digest) == 64 for _, digest in told.files)
    assert "definitions/indicators/police.reports.toml" in told.declared_in
    assert [(shown.figure, shown.number, shown.page) for shown in told.figures] == [("police-sex", "1.1", "police")]


def test_what_was_delivered_is_not_repeated_where_figures_are_rounded_or_hidden(tmp_path: Path) -> None:
    folder = trial(tmp_path).publish()

    rounded, hidden = (answer(folder, year=year, sex="girls") for year in ("2020", "2021"))

    assert (rounded.shown.words.en, rounded.parts[0].value.en) == ("50", "(not repeated)")
    assert (hidden.shown.words.en, hidden.parts[0].value.en) == ("<10", "(not repeated)")


@pytest.mark.parametrize("value", ["47", "8"])
def test_no_file_of_the_open_data_holds_a_value_that_was_rounded_or_hidden(tmp_path: Path, value: str) -> None:
    folder = trial(tmp_path).publish() / "data"

    told = json.loads((folder / "police.reports.explanation.json").read_bytes())

    held = [found for name, found in leaves(told) if name not in {"row", "number", "cells"}]
    assert value not in {str(found) for found in held if not isinstance(found, bool)}
    assert f",{value}," not in (folder / "police.reports.csv").read_text(encoding="utf-8")


def leaves(value: object, name: str = "") -> list[tuple[str, object]]:
    if isinstance(value, dict):
        return [leaf for key, held in value.items() for leaf in leaves(held, key)]
    if isinstance(value, list):
        return [leaf for held in value for leaf in leaves(held, name)]
    return [(name, value)]


def test_the_answer_says_how_sure_what_and_under_which_protection(tmp_path: Path) -> None:
    told = answer(trial(tmp_path).publish(), year="2020", sex="girls")

    english, dutch = dict(explanation_lines(told, "en")), dict(explanation_lines(told, "nl"))
    assert english["definition"] == "Punishable offences only."
    assert english["protection"] == "Rounded to tens."
    assert english["mind"] == "Not unique persons."
    assert english["calculation"] == "taken over, and then protected"
    assert dutch["beperkingen"] == "Geen unieke personen."
    assert "new system" in english["break in the series"]


def test_a_total_may_be_left_out_and_a_category_named_in_words(tmp_path: Path) -> None:
    folder = trial(tmp_path, policy="as-delivered").publish()

    assert answer(folder, year="2020").key == ("2020", "total")
    assert answer(folder, year="2020", sex="Meisjes").key == ("2020", "girls")


def test_other_figures_of_the_same_row_are_found(tmp_path: Path) -> None:
    again = trial(tmp_path, policy="as-delivered").write(
        "definitions/indicators/police.year.toml",
        """
id = "police.year"
title = { nl = "Jaar", en = "Year" }
source = "police"
table = "by_sex"
value = "reports"
by = ["year"]
population = { nl = "minderjarigen", en = "minors" }
period = "2020/2021"
policy = "as-delivered"
""",
    )
    published = again.published()

    told = explain(published, "police.reports", {"year": "2020", "sex": "girls"}, uses=True)

    assert [(use.table, dict(use.where), use.shown.en) for use in told.uses] == [
        ("police.year", {"year": "2020"}, "47")
    ]


def test_a_figure_stands_for_its_table(tmp_path: Path) -> None:
    assert open_published(trial(tmp_path).publish()).table("police-sex").id == "police.reports"


@pytest.mark.parametrize(
    ("where", "said"),
    [
        ({"yaer": "2020"}, "police.reports has no dimension 'yaer'. Did you mean year?"),
        ({"year": "2002"}, "police.reports has no year=2002. Did you mean 2021 or 2020?"),
        ({"sex": "girls"}, "police.reports has no total over year. Name one: year=2017, 2018, 2019, 2020, 2021."),
    ],
)
def test_an_unknown_cell_is_answered_with_the_nearest(tmp_path: Path, where: dict[str, str], said: str) -> None:
    folder = trial(tmp_path).publish()

    with pytest.raises(NoSuchCell) as refused:
        answer(folder, **where)

    assert str(refused.value).startswith(said)


def test_an_unknown_table_is_answered_with_the_nearest(tmp_path: Path) -> None:
    published = trial(tmp_path).published()

    with pytest.raises(EditionError, match=r"no table or figure 'police.report'. Did you mean police.reports"):
        published.table("police.report")
    with pytest.raises(EditionError, match=r"There is: police.reports\."):
        published.table("zzz")


def test_open_data_without_origins_says_so(tmp_path: Path) -> None:
    folder = trial(tmp_path).publish()
    (folder / "data" / "police.reports.explanation.json").unlink()

    with pytest.raises(EditionError, match=r"does not tell where police\.reports comes from"):
        answer(folder, year="2020")


@pytest.mark.parametrize(
    ("file", "said"),
    [
        ("police.reports.csv", "not the table that datapackage.json describes"),
        ("police.reports.explanation.json", "is damaged"),
        ("datapackage.json", "not there or damaged"),
    ],
)
def test_damaged_open_data_is_refused(tmp_path: Path, file: str, said: str) -> None:
    folder = trial(tmp_path).publish() / "data"
    (folder / file).write_text("nonsense\n1\n")

    with pytest.raises(EditionError, match=said):
        open_published(folder)


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    folder = trial(tmp_path).publish() / "data"
    (folder / "police.reports.csv").unlink()

    with pytest.raises(EditionError, match=r"names police.reports.csv, which is not there"):
        open_published(folder)


def test_a_folder_without_open_data_is_told_what_to_name(tmp_path: Path) -> None:
    with pytest.raises(EditionError, match="Name a built edition"):
        open_published(tmp_path)


def test_the_same_input_gives_the_same_explanations(tmp_path: Path) -> None:
    one, other = trial(tmp_path / "a").publish(), trial(tmp_path / "b").publish()

    name = "data/police.reports.explanation.json"
    assert (one / name).read_bytes() == (other / name).read_bytes()


FORMULA = ("some-formula", "2017-01-01", Text("Berekend.", "Calculated."))


def calculation(told: Answer, **changes: Any) -> str:
    """How a cell of a table with a formula is said to have come about."""
    with_formula = replace(told, explanation=replace(told.explanation, formula=FORMULA), **changes)
    return dict(explanation_lines(with_formula, "en"))["calculation"]


def test_a_cell_that_a_formula_left_alone_is_not_called_calculated(tmp_path: Path) -> None:
    told = answer(trial(tmp_path, policy="as-delivered").publish(), year="2020", sex="girls")

    assert calculation(told) == "taken over as delivered"
    other = replace(told.shown, words=Text("circa 50", "about 50"))
    assert calculation(told, shown=other) == "Calculated. (formula some-formula, since 2017-01-01)"
    assert calculation(told, parts=(*told.parts, *told.parts)).startswith("Calculated.")


def test_what_is_not_repeated_is_not_called_taken_over_in_a_table_with_a_formula(tmp_path: Path) -> None:
    told = answer(trial(tmp_path).publish(), year="2020", sex="girls")

    assert calculation(told).startswith("Calculated.")


def test_a_delivered_percentage_is_taken_over_and_its_base_follows(tmp_path: Path) -> None:
    told = answer(trial(tmp_path, policy="as-delivered").publish(), year="2020", sex="girls")
    share = replace(told, cell=replace(told.cell, numerator=14, base=30), parts=(*told.parts, *told.parts))

    assert dict(explanation_lines(share, "en"))["calculation"].startswith("percentage taken over as delivered")
