"""The account of methods: everything the contracts say, for each source."""

from collections.abc import Mapping

from tests.unit.publication.site.documents import document

Site = Mapping[str, bytes]


def test_each_source_has_its_place_and_says_what_it_counts(site: Site) -> None:
    main = document(site["nl/methods.html"]).first("main")
    for source in ("police", "veilig-thuis", "csg"):
        assert main.first("h2", id=source).words
    words = main.words
    assert "Feiten die volgens de wet strafbaar zijn" in words
    assert "Peildatum 1 mei 2022" in words
    assert "Een kind kan vaker voorkomen." in words


def test_a_break_is_told_with_its_day_and_its_meaning(site: Site) -> None:
    words = document(site["nl/methods.html"]).first("main").words
    assert "1 januari 2019: nieuw protocol voor meldingen; jaren ervoor en erna zijn niet te vergelijken." in words


def test_delivered_tables_show_their_columns_and_checks(site: Site) -> None:
    words = document(site["en/methods.html"]).first("main").words
    assert "jaar Year. Year of the report." in words
    assert "The parts add up to the total." in words


def test_every_file_stands_there_with_its_fingerprint(site: Site) -> None:
    assert document(site["nl/methods.html"]).first("main").words.count("0" * 64) == 3


def test_formulas_and_protection_are_told(site: Site) -> None:
    words = document(site["nl/methods.html"]).first("main").words
    assert "niet-acute meldingen × aandeel minderjarigen" in words
    assert "Geldig sinds 1 januari 2020" in words
    assert "Aantallen zijn afgerond op tientallen; aantallen onder de tien zijn verborgen." in words


def test_the_signs_of_the_tables_are_explained(site: Site) -> None:
    main = document(site["nl/methods.html"]).first("main")
    terms = [term.words for term in main.every("dt")]
    assert {"verborgen", "mee verborgen", "geschat", "niet gepubliceerd"} <= set(terms)
