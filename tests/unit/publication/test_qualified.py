"""Numbers that a source printed with a word: in tables, at marks, for screen readers, in the workbook and the data."""

import pytest

from inbeeld.publication.cellnotes import cell_notes
from inbeeld.publication.charts import draw
from inbeeld.publication.datatables import data_table
from inbeeld.publication.numbers import QUALIFIERS, format_base, format_cell, speak_cell
from inbeeld.publication.opendata.columns import columns_of
from inbeeld.publication.sourceline import source_line
from inbeeld.publication.statuses import QUALIFIER_MEANING
from inbeeld.publication.workbook.styles import number_format
from inbeeld.tables import Cell, Statistic, Status
from inbeeld.vocabulary import LANGUAGES, Language, Qualifier, Text
from tests.factories import AS_DELIVERED, category, figure, safe_table, side
from tests.unit.publication.charts.pictures import texts

KINDS = side("kind", Text("Soort", "Kind"), [category("a", "een", "one"), category("b", "twee", "two")])
ALMOST, LEAST = Cell(40, qualifier=Qualifier.ALMOST), Cell(30, qualifier=Qualifier.AT_LEAST)
ESTIMATE = Cell(95000, Status.ESTIMATED, lower=87000, upper=103500, qualifier=Qualifier.OVER)
SHARES = safe_table("shares", (KINDS,), (ALMOST, LEAST), statistic=Statistic.SHARE, policy=AS_DELIVERED)
BASED = Cell(70, base=1100, base_qualifier=Qualifier.ABOUT)


@pytest.mark.parametrize(
    ("cell", "language", "printed"),
    [
        (ALMOST, "nl", "bijna 40%"),
        (LEAST, "nl", "ten minste 30%"),
        (LEAST, "en", "at least 30%"),
        (Cell(40, qualifier=Qualifier.OVER), "nl", "ruim 40%"),
        (Cell(40, qualifier=Qualifier.OVER), "en", "over 40%"),
        (Cell(14, qualifier=Qualifier.ABOUT), "nl", "ongeveer 14%"),
        (Cell(50, qualifier=Qualifier.MORE_THAN), "nl", "meer dan 50%"),
        (Cell(17), "nl", "17%"),
    ],
)
def test_the_word_stands_before_the_number(cell: Cell, language: Language, printed: str) -> None:
    assert format_cell(cell, Statistic.SHARE, language) == printed


@pytest.mark.parametrize(
    ("qualifier", "printed"), [(None, "circa"), (Qualifier.ABOUT, "circa"), (Qualifier.OVER, "ruim")]
)
def test_an_estimate_has_one_word_only(qualifier: Qualifier | None, printed: str) -> None:
    assert format_cell(Cell(500, Status.ESTIMATED, qualifier=qualifier), Statistic.COUNT, "nl") == f"{printed} 500"


def test_every_qualifier_has_its_words() -> None:
    assert QUALIFIERS.keys() == set(Qualifier)
    assert all(len({word[language] for word in QUALIFIERS.values()}) == len(Qualifier) for language in LANGUAGES)


def test_print_that_says_it_all_needs_no_other_words_for_a_screen_reader() -> None:
    assert speak_cell(ALMOST, "nl") is None


def test_the_data_table_prints_the_words_and_says_whose_they_are() -> None:
    table = data_table(figure("f", "1.1", "bars", SHARES, facet="kind"), "nl")
    assert [row.cells[0].text for row in table.rows] == ["bijna 40%", "ten minste 30%"]
    assert QUALIFIER_MEANING.nl in table.notes


def test_without_words_nothing_is_said_of_them() -> None:
    exact = safe_table("exact", (KINDS,), (40, 30), statistic=Statistic.SHARE, policy=AS_DELIVERED)
    assert QUALIFIER_MEANING.nl not in data_table(figure("f", "1.1", "bars", exact, facet="kind"), "nl").notes


def test_bars_have_the_words_at_their_ends_and_in_their_description() -> None:
    drawn = draw(figure("f", "1.1", "bars", SHARES, facet="kind"), "nl", "Bevinding")
    assert texts(drawn.panels[0].wide, "value") == ["bijna 40%", "ten minste 30%"]
    assert "een bijna 40%; twee ten minste 30%" in drawn.description


def test_where_all_is_estimated_a_bar_leaves_out_circa_but_not_the_word_of_the_source() -> None:
    about = Cell(34500, Status.ESTIMATED, lower=29000, upper=40500, qualifier=Qualifier.ABOUT)
    table = safe_table("persons", (KINDS,), (ESTIMATE, about))
    drawn = draw(figure("f", "1.1", "bars", table, facet="kind"), "nl", "Bevinding")
    assert texts(drawn.panels[0].wide, "value") == ["ruim 95.000", "34.500"]


def test_parts_of_a_whole_have_the_words_and_the_rest_the_opposite() -> None:
    half = safe_table("half", (side("kind", Text.same("k"), [category("a", "een", "one")]),), (
        Cell(50, qualifier=Qualifier.MORE_THAN),), statistic=Statistic.SHARE)  # fmt: skip
    drawn = draw(figure("f", "1.1", "stacked-shares", half, series="kind"), "nl", "Bevinding")
    assert texts(drawn.panels[0].wide, "value") == ["meer dan 50%", "minder dan 50%"]


def test_shares_of_counts_have_the_words_and_a_rest_of_several_is_about() -> None:
    whole = side("kind", Text.same("k"), [category("a", "een", "one"), category("b", "twee", "two")], total=True)
    counts = safe_table("counts", (whole,), (LEAST, ALMOST, 100))
    drawn = draw(figure("f", "1.1", "stacked-shares", counts, series="kind"), "nl", "Bevinding")
    assert texts(drawn.panels[0].wide, "value") == ["ten minste 30%", "bijna 40%", "ongeveer 30%"]


def test_a_base_has_its_word_in_the_table_the_source_line_and_the_note() -> None:
    table = safe_table("based", (KINDS,), (BASED, BASED), statistic=Statistic.SHARE, policy=AS_DELIVERED)
    shown = figure("f", "1.1", "bars", table, facet="kind")
    assert format_base(BASED, "nl") == "ongeveer 1.100"
    assert data_table(shown, "nl").rows[0].cells[0].text == "70% (ongeveer 1.100)"
    assert ("N", "ongeveer 1.100") in source_line(shown, "nl")
    assert [note.en for note in cell_notes(table, ("a",))] == ["the base is about 1,100"]


def test_the_workbook_prints_the_word_before_a_number_that_stays_a_number() -> None:
    assert number_format(SHARES, ALMOST, "nl").endswith('"bijna "0"%"')
    assert number_format(SHARES, Cell(17), "nl").endswith(']0"%"')


def test_the_data_have_a_column_of_codes() -> None:
    (column,) = [column for column in columns_of(SHARES) if column.name == "qualifier"]
    assert column.values == ("almost", "at-least")
    assert column.allowed == tuple(Qualifier)
    assert column.description is not None
    assert all(f"{code}: {words.nl}" in column.description.nl for code, words in QUALIFIERS.items())
