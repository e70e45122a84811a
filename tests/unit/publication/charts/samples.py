"""Small synthetic figures of the forms with rows, and a hex map. No number in here is real."""

from collections.abc import Sequence

from inbeeld.disclosure import SafeTable
from inbeeld.publication.content import FigureContent
from inbeeld.tables import Cell, Dimension, Statistic, Status
from inbeeld.vocabulary import Text
from tests.factories import HIDDEN, NOT_PUBLISHED, Value, category, estimate, figure, safe_table, side, years
from tests.safe_tables import AS_DELIVERED

SEX = side("sex", Text("Geslacht", "Sex"), [category("f", "meisjes", "girls"), category("m", "jongens", "boys")])
AGREED = {"f": "accent", "m": "ochre"}
FORMS = side(
    "form",
    Text("Vorm", "Form"),
    [
        category("touch", "op een seksuele manier aangeraakt", "touched in a sexual way"),
        category("kiss", "tegen de wil gezoend", "kissed against their will"),
        category(
            "photo", "een naaktfoto of seksfilmpje gekregen zonder erom te vragen", "sent a nude photo without asking"
        ),
        category("ask", "online om foto’s of filmpjes gevraagd", "asked online for photos or films"),
    ],
)
AGE = side(
    "age",
    Text("Leeftijd", "Age"),
    [
        category("0-3", "0 tot en met 3 jaar", "0 to 3 years"),
        category("4-12", "4 tot en met 12 jaar", "4 to 12 years"),
        category("13-17", "13 tot en met 17 jaar", "13 to 17 years"),
    ],
)
AGAIN = side(
    "again",
    Text("Opnieuw", "Again"),
    [
        category("none", "niet opnieuw", "not again"),
        category("once", "één keer opnieuw", "once again"),
        category("more", "meerdere keren opnieuw", "several times again"),
    ],
    total=True,
)
SETTING = side(
    "setting",
    Text("Plaats", "Setting"),
    [
        category("primary", "basisschool", "primary school"),
        category("secondary", "voortgezet onderwijs", "secondary school"),
        category("care", "jeugdhulp met verblijf", "residential youth care"),
        category("home", "thuis", "home"),
        category("online", "online", "online"),
    ],
)
LEVEL = side(
    "level",
    Text("Niveau", "Level"),
    [
        category("everyone", "voor iedereen", "for everyone"),
        category("risk", "voor groepen met meer risico", "for groups at risk"),
        category("after", "na seksueel geweld", "after sexual violence"),
    ],
)


def table(name: str, dimensions: tuple[Dimension, ...], values: Sequence[Value], **options: object) -> SafeTable:
    """A table of one source that needs no protection."""
    return safe_table(name, dimensions, values, policy=AS_DELIVERED, **options)  # type: ignore[arg-type]


def share(value: float, low: float, high: float) -> Cell:
    """An estimated percentage with its interval."""
    return Cell(value, Status.ESTIMATED, lower=low, upper=high)


SHARES: list[Value] = [
    share(11.1, 8.9, 13.8), share(2.3, 1.3, 4.0), share(4.7, 3.2, 6.6), share(1.3, 0.6, 2.7),
    share(17.8, 15.0, 21.0), share(3.7, 2.4, 5.6), share(15.3, 12.6, 18.3), share(1.2, 0.5, 2.5),
]  # fmt: skip


def bars() -> FigureContent:
    """One value in each row, of which one is hidden, one zero and one not published."""
    values: list[Value] = [640, 72, 0, HIDDEN]
    return figure("bars", "5.1", "bars", table("t.bars", (FORMS,), values), facet="form")


def pair_bars() -> FigureContent:
    """Estimated shares of two groups with their intervals."""
    pairs = table("t.pairs", (FORMS, SEX), SHARES, statistic=Statistic.SHARE)
    return figure("pair-bars", "5.2", "bars", pairs, facet="form", series="sex", colours=AGREED, order="value")


def paired_dots() -> FigureContent:
    """The same, as marks on a line."""
    pairs = table("t.dots", (FORMS, SEX), SHARES, statistic=Statistic.SHARE)
    return figure("paired-dots", "5.3", "paired-dots", pairs, facet="form", series="sex", colours=AGREED)


def slope() -> FigureContent:
    """Four groups between two years, one of them hidden in the last."""
    values: list[Value] = [400, 620, 380, 350, 90, Cell(120, Status.PROVISIONAL), 30, HIDDEN]
    return figure("slope", "5.4", "slope", table("t.slope", (FORMS, years(2020)), values), x="year", series="form")


def stacked() -> FigureContent:
    """Counts of three outcomes in three age groups, with totals."""
    values: list[Value] = [800, 108, 23, 931, 5355, 654, 197, 6206, 6491, 2190, 1280, 9961]
    return figure("stacked", "5.5", "stacked-shares", table("t.st", (AGE, AGAIN), values), facet="age", series="again")


def stacked_one() -> FigureContent:
    """One bar of shares that leave a rest."""
    shares = table("t.one", (SEX,), [52.0, 31.0], statistic=Statistic.SHARE)
    return figure("stacked-one", "5.6", "stacked-shares", shares, series="sex", colours=AGREED)


def grid() -> FigureContent:
    """Counts with holes."""
    values: list[Value] = [4, 7, 0, 0, 2, 1, 3, 2, 0, 0, 0, 0, 1, NOT_PUBLISHED, HIDDEN]
    return figure("grid", "5.7", "grid", table("t.grid", (LEVEL, SETTING), values), facet="level", x="setting")


def hexes() -> FigureContent:
    """Six municipalities in published classes, of which one is not published."""
    places = [("Noord", 1, 0), ("West", 0, 1), ("Midden", 1, 1), ("Oost", 0, 2), ("Zuid", 1, 2), ("Eiland", 3, 0)]
    items = [category(f"gm{n}", name, name, column=c, row=r) for n, (name, c, r) in enumerate(places)]
    bounds: list[tuple[int, int | None]] = [(0, 10), (10, 20), (10, 20), (50, 100), (200, None)]
    cells: list[Value] = [Cell(None, Status.CLASS, lower=low, upper=high) for low, high in bounds]
    towns = side("municipality", Text("Gemeente", "Municipality"), items)
    classes = table("t.hex", (towns,), [*cells, NOT_PUBLISHED], statistic=Statistic.CLASS)
    return figure("hexes", "5.8", "hex-map", classes, facet="municipality", classes=(10, 20, 50, 100))


def row_figures() -> dict[str, FigureContent]:
    """One of each."""
    makers = (bars, pair_bars, paired_dots, slope, stacked, stacked_one, grid, hexes)
    return {made.id: made for made in (make() for make in makers)}


__all__ = ["estimate", "row_figures", "share"]
