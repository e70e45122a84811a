"""The report: the edition as a book on paper, tagged for PDF/UA-1."""

from inbeeld.publication.report.writing import write_report

__all__ = ["write_report"]
