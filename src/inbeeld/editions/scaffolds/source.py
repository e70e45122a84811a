"""A new source: its contract, its code list and definition if they are new, and an example of a delivery."""

from dataclasses import dataclass
from pathlib import Path

from inbeeld.declarations import Definitions
from inbeeld.editions.scaffolds.delivering import Delivery, example_delivery
from inbeeld.editions.scaffolds.naming import check_known, check_name
from inbeeld.editions.scaffolds.project import Made, find_project
from inbeeld.editions.scaffolds.writing import written
from inbeeld.errors import EditionError
from inbeeld.vocabulary import Code, Period, Text, Unit

DEFINITIONS = "definitions/vocabulary/definitions.toml"
POPULATION = Text("minderjarigen", "minors")
_OTHER_UNIT = "Add another one to definitions/vocabulary/units.toml first."
_CODES = (Code("a", Text("Categorie A", "Category A")), Code("b", Text("Categorie B", "Category B")))


@dataclass(frozen=True)
class NewSource:
    """What is asked of a new source.

    Attributes:
        id: its name everywhere; ``name`` the organisation's own name.
        unit: the unit of count, which must exist.
        table: the table that it delivers; otherwise the unit in the plural.
        by: existing code lists that the table is divided by; ``new_list``: one that is made for it.
        definition: what it counts; a new one is added to the vocabulary if it does not exist yet.
        published: whether the organisation published its figures itself.
    """

    id: str
    name: Text
    unit: str
    table: str | None
    by: tuple[str, ...]
    new_list: str | None
    definition: str | None
    format: str
    period: str
    published: bool

    @property
    def counts(self) -> str:
        """The id of what it counts."""
        return self.definition or f"{self.id}-broad"


@dataclass(frozen=True)
class _List:
    id: str
    name: Text
    header: str
    codes: tuple[Code, ...]


def make_source(asked: NewSource, folder: Path | None = None) -> Made:
    """Write the files of a new source.

    Raises:
        EditionError: if a name cannot be used or is taken, or something that is asked for does not exist.
        DefinitionError: if the definitions that are there are faulty.
    """
    project = find_project(folder)
    declared = project.definitions
    _check(asked, declared)
    lists = _lists(asked, declared)
    table = asked.table or _plural(declared.units[asked.unit].many.en)
    delivery = Delivery(asked.id, table, asked.format, _period(asked.period), [(x.header, x.codes) for x in lists])
    contract = _contract(asked, declared.units[asked.unit], delivery, lists)
    new = {f"definitions/sources/{asked.id}.toml": contract, **_new_list(asked), **example_delivery(delivery)}
    extended = {}
    if asked.counts not in declared.definitions:
        extended[DEFINITIONS] = _new_definition(asked.counts, asked.name)
    return project.write(new, extended=extended, then=_next(asked, delivery))


def _contract(asked: NewSource, unit: Unit, delivery: Delivery, lists: list[_List]) -> bytes:
    counted = Text(unit.many.nl.capitalize(), unit.many.en.capitalize())
    return written(
        "source.toml",
        id=asked.id,
        name=asked.name,
        abbreviation=asked.id[:12].upper(),
        unit=unit.id,
        definition=asked.counts,
        population=POPULATION,
        origin="published" if asked.published else "microdata",
        delivery=delivery,
        counted=counted,
        lists=lists,
    )


def _check(asked: NewSource, declared: Definitions) -> None:
    check_name(asked.id, "a source")
    if asked.id in declared.contracts:
        raise EditionError(f"There is a source '{asked.id}' already: {declared.files[f'sources/{asked.id}']}.")
    check_known(asked.unit, declared.units, "unit", otherwise=_OTHER_UNIT)
    for name, what in ((asked.table, "a table"), (asked.new_list, "a code list"), (asked.definition, "a definition")):
        if name is not None:
            check_name(name, what)
    for name in asked.by:
        check_known(name, declared.codelists, "code list", otherwise=f"Or make it: --new-list {name}")


def _lists(asked: NewSource, declared: Definitions) -> list[_List]:
    known = [declared.codelists[name] for name in asked.by]
    found = [_List(x.id, x.name, x.id, tuple(c for c in x.codes if c.kind == "item")) for x in known]
    if asked.new_list is not None:
        found.append(_List(asked.new_list, _words(asked.new_list), asked.new_list, _CODES))
    return found


def _new_list(asked: NewSource) -> dict[str, bytes]:
    if asked.new_list is None:
        return {}
    file = written("codelist.toml", id=asked.new_list, name=_words(asked.new_list))
    return {f"definitions/codelists/{asked.new_list}.toml": file}


def _new_definition(name: str, of: Text) -> bytes:
    label = Text(f"seksueel geweld volgens {of.nl}", f"sexual violence as counted by {of.en}")
    wording = Text(
        f"Wat {of.nl} telt als seksueel geweld, is hier nog niet beschreven.",
        f"What {of.en} counts as sexual violence is not described here yet.",
    )
    return written("definition.toml", id=name, label=label, wording=wording)


def _next(asked: NewSource, delivery: Delivery) -> tuple[str, ...]:
    return (
        f"inbeeld check {delivery.folder}",
        f"inbeeld new indicator {asked.id}.{delivery.table} --source {asked.id}",
    )


def _period(words: str) -> Period:
    try:
        return Period.parse(words)
    except ValueError as error:
        raise EditionError(str(error)) from None


def _plural(words: str) -> str:
    return words.casefold().replace(" ", "-")


def _words(name: str) -> Text:
    return Text.same(name.replace("-", " ").replace("_", " ").capitalize())
