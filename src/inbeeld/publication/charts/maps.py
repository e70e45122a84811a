"""What every map has: areas in classes, a legend that counts them, and words from the highest to the lowest."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from inbeeld.publication.charts.describing import described
from inbeeld.publication.charts.keys import status_keys, unpublished_key
from inbeeld.publication.charts.marks import Marks
from inbeeld.publication.charts.painting import Frame, Projection, Words, paint
from inbeeld.publication.charts.places import Place, legend_of, legend_title, words_for_places
from inbeeld.publication.charts.reading import Reading
from inbeeld.publication.charts.sizes import Screen, Size
from inbeeld.publication.drawing import Drawing, Panel
from inbeeld.tables import Dimension

_WIDEST = 456
"""Px: a map leaves room for its legend."""


@dataclass(frozen=True)
class MapPicture:
    """The marks of a map for one screen."""

    layers: Sequence[Marks]
    frame: Frame
    projection: Projection | None = None


Drawer = Callable[[Sequence[Place], Screen], MapPicture]


@dataclass(frozen=True)
class Map:
    """A map before it is drawn: its areas, its words and the drawer of its pictures."""

    side: Dimension
    places: Sequence[Place]
    sentences: Sequence[str]
    drawer: Drawer
    names: tuple[tuple[str, str], ...] = ()


def drawing_of_map(reading: Reading, found: Map, words: Words, size: Size) -> Drawing:
    """The map in both sizes, with its legend."""
    words = Words(words.id, words.title, described(*found.sentences))
    wide, narrow = (_picture(found, words, screen) for screen in size.screens)
    points = [place.point for place in found.places]
    return Drawing(
        "map",
        (Panel(None, wide, narrow),),
        words.description,
        key=(*status_keys(reading, points), *unpublished_key(reading, points)),
        legend_title=legend_title(reading),
        legend=legend_of(reading, found.places),
        places=words_for_places(reading, found.side),
        names=found.names,
    )


def _picture(found: Map, words: Words, screen: Screen) -> str:
    drawn = found.drawer(found.places, replace(screen, width=min(screen.width, _WIDEST)))
    return paint(drawn.layers, drawn.frame, words.at(screen.suffix), drawn.projection)
