"""A figure as a picture by itself: one SVG file, and the same as PNG for those who cannot use SVG."""

import json
from collections.abc import Sequence
from importlib.resources import as_file, files

import typst

from inbeeld.errors import EditionError
from inbeeld.publication.charts import standalone_svg
from inbeeld.publication.content import FigureContent
from inbeeld.publication.drawing import Drawing
from inbeeld.publication.prose import Prose
from inbeeld.publication.sourceline import source_line

SCALE = 1.5
"""Pixels of the PNG for each px of the drawing, so that it is sharp in a text document."""
_PX_PER_INCH = 96
_PICTURES = """
#set page(width: auto, height: auto, margin: 0pt)
#let pictures = json(bytes(sys.inputs.pictures))
#pictures.map(picture => image(bytes(picture), format: "svg")).join(pagebreak())
"""


def figure_svg(figure: FigureContent, drawing: Drawing, prose: Prose) -> str:
    """A figure with its finding, subtitle and source line as one SVG."""
    line = source_line(figure, prose.language)
    return standalone_svg(
        drawing,
        finding=prose.title(figure).plain,
        subtitle=prose.subtitle(figure).plain,
        source=". ".join(f"{label}: {words}" for label, words in line) + ".",
    )


def pictures_png(svgs: Sequence[str]) -> tuple[bytes, ...]:
    """The same pictures as PNG. All of them in one run of the typesetter, which loads its fonts once.

    Raises:
        EditionError: with the words of the typesetter, also for what it only warns of, such as a missing font.
    """
    if not svgs:
        return ()
    with as_file(files("inbeeld.publication") / "assets" / "fonts") as fonts:
        # its types want a text in memory and folders of fonts to be of one kind
        compiler = typst.Compiler(  # type: ignore[misc]  # the same
            input=_PICTURES.encode(), font_paths=[fonts], ignore_system_fonts=True
        )
        made, warnings = compiler.compile_with_warnings(
            format="png", ppi=SCALE * _PX_PER_INCH, sys_inputs={"pictures": json.dumps(svgs)}
        )
    if warnings:
        raise EditionError("A picture was drawn with warnings: " + "; ".join(w.message for w in warnings))
    return tuple(made) if isinstance(made, list) else (bytes(made or b""),)
