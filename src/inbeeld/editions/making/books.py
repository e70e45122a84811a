"""The report and the workbook: the steps ``report:<lang>`` and ``workbook:<lang>``."""

from inbeeld.editions.making.drawn import cards_of, drawings_of
from inbeeld.editions.making.filled import filled_edition
from inbeeld.editions.making.given import language_of
from inbeeld.editions.steps import Outputs, StepInput
from inbeeld.publication.datatables import data_table
from inbeeld.publication.report import write_report
from inbeeld.publication.workbook import write_workbook


def make_workbook(given: StepInput) -> Outputs:
    """``tables.<lang>.xlsx``: every table on a sheet of its own."""
    language = language_of(given)
    return {f"tables.{language}.xlsx": write_workbook(filled_edition(given), language)}


def make_report(given: StepInput) -> Outputs:
    """``report.<lang>.pdf``: the edition on paper."""
    language, content = language_of(given), filled_edition(given)
    tables = {figure.id: data_table(figure, language) for figure in content.figures}
    report = write_report(content, language, drawings_of(given), tables, cards=cards_of(given))
    return {f"report.{language}.pdf": report}
