"""Charts: a figure of a safe table drawn as pictures, with words for those who do not see them."""

from inbeeld.publication.charts.boundaries import Boundaries, read_boundaries
from inbeeld.publication.charts.drawing_room import draw
from inbeeld.publication.charts.reading import Reading
from inbeeld.publication.charts.sizes import Size
from inbeeld.publication.charts.standalone import standalone_svg

__all__ = ["Boundaries", "Reading", "Size", "draw", "read_boundaries", "standalone_svg"]
