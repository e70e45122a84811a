"""The workbook: every published table on a sheet of its own, with real numbers and their statuses in words."""

from inbeeld.publication.workbook.book import write_workbook
from inbeeld.publication.workbook.names import sheet_name
from inbeeld.publication.workbook.single import figure_workbook
from inbeeld.publication.workbook.singlelist import list_workbook

__all__ = ["figure_workbook", "list_workbook", "sheet_name", "write_workbook"]
