"""A picture inside a page: the same picture in fewer bytes than a file of its own needs.

A page gives its pictures a font and the SVG namespace, and shows them at their own size, where a tenth of a pixel is
finer than any screen. Each figure stands on two pages in two languages, so that every byte counts four times.
"""

import re
from collections import Counter
from dataclasses import dataclass

from markupsafe import Markup, escape

from inbeeld.publication.site.shapes import shapes_once

_GIVEN = re.compile(
    r' xmlns="http://www\.w3\.org/2000/svg"| font-family="Noto Sans, sans-serif"| stroke-miterlimit="10"| class="[^"]*"'
)
"""What the page gives, and names of layers and marks that no style asks for."""
_CIRCLE = re.compile(r'<path\b([^>]*?) d="M([\d.]+),0A\2,\2,0,1,1,-\2,0A\2,\2,0,1,1,\2,0Z?"')
_TEXT = re.compile(r'<text\b([^>]*?) transform="translate\(([-\d.]+),([-\d.]+)\)"(?=[^>]*>(?!<tspan))')
"""A word on one line; the lines of a longer one have places of their own, counted from its origin."""
_ROUNDED = re.compile(
    r'<path\b([^>]*?) d="M([-\d.,]+)L[-\d.,]+C[-\d.,]+L[-\d.,]+C([-\d.,]+)L[-\d.,]+C[-\d.,]+L[-\d.,]+C[-\d.,]+Z"'
)
"""A rectangle with round corners: from the end of its first corner along each side, the last corner back to it."""
_PLACED_CIRCLE = re.compile(r'<circle\b([^>]*?) transform="translate\(([-\d.]+),([-\d.]+)\)"')
_PLACED_PATH = re.compile(
    r'<path\b([^>]*?) transform="translate\(([-\d.]+),([-\d.]+)\)"([^>]*?) d="M([-\d.]+),([-\d.]+)([a-z][-\d.,a-z]*Z?)"'
)
"""A mark whose outline goes by steps from its first point on."""
_LINE = re.compile(r'<line(?: transform="translate\(([-\d.]+),([-\d.]+)\)")? x2="([-\d.]+)" y2="([-\d.]+)"/>')
_LINES = re.compile(rf"(?:{_LINE.pattern}){{2,}}")
"""Lines beside each other that have all of their style from their layer."""
_TEXT_PLACE = re.compile(r'(<text\b[^>]*? x=")([-\d.]+)(" y=")([-\d.]+)(?=")')
_PLACED = re.compile(r' (?:d|transform|r|x|y|x1|x2|y1|y2|cx|cy|points)="[^"]*"')
_NAMED = re.compile(r' aria-labelledby="[^"]*"')
_WORDS = re.compile(r"<title\b.*?</title>|<desc\b.*?</desc>", re.DOTALL)
_TITLE = re.compile(r"<title\b[^>]*>(.*?)</title>", re.DOTALL)
_ONE = re.compile(r"<g>(<text\b[^>]*>[^<]*</text>|<[a-z]+\b[^>]*/>)</g>")
_ALL = re.compile(r'(<g fill="none"[^>]*>)<g><g><g>(.*)</g></g></g>(</g></svg>)$', re.DOTALL)
"""Three groups that Vega puts around all marks."""
_NAMED_BY_TITLE = re.compile(r' aria-labelledby="t-[^" ]* ')
_DESC = re.compile(r"(<desc\b[^>]*>[^.<]*\.)([^<]*)(</desc>)")
"""A description: the kind of chart in a sentence, then the values."""
_LONG_DESC = 1500
_LONG = re.compile(r"-?\d+\.\d{2,}")
_MARKS = re.compile(r' data-cell="[^"]*"')
_FONT_SIZE = re.compile(r' font-size="([\d.]+)(?:px)?"')
_SIZE = re.compile(r'width="([\d.]+)" height="([\d.]+)"')


@dataclass(frozen=True, slots=True)
class Beside:
    """What a page has beside a picture: the ``heading`` that says its finding, by id, and words for its ``table``."""

    heading: str
    table: str


def inline_picture(svg: str, beside: Beside | None = None) -> Markup:
    """A picture of a chart, as a page holds it. Words are left as they are, and so are the words for scripts.

    A heading with the finding beside it is its name. A description of hundreds of values is left to the table. No
    title stays in it: a browser would show it wherever the pointer is, over the words of the marks.
    """
    svg = _GIVEN.sub("", _told(svg, beside) if beside else _labelled(svg))
    svg = _CIRCLE.sub(r'<circle\1 r="\2"', svg)
    svg = _PLACED_CIRCLE.sub(r'<circle\1 cx="\2" cy="\3"', svg)
    svg = _ROUNDED.sub(_rectangle, svg)
    svg = _PLACED_PATH.sub(_path, svg)
    svg = _LINES.sub(_one_path, svg)
    svg = _TEXT.sub(r'<text\1 x="\2" y="\3"', svg)
    svg = _TEXT_PLACE.sub(_whole_px, shapes_once(svg))
    return Markup(_PLACED.sub(_rounded, _ungrouped(_sized_once(svg))))  # noqa: S704  # the charts of this edition, drawn and escaped by us


def _labelled(svg: str) -> str:
    """A picture that is told by its title alone, with these words as its label: a title would hang over its marks."""
    found = _TITLE.search(svg)
    if found is None or "<desc" in svg:
        return svg
    words = found[1].replace('"', "&quot;")
    return _NAMED.sub(lambda _: f' aria-label="{words}"', svg.replace(found[0], ""))


def _sized_once(svg: str) -> str:
    """The same with the size of most of its words on the picture itself."""
    sizes = Counter(_FONT_SIZE.findall(svg))
    if not sizes:
        return svg
    most = max(sorted(sizes), key=lambda size: sizes[size])
    bare = _FONT_SIZE.sub(lambda size: "" if size[1] == most else f' font-size="{size[1]}"', svg)
    return bare.replace("<svg ", f'<svg font-size="{most}" ', 1)


def _ungrouped(svg: str) -> str:
    """The same without groups that hold one mark only, or all others, and say nothing of them."""
    return _ALL.sub(r"\1\2\3", _ONE.sub(r"\1", svg))


def _told(svg: str, beside: Beside) -> str:
    svg = _TITLE.sub("", _NAMED_BY_TITLE.sub(rf' aria-labelledby="{beside.heading} ', svg))
    return _DESC.sub(
        lambda desc: f"{desc[1]} {escape(beside.table)}{desc[3]}" if len(desc[2]) > _LONG_DESC else desc[0], svg
    )


def picture_again(narrow: str, wide: str, beside: Beside | None = None) -> Markup:
    """The same for the narrow picture beside the wide one: of the two one is shown, and the words of the wide one,
    which need not be shown themselves, serve both; so do its words for scripts where the marks are the same."""
    named = _NAMED.sub(lambda names: names[0].replace('-n"', '-w"').replace("-n ", "-w "), _labelled(narrow))
    picture = inline_picture(_WORDS.sub("", named), beside)
    is_same = _MARKS.findall(narrow) == _MARKS.findall(wide)
    return Markup(_MARKS.sub(" data-cell", picture)) if is_same else picture  # noqa: S704  # as above


def has_words(svg: str) -> bool:
    """Whether words stand in a picture. One without can be shown at any size; with words it is drawn for each."""
    return "<text" in svg


def size_of(svg: str) -> tuple[float, float]:
    """Width and height of a picture in px."""
    found = _SIZE.search(svg)
    return (float(found[1]), float(found[2])) if found else (0, 0)


def _rectangle(path: re.Match[str]) -> str:
    left, top, right, bottom = _corners(path[2], path[3])
    start = float(path[2].split(",")[0])
    sides = {"x": left, "y": top, "width": right - left, "height": bottom - top, "rx": start - left}
    return f"<rect{path[1]} " + " ".join(f'{name}="{_short(size)}"' for name, size in sides.items())


def _corners(first: str, opposite: str) -> tuple[float, float, float, float]:
    """Left, top, right and bottom: the first point lies on the top, and the left edge is as far from it as the
    opposite corner's own curve is wide."""
    across, top = (float(number) for number in first.split(","))
    numbers = [float(number) for number in opposite.split(",")]
    right, bottom, end = numbers[0], numbers[-1], numbers[-2]
    return across - (right - end), top, right, bottom


def _path(path: re.Match[str]) -> str:
    before, x, y, between, left, top, steps = path.groups()
    start = f"{_short(float(x) + float(left))},{_short(float(y) + float(top))}"
    return f'<path{before}{between} d="M{start}{steps}"'


def _one_path(lines: re.Match[str]) -> str:
    return f'<path d="{"".join(_step(line) for line in _LINE.finditer(lines[0]))}"/>'


def _step(line: re.Match[str]) -> str:
    x, y, across, down = (_short(float(number or 0)) for number in line.groups())
    if down == "0":
        return f"M{x},{y}h{across}"
    return f"M{x},{y}v{down}" if across == "0" else f"M{x},{y}l{across},{down}"


def _whole_px(text: re.Match[str]) -> str:
    # half a pixel is less than a browser's own rounding of letters
    return f"{text[1]}{round(float(text[2]))}{text[3]}{round(float(text[4]))}"


def _rounded(placed: re.Match[str]) -> str:
    return _LONG.sub(_one_decimal, placed[0])


def _one_decimal(number: re.Match[str]) -> str:
    return _short(float(number[0]))


def _short(number: float) -> str:
    short = f"{number:.1f}".removesuffix(".0")
    return "0" if short == "-0" else short
