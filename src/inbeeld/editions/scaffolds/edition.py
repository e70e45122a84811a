"""A new edition: its declaration, its texts in both languages, and the deliveries that it is made from."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from inbeeld.declarations import Definitions
from inbeeld.editions.scaffolds.finding import Found, find_delivery
from inbeeld.editions.scaffolds.naming import check_known, check_name
from inbeeld.editions.scaffolds.project import Made, Project, find_project
from inbeeld.editions.scaffolds.writing import written
from inbeeld.errors import EditionError
from inbeeld.vocabulary import LANGUAGES, Period, Text


@dataclass(frozen=True)
class NewEdition:
    """What is asked of a new edition.

    Attributes:
        sources: the sources that it shows; otherwise all with an example in ``deliveries/``.
        released: the day of publication; otherwise the first of July after the period.
    """

    id: str
    title: Text
    sources: tuple[str, ...]
    released: str | None
    publisher: str
    address: str | None


@dataclass(frozen=True)
class _Figure:
    id: str
    title: Text
    finding: Text
    population: Text

    @property
    def section(self) -> str:
        """The id of the section that shows it."""
        return self.id


@dataclass(frozen=True)
class _Source:
    id: str
    name: Text
    unit: Text
    delivery: Found
    figures: tuple[_Figure, ...]

    @property
    def day(self) -> str:
        """The reference date of its delivery."""
        return self.delivery.folder.name


def make_edition(asked: NewEdition, folder: Path | None = None) -> Made:
    """Write the files of a new edition, and copy the deliveries that it takes.

    Raises:
        EditionError: if a name cannot be used or is taken, or a source has no delivery or no figure.
        DefinitionError: if the definitions that are there are faulty.
    """
    project = find_project(folder)
    declared = project.definitions
    check_name(asked.id, "an edition")
    sources = tuple(_sources(asked, project, declared))
    period = _together([source.delivery.period for source in sources])
    home = f"editions/{asked.id}"
    declaration = written(
        "edition.toml",
        id=asked.id,
        title=asked.title,
        period=str(period),
        publisher=asked.publisher,
        released=_released(asked.released, period),
        address=asked.address or f"https://example.org/{asked.id}",
        sources=sources,
    )
    new = {f"{home}/edition.toml": declaration, **_texts(home, sources), **_deliveries(home, sources)}
    return project.write(new, then=(f"inbeeld build {home}", "inbeeld serve"))


def _sources(asked: NewEdition, project: Project, declared: Definitions) -> Iterator[_Source]:
    names = asked.sources or tuple(sorted(name for name in declared.contracts if project.delivers(name)))
    if not names:
        raise EditionError("There is no delivery in deliveries/. Name the sources with --source, or make one first.")
    for name in names:
        check_known(name, declared.contracts, "source", otherwise=f"Or make it: inbeeld new source {name}")
        yield _Source(
            name,
            declared.contracts[name].name,
            declared.measure(name).unit.many,
            find_delivery(project.root, name),
            _figures(name, declared),
        )


def _figures(source: str, declared: Definitions) -> tuple[_Figure, ...]:
    indicators = [one for one in declared.indicators.values() if one.source == source]
    figures = tuple(_Figure(f.id, one.title, f.title, one.population) for one in indicators for f in one.figure)
    if not figures:
        raise EditionError(
            f"Source '{source}' has no figure yet. Make one: inbeeld new indicator {source}.figures --source {source}"
        )
    return figures


def _together(periods: list[Period]) -> Period:
    """The years that all deliveries are about, so that every text can name the first and the last."""
    first, last = max(period.first for period in periods), min(period.last for period in periods)
    if last < first:
        raise EditionError("The deliveries have no year in common. Choose sources that have, with --source.")
    return Period(first, last)


def _released(asked: str | None, period: Period) -> str:
    try:
        return date.fromisoformat(asked).isoformat() if asked else f"{period.last + 1}-07-01"
    except ValueError:
        raise EditionError(f"'{asked}' is not a day. Write it as {period.last + 1}-07-01.") from None


def _texts(home: str, sources: tuple[_Source, ...]) -> Mapping[str, bytes]:
    texts = {}
    for language in LANGUAGES:
        texts[f"{home}/text/{language}/index.md"] = written(f"index.{language}.txt")
        for source in sources:
            first = source.figures[0]
            facts = {"finding": first.finding, "population": first.population, "unit": source.unit}
            texts[f"{home}/text/{language}/{source.id}.md"] = written(f"page.{language}.txt", **facts)
    return texts


def _deliveries(home: str, sources: tuple[_Source, ...]) -> Mapping[str, bytes]:
    return {
        f"{home}/deliveries/{source.id}/{source.day}/{name}": data
        for source in sources
        for name, data in source.delivery.files()
    }
