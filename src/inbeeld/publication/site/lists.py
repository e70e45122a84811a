"""Lists on a page: a table on wide screens, stacked entries on a phone, and filters where scripts run."""

from dataclasses import dataclass

from inbeeld.publication.content import ListContent
from inbeeld.publication.listtable import ListRow, ListTable
from inbeeld.publication.listtables import list_table
from inbeeld.publication.site.downloads import UP
from inbeeld.vocabulary import Language, plain

_FEW_COLUMNS, _FEW_ROWS = 5, 10


@dataclass(frozen=True)
class ListView:
    """A list as the template needs it.

    Attributes:
        table: the list.
        under: the place of the column whose words stand beneath the name in many columns, to leave room; or None.
        columns: the places of the columns that stand as columns, the name first.
        data, workbook: the addresses of its data file, and of the workbook that has it on a sheet.
    """

    table: ListTable
    under: int | None
    columns: tuple[int, ...]
    data: str
    workbook: str

    @property
    def is_long(self) -> bool:
        """Whether a reader is helped by narrowing it down."""
        return bool(self.table.filters) or sum(1 for _ in self.table.rows) > _FEW_ROWS


def list_view(content: ListContent, language: Language) -> ListView:
    """A list ready for its template."""
    table = list_table(content, language)
    under = _under(table)
    columns = tuple(place for place in range(len(table.columns)) if place != under)
    return ListView(table, under, columns, f"{UP}data/{table.id}.csv", f"{UP}tables.{language}.xlsx")


def unseen_words(row: ListRow) -> str:
    """What a search in the list looks for in a row besides the words that stand in it."""
    seen = "".join(plain(entry.text) for entry in row.entries)
    return " ".join(word for word in row.search.split() if word not in seen)


def _under(table: ListTable) -> int | None:
    """A second column of sentences beside many others goes beneath the name."""
    if len(table.columns) <= _FEW_COLUMNS:
        return None
    return next((place for place, column in enumerate(table.columns) if place and column.kind == "text"), None)
