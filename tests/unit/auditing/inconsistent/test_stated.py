"""Stated numbers of places and things."""

from inbeeld.auditing.findings import Finding, Severity
from inbeeld.auditing.inconsistent.stated import find, find_in_names, find_rows
from tests.unit.auditing.publications import Drawn, printed, text

CLASSES = Drawn(
    "municipalities",
    """
    id, municipality, organisation, lower, upper, unit, status
    a, Ali, Centre, 0, 10, report, class
    b, Ali, Police, 10, 20, report, class
    c, Bie, Centre, 0, 10, report, class
    d, Bie, Police, 100, 200, report, class
    e, Cee, Centre, 10, 20, report, class
    f, Cee, Police, 200, , report, class
    g, unknown, Centre, 0, 10, report, class
    h, unknown, Police, 0, 10, report, class
    """,
    {"title_en": "Reports by municipality"},
)


def said(words: str, value: int, table: Drawn = CLASSES, unit: str = "municipality") -> list[Finding]:
    row = f"s, {words}, {value}, , {unit}, exact, digits, observed, none, , "
    return list(find(printed(table, text(row))))


def test_a_stated_number_of_places_is_that_of_the_table() -> None:
    assert said("municipalities with reports", 3) == []
    (found,) = said("municipalities with reports", 4)
    assert found.severity is Severity.LIKELY
    assert found.derivation[-1].en == "4 is not 3."


def test_a_number_far_from_the_table_is_about_something_else() -> None:
    assert said("municipalities with reports of a course", 12) == []


def test_places_in_a_class_are_counted_for_the_source_that_is_named() -> None:
    assert said("municipalities with fewer than ten Centre reports", 3) == []
    (found,) = said("municipalities with fewer than ten Centre reports", 4)
    assert (found.severity, found.cells) == (Severity.CERTAIN, ("s", "a", "c", "g"))
    assert said("municipalities with more than 100 Police reports (below 200)", 1) == []


def test_without_a_source_any_that_fits_may_be_meant() -> None:
    assert said("municipalities with more than 100 reports at the station", 2) == []


MEASURES = Drawn(
    "measures",
    "id, name, level\na, talk, primary\nb, game, primary\nc, group, primary\nd, care, tertiary\ne, stay, tertiary",
    {"unit_of_count": "measure", "title_en": "Recognised measures"},
)


def test_a_list_has_as_many_items_as_the_text_says() -> None:
    assert said("recognised measures", 5, MEASURES, "measure") == []
    (found,) = said("recognised measures", 6, MEASURES, "measure")
    assert found.derivation[1].en == "Recognised measures: The list has 5 rows."


def test_a_part_of_a_list_that_the_text_names_fits_as_well() -> None:
    assert said("recognised primary measures", 3, MEASURES, "measure") == []
    assert said("of these only for boys", 4, MEASURES, "measure") == []


def test_a_name_that_says_how_many_items_it_has_is_checked() -> None:
    def named(words: str) -> list[Finding]:
        rows = "\n".join(f"{n}, {words}, step {n}" for n in range(5))
        return list(find_in_names(printed(Drawn("plan", f"id, scheme, label\n{rows}"))))

    assert named("the plan in five steps") == []
    (found,) = named("the plan in six steps")
    assert "6; the list has 5" in found.derivation[0].en


def test_the_list_of_tables_says_how_many_rows_a_table_has() -> None:
    def rows(number: int) -> list[Finding]:
        return list(find_rows(printed(Drawn("plan", "id, label\na, one\nb, two", {"rows": str(number)}))))

    assert rows(2) == []
    assert len(rows(3)) == 1


def test_one_row_is_told_in_the_singular() -> None:
    (found,) = find_rows(printed(Drawn("plan", "id, label\na, one\nb, two", {"rows": "1"})))
    (other,) = find_rows(printed(Drawn("plan", "id, label\na, one", {"rows": "2"})))

    assert found.derivation[0].en == "The list of tables says 1 row; there are 2."
    assert found.derivation[0].nl == "De lijst van tabellen noemt 1 regel; er zijn er 2."
    assert other.derivation[0].en == "The list of tables says 2 rows; there is 1."
    assert other.derivation[0].nl == "De lijst van tabellen noemt 2 regels; er is er 1."
