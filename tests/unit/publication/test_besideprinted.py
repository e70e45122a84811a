"""What was counted beside what was printed: both as published, and nothing calculated."""

from dataclasses import replace

from inbeeld.disclosure import SafeTable
from inbeeld.disclosure.safe import _DOOR, printed_table
from inbeeld.publication.besideprinted import beside_printed
from inbeeld.publication.content import FigureContent
from inbeeld.vocabulary import Text
from tests.factories import figure, police_sex, police_year, years
from tests.safe_tables import category, safe_table, side

PRINTED = {"f": [1701, 2002, 2103, 2054, 2205], "m": [301, 402, 403, 404, 405]}


def printed(codes: str = "fm") -> SafeTable:
    labels = {"f": ("meisjes", "girls"), "m": ("jongens", "boys")}
    sex = side("sex", Text("Geslacht", "Sex"), [category(code, *labels[code]) for code in codes])
    return safe_table("police.printed", (sex, years()), [n for code in codes for n in PRINTED[code]])


def shown(table: SafeTable, beside: SafeTable | None) -> FigureContent:
    return replace(figure("police-sex", "2.3", "lines", table, x="year", series="sex"), printed=beside)


def lines(content: FigureContent) -> list[tuple[str, ...]]:
    found = beside_printed(content, "en")
    assert found is not None
    return [(row.heading, *(cell.text for cell in row.cells)) for row in found.rows]


def test_a_figure_that_was_not_printed_before_has_no_such_table() -> None:
    assert beside_printed(shown(police_sex(), None), "nl") is None


def test_each_cell_stands_beside_the_one_that_was_printed() -> None:
    told = lines(shown(police_sex(), printed()))
    assert told[0] == ("Girls, 2017", "1,700", "1,701")
    assert ("Boys, 2021", "400", "405") in told


def test_what_was_not_printed_is_left_out() -> None:
    told = lines(shown(police_sex(), printed("f")))
    assert [heading for heading, *_ in told] == [f"Girls, {year}" for year in range(2017, 2022)]


def test_a_table_without_the_side_that_the_figure_spreads_out_has_nothing_beside_it() -> None:
    assert lines(shown(police_sex(), police_year())) == []


def test_it_says_whether_the_persons_exist() -> None:
    own = police_sex()
    table = printed_table(own)
    about = replace(table.about, source=replace(table.about.source, is_synthetic=True))
    synthetic = SafeTable(replace(table, about=about), own.policy, own.protection, door=_DOOR)
    assert beside_printed(shown(synthetic, printed()), "nl").columns[0] == "Berekend uit synthetische registers"  # type: ignore[union-attr]
    assert beside_printed(shown(own, printed()), "nl").columns[0] == "Berekend uit registers"  # type: ignore[union-attr]
