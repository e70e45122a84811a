"""A table whose words are hard to write: formulas, quotes, commas, line ends, comments and accents."""

from inbeeld.disclosure import SafeTable
from inbeeld.tables import Cell, Status
from inbeeld.vocabulary import Text
from tests.factories import HIDDEN, category, safe_table, side, years

LABELS = ('=HYPERLINK("x")', "+31 @home", "-, minus", "@ a 'b' \"c\"", "# remark", "Fryslân;\nline two")


def tricky_table() -> SafeTable:
    """Six categories in two years."""
    items = [category(f"c{place}", label, label) for place, label in enumerate(LABELS)]
    note = Text(nl="= niet zeker", en="- not sure")
    cells = [Cell(place * 1000, note=note) for place in range(2 * len(LABELS) - 2)]
    return safe_table("a.tricky", (side("place", Text("Plaats", "Place"), items), years(2020)), [
        *cells, HIDDEN, Cell(None, Status.UNKNOWN),
    ])  # fmt: skip
