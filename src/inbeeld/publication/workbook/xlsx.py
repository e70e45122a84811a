"""The library that writes workbooks. It ships no types, so it is imported in this one place."""

from xlsxwriter import Workbook  # type: ignore[import-untyped]  # it ships no types
from xlsxwriter.format import Format  # type: ignore[import-untyped]  # the same
from xlsxwriter.utility import xl_range_abs  # type: ignore[import-untyped]  # the same
from xlsxwriter.worksheet import Worksheet  # type: ignore[import-untyped]  # the same

__all__ = ["Format", "Workbook", "Worksheet", "xl_range_abs"]
