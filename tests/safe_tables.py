"""Small synthetic safe tables for tests of publication. No number in here is real."""

from collections.abc import Sequence
from datetime import date

from inbeeld.declarations import ResolvedPolicy
from inbeeld.disclosure import Protection, SafeTable
from inbeeld.disclosure.safe import _DOOR
from inbeeld.tables import About, Category, Cell, Dimension, Key, Kind, Source, Statistic, Status, Table
from inbeeld.vocabulary import Break, Definition, Measure, Period, Text, Unit

REPORT = Unit("report", Text("melding", "report"), Text("meldingen", "reports"))
DEFINITION = Definition(
    "legal",
    Text("strafbare feiten", "punishable offences"),
    Text(
        "Feiten die volgens de wet strafbaar zijn, ook als de rechter nog niet heeft gesproken.",
        "Acts that are punishable by law, also when no judge has spoken yet.",
    ),
)
PROTOCOL = Break(date(2019, 1, 1), Text("nieuw protocol voor meldingen", "new protocol for reports"), comparable=False)
NAMES = {
    "police": Text("Politie", "Police"),
    "veilig-thuis": Text("Veilig Thuis", "Veilig Thuis"),
    "csg": Text("Centrum Seksueel Geweld", "Sexual Assault Centre"),
}
ROUNDED = ResolvedPolicy(
    id="microdata",
    kind="round-and-hide",
    rounding=10,
    minimum=10,
    wording=Text(
        "Aantallen zijn afgerond op tientallen; aantallen onder de tien zijn verborgen.",
        "Counts are rounded to tens; counts under ten are hidden.",
    ),
)
AS_DELIVERED = ResolvedPolicy(
    id="as-delivered",
    kind="as-delivered",
    wording=Text("Aantallen zoals de bron ze gaf.", "Counts as the source gave them."),
)
HIDDEN = Cell(None, Status.HIDDEN, lower=0, upper=9)
SECONDARY = Cell(None, Status.HIDDEN_SECONDARY)
NOT_PUBLISHED = Cell(None, Status.NOT_PUBLISHED)

Value = int | float | Cell


def measure(source: str = "police") -> Measure:
    """Reports of one source."""
    return Measure(source, NAMES[source], DEFINITION, REPORT)


def years(first: int = 2017, last: int = 2021) -> Dimension:
    """A run of years as a side of a table."""
    codes = [str(year) for year in range(first, last + 1)]
    return Dimension("year", Text("Jaar", "Year"), tuple(Category(c, Text.same(c)) for c in codes), is_time=True)


def side(name: str, label: Text, categories: Sequence[Category], *, total: bool = False) -> Dimension:
    """A side of a table, with a total last if asked for."""
    last = (Category("total", Text("Totaal", "Total"), Kind.TOTAL),) if total else ()
    return Dimension(name, label, (*categories, *last))


def estimate(value: int, lower: int, upper: int) -> Cell:
    """An estimated count with its interval."""
    return Cell(value, Status.ESTIMATED, lower=lower, upper=upper)


def category(code: str, nl: str, en: str, **place: object) -> Category:
    """A category with its labels."""
    return Category(code, Text(nl, en), **place)  # type: ignore[arg-type]


def safe_table(
    id_: str,
    dimensions: tuple[Dimension, ...],
    values: Sequence[Value],
    *,
    source: str = "police",
    policy: ResolvedPolicy = ROUNDED,
    breaks: tuple[Break, ...] = (),
    statistic: Statistic = Statistic.COUNT,
    title: Text | None = None,
    is_published: bool = True,
) -> SafeTable:
    """A safe table with its cells in reading order."""
    cells = {key: _cell(value) for key, value in zip(_keys(dimensions), values, strict=True)}
    time = next((d for d in dimensions if d.is_time), None)
    period = Period(int(time.items[0].code), int(time.items[-1].code)) if time else Period(2019, 2021)
    about = About(
        title=title or Text(f"Meldingen {id_}", f"Reports {id_}"),
        population=Text("slachtoffers tot 18 jaar", "victims under 18"),
        period=period,
        source=Source(source, NAMES[source], "2022-05-01", (("data.csv", "0" * 64),), is_published),
        limitations=(
            Text("Een kind kan vaker voorkomen.", "One child can be counted more than once."),
            Text("Een melding is geen bewezen delict.", "A report is not a proven offence."),
        ),
        breaks=breaks,
        rounding=Text("afgerond op tientallen", "rounded to tens") if policy is ROUNDED else None,
    )
    table = Table(id_, measure(source), statistic, dimensions, cells, about)
    protection = Protection(policy.id, primary=0, secondary=0, rounded_to=policy.rounding)
    return SafeTable(table, policy, protection, door=_DOOR)


def _cell(value: Value) -> Cell:
    return value if isinstance(value, Cell) else Cell(value)


def _keys(dimensions: tuple[Dimension, ...]) -> list[Key]:
    keys: list[Key] = [()]
    for dimension in dimensions:
        keys = [(*key, c.code) for key in keys for c in dimension]
    return keys


def police_year() -> SafeTable:
    """A level over five years."""
    return safe_table("police.reports.year", (years(),), [2000, 2400, 2500, 2450, 2600])


def police_sex() -> SafeTable:
    """Two groups and their total over five years."""
    sex = side(
        "sex", Text("Geslacht", "Sex"), [category("f", "meisjes", "girls"), category("m", "jongens", "boys")],
        total=True,
    )  # fmt: skip
    girls, boys = [1700, 2000, 2100, 2050, 2200], [300, 400, 400, 400, 400]
    return safe_table("police.reports.sex", (sex, years()), [*girls, *boys, 2000, 2400, 2500, 2450, 2600])


def police_age() -> SafeTable:
    """Age groups, of which the youngest is not published."""
    age = side(
        "age",
        Text("Leeftijd", "Age"),
        [
            category("0-3", "0-3 jaar", "0-3 years"),
            category("4-12", "4-12 jaar", "4-12 years"),
            category("13-17", "13-17 jaar", "13-17 years"),
        ],
    )
    young, old = [700, 900, 950, 900, 990], [1300, 1500, 1550, 1550, 1610]
    return safe_table("police.reports.age", (age, years()), [*[NOT_PUBLISHED] * 5, *young, *old])


def police_offence() -> SafeTable:
    """Offences over five years: ordinary ones, a small one with a true zero, and one hidden in all years."""
    offence = side(
        "offence",
        Text("Delict", "Offence"),
        [
            category("f522", "Aanranding", "Sexual assault"),
            category("f521", "Verkrachting", "Rape"),
            category("f5296", "Grooming", "Grooming"),
            category("f5292", "Seksuele uitbuiting van kinderen", "Sexual exploitation of children"),
        ],
    )
    numbers: list[Value] = [600, 650, 640, 610, 700, 400, 480, 500, 510, 590, 40, 0, SECONDARY, 60, 30]
    return safe_table("police.reports.offence", (offence, years()), [*numbers, *[HIDDEN] * 5])


def vt_year() -> SafeTable:
    """A level with a break of method in 2019."""
    return safe_table(
        "veilig-thuis.reports.year",
        (years(),),
        [900, 800, 1500, 1600, 1550],
        source="veilig-thuis",
        policy=AS_DELIVERED,
        breaks=(PROTOCOL,),
    )


def vt_region() -> SafeTable:
    """Six regions with places on the map, three years, and the total."""
    places = [("no", "Noord", 2, 0), ("we", "West", 0, 1), ("mi", "Midden", 1, 1), ("oo", "Oost", 2, 1),
              ("zw", "Zuidwest", 0, 2), ("zu", "Zuid", 1, 2)]  # fmt: skip
    items = [
        Category(code, Text.same(f"Regio {name}"), abbreviation=code.upper(), column=column, row=row)
        for code, name, column, row in places
    ]
    region = side("region", Text("Regio", "Region"), items, total=True)
    counts: list[Value] = [80, 90, 85, 150, 160, 170, 30, 25, 35, 60, HIDDEN, 65, 100, 95, 110, 45, 50, 40]
    totals: list[Value] = [465, 500, 505]
    return safe_table(
        "veilig-thuis.reports.region",
        (region, years(2019)),
        [*counts, *totals],
        source="veilig-thuis",
        policy=AS_DELIVERED,
    )


def vt_municipality() -> SafeTable:
    """Municipalities in published classes, without a year."""
    items = [category(f"gm{n}", f"Gemeente {n}", f"Municipality {n}") for n in range(1, 7)]
    bounds: list[tuple[int, int | None]] = [(0, 10), (10, 20), (10, 20), (50, 100), (200, None), (0, 10)]
    cells = [Cell(None, Status.CLASS, lower=low, upper=high) for low, high in bounds]
    return safe_table(
        "veilig-thuis.reports.municipality",
        (side("municipality", Text("Gemeente", "Municipality"), items),),
        cells,
        source="veilig-thuis",
        statistic=Statistic.CLASS,
    )


def vt_classes() -> SafeTable:
    """How many municipalities fall in each class, without a year."""
    classes = side(
        "reports",
        Text("Meldingen", "Reports"),
        [
            category("lt10", "Minder dan 10", "Fewer than 10"),
            category("10-20", "10 tot 20", "10 to 20"),
            category("20-50", "20 tot 50", "20 to 50"),
            category("gt50", "Meer dan 50", "More than 50"),
        ],
        total=True,
    )
    return safe_table(
        "veilig-thuis.municipalities.class", (classes,), [40, 25, 10, 0, 75], source="veilig-thuis", policy=AS_DELIVERED
    )


def csg_kind() -> SafeTable:
    """Counted and estimated reports side by side."""
    kinds = side(
        "kind",
        Text("Soort", "Kind"),
        [category("acute", "acuut", "acute"), category("non-acute", "niet-acuut", "non-acute")],
    )
    late = [estimate(400, 360, 440), estimate(450, 400, 500), estimate(600, 550, 650),
            estimate(700, 640, 760), estimate(1000, 930, 1070)]  # fmt: skip
    return safe_table(
        "csg.reports", (kinds, years()), [300, 400, 450, 430, 500, *late], source="csg", policy=AS_DELIVERED
    )
