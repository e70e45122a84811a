"""Lists on a page: a table on wide screens, stacked entries on a phone, and filters where scripts run."""

from dataclasses import dataclass

from inbeeld.publication.content import ListContent, PageContent
from inbeeld.publication.listtable import ListRow, ListTable
from inbeeld.publication.listtables import list_table
from inbeeld.publication.numbers import format_number
from inbeeld.publication.site.downloads import UP, folder_of
from inbeeld.vocabulary import Language, plain

_FEW_COLUMNS, _FEW_ROWS = 5, 10
_FEW_LISTS, _UNFOLDED = 2, 15
"""On a page with more lists than this, a list with more rows than this is folded: the page remains one to find in."""


@dataclass(frozen=True)
class ListView:
    """A list as the template needs it.

    Attributes:
        table: the list.
        under: the place of the column whose words stand beneath the name in many columns, to leave room; or None.
        columns: the places of the columns that stand as columns, the name first.
        data, workbook: the addresses of its data file and of its own workbook.
        count: its number of rows with what they are, such as "37 organisations".
        folded: whether its rows stand folded under their number.
    """

    table: ListTable
    under: int | None
    columns: tuple[int, ...]
    data: str
    workbook: str
    count: str
    folded: bool

    @property
    def is_long(self) -> bool:
        """Whether a reader is helped by narrowing it down."""
        return bool(self.table.filters) or sum(1 for _ in self.table.rows) > _FEW_ROWS


def list_views(page: PageContent, language: Language) -> dict[str, ListView]:
    """The lists of a page by id."""
    can_fold = sum(1 for _ in page.lists) > _FEW_LISTS
    return {shown.id: list_view(shown, language, can_fold=can_fold) for shown in page.lists}


def list_view(content: ListContent, language: Language, *, can_fold: bool = False) -> ListView:
    """A list ready for its template; ``can_fold`` where it stands among many."""
    table = list_table(content, language)
    under, rows = _under(table), sum(1 for _ in table.rows)
    return ListView(
        table=table,
        under=under,
        columns=tuple(place for place in range(len(table.columns)) if place != under),
        data=f"{UP}data/{table.id}.csv",
        workbook=f"{UP}{folder_of(language)}{table.id}.xlsx",
        count=f"{format_number(rows, language)} {table.items[rows != 1]}",
        folded=can_fold and rows > _UNFOLDED,
    )


def unseen_words(row: ListRow) -> str:
    """What a search in the list looks for in a row besides the words that stand in it."""
    seen = "".join(plain(entry.text) for entry in row.entries)
    return " ".join(word for word in row.search.split() if word not in seen)


def _under(table: ListTable) -> int | None:
    """A second column of sentences beside many others goes beneath the name."""
    if len(table.columns) <= _FEW_COLUMNS:
        return None
    return next((place for place, column in enumerate(table.columns) if place and column.kind == "text"), None)
