from inbeeld.publication.prose import Rich, Run
from inbeeld.publication.report.runs import runs_of
from tests.unit.publication.report.parts import small_edition


def aim(href: str) -> tuple[object, object]:
    [run] = runs_of(Rich((Run("woord", href=href),)), small_edition())
    return run["figure"], run["href"]


def test_a_link_to_a_figure_stays_in_the_book() -> None:
    assert aim("police.html#police-sex") == ("police-sex", None)


def test_a_link_to_another_place_keeps_its_address() -> None:
    assert aim("https://example.org/a#b") == (None, "https://example.org/a#b")
    assert aim("mailto:a@example.org") == (None, "mailto:a@example.org")


def test_a_link_within_the_site_gets_the_address_of_the_edition() -> None:
    assert aim("methods.html") == (None, "https://example.org/inbeeld/methods.html")
