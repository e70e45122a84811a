"""Data tables: the cells of the chart in its order, and everything a reader must know under them."""

from inbeeld.publication.datatable import DataTable
from inbeeld.publication.datatables import data_table
from inbeeld.tables import Cell, Statistic, Status
from inbeeld.vocabulary import Text
from tests.factories import (
    AS_DELIVERED,
    category,
    estimate,
    figure,
    police_figures,
    safe_table,
    side,
    signalling_figures,
    years,
)

POLICE, SIGNALS = police_figures(), signalling_figures()


def rows(table: DataTable) -> list[list[str]]:
    return [[row.heading, *(cell.text for cell in row.cells)] for row in table.rows]


def test_rows_and_columns_are_in_the_order_of_the_chart() -> None:
    table = data_table(POLICE["sex"], "nl")
    assert table.corner == "Geslacht"
    assert table.columns == ("2017", "2018", "2019", "2020", "2021")
    assert rows(table)[:2] == [
        ["Meisjes", "1.700", "2.000", "2.100", "2.050", "2.200"],
        ["Jongens", "300", "400", "400", "400", "400"],
    ]


def test_the_total_comes_last_and_is_marked() -> None:
    table = data_table(POLICE["sex"], "nl")
    assert [(row.heading, row.total) for row in table.rows] == [
        ("Meisjes", False),
        ("Jongens", False),
        ("Totaal", True),
    ]


def test_the_caption_has_the_period_and_the_rounding() -> None:
    assert data_table(POLICE["sex"], "nl").caption == "Meldingen police.reports.sex, 2017-2021, afgerond op tientallen"


def test_a_level_over_years_is_one_row() -> None:
    assert rows(data_table(POLICE["year"], "en")) == [["Reports", "2,000", "2,400", "2,500", "2,450", "2,600"]]


def test_years_before_a_break_say_so_in_their_heading_and_in_a_note() -> None:
    table = data_table(SIGNALS["year"], "en")
    assert table.columns[:3] == ("2017, old count", "2018, old count", "2019")
    assert table.notes[0].startswith("Break on 1 January 2019: new protocol for reports.")


def test_a_break_outside_the_years_shown_is_not_told() -> None:
    newest = figure("f", "1.1", "columns", SIGNALS["year"].table, x="year", select={"year": ("2020", "2021")})
    table = data_table(newest, "en")
    assert table.columns == ("2020", "2021")
    assert not [note for note in table.notes if "Break" in note]


def test_a_map_shows_all_years_with_abbreviations_and_the_total() -> None:
    table = data_table(SIGNALS["map"], "nl")
    assert table.columns == ("2019", "2020", "2021")
    assert [row.abbreviation for row in table.rows] == ["NO", "WE", "MI", "OO", "ZW", "ZU", None]
    assert table.rows[-1].total


def test_a_hidden_cell_is_a_sign_with_its_status_words_and_a_note() -> None:
    table = data_table(POLICE["offence"], "nl")
    hidden, secondary = table.rows[3].cells[0], table.rows[2].cells[2]
    assert (hidden.text, hidden.status, hidden.spoken) == ("<10", "hidden", "verborgen, minder dan 10")
    assert (secondary.text, secondary.status) == ("–", "hidden-secondary")
    assert any(note.startswith("<10 (verborgen): ") for note in table.notes)


def test_a_true_zero_is_a_zero() -> None:
    assert data_table(POLICE["offence"], "nl").rows[2].cells[1].text == "0"


def test_the_wording_of_the_policy_stands_under_the_table() -> None:
    assert POLICE["year"].table.wording["nl"] in data_table(POLICE["year"], "nl").notes


def test_an_estimate_shows_its_interval() -> None:
    assert data_table(SIGNALS["csg"], "nl").rows[1].cells[4].text == "circa 1.000 (930-1.070)"


def test_a_percentage_shows_its_base_and_says_what_it_is() -> None:
    kind = side("kind", Text("Soort", "Kind"), [category("a", "zo", "so")])
    cells = [Cell(25.0, Status.DERIVED, base=200, numerator=50), Cell(12.5, Status.DERIVED, base=80, numerator=10)]
    safe = safe_table("t", (kind, years(2020)), cells, statistic=Statistic.SHARE)
    table = data_table(figure("f", "1.1", "lines", safe, x="year", series="kind"), "nl")
    assert rows(table) == [["Zo", "25% (200)", "12,5% (80)"]]
    assert any("waarvan het percentage is genomen" in note for note in table.notes)


def test_a_percentage_of_a_small_base_is_flagged() -> None:
    policy = AS_DELIVERED.model_copy(update={"small_base": 100})
    kind = side("kind", Text("Soort", "Kind"), [category("a", "zo", "so")])
    cells = [Cell(25.0, Status.DERIVED, base=200), Cell(12.5, Status.DERIVED, base=80)]
    safe = safe_table("t", (kind, years(2020)), cells, statistic=Statistic.SHARE, policy=policy)
    table = data_table(figure("f", "1.1", "lines", safe, x="year", series="kind"), "nl")
    assert rows(table) == [["Zo", "25% (200)", "12,5% (80)*"]]
    assert "* Een percentage van minder dan 100 meldingen is onzeker." in table.notes


def test_a_note_of_a_cell_stands_under_the_table_with_its_place() -> None:
    noted = Cell(5, note=Text("met een late melding", "with a late report"))
    table = data_table(figure("f", "1.1", "columns", safe_table("t", (years(2020),), [4, noted]), x="year"), "nl")
    assert "Meldingen, 2021: met een late melding" in table.notes
    assert table.rows[0].cells[1].note == "met een late melding"


def test_classes_stand_in_rows_with_their_number_and_the_total() -> None:
    table = data_table(SIGNALS["classes"], "nl")
    assert rows(table) == [
        ["Minder dan 10", "40"], ["10 tot 20", "25"], ["20 tot 50", "10"], ["Meer dan 50", "0"], ["Totaal", "75"],
    ]  # fmt: skip
    assert table.columns == ("Meldingen",)


def test_an_estimate_is_explained() -> None:
    table = safe_table("t", (years(2020),), [4, estimate(6, 5, 7)])
    assert any(
        n.startswith("Geschat: ") for n in data_table(figure("f", "1.1", "columns", table, x="year"), "nl").notes
    )


def test_derived_counts_are_told_from_counted_ones() -> None:
    places = side("place", Text("Centrum", "Centre"), [category("a", "oost", "east"), category("b", "west", "west")],
                  total=True)  # fmt: skip
    cells = [Cell(24, Status.DERIVED), Cell(30, Status.DERIVED), Cell(54)]
    safe = safe_table("t", (places, years(2020, 2020)), cells)
    table = data_table(figure("f", "1.1", "dots", safe, facet="place", series="year"), "nl")
    [note] = [note for note in table.notes if note.startswith("Afgeleid: niet geteld, maar berekend")]
    assert note.endswith("Wel geteld: Totaal.")
    assert not [note for note in data_table(POLICE["sex"], "nl").notes if note.startswith("Afgeleid")]


def test_bounds_of_a_derived_count_are_not_called_an_interval() -> None:
    cells = [Cell(1103, Status.DERIVED, lower=1086, upper=1121)]
    table = data_table(figure("f", "1.1", "columns", safe_table("t", (years(2020, 2020),), cells), x="year"), "en")
    assert table.rows[0].cells[0].text == "1,103 (1,086-1,121)"
    assert any("bounds in brackets follow from rounding" in note for note in table.notes)
    assert not any("95" in note for note in table.notes)


def test_a_base_that_was_worked_out_is_told() -> None:
    cells = [Cell(15.0, base=160, numerator=24)]
    safe = safe_table("t", (years(2020, 2020),), cells, statistic=Statistic.SHARE, policy=AS_DELIVERED)
    table = data_table(figure("f", "1.1", "columns", safe, x="year"), "nl")
    assert "De basis is afgeleid uit aantal en percentage." in table.notes
    assert table.rows[0].cells[0].note == "de basis is afgeleid uit aantal en percentage"


def test_how_far_two_groups_lie_apart_stands_beside_them() -> None:
    ways = side("way", Text("Manier", "Way"), [category("fixed", "vast", "fixed"), category("all", "alles", "all")])
    terms = side("term", Text("Termijn", "Term"), [category("y2", "twee", "two"), category("y5", "vijf", "five")])
    cells = [Cell(14.0), Cell(16.0), Cell(41.0), Cell(40.0)]
    shares = safe_table("a.shares", (terms, ways), cells, statistic=Statistic.SHARE)
    shown = data_table(
        figure("f", "1.1", "paired-dots", shares, facet="term", series="way", gap=("all", "fixed")), "nl"
    )
    assert shown.columns[-1] == "Verschil in procentpunten"
    assert rows(shown) == [["Twee", "14%", "16%", "+2"], ["Vijf", "41%", "40%", "-1"]]
    assert shown.notes[-1] == "Verschil: “alles” min “vast”, uit de afgeronde percentages in deze tabel."


def test_without_one_of_the_two_there_is_no_gap() -> None:
    ways = side("way", Text("Manier", "Way"), [category("fixed", "vast", "fixed"), category("all", "alles", "all")])
    terms = side("term", Text("Termijn", "Term"), [category("y2", "twee", "two")])
    shares = safe_table("a.s", (terms, ways), [Cell(None, Status.NOT_PUBLISHED), Cell(16.0)], statistic=Statistic.SHARE)
    shown = data_table(
        figure("f", "1.1", "paired-dots", shares, facet="term", series="way", gap=("all", "fixed")), "nl"
    )
    assert rows(shown) == [["Twee", "–", "16%", "–"]]
