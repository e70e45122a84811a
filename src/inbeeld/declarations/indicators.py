"""Indicators: which cells of which delivery become which table, and how that table is shown."""

from datetime import date
from typing import Literal

from pydantic import Field, model_validator

from inbeeld.declarations.base import Declaration, Identifier, PeriodWords
from inbeeld.vocabulary import Text

FigureKind = Literal[
    "bars",
    "class-columns",
    "columns",
    "dots",
    "grid",
    "hex-map",
    "lines",
    "paired-dots",
    "slope",
    "small-multiples",
    "stacked-shares",
    "tile-map",
]


class Figure(Declaration):
    """A picture of a table.

    Attributes:
        id: its address on the site, never changed; ``kind``: the form of the chart.
        title: the finding, bound to cells; ``subtitle``: measure, population and period; ``note``: how to read it.
        select: categories kept, by dimension; a dimension left out is shown whole.
        x, series, facet: which dimension stands along the axis, makes a line or point, or makes a panel.
        classes: lower bounds of the fixed classes of a map.
        table_of: id of the figure in whose data table the values already stand.
        colours: the colour of a category where a fixed one is agreed (girls accent, boys ochre).
        order: rows in the order of the code list ("list"), or the highest first ("value").
        gap: two categories of ``series``: how many percentage points the first lies above the second stands beside them
            in the data table, calculated from what is printed there.
        printed: id of the indicator with what was printed before of the same things: it stands beside the figure.
    """

    id: Identifier
    kind: FigureKind
    title: Text
    subtitle: Text
    note: Text
    select: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    x: Identifier | None = None
    series: Identifier | None = None
    facet: Identifier | None = None
    classes: tuple[int, ...] = ()
    colours: dict[str, Literal["accent", "ochre", "plum", "grey"]] = Field(default_factory=dict)
    table_of: Identifier | None = None
    order: Literal["list", "value"] = "list"
    printed: Identifier | None = None
    gap: tuple[str, str] | None = None

    @model_validator(mode="after")
    def _gap_is_between_groups(self) -> "Figure":
        if self.gap and not (self.series and self.facet):
            raise ValueError("'gap' is between two categories of 'series' in each row: name 'series' and 'facet'")
        return self

    @property
    def is_map(self) -> bool:
        """Whether it shows areas, and can be drawn with their boundaries."""
        return self.kind in ("tile-map", "hex-map")


class Base(Declaration):
    """The delivered figures that a formula sets an indicator's figures against.

    Attributes:
        table, value: a delivered table of the same source and its value column.
        where: the one category taken of a dimension, by column; other dimensions are those of the indicator.
        base: where the figures are shares: the column with the number of persons asked.
    """

    table: Identifier
    value: Identifier
    where: dict[str, str] = Field(default_factory=dict)
    base: Identifier | None = None


class Version(Declaration):
    """A formula from a day on. An older formula stays as it was: history is not edited.

    Attributes:
        since: the first day on which it holds; the day of the edition decides.
        formula: its name in ``src/inbeeld/indicators/formulas/``.
        classes: the code list with the bounds of the classes, for a formula that counts exact counts by class.
        wording: the formula in words, for the account of methods.
    """

    since: date
    formula: Identifier
    classes: Identifier | None = None
    wording: Text


class Indicator(Declaration):
    """One published table.

    Attributes:
        id: the table's name in texts, data files and other declarations.
        title: what the table shows, without a finding.
        source: the source that delivers it.
        table, value: the delivered table and its value column.
        by: the dimensions, in the order in which a table shows them (column ids of the delivered table).
        numerator: for a share: the delivered count that it is the share of; its base follows from both.
        totals: dimensions that get a total calculated over their parts.
        totals_from: dimensions whose total is taken from another delivered table, where not every part is delivered.
        keep: delivered categories kept, by dimension; the rest is left out.
        expected: categories that belong to a dimension and may be missing from the delivery: shown as not published.
        statistic: whether the numbers are counts, percentages, classes, or other numbers such as an age or a test.
        unit: the unit of count if it is another than that of the delivered table.
        population: who is counted.
        period: the years that the table is about.
        period_words: the period as printed where it is no run of calendar years, such as school years or a survey.
        of: what a formula sets the figures against: what a share is taken of, or the shares that persons come from.
        policy: what may be published of it.
        structural: combinations of categories that cannot occur, such as a kind of report that did not exist yet in a
            year: a 0 there is no secret. Dimensions that are not named stand for all their categories.
        limitations: what a reader must know of this table beside the limitations of the source.
        figure: the pictures made of it.
        version: dated formulas, for what is calculated rather than taken over; the newest one that holds applies.
        tables: ids of further delivered tables that the formula needs.
    """

    id: Identifier
    title: Text
    source: Identifier
    table: Identifier
    value: Identifier
    by: tuple[Identifier, ...] = Field(min_length=1)
    statistic: Literal["count", "share", "class", "number"] = "count"
    unit: Identifier | None = None
    population: Text
    period: PeriodWords
    period_words: Text | None = None
    of: Base | None = None
    numerator: Identifier | None = None
    totals: tuple[Identifier, ...] = ()
    totals_from: dict[str, Identifier] = Field(default_factory=dict)
    keep: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    expected: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    tables: tuple[Identifier, ...] = ()
    version: tuple[Version, ...] = ()
    policy: Identifier
    structural: tuple[dict[Identifier, str], ...] = ()
    limitations: tuple[Text, ...] = ()
    figure: tuple[Figure, ...] = ()

    @model_validator(mode="after")
    def _totals_are_dimensions(self) -> "Indicator":
        named = {*self.totals, *self.totals_from, *self.keep, *self.expected}.union(*self.structural)
        strange = sorted(named - {*self.by, self.value})
        if strange:
            raise ValueError(f"{', '.join(strange)} is not one of the dimensions in 'by' ({', '.join(self.by)})")
        return self

    @model_validator(mode="after")
    def _counts_what_is_delivered(self) -> "Indicator":
        if self.unit and self.statistic == "count" and not self.version:
            raise ValueError(
                "counts are counts of the unit that is delivered: only a formula ('version') counts another"
            )
        return self

    def version_at(self, day: date) -> Version | None:
        """The formula that holds on a day, if the indicator is calculated."""
        held = [version for version in self.version if version.since <= day]
        return max(held, key=lambda version: version.since, default=None)
