"""A figure as one SVG file that stands alone: finding, subtitle, key, chart, legend and source."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from html import escape

from inbeeld.publication.charts.measuring import width_of, wrap
from inbeeld.publication.charts.painting import FONT
from inbeeld.publication.charts.palette import GREY, INK, MARKS, MUTED, PAPER, RAMP
from inbeeld.publication.drawing import Drawing, KeyEntry

_WIDTH, _MARGIN = 920, 28
_INNER = _WIDTH - 2 * _MARGIN
_GRID = 3


@dataclass
class _Sheet:
    """Parts of the file from top to bottom; ``y`` is where the next one goes."""

    y: float = _MARGIN
    parts: list[str] = field(default_factory=list)

    def words(self, lines: Sequence[str], size: float, *, colour: str = INK, bold: bool = False) -> None:
        for line in lines:
            self.y += size * 1.4
            weight = ' font-weight="600"' if bold else ""
            self.parts.append(_text(_MARGIN, self.y, line, f'font-size="{size:g}" fill="{colour}"{weight}'))

    def picture(self, svg: str, x: float = _MARGIN, y: float | None = None) -> None:
        place = f'<svg x="{_short(x)}" y="{_short(self.y if y is None else y)}" overflow="visible" '
        self.parts.append(place + svg.removeprefix("<svg "))


def standalone_svg(drawing: Drawing, *, finding: str, subtitle: str, source: str) -> str:
    """One file with all of a figure, in the wide drawing. ``source`` is its source line."""
    sheet = _Sheet()
    sheet.words(wrap(finding, 20, _INNER, bold=True), 20, bold=True)
    sheet.words(wrap(subtitle, 15, _INNER), 15, colour=MUTED)
    sheet.y += 16
    _key(sheet, drawing.key)
    _panels(sheet, drawing)
    sheet.y += 12
    sheet.words(wrap(source, 13, _INNER), 13, colour=MUTED)
    height = _short(sheet.y + _MARGIN)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="title desc" width="{_WIDTH}" '
        f'height="{height}" viewBox="0 0 {_WIDTH} {height}" font-family="{FONT}, sans-serif">'
        f'<title id="title">{escape(finding)}</title><desc id="desc">{escape(drawing.description)}</desc>'
        f'<rect width="{_WIDTH}" height="{height}" fill="{PAPER}"/>{"".join(sheet.parts)}</svg>\n'
    )


def _key(sheet: _Sheet, key: Sequence[KeyEntry]) -> None:
    if not key:
        return
    x: float = _MARGIN
    sheet.y += 14
    for entry in key:
        mark = _mark_width(entry)
        needed = mark + 8 + width_of(entry.label, 14) + 24
        if x > _MARGIN and x + needed > _WIDTH - _MARGIN:
            x, sheet.y = _MARGIN, sheet.y + 24
        label = _text(x + mark + 8, sheet.y, entry.label, f'font-size="14" fill="{INK}"')
        sheet.parts += [_mark(entry, x, sheet.y), label]
        x += needed
    sheet.y += 18


def _mark_width(entry: KeyEntry) -> float:
    return width_of(entry.sign, 13) + 10 if entry.sign else 12


def _mark(entry: KeyEntry, x: float, y: float) -> str:
    if entry.sign:
        return _chip(entry, x, y)
    box = f'<rect x="{_short(x)}" y="{_short(y - 11)}" width="12" height="12" '
    if entry.mark in MARKS:
        return f'{box}fill="{MARKS[entry.mark]}"/>'
    style = ' rx="6"' if entry.mark == "open" else ' stroke-dasharray="4 2"'
    return f'{box}fill="{PAPER}" stroke="{GREY}" stroke-width="1.5"{style}/>'


def _chip(entry: KeyEntry, x: float, y: float) -> str:
    width = _mark_width(entry)
    style = f'fill="{PAPER}" stroke="{GREY}" stroke-dasharray="3 2" rx="3"'
    box = f'<rect x="{_short(x)}" y="{_short(y - 14)}" width="{_short(width)}" height="19" {style}/>'
    middle = f'font-size="13" fill="{INK}" text-anchor="middle"'
    return box + _text(x + width / 2, y, entry.sign, middle)


def _panels(sheet: _Sheet, drawing: Drawing) -> None:
    if drawing.layout == "multiples":
        _grid(sheet, drawing)
        return
    top = sheet.y
    sheet.picture(drawing.panels[0].wide)
    bottom = top + _height(drawing.panels[0].wide)
    if drawing.legend:
        _legend(sheet, drawing, top)
    sheet.y = max(bottom, sheet.y) if drawing.legend else bottom


def _grid(sheet: _Sheet, drawing: Drawing) -> None:
    step = (_INNER + 40) / _GRID
    for start in range(0, len(drawing.panels), _GRID):
        row = drawing.panels[start : start + _GRID]
        heads = [wrap(panel.heading or "", 14, step - 44, bold=True) for panel in row]
        lines = max(map(len, heads))
        tallest = max(_height(panel.wide) for panel in row)
        for place, (panel, head) in enumerate(zip(row, heads, strict=True)):
            x = _MARGIN + place * step
            sheet.parts += [
                _text(x, sheet.y + 16 + 19 * line, words, f'font-size="14" font-weight="600" fill="{INK}"')
                for line, words in enumerate(head)
            ]
            sheet.picture(panel.wide, x, sheet.y + 19 * lines + 8 + tallest - _height(panel.wide))
        sheet.y += 19 * lines + 8 + tallest + 28


def _legend(sheet: _Sheet, drawing: Drawing, top: float) -> None:
    x, y = _MARGIN + 500, top + 16
    style = f'font-size="14" fill="{INK}"'
    sheet.parts.append(_text(x, y, drawing.legend_title, f'{style} font-weight="600"'))
    for entry in drawing.legend:
        y += 26
        place = f'x="{x}" y="{_short(y - 13)}" width="22" height="16" rx="2"'
        swatch = f'<rect {place} fill="{RAMP[entry.step]}" stroke="{GREY}" stroke-width="0.75"/>'
        bar = f'<rect x="{x + 190}" y="{_short(y - 10)}" width="{entry.bar}" height="10" fill="{GREY}"/>'
        count = _text(x + 198 + entry.bar, y, str(entry.places), style)
        sheet.parts += [swatch, _text(x + 32, y, entry.label, style), bar, count]
    sheet.y = y + 24
    sheet.parts += list(_names(sheet, drawing.names, x))


def _names(sheet: _Sheet, names: Sequence[tuple[str, str]], x: float) -> Iterator[str]:
    for short, full in names:
        sheet.y += 18
        yield _text(x, sheet.y, short, f'font-size="12" fill="{MUTED}"')
        yield _text(x + 42, sheet.y, full, f'font-size="12" fill="{INK}"')


def _height(svg: str) -> float:
    return float(svg.split('height="', 1)[1].split('"', 1)[0])


def _text(x: float, y: float, words: str, style: str) -> str:
    return f'<text x="{_short(x)}" y="{_short(y)}" {style}>{escape(words)}</text>'


def _short(number: float) -> str:
    return f"{number:.2f}".rstrip("0").rstrip(".")
