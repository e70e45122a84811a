"""A workbook as a reader finds it."""

import io

from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from inbeeld.publication.content import EditionContent
from inbeeld.publication.workbook import write_workbook
from inbeeld.vocabulary import Language


def workbook_of(content: EditionContent, language: Language = "nl") -> Workbook:
    """The workbook of an edition, opened."""
    return load_workbook(io.BytesIO(write_workbook(content, language)))


def texts_in(sheet: Worksheet) -> list[str]:
    """All words of a sheet, row by row."""
    return [cell.value for row in sheet.iter_rows() for cell in row if isinstance(cell.value, str)]
