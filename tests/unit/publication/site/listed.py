"""A synthetic edition with a list and a former edition. No thing in it is real."""

from dataclasses import replace

from inbeeld.disclosure import SafeTable, let_through
from inbeeld.publication.changes import Cause, Change, ChangeKind, Reason, Shown
from inbeeld.publication.content import EditionContent, ListContent, SectionContent
from inbeeld.tables import About, Category, Entry, Field, FieldKind, Item, Listing, Source, Status
from inbeeld.vocabulary import Period, Text, Unit
from tests.factories import edition
from tests.unit.publication.charts.samples import AGE, SEX, table

LESSON = Unit("lesson", Text("les", "lesson"), Text("lessen", "lessons"), is_thing=True)
LEVELS = (Category("basic", Text("basis", "basic")), Category("proven", Text("bewezen", "proven")))
AGES = (
    Category("4-12", Text("4-12 jaar", "4-12 years")),
    Category("13-17", Text("13-17 jaar", "13-17 years")),
    Category("18", Text("ouder", "older")),
)


def field(name: str, nl: str, en: str, kind: FieldKind, options: tuple[Category, ...] = ()) -> Field:
    """A field with its labels."""
    return Field(name, Text(nl, en), Text(f"{nl} van de les", f"{en} of the lesson"), kind, options)


FIELDS = (
    field("name", "Naam", "Name", FieldKind.TEXT),
    field("summary", "Inhoud", "Content", FieldKind.TEXT),
    field("level", "Niveau", "Level", FieldKind.CODE, LEVELS),
    field("age", "Leeftijd", "Age", FieldKind.CODES, AGES),
    field("hours", "Uren", "Hours", FieldKind.NUMBER),
    field("site", "Site", "Site", FieldKind.LINK),
)


def lesson(id_: str, name: str, level: str, ages: tuple[str, ...], site: str | None = None) -> Item:
    """One lesson; its level is not what the source itself says."""
    return Item(
        id_,
        (
            Entry(name),
            Entry(Text(f"Een les over {name.lower()}.", f"A lesson on {name.lower()}.")),
            Entry((level,), Status.DERIVED),
            Entry(ages),
            Entry(4),
            Entry(site) if site else Entry(None, Status.UNKNOWN),
        ),
    )


def lessons(times: int = 1) -> ListContent:
    """Three lessons in two groups, or several times as many."""
    source = Source("csg", Text("Centrum", "Centre"), "2022-05-01", (("lessen.csv", "0" * 64),), is_published=True)
    about = About(
        title=Text("De lessen", "The lessons"),
        population=Text("leerlingen", "pupils"),
        period=Period(2021, 2021),
        source=source,
        limitations=(Text("De lijst is niet volledig", "The list is not complete"),),
    )
    items = (
        lesson("veilig", "Veilig", "basic", ("4-12", "13-17"), "https://example.org/veilig"),
        lesson("grens", "Grens", "basic", ("13-17",)),
        lesson("cafe", "Café", "proven", ("4-12",)),
    )
    shown = tuple(one.id for one in FIELDS)
    listing = Listing(
        id="lessons",
        unit=LESSON,
        fields=FIELDS,
        items=tuple(replace(item, id=f"{item.id}{n or ''}") for n in range(times) for item in items),
        shown=shown,
        group_by="level",
        filters=("level", "age"),
        remarks=None,
        intro=Text("Lessen die scholen geven.", "Lessons that schools give."),
        about=about,
    )
    return ListContent("2.1", let_through(listing))


def shown(words: str, value: int | None = None) -> Shown:
    """A cell as it was or is."""
    return Shown(value, "value" if value is not None else "hidden", None, None, Text.same(words))


CHANGES = (
    Change(
        kind=ChangeKind.NUMBER,
        table="police.reports.year",
        title=Text("Meldingen per jaar", "Reports per year"),
        where=(("year", "2020"),),
        cell=Text.same("2020"),
        old=shown("2.400", 2400),
        new=shown("2.450", 2450),
        difference=50,
        reasons=(Reason(Cause.DELIVERY, Text("De levering is nieuwer.", "The delivery is newer.")),),
    ),
    Change(
        kind=ChangeKind.STATUS,
        table="police.reports.year",
        title=Text("Meldingen per jaar", "Reports per year"),
        where=(("year", "2021"),),
        cell=Text.same("2021"),
        old=shown("12", 12),
        new=shown("<10"),
        reasons=(Reason(Cause.DELIVERY, Text("De levering is nieuwer.", "The delivery is newer.")),),
    ),
    Change(ChangeKind.TABLE_ADDED, "csg.reports", Text("Nieuw <bij> ons", "New <with> us")),
)


def bare_table() -> SafeTable:
    """A table that no figure shows: two sexes by three ages."""
    return table("csg.young", (SEX, AGE), [1, 2, 3, 4, 5, 6])


def edition_with_a_list() -> EditionContent:
    """The small edition with a list on its last page, and what changed since a former one."""
    content, listed = edition(), lessons()
    last = content.chapters[-1]
    page = last.pages[-1]
    section = SectionContent("lessen", Text("Lessen", "Lessons"), (), "single", (listed,))
    pages = (*last.pages[:-1], replace(page, sections=(*page.sections, section)))
    return replace(
        content,
        chapters=(*content.chapters[:-1], replace(last, pages=pages)),
        listings={listed.id: listed.listing},
        tables={**content.tables, "csg.young": bare_table()},
        changes=CHANGES,
        has_former=True,
    )
