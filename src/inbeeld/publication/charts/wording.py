"""The words that charts use themselves, in both languages."""

from collections.abc import Mapping

from inbeeld.vocabulary import Text

OLD = Text("oude telling", "old count")
NEW = Text("nieuwe telling", "new count")
BEFORE = Text("Oude telling, niet te vergelijken", "Old count, not to be compared")
AFTER = Text("Nieuwe telling", "New count")
EARLIER = Text("eerdere jaren", "earlier years")
HIDDEN = Text("verborgen: minder dan {limit} {unit}", "hidden: fewer than {limit} {unit}")
PROTECTING = Text(
    "verborgen, zodat een ander getal niet te berekenen is",
    "hidden, so that another figure cannot be worked out",
)
ESTIMATED = Text("geschat (circa)", "estimated (about)")
ESTIMATED_INTERVAL = Text("geschat, met 95%-interval", "estimated, with 95% interval")
PROVISIONAL = Text("voorlopig", "provisional")
INTERVAL = Text("95%-interval {lower} tot {upper}", "95% interval {lower} to {upper}")

COLUMNS = Text("Kolommen per {x}", "Columns by {x}")
LINES = Text("Lijnen per {x}", "Lines by {x}")
MULTIPLES = Text(
    "Kleine kolomgrafieken naast elkaar, op dezelfde schaal", "Small column charts side by side, on one scale"
)
DOTS = Text("Stippen per rij, geordend naar {newest}", "Dots per row, ordered by {newest}")
MAP = Text("Tegelkaart, één vak per gebied", "Tile map, one square per area")
CLASSES = Text("Kolommen per klasse", "Columns per class")
HEX_MAP = Text(
    "Zeshoekkaart, één zeshoek per gebied, ongeveer op zijn plaats",
    "Hex map, one hexagon per area, near its true place",
)
AREA_MAP = Text("Kaart met de grenzen van de gebieden", "Map with the borders of the areas")
BARS = Text("Liggende balken per {facet}", "Horizontal bars by {facet}")
PAIRS = Text(
    "Per rij een teken voor elke groep, op één lijn; rijen: {facet}",
    "A mark for each group on one line per row; rows: {facet}",
)
SLOPE = Text("Lijnen van {first} naar {last}", "Lines from {first} to {last}")
STACKED = Text("Balken van honderd procent, verdeeld naar {series}", "Bars of a hundred per cent, divided by {series}")
GRID = Text("Rooster van {facet} bij {x}", "Grid of {facet} by {x}")
REST = Text("niet apart gepubliceerd", "not published apart")
BASE = "n = {total}"
"""The number that shares are taken of, the same in both languages."""
NOT_PUBLISHED = Text("niet gepubliceerd", "not published")
BROKEN = Text("met een breuk in de telling in {year}", "with a break in the count in {year}")

PLACES: Mapping[str, tuple[Text, Text]] = {
    "region": (Text("regio", "region"), Text("regio’s", "regions")),
    "municipality": (Text("gemeente", "municipality"), Text("gemeenten", "municipalities")),
}
"""What one area and several are called, by the side of the table that has them."""
ANY_PLACES = Text("gebied", "area"), Text("gebieden", "areas")

LESS_THAN = Text("minder dan {upper}", "fewer than {upper}")
FROM_TO = Text("{lower} tot {upper}", "{lower} to {upper}")
OR_MORE = Text("{lower} of meer", "{lower} or more")
