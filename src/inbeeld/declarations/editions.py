"""Editions: which deliveries, chapters and figures make one publication."""

from datetime import date
from typing import Literal

from pydantic import Field, field_validator, model_validator

from inbeeld.declarations.base import Declaration, FolderWithin, Identifier, PeriodWords, WebAddress
from inbeeld.vocabulary import Text


class Section(Declaration):
    """A part of a page with its figures, by figure id, and its lists. "pair" puts two figures side by side.

    Attributes:
        id: its address on the page.
        title: its heading.
        figures: the figures in it, by id.
        layout: one beneath the other, or two side by side.
        lists: the lists beneath the figures, by id.
    """

    id: Identifier
    title: Text
    figures: tuple[Identifier, ...] = ()
    layout: Literal["single", "pair"] = "single"
    lists: tuple[Identifier, ...] = ()

    @model_validator(mode="after")
    def _shows_something(self) -> "Section":
        if not self.figures and not self.lists:
            raise ValueError(f"section '{self.id}' shows nothing: name a figure in 'figures' or a list in 'lists'")
        return self


class Page(Declaration):
    """One page of a chapter: usually one organisation.

    Attributes:
        id: its address on the site, and the name of its text.
        title: its name in the navigation.
        section: its parts.
    """

    id: Identifier
    title: Text
    section: tuple[Section, ...] = Field(min_length=1)


class Chapter(Declaration):
    """A chapter: a step of the funnel that victims pass.

    Attributes:
        id: names it in ``inbeeld build --only``.
        title: its heading.
        page: its pages.
    """

    id: Identifier
    title: Text
    page: tuple[Page, ...] = Field(min_length=1)


class Card(Declaration):
    """A finding on the summary page.

    Attributes:
        page: the page it comes from.
        figure: the figure that shows it.
    """

    page: Identifier
    figure: Identifier


class DeclaredBoundaries(Declaration):
    """The real boundaries of the areas of a dimension, which its maps are drawn with.

    Attributes:
        file: a GeoJSON or TopoJSON file within the folder of the edition.
        key: the property of each area in it that holds its code in the code list, such as ``statcode``.
    """

    file: FolderWithin
    key: str = Field(min_length=1)


class DeclaredEngine(Declaration):
    """What counts the registers. It changes no figure, only how long it takes, and where.

    Attributes:
        name: "duckdb" within the program, or "spark" on this machine or on a cluster.
        memory: the most that it uses, in MiB; of Spark that of its driver.
        threads: how many it works with; otherwise as many as there are processors.
        master: the address of a Spark cluster; otherwise Spark runs on this machine.
    """

    name: Literal["duckdb", "spark"] = "duckdb"
    memory: int | None = Field(default=None, ge=1)
    threads: int | None = Field(default=None, ge=1)
    master: str | None = None


class EditionDeclaration(Declaration):
    """One edition.

    Attributes:
        id: the name of its folder and of its output.
        title: its name on the cover; ``subject``: what it is about, in a few words.
        period: the years that it is about.
        released: the day of publication, which also decides which parameters and formulas hold.
        version: raised when a published edition is corrected.
        publisher, address: who publishes it, and where: for citations and the catalogue.
        licence, licence_address: under which terms its data may be used again.
        deliveries: the reference date of the delivery taken from each source.
        chapter: its chapters.
        card: the findings on the summary page.
        former: the folder, within that of this edition, with the open data of the edition before: its folder ``data``.
        boundaries: by dimension, the file with the boundaries of its areas; without one a map has tiles or hexagons.
        engine: what counts the registers: a name, or a table with more settings.
    """

    id: Identifier
    title: Text
    subject: Text
    period: PeriodWords
    released: date
    version: str
    publisher: str
    address: WebAddress
    licence: str
    licence_address: WebAddress
    deliveries: dict[Identifier, date]
    chapter: tuple[Chapter, ...] = Field(min_length=1)
    card: tuple[Card, ...] = ()
    former: FolderWithin | None = None
    boundaries: dict[Identifier, DeclaredBoundaries] = Field(default_factory=dict)
    engine: DeclaredEngine = DeclaredEngine()

    @field_validator("engine", mode="before")
    @classmethod
    def _may_be_a_name(cls, engine: object) -> object:
        return {"name": engine} if isinstance(engine, str) else engine
