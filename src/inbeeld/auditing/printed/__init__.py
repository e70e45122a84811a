"""Reads a folder with tables as others printed them: the list of tables, the tables, labels, numbers of the text."""

from inbeeld.auditing.printed.folder import INDEX, is_printed_folder, read_printed

__all__ = ["INDEX", "is_printed_folder", "read_printed"]
