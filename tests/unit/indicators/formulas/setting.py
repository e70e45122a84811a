"""A made-up source with counts, shares and the figures that they are set against. All figures are invented."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from inbeeld.declarations import Indicator
from inbeeld.declarations.policies import Parameter
from inbeeld.deliveries import Checked, Record
from inbeeld.indicators import compute_indicator
from inbeeld.tables import Cell, Origin, Status, Table
from tests.unit.deliveries.supplier import REGION, REPORTS, SEX, SHARE, WORDS, column, contract, definitions, table

DAY = date(2022, 1, 1)
ASKED = column("asked", "count")
STEP = Parameter.model_validate(
    {
        "id": "persons-rounding",
        "label": WORDS,
        "unit": "count",
        "value": [
            {"since": date(2010, 1, 1), "value": 500, "reference": WORDS},
            {"since": date(2023, 1, 1), "value": 1000, "reference": WORDS},
        ],
    }
)
PARTS = table("parts", (REGION, SEX, REPORTS))
WHOLES = table("wholes", (REGION, REPORTS))
SURVEY = table("survey", (REGION, SHARE, ASKED))
PERSONS = table("persons", (REGION, REPORTS))

Given = Mapping[tuple[str, ...], Mapping[str, Cell]]
"""The figures of a delivered table: by the codes of its dimensions, then by column."""


def reports(**counts: int | Cell) -> Given:
    """Counts by region."""
    return {(region,): {"reports": cell(count)} for region, count in counts.items()}


def parts(**counts: int | Cell) -> Given:
    """Counts of girls by region."""
    return {(region, "girls"): {"reports": cell(count)} for region, count in counts.items()}


def survey(region: str, share: float | Cell, asked: int | Cell) -> Given:
    """A share of those asked, and how many were asked."""
    return {(region,): {"share": cell(share), "asked": cell(asked)}}


def cell(value: float | Cell) -> Cell:
    """A figure as delivered."""
    return value if isinstance(value, Cell) else Cell(value)


def computed(formula: str, of: object, given: Mapping[str, Given], *, day: date = DAY, **declared: object) -> Table:
    """The table of an indicator with this formula, set against ``of``."""
    found = contract(PARTS, WHOLES, SURVEY, PERSONS)
    indicator = {
        "id": "vt.set",
        "title": WORDS,
        "source": "vt",
        "table": "parts",
        "value": "reports",
        "by": ["region", "sex"],
        "statistic": "share",
        "of": of,
        "population": WORDS,
        "period": "2021",
        "policy": "none",
        "version": [{"since": date(2017, 1, 1), "formula": formula, "wording": WORDS}],
    }
    records = {one.id: tuple(_records(one.id, given.get(one.id, {}))) for one in found.table}
    known = replace(
        definitions(found), files={"indicators/vt.set": "indicators/vt/set.toml"}, parameters={STEP.id: STEP}
    )
    checked = Checked("vt", "2022-05-01", (), records, (), ())
    return compute_indicator(Indicator.model_validate({**indicator, **declared}), known, checked, day=day)


def _records(name: str, given: Given) -> list[Record]:
    return [
        Record(
            place, dict(zip(("region", "sex"), key, strict=False)), {c: _from(name, place, v) for c, v in held.items()}
        )
        for place, (key, held) in enumerate(given.items(), 2)
    ]


def _from(name: str, place: int, found: Cell) -> Cell:
    return replace(found, origins=(Origin(f"{name}.csv", place),))


UNKNOWN = Cell(None, Status.UNKNOWN)
HIDDEN = Cell(None, Status.HIDDEN, lower=0, upper=9)
