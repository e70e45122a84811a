import io
from dataclasses import replace

import pikepdf

from inbeeld.publication.changes import Change, ChangeKind
from inbeeld.publication.content import EditionContent
from inbeeld.publication.report.changes import changes_of
from inbeeld.publication.report.tagging import elements
from inbeeld.vocabulary import Text
from tests.unit.publication.report.parts import report, small_edition
from tests.unit.publication.site.listed import CHANGES


def changed(*changes: Change) -> EditionContent:
    return replace(small_edition(), changes=changes, has_former=True)


def test_an_edition_without_a_former_one_says_nothing() -> None:
    assert changes_of(small_edition(), "nl") is None


def test_an_edition_that_is_the_same_says_so() -> None:
    book = changes_of(changed(), "nl")
    assert book is not None
    assert book["lead"] == "Geen enkel cijfer uit de vorige editie is veranderd."


def test_a_changed_figure_stands_with_its_reason() -> None:
    book = changes_of(changed(*CHANGES), "nl")
    assert book is not None
    group, new = book["groups"]
    assert group["reasons"] == ("De levering is nieuwer.",)
    assert [(row["old"], row["new"]) for row in group["cells"]] == [("2.400", "2.450"), ("12", "<10")]
    assert (new["title"], new["whole"]) == ("Nieuwe tabellen en lijsten", ("Nieuw <bij> ons",))


def test_changes_are_a_part_of_the_book_with_tables() -> None:
    with pikepdf.open(io.BytesIO(report())) as pdf:
        before = len(list(elements(pdf.Root.StructTreeRoot, "/Table")))
    with pikepdf.open(io.BytesIO(report(content=changed(*CHANGES)))) as pdf:
        tables = list(elements(pdf.Root.StructTreeRoot, "/Table"))
        with pdf.open_outline() as outline:
            titles = [item.title for item in outline.root]
    assert titles[-3:] == ["Wat is veranderd", "Verantwoording", "Hulp"]
    assert len(tables) == before + 1


def test_a_table_that_is_new_needs_no_row() -> None:
    new = Change(ChangeKind.TABLE_ADDED, "a.new", Text("Nieuw", "New"))
    assert report(content=changed(new)).startswith(b"%PDF")


def test_that_nothing_changed_is_told_in_the_account_of_methods() -> None:
    with pikepdf.open(io.BytesIO(report(content=changed()))) as pdf, pdf.open_outline() as outline:
        *_, methods, _ = outline.root
        assert "Wat is veranderd" in [item.title for found in methods.children for item in (found, *found.children)]
