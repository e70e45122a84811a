"""The workbook of one figure: the sheet of its table under the figure's finding, and the notes that belong to it."""

from dataclasses import replace

from inbeeld.disclosure import SafeTable
from inbeeld.publication.citing import FigureReference, permanent_address
from inbeeld.publication.content import EditionContent, FigureContent
from inbeeld.publication.prose import Prose
from inbeeld.publication.workbook.making import Described, made
from inbeeld.publication.workbook.notes import Line, write_notes
from inbeeld.publication.workbook.printedsheet import write_printed
from inbeeld.publication.workbook.styles import Styles
from inbeeld.publication.workbook.tablesheet import Head, write_sheet
from inbeeld.publication.workbook.words import WORDS
from inbeeld.publication.workbook.xlsx import Workbook
from inbeeld.vocabulary import Language


def figure_workbook(figure: FigureContent, content: EditionContent, language: Language) -> bytes:
    """A figure's table and its notes, as a file of two sheets: the download beside the figure.

    The same figure always gives the same bytes.

    Raises:
        ProseError: if the figure's title or subtitle is not bound to its cells.
    """
    prose, table = Prose(content, language), figure.table
    number = f"{WORDS['figure'][language]} {figure.number}"
    title = prose.title(figure).plain
    address = permanent_address(content, language, f"figures/{figure.id}.html")
    cite = FigureReference(content, figure, title, language, address).line

    def write(book: Workbook, styles: Styles) -> None:
        head = Head(title, f"{number} · {prose.subtitle(figure).plain}", WORDS["notes"])
        write_sheet(book, table, styles, head=head)
        write_printed(book, (figure,), styles, link=WORDS["notes"])
        about: tuple[Line, ...] = (
            (number, title),
            (WORDS["table"][language], table.about.title[language]),
            (WORDS["cite"][language], cite),
            (WORDS["licence"][language], f"{content.licence} ({content.licence_address})"),
        )
        write_notes(book, part_of(content, table), (table,), styles, first=about)

    return made(Described(f"{number}: {title}", content), language, write)


def part_of(content: EditionContent, table: SafeTable) -> EditionContent:
    """The edition with only what is about one table: its source, its policy and its formula."""
    policies = (replace(policy, tables=(table.id,)) for policy in content.policies if table.id in policy.tables)
    return replace(
        content,
        tables={table.id: table},
        sources=tuple(source for source in content.sources if source.id == table.about.source.id),
        formulas=tuple(formula for formula in content.formulas if formula.table == table.id),
        policies=tuple(policies),
    )
