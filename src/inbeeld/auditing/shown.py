"""The figures behind findings, as a reader sees them: for pages that tell of an audit."""

from dataclasses import dataclass

from inbeeld.auditing.figures import Figure, Publication, Status
from inbeeld.auditing.report import AuditReport
from inbeeld.auditing.written import written
from inbeeld.vocabulary import Text

_SIGNS = {
    Status.SUPPRESSED: Text(nl="verborgen", en="hidden"),
    Status.UNKNOWN: Text(nl="niet bekend", en="not known"),
}


@dataclass(frozen=True, slots=True)
class ShownFigure:
    """A figure: its id, its name in words, the title of its table, where it stands, and what is printed there."""

    id: str
    name: Text
    table: Text
    place: str
    printed: Text


def shown_figures(report: AuditReport, publication: Publication) -> dict[str, ShownFigure]:
    """Every figure that a finding of the report rests on, by id, as far as the publication has it."""
    cells = dict.fromkeys(cell for found in report.findings for cell in found.cells)
    return {cell: _shown(publication.figures[cell], publication) for cell in cells if cell in publication.figures}


def _shown(figure: Figure, publication: Publication) -> ShownFigure:
    table = publication.tables.get(figure.table)
    title = table.title if table is not None and table.title.nl else Text.same(figure.table)
    return ShownFigure(figure.id, figure.name, title, figure.place, _printed(figure))


def _printed(figure: Figure) -> Text:
    if figure.value is None:
        return _SIGNS.get(figure.status) or _class(figure)
    number = written(figure.value)
    return Text(f"{number.nl}%", f"{number.en}%") if figure.is_share else number


def _class(figure: Figure) -> Text:
    ends = [written(end) for end in (figure.lower, figure.upper) if end is not None]
    return Text("-".join(end.nl for end in ends), "-".join(end.en for end in ends))
