"""A list as text ready to print, in each language."""

from inbeeld.publication.listtables import list_table, listing_text
from inbeeld.tables import Category, Field, FieldKind
from inbeeld.vocabulary import Text
from tests.listed import FIELDS, ITEMS, LEVELS, list_content, safe_listing


def test_every_row_has_an_entry_for_each_column() -> None:
    table = list_table(list_content(), "nl")
    assert [column.heading for column in table.columns] == ["Naam", "Inhoud", "Niveau", "Waar", "Uren", "Pagina"]
    assert [[entry.text for entry in row.entries] for row in table.rows] == [
        ["Zebra", "spel over Grenzen", "Laag*", "School; Thuis", "8", "https://example.org/zebra"],
        ["Ánker", "les", "Hoog", "School", "–", "–"],
    ]


def test_in_english_the_words_are_english_and_the_names_the_same() -> None:
    (first, _) = list_table(list_content(), "en").rows
    assert [entry.text for entry in first.entries][:4] == ["Zebra", "game on limits", "Low*", "School; Home"]
    assert first.name == "Zebra"
    assert first.id == "m.one"


def test_what_was_derived_has_a_mark_that_is_explained() -> None:
    table = list_table(list_content(), "en")
    first, second = table.rows
    assert first.entries[2].derived
    assert not second.entries[2].derived
    assert any(note.startswith("* The source itself does not say so") for note in table.notes)


def test_without_a_mark_nothing_is_explained() -> None:
    table = list_table(list_content(items=(ITEMS[1],)), "en")
    assert table.notes == ("Recognised is not effective.",)


def test_what_is_not_stated_is_a_dash_that_is_spoken() -> None:
    (_, second) = list_table(list_content(), "nl").rows
    assert (second.entries[4].text, second.entries[4].spoken) == ("–", "niet vermeld")


def test_a_link_leads_somewhere() -> None:
    (first, second) = list_table(list_content(), "nl").rows
    assert first.entries[5].link == "https://example.org/zebra"
    assert second.entries[5].link is None


def test_several_codes_keep_their_words_apart() -> None:
    (first, _) = list_table(list_content(), "nl").rows
    assert first.entries[3].codes == ("school", "home")
    assert first.entries[3].labels == ("School", "Thuis")


def test_remarks_stand_beneath_the_list_with_the_name_of_their_row() -> None:
    assert list_table(list_content(), "en").notes[0] == "Zebra: new."
    assert "remark" not in [column.id for column in list_table(list_content(), "en").columns]


def test_a_filter_counts_what_each_choice_leaves_and_shows_holes() -> None:
    (level, places) = list_table(list_content(), "en").filters
    assert [(option.label, option.rows) for option in level.options] == [("Low", 1), ("High", 1), ("Top", 0)]
    assert [(option.code, option.rows) for option in places.options] == [("school", 2), ("home", 1)]


def test_a_row_knows_its_codes_for_every_filter_also_of_columns_that_are_not_shown() -> None:
    (first, _) = list_table(list_content(shown=("name",)), "en").rows
    assert first.filters == (("level", ("low",)), ("places", ("school", "home")))


def test_a_search_looks_in_all_words_without_case_or_accents() -> None:
    first, second = list_table(list_content(shown=("name",)), "nl").rows
    assert first.search.split() == ["zebra", "spel", "over", "grenzen", "laag", "school", "thuis", "nieuw"]
    assert second.search.split()[0] == "anker"


def test_rows_are_set_apart_in_groups() -> None:
    table = list_table(list_content(group_by="level"), "en")
    assert [(group.heading, len(group.rows)) for group in table.groups] == [("Low", 1), ("High", 1)]


def test_a_list_that_is_not_divided_has_one_group_without_a_heading() -> None:
    (group,) = list_table(list_content(), "en").groups
    assert group.heading is None


def test_the_source_line_says_who_when_and_what() -> None:
    assert list_table(list_content(), "nl").source == (
        "Bron: Bron, peildatum 1 mei 2022. Periode: 2022. Wie: erkende methoden."
    )


def test_a_list_describes_itself_for_data_files() -> None:
    assert listing_text(safe_listing()).en.startswith("All methods. Source: Source, reference date 1 May 2022.")


def test_title_and_items_are_said_in_the_language() -> None:
    table = list_table(list_content(), "en")
    assert (table.title, table.items, table.number) == ("Methods", ("method", "methods"), "2.1")


def test_a_code_that_no_option_names_is_printed_as_it_is() -> None:
    strange = Field(
        "level", Text("Niveau", "Level"), Text("x", "x"), FieldKind.CODE, (Category("top", LEVELS[2].label),)
    )
    fields = (*FIELDS[:2], strange, *FIELDS[3:])
    (first, _) = list_table(list_content(fields=fields), "en").rows
    assert first.entries[2].text == "low*"
