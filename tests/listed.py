"""A small list of made-up things, for tests. No intervention in here exists."""

from inbeeld.disclosure import SafeListing, let_through
from inbeeld.publication.content import ListContent
from inbeeld.tables import About, Category, Entry, Field, FieldKind, Item, Listing, Origin, Source, Status
from inbeeld.vocabulary import Period, Text, Unit

METHOD = Unit("method", Text("methode", "method"), Text("methoden", "methods"), is_thing=True)
LEVELS = (
    Category("low", Text("Laag", "Low")),
    Category("high", Text("Hoog", "High")),
    Category("top", Text("Top", "Top")),
)
PLACES = (Category("school", Text("School", "School")), Category("home", Text("Thuis", "Home")))
SOURCE = Source("prevention", Text("Bron", "Source"), "2022-05-01", (("lijst.csv", "0" * 64),), is_published=True)
ABOUT = About(
    title=Text("Methoden", "Methods"),
    population=Text("erkende methoden", "recognised methods"),
    period=Period(2022, 2022),
    source=SOURCE,
    limitations=(Text("erkend is niet werkzaam", "recognised is not effective"),),
)
FIELDS = (
    Field("name", Text("Naam", "Name"), Text("De naam", "The name"), FieldKind.TEXT),
    Field("summary", Text("Inhoud", "Content"), Text("Wat het is", "What it is"), FieldKind.TEXT),
    Field("level", Text("Niveau", "Level"), Text("Het niveau", "The level"), FieldKind.CODE, LEVELS),
    Field("places", Text("Waar", "Where"), Text("De plaatsen", "The places"), FieldKind.CODES, PLACES),
    Field("hours", Text("Uren", "Hours"), Text("Aantal uren", "Number of hours"), FieldKind.NUMBER),
    Field("page", Text("Pagina", "Page"), Text("Meer lezen", "Read more"), FieldKind.LINK),
    Field("remark", Text("Opmerking", "Remark"), Text("Wat nog meer", "What else"), FieldKind.TEXT),
)
UNKNOWN = Entry(None, Status.UNKNOWN)


def entry(value: object, status: Status = Status.VALUE) -> Entry:
    """An entry with the place that it comes from."""
    return Entry(value, status, (Origin("lijst.csv", 2, "naam"),))  # type: ignore[arg-type]


ITEMS = (
    Item(
        "m.one",
        (
            entry("Zebra"),
            entry(Text("spel over Grenzen", "game on limits")),
            entry(("low",), Status.DERIVED),
            entry(("school", "home")),
            entry(8),
            entry("https://example.org/zebra"),
            entry(Text("nieuw", "new")),
        ),
    ),
    Item(
        "m.two",
        (
            entry("Ánker"),
            entry(Text("les", "lesson")),
            entry(("high",)),
            entry(("school",)),
            UNKNOWN,
            UNKNOWN,
            UNKNOWN,
        ),
    ),
)


def listing(**changed: object) -> Listing:
    """A list of two methods; ``changed`` are attributes of ``Listing``."""
    given: dict[str, object] = {
        "id": "prevention.methods",
        "unit": METHOD,
        "fields": FIELDS,
        "items": ITEMS,
        "shown": ("name", "summary", "level", "places", "hours", "page"),
        "group_by": None,
        "filters": ("level", "places"),
        "remarks": "remark",
        "intro": Text("Alle methoden", "All methods"),
        "about": ABOUT,
    }
    return Listing(**{**given, **changed})  # type: ignore[arg-type]


def safe_listing(**changed: object) -> SafeListing:
    """The same, let through the door."""
    return let_through(listing(**changed))


def list_content(**changed: object) -> ListContent:
    """The same as an edition shows it."""
    return ListContent("2.1", safe_listing(**changed))
