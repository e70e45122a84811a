"""What fits in a delivered list and what in a table of figures: neither can hold the columns of the other."""

from collections import defaultdict
from typing import TYPE_CHECKING

from inbeeld.vocabulary import LANGUAGES

if TYPE_CHECKING:
    from inbeeld.declarations.contracts import Column, DeliveredTable

FOR_LISTS = ("text", "codes", "number", "link")
FOR_FIGURES = ("year", "count", "percentage", "class", "qualifier")
QUALIFIED = ("count", "percentage")
"""The types whose values can be printed with a word such as *almost*."""


def check_figures_table(table: "DeliveredTable") -> None:
    """Raise if a table of figures has something that only a list can have.

    Raises:
        ValueError: pydantic makes a fault of it.
    """
    if table.key is not None:
        raise ValueError(f"table '{table.id}': 'key' goes with kind \"list\"")
    for column in table.column:
        if column.type in FOR_LISTS or column.language or column.optional:
            raise ValueError(
                f"column '{column.id}': 'language', 'optional' and the types {', '.join(FOR_LISTS)} stand only in a "
                "table of kind 'list'"
            )
    _check_qualifiers(table)


def check_list_table(table: "DeliveredTable") -> None:
    """Raise unless a list has a key, columns that a list can have, and every text in each language.

    Raises:
        ValueError: pydantic makes a fault of it.
    """
    keys = [column for column in table.column if column.id == table.key]
    if not keys or keys[0].type != "text" or keys[0].language or keys[0].optional:
        raise ValueError(f"table '{table.id}': a list has a 'key': a text column, the same in every language")
    if table.layout != "long" or table.rule:
        raise ValueError(f"table '{table.id}': a list has layout \"long\" and no rules")
    for column in table.column:
        if column.type in FOR_FIGURES:
            raise ValueError(f"column '{column.id}': type \"{column.type}\" does not stand in a list")
        if column.hidden or column.unknown or column.total or column.qualifier:
            raise ValueError(
                f"column '{column.id}': 'hidden', 'unknown', 'total' and 'qualifier' do not stand in a list"
            )
    _check_languages(table)


def _check_qualifiers(table: "DeliveredTable") -> None:
    words = {column.id for column in table.qualifiers}
    named = {column.qualifier for column in table.column if column.qualifier}
    if words and table.layout != "long":
        raise ValueError(f"table '{table.id}': a qualifier stands beside its number, so the layout is \"long\"")
    for column in table.column:
        if column.qualifier and (column.type not in QUALIFIED or column.qualifier not in words):
            raise ValueError(
                f"column '{column.id}': 'qualifier' stands at a count or percentage and names a column of type "
                '"qualifier"'
            )
    if words - named:
        raise ValueError(f"column '{min(words - named)}': no column of numbers names it as its 'qualifier'")


def _check_languages(table: "DeliveredTable") -> None:
    texts: dict[str, list[Column]] = defaultdict(list)
    for column in table.column:
        if column.language is None:
            continue
        if column.type != "text" or not column.id.endswith(f"_{column.language}"):
            raise ValueError(
                f"column '{column.id}': a column with a 'language' has type \"text\" and an id that ends in it, "
                f"such as 'summary_{column.language}'"
            )
        texts[column.field].append(column)
    for name, columns in texts.items():
        missing = [language for language in LANGUAGES if language not in {column.language for column in columns}]
        if missing:
            raise ValueError(f"table '{table.id}': '{name}' has no column in '{missing[0]}': add '{name}_{missing[0]}'")
        if len({column.optional for column in columns}) > 1:
            raise ValueError(f"table '{table.id}': '{name}' is 'optional' in each language or in none")
