"""The source line: N is always a published number."""

from inbeeld.publication.sourceline import source_line
from inbeeld.tables import Category, Cell, Statistic, Status
from inbeeld.vocabulary import Text
from tests.factories import AS_DELIVERED, figure, police_figures, safe_table, signalling_figures, years
from tests.safe_tables import side

POLICE, SIGNALS = police_figures(), signalling_figures()


def test_it_says_source_unit_population_number_and_period() -> None:
    assert source_line(POLICE["sex"], "nl") == (
        ("Bron", "Politie"),
        ("Telt", "meldingen"),
        ("Wie", "slachtoffers tot 18 jaar"),
        ("N in 2021", "2.600"),
        ("Periode", "2017-2021"),
    )


def test_without_a_total_its_parts_are_named() -> None:
    assert dict(source_line(SIGNALS["csg"], "nl"))["N in 2021"] == "acuut 500, niet-acuut circa 1.000"


def test_where_a_part_is_hidden_the_table_has_to_say_it() -> None:
    assert dict(source_line(POLICE["offence"], "en"))["N"] == "in the table"


def test_a_map_of_one_year_has_the_number_and_period_of_that_year() -> None:
    line = dict(source_line(SIGNALS["map"], "nl"))
    assert (line["N in 2021"], line["Periode"]) == ("505", "2021")


def test_a_table_without_years_has_its_total_and_the_period_of_the_table() -> None:
    line = dict(source_line(SIGNALS["classes"], "nl"))
    assert (line["N"], line["Periode"]) == ("75", "2019-2021")


def test_a_base_that_was_worked_out_is_about_right() -> None:
    share = Cell(32.3, base=1870, numerator=604)
    table = safe_table("t", (years(2021, 2021),), [share], statistic=Statistic.SHARE, policy=AS_DELIVERED)
    assert dict(source_line(figure("f", "1.1", "columns", table, x="year"), "nl"))["N in 2021"] == "circa 1.870"


def test_a_derived_count_is_about_right_and_a_counted_base_exact() -> None:
    derived = safe_table("t", (years(2021, 2021),), [Cell(24, Status.DERIVED)])
    assert dict(source_line(figure("f", "1.1", "columns", derived, x="year"), "en"))["N in 2021"] == "about 24"
    counted = Cell(25.0, Status.DERIVED, base=200, numerator=50)
    table = safe_table("t", (years(2021, 2021),), [counted], statistic=Statistic.SHARE, policy=AS_DELIVERED)
    assert dict(source_line(figure("f", "1.1", "columns", table, x="year"), "en"))["N in 2021"] == "200"


def test_a_base_that_all_percentages_share_is_said_once() -> None:
    forms = [Category(name, Text.same(name)) for name in ("physical", "other", "online", "any")]
    kinds = side("kind", Text.same("kind"), forms)
    shares = [Cell(share, base=846) for share in (13.9, 21.7, 28.5, 35.9)]
    table = safe_table("t", (kinds,), shares, statistic=Statistic.SHARE, policy=AS_DELIVERED)
    assert dict(source_line(figure("f", "1.1", "bars", table, facet="kind"), "nl"))["N"] == "846"


def test_percentages_of_a_number_that_the_source_does_not_state_say_so() -> None:
    table = safe_table("t", (years(2021, 2021),), [Cell(62.0)], statistic=Statistic.SHARE, policy=AS_DELIVERED)
    assert dict(source_line(figure("f", "1.1", "columns", table, x="year"), "nl"))["N"] == "niet vermeld"
