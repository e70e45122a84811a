"""Counts *of these*."""

from inbeeld.auditing.findings import Finding
from inbeeld.auditing.inconsistent.ofthese import find
from tests.unit.auditing.publications import Drawn, printed, text

LIST = Drawn("words", "id, word\na, one")


def said(*rows: str) -> list[Finding]:
    told = (f"s{n}, {row}, exact, digits, observed, none, , " for n, row in enumerate(rows))
    return list(find(printed(LIST, text("\n".join(told)))))


def test_a_part_that_is_not_more_than_its_whole_is_right() -> None:
    assert (
        said("measures, 16, , measure", "of these for schools, 2, , measure", "of these for boys, 16, , measure") == []
    )


def test_a_part_that_is_more_is_found() -> None:
    (found,) = said("measures, 16, , measure", "of these for schools, 17, , measure")
    assert found.cells == ("s1", "s0")


def test_a_number_in_words_is_as_exact_as_in_figures() -> None:
    facts = "person, exact, words, observed, none, , "
    (found,) = find(printed(LIST, text(f"v, victims, 8, , {facts}\nm, of these minors, 9, , {facts}")))
    assert found.cells == ("m", "v")


def test_another_unit_is_another_whole() -> None:
    assert said("measures, 16, , measure", "of these reached, 1700, , person") == []


def test_an_odd_number_in_two_halves_is_found() -> None:
    assert said("reports split half and half, 48, , report") == []
    (found,) = said("reports split half and half, 49, , report")
    assert found.derivation[0].nl == "49 / 2 = 24,5."
