"""Figures and an edition of small synthetic safe tables, for tests of publication. No number in here is real."""

from collections.abc import Mapping, Sequence
from datetime import date

from inbeeld.disclosure import SafeTable
from inbeeld.publication.content import (
    Card,
    ChapterContent,
    ColumnMethod,
    EditionContent,
    FigureContent,
    FormulaMethod,
    PageContent,
    PolicyMethod,
    SectionContent,
    SourceMethod,
    TableMethod,
    TextFile,
)
from inbeeld.vocabulary import Text
from tests.safe_tables import (
    AS_DELIVERED,
    DEFINITION,
    HIDDEN,
    NAMES,
    NOT_PUBLISHED,
    PROTOCOL,
    REPORT,
    ROUNDED,
    SECONDARY,
    Value,
    category,
    csg_kind,
    estimate,
    measure,
    police_age,
    police_offence,
    police_sex,
    police_year,
    safe_table,
    side,
    vt_classes,
    vt_municipality,
    vt_region,
    vt_year,
    years,
)

__all__ = [
    "AS_DELIVERED",
    "DEFINITION",
    "HIDDEN",
    "NAMES",
    "NOT_PUBLISHED",
    "PAGE_TEXT",
    "PROTOCOL",
    "REPORT",
    "ROUNDED",
    "SECONDARY",
    "Value",
    "category",
    "csg_kind",
    "edition",
    "estimate",
    "figure",
    "measure",
    "page",
    "police_age",
    "police_figures",
    "police_offence",
    "police_sex",
    "police_year",
    "safe_table",
    "side",
    "signalling_figures",
    "source_method",
    "text",
    "vt_classes",
    "vt_municipality",
    "vt_region",
    "vt_year",
    "years",
]


def figure(id_: str, number: str, kind: str, table: SafeTable, **options: object) -> FigureContent:
    """A figure of a table; ``options`` are the optional attributes of ``FigureContent``."""
    absent = dict.fromkeys(("x", "series", "facet", "table_of"))
    given: dict[str, object] = {
        "title": Text(f"De bevinding van {kind}", f"The finding of {kind}"),
        "subtitle": Text("Meldingen per jaar", "Reports per year"),
        "note": Text("Een melding is geen bewezen delict.", "A report is not a proven offence."),
        "select": {},
        "classes": (),
        "colours": {},
    }
    return FigureContent(id=id_, number=number, kind=kind, table=table, **{**absent, **given, **options})  # type: ignore[arg-type]


def police_figures() -> dict[str, FigureContent]:
    """Columns, small multiples and lines."""
    return {
        "year": figure("police-year", "2.1", "columns", police_year(), x="year"),
        "offence": figure("police-offence", "2.2", "small-multiples", police_offence(), x="year", facet="offence"),
        "sex": figure(
            "police-sex",
            "2.3",
            "lines",
            police_sex(),
            x="year",
            series="sex",
            colours={"f": "accent", "m": "ochre"},
        ),
        "age": figure("police-age", "2.4", "lines", police_age(), x="year", series="age"),
    }


def signalling_figures() -> dict[str, FigureContent]:
    """Columns with a break, a tile map, a dot plot, classes and estimates."""
    regions = vt_region()
    return {
        "year": figure("vt-year", "1.1", "columns", vt_year(), x="year"),
        "map": figure(
            "vt-map",
            "1.2",
            "tile-map",
            regions,
            facet="region",
            select={"year": ("2021",)},
            classes=(0, 40, 80, 120, 160),
        ),
        "dots": figure("vt-dots", "1.3", "dots", regions, facet="region", series="year", table_of="vt-map"),
        "classes": figure("vt-classes", "1.4", "class-columns", vt_classes(), x="reports"),
        "csg": figure("csg-kind", "1.5", "lines", csg_kind(), x="year", series="kind"),
    }


PAGE_TEXT = """
{% block title %}A finding in one sentence{% endblock %}
{% block lead %}Two or three sentences that follow from it. **Not** more.{% endblock %}
{% block who %}Children{% endblock %}
{% block counted %}Reports. One child can be counted more than once{% endblock %}
{% block sure %}Complete registration{% endblock %}
{% block caveats %}
- A report is not a proven offence.
- More reports is not more violence.
{% endblock %}
{% block reading %}What the figures may mean, and what they do not show.{% endblock %}
"""


def text(name: str, words: str = PAGE_TEXT) -> TextFile:
    """A text of the edition, with every block that a page has."""
    return TextFile(f"text/{name}.md", words)


def page(id_: str, title: Text, figures: Mapping[str, FigureContent], pairs: Sequence[str] = ()) -> PageContent:
    """A page with one section per figure; figures named in ``pairs`` stand side by side in the last one."""
    singles = [
        SectionContent(f"{id_}-{name}", Text(f"Deel {name}", f"Part {name}"), (drawn,), "single")
        for name, drawn in figures.items()
        if name not in pairs
    ]
    together = tuple(figures[name] for name in pairs)
    last = [SectionContent(f"{id_}-pair", Text("Naast elkaar", "Side by side"), together, "pair")]
    texts = {"nl": text(f"nl/{id_}"), "en": text(f"en/{id_}")}
    return PageContent(id_, title, (*singles, *(last if pairs else [])), texts)  # type: ignore[arg-type]


def source_method(source: str) -> SourceMethod:
    """What one source counts and how."""
    column = ColumnMethod("jaar", Text("Jaar", "Year"), Text("Jaar van de melding.", "Year of the report."))
    rule = Text("De delen tellen op tot het totaal.", "The parts add up to the total.")
    return SourceMethod(
        id=source,
        name=NAMES[source],
        definition=DEFINITION,
        unit=REPORT,
        population=Text("slachtoffers tot 18 jaar", "victims under 18"),
        contract_version=1,
        reference_date="2022-05-01",
        files=(("data.csv", "0" * 64),),
        breaks=(PROTOCOL,) if source == "veilig-thuis" else (),
        limitations=(Text("Een kind kan vaker voorkomen.", "One child can be counted more than once."),),
        tables=(TableMethod(Text("Meldingen", "Reports"), (column,), (rule,)),),
    )


def edition() -> EditionContent:
    """A small edition of two chapters."""
    signals, police = signalling_figures(), police_figures()
    first = page("veilig-thuis", NAMES["veilig-thuis"], signals)
    second = page("police", NAMES["police"], police, pairs=("sex", "age"))
    figures = (*signals.values(), *police.values())
    tables = {drawn.table.id: drawn.table for drawn in figures}
    return EditionContent(
        id="test-edition",
        title=Text("Proefeditie", "Test edition"),
        subject=Text("Slachtoffers van seksueel geweld tegen kinderen", "Child victims of sexual violence"),
        period="2017-2021",
        released=date(2026, 11, 1),
        version="1",
        publisher="InBeeld",
        address="https://example.org/inbeeld",
        licence="CC BY 4.0",
        licence_address="https://creativecommons.org/licenses/by/4.0/",
        chapters=(
            ChapterContent("signalling", 1, Text("Signaleren", "Signalling"), (first,)),
            ChapterContent("police", 2, Text("Politie", "Police"), (second,)),
        ),
        cards=(
            Card(signals["year"], first),
            Card(signals["csg"], first),
            Card(police["year"], second),
            Card(police["sex"], second),
        ),
        summary={"nl": text("nl/summary"), "en": text("en/summary")},
        tables=dict(sorted(tables.items())),
        sources=tuple(source_method(source) for source in NAMES),
        formulas=(
            FormulaMethod(
                "csg.reports",
                Text("Schatting van niet-acute meldingen", "Estimate of non-acute reports"),
                Text("niet-acute meldingen × aandeel minderjarigen", "non-acute reports × share of minors"),
                "2020-01-01",
            ),
        ),
        policies=(
            PolicyMethod(
                Text("Afronden en verbergen", "Round and hide"),
                ROUNDED.wording,
                tuple(sorted(name for name in tables if name.startswith("police"))),
            ),
        ),
    )
