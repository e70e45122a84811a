"""The column that tells how far two groups of a figure lie apart, in percentage points.

It is calculated from the percentages as they are published, so a reader can do it again, and it tells nothing that they
do not (decision record 0027).
"""

from collections.abc import Mapping

from inbeeld.errors import NoFigure
from inbeeld.publication.charts import Reading
from inbeeld.publication.datatable import Printed
from inbeeld.publication.numbers import NO_FIGURE, format_end
from inbeeld.tables import Number, Status
from inbeeld.vocabulary import Language, Text

_HEADING = Text("Verschil in procentpunten", "Gap in percentage points")
_NOTE = Text(
    "Verschil: “{one}” min “{other}”, uit de afgeronde percentages in deze tabel.",
    "Gap: “{one}” less “{other}”, from the rounded percentages in this table.",
)


def gap_heading(reading: Reading) -> tuple[str, ...]:
    """The heading of the column, if the figure has one."""
    return (_HEADING[reading.language],) if reading.figure.gap else ()


def gap_cell(reading: Reading, where: Mapping[str, str]) -> tuple[Printed, ...]:
    """Its cell in the row of these categories."""
    figure, language = reading.figure, reading.language
    if figure.gap is None or figure.series is None:
        return ()
    one, other = ({**reading.fixed, **where, figure.series: code} for code in figure.gap)
    try:
        gap = figure.table.gap(one, other)
    except NoFigure:
        return (Printed(NO_FIGURE, Status.UNKNOWN.value),)
    return (Printed(_signed(gap, language), Status.DERIVED.value),)


def gap_note(reading: Reading) -> tuple[str, ...]:
    """What the column holds."""
    figure, language = reading.figure, reading.language
    if figure.gap is None or figure.series is None:
        return ()
    labels = figure.table.dimension(figure.series).by_code
    one, other = (labels[code].label[language] for code in figure.gap)
    return (_NOTE[language].format(one=one, other=other),)


def _signed(gap: Number, language: Language) -> str:
    return ("+" if gap > 0 else "") + format_end(gap, language)
