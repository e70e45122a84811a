"""Tables of an earlier edition as disclosure control takes them: all that is out already, with its policy."""

from collections.abc import Iterable, Mapping

from pydantic import BaseModel, ConfigDict, ValidationError

from inbeeld.declarations import ResolvedPolicy
from inbeeld.editions.published.tables import PublishedTable, Side
from inbeeld.errors import EditionError
from inbeeld.tables import About, Category, Dimension, Kind, Shares, Source, Statistic, Table
from inbeeld.vocabulary import Definition, Measure, Period, Text, Unit

Earlier = tuple[Table, ResolvedPolicy]


class _Told(BaseModel):
    model_config = ConfigDict(extra="ignore", frozen=True)


class _Measure(_Told):
    id: str
    source: str
    unit: str
    unique: bool = False


class _Side(_Told):
    name: str
    total: str | None = None
    time: bool = False
    trait: str | None = None
    partial: bool = False
    comprises: Mapping[str, tuple[str, ...]] = {}


class _Facts(_Told):
    measure: _Measure
    population: Text
    period: str
    statistic: Statistic
    policy: ResolvedPolicy
    shares: Shares | None = None
    sides: tuple[_Side, ...]


def earlier_tables(tables: Iterable[PublishedTable]) -> tuple[Earlier, ...]:
    """The published tables that tell what they counted. An old one that does not is left out.

    Raises:
        EditionError: if what a table tells of itself is damaged.
    """
    return tuple(_earlier(table, _facts(table)) for table in tables if table.facts)


def _facts(table: PublishedTable) -> _Facts:
    try:
        return _Facts.model_validate(table.facts)
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(map(str, first["loc"]))
        raise EditionError(
            f"datapackage.json of the former edition: table {table.id}, comparable.{where}: {first['msg']}. "
            "Take the folder with its open data anew."
        ) from error


def _earlier(table: PublishedTable, facts: _Facts) -> Earlier:
    told = {side.name: side for side in facts.sides}
    sides = tuple(_dimension(side, told.get(side.id, _Side(name=side.id, total=side.total))) for side in table.sides)
    source = Source(facts.measure.source, Text.same(facts.measure.source), "", ())
    about = About(table.title, facts.population, Period.parse(facts.period), source)
    measure = _measure(facts.measure)
    return Table(table.id, measure, facts.statistic, sides, table.cells, about, facts.shares), facts.policy


def _dimension(side: Side, told: _Side) -> Dimension:
    categories = tuple(
        Category(
            code,
            words,
            Kind.TOTAL if code == told.total else Kind.ITEM,
            comprises=tuple(told.comprises.get(code, ())),
        )
        for code, words in side.codes.items()
    )
    return Dimension(side.id, side.label, categories, told.time, told.trait, told.partial)


def _measure(told: _Measure) -> Measure:
    """The measure by its ids. Its words are not needed to set counts against each other."""
    definition = told.id.split("/")[1] if told.id.count("/") > 1 else told.id
    unit = Unit(told.unit, Text.same(told.unit), Text.same(told.unit), is_unique=told.unique)
    return Measure(told.source, Text.same(told.source), Definition(definition, Text.same(""), Text.same("")), unit)
