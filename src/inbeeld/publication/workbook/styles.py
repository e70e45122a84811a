"""Cell formats of the workbook. A status shows in the number format, so that the cell itself stays a number."""

from collections.abc import Mapping
from functools import cache

from inbeeld.disclosure import SafeTable
from inbeeld.publication.cellnotes import FLAG, has_small_base
from inbeeld.publication.numbers import word_before
from inbeeld.publication.workbook.xlsx import Format, Workbook
from inbeeld.tables import Cell, Statistic, Status
from inbeeld.vocabulary import Language, Text

INK, MUTED, LINE, ACCENT = "#1B2530", "#56616B", "#D9DDDF", "#0B5F73"
_FONT = {"font_name": "Noto Sans", "font_size": 10, "font_color": INK, "valign": "top"}
_LOCALES: dict[Language, str] = {"nl": "[$-413]", "en": "[$-809]"}
"""Prefixes that make a program print a number by the rules of the language, whatever its own settings are."""

PROVISIONAL = Text(nl="(v)", en="(p)")


class Styles:
    """The formats of one workbook in one language; each is made once. ``running`` stands above each printed page."""

    def __init__(self, book: Workbook, language: Language, running: str) -> None:
        self.language: Language = language
        self.running = running
        self._make = cache(lambda options: book.add_format({**_FONT, **dict(options)}))

    def of(self, **options: object) -> Format:
        """A format by its options, in the house type."""
        made: Format = self._make(tuple(sorted(options.items())))
        return made

    @property
    def text(self) -> Format:
        """Running text."""
        return self.of(text_wrap=True)

    @property
    def label(self) -> Format:
        """The name of a fact."""
        return self.of(font_color=MUTED, text_wrap=True)

    @property
    def title(self) -> Format:
        """The title of a sheet."""
        return self.of(font_size=16, bold=True, text_wrap=True)

    @property
    def heading(self) -> Format:
        """A heading within a sheet."""
        return self.of(font_size=12, bold=True, valign="bottom")

    @property
    def quiet(self) -> Format:
        """A line beneath a title."""
        return self.of(font_color=MUTED, text_wrap=True)

    @property
    def link(self) -> Format:
        """A link within the workbook."""
        return self.of(font_color=ACCENT, underline=1)

    def header(self, *, right: bool, indent: int = 0) -> Format:
        """The heading of a column, above figures on the right."""
        side = "right" if right else "left"
        return self.of(bold=True, bottom=2, bottom_color=INK, text_wrap=True, align=side, indent=indent)

    def row_label(self, *, total: bool) -> Format:
        """The name of a row."""
        return self.of(**_row(total=total), num_format="0", align="left")

    def entry(self, *, name: bool, indent: int = 0) -> Format:
        """An entry of a list; the first one of a row is its name. ``indent`` keeps it from figures on its left."""
        look = {"bottom": 1, "bottom_color": LINE, "bold": name, "text_wrap": True, "num_format": "0", "align": "left"}
        return self.of(**look, indent=indent)

    def figure(self, table: SafeTable, cell: Cell, *, total: bool) -> Format:
        """A figure, with the mark of its status."""
        return self.of(**_row(total=total), align="right", num_format=number_format(table, cell, self.language))


def _row(*, total: bool) -> Mapping[str, object]:
    return {"bottom": 1, "bottom_color": LINE, **({"bold": True} if total else {})}


def number_format(table: SafeTable, cell: Cell, language: Language) -> str:
    """How a program prints the number of a cell: by language, with its sign and the word or mark at it."""
    word = word_before(cell, language)
    before = f'"{word} "' if word else ""
    after = f'" {PROVISIONAL[language]}"' if cell.status is Status.PROVISIONAL else ""
    return f"{_LOCALES[language]}{before}{_digits(table, cell)}{after}"


def _digits(table: SafeTable, cell: Cell) -> str:
    """The pattern of the number itself; a number that is no count has the decimals that it was rounded to."""
    if table.statistic is Statistic.SHARE:
        whole = cell.value is None or float(cell.value).is_integer()
        flag = FLAG if has_small_base(table, cell) else ""
        return f'{"0" if whole else "0.0"}"%{flag}"'
    decimals = _decimals(cell) if table.statistic is Statistic.NUMBER else 0
    return "#,##0" + ("." + "0" * decimals if decimals else "")


def _decimals(cell: Cell) -> int:
    return len(f"{cell.value or 0:.3f}".rstrip("0").partition(".")[2])
