"""The texts of an edition in one language: lines (titles, notes) and pages."""

from dataclasses import dataclass

from inbeeld.errors import ProseError
from inbeeld.publication.content import EditionContent, FigureContent, TextFile
from inbeeld.publication.prose.binding import Binder
from inbeeld.publication.prose.engine import Engine, Rendered
from inbeeld.publication.prose.markup import blocks_of, line_of
from inbeeld.publication.prose.rich import Block, Rich
from inbeeld.vocabulary import Language, Period

BLOCKS = ("title", "lead", "who", "counted", "sure", "caveats", "reading")
OPTIONAL = frozenset({"who", "counted", "sure", "caveats", "reading"})


@dataclass(frozen=True)
class PageText:
    """The text of one page: title as a finding, lead, three facts, caveats, and what the figures may mean."""

    title: Rich
    lead: tuple[Block, ...]
    who: Rich
    counted: Rich
    sure: Rich
    caveats: tuple[Rich, ...]
    reading: tuple[Block, ...]


class Prose:
    """Bound text of an edition in one language."""

    def __init__(self, content: EditionContent, language: Language) -> None:
        self.language = language
        binder = Binder(
            tables=content.tables,
            language=language,
            period=Period.parse(content.period.replace("-", "/")),
            figures={figure.id: figure.number for figure in content.figures},
            address_of={f.id: f"{page.id}.html#{f.id}" for page in content.pages for f in page.figures},
        )
        self._engine = Engine(binder)

    def line(self, template: str, *, where: str) -> Rich:
        """One line of text; ``where`` names it in messages.

        Raises:
            ProseError: with the place and the reason.
        """
        rendered = self._engine.render(template, where=where)
        return line_of(rendered.text, rendered.bound)

    def title(self, figure: FigureContent) -> Rich:
        """The finding of a figure."""
        return self.line(figure.title[self.language], where=f"{figure.id} title ({self.language})")

    def subtitle(self, figure: FigureContent) -> Rich:
        """Measure, population and period of a figure."""
        return self.line(figure.subtitle[self.language], where=f"{figure.id} subtitle ({self.language})")

    def note(self, figure: FigureContent) -> Rich:
        """How to read a figure, and one limit."""
        return self.line(figure.note[self.language], where=f"{figure.id} note ({self.language})")

    def page(self, text: TextFile) -> PageText:
        """A page's text from its file.

        Raises:
            ProseError: with the file, line and reason; also for an unknown or missing block.
        """
        blocks = self._engine.render_blocks(text.template, where=text.name)
        _check_blocks(set(blocks), text.name)
        return PageText(
            title=_line(blocks.get("title")),
            lead=_blocks(blocks.get("lead")),
            who=_line(blocks.get("who")),
            counted=_line(blocks.get("counted")),
            sure=_line(blocks.get("sure")),
            caveats=tuple(item for block in _blocks(blocks.get("caveats")) for item in block.items),
            reading=_blocks(blocks.get("reading")),
        )


def _check_blocks(found: set[str], name: str) -> None:
    strange, missing = sorted(found - set(BLOCKS)), sorted(set(BLOCKS) - OPTIONAL - found)
    if strange or missing:
        raise ProseError(
            f"{name}: "
            + "; ".join([f"unknown block '{b}'" for b in strange] + [f"block '{b}' is missing" for b in missing])
            + f". A page has the blocks {', '.join(BLOCKS)}."
        )


def _line(rendered: Rendered | None) -> Rich:
    return line_of(rendered.text, rendered.bound) if rendered else Rich(())


def _blocks(rendered: Rendered | None) -> tuple[Block, ...]:
    return blocks_of(rendered.text, rendered.bound) if rendered else ()
