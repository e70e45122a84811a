"""From an edition to the bytes of its report."""

from collections.abc import Mapping

from inbeeld.publication.content import EditionContent
from inbeeld.publication.datatable import DataTable
from inbeeld.publication.drawing import Drawing
from inbeeld.publication.prose import Prose
from inbeeld.publication.report.book import book_of
from inbeeld.publication.report.figures import Pictures
from inbeeld.publication.report.spoken import spoken_in
from inbeeld.publication.report.tagging import with_table_tags
from inbeeld.publication.report.typesetting import typeset
from inbeeld.vocabulary import Language


def write_report(
    content: EditionContent,
    language: Language,
    drawings: Mapping[str, Drawing],
    data_tables: Mapping[str, DataTable],
    *,
    cards: Mapping[str, Drawing] | None = None,
) -> bytes:
    """``report.<language>.pdf``: the same edition always gives the same bytes.

    Args:
        content: what is published.
        language: of the report.
        drawings: each figure's drawing by the figure's id.
        data_tables: each figure's table by the figure's id; a figure whose values stand in the table of another
            needs none.
        cards: small drawings for the summary, by the figure's id; a finding without one stands in words alone.

    Raises:
        EditionError: if a drawing is missing, or the report cannot be set without a warning.
        ProseError: if a text is not bound to its cells.
    """
    book = book_of(content, Prose(content, language), Pictures(drawings, data_tables, cards or {}))
    return with_table_tags(typeset(book), spoken_in(book))
