"""The page that leads from each printed table to its place in the example edition."""

from collections.abc import Iterator
from pathlib import Path

from inbeeld.declarations import Definitions, EditionDeclaration, load_definitions, load_edition
from tests.printed import Row, left_out, places, rows_of
from tests.printed_lists import list_places
from tests.printed_numbers import numbers_left_out, printed_numbers

ROOT = Path(__file__).parents[2]
EDITION = "victims-2017-2021"


def printed_tables() -> str:
    """Every table of the printed documents: published table or list, figures and page, or the reason why not."""
    definitions = load_definitions(ROOT / "definitions")
    edition = load_edition(ROOT / "editions" / EDITION)
    lines = [
        "| Printed table | As printed | Published table or list | Figures | Pages |",
        "| --- | --- | --- | --- | --- |",
    ]
    for entry in rows_of("index"):
        lines += _lines(entry["id"], f"{entry['title_en']}", entry["printed_label"], (definitions, edition))
    head = (
        f"Each table and list of the printed documents that the example edition `{EDITION}` is made from, with its "
        "place in it. A test compares the published data with the printed values, cell by cell, and the published "
        "lists with the printed ones, row by row. Where a number differs on purpose, the reason stands below."
    )
    parts = [head, "\n".join(lines), "## What differs, and why", _marked(), "## What has no place", _reasons()]
    return "\n\n".join([*parts, "## Numbers of the running text", _numbers(), "### Without a place", _without_place()])


def _lines(file: str, title: str, label: str, given: tuple[Definitions, EditionDeclaration]) -> Iterator[str]:
    tables = [place.to for place in places() if place.file == file]
    tables += [place.to for place in list_places() if place.file == file]
    for table in dict.fromkeys(tables):
        figures, pages = _shown(table, *given)
        yield f"| {title} (`{file}`) | {label} | `{table}` | {figures} | {pages} |"
    if not tables:
        yield f"| {title} (`{file}`) | {label} | none: see below | | |"


def _shown(table: str, definitions: Definitions, edition: EditionDeclaration) -> tuple[str, str]:
    indicator = definitions.indicators.get(table)
    own = {figure.id for figure in indicator.figure} if indicator else {table}
    found = [
        (name, page.id)
        for chapter in edition.chapter
        for page in chapter.page
        for section in page.section
        for name in (*section.figures, *section.lists)
        if name in own
    ]
    figures = ", ".join(f"`{name}`" for name, _ in found) or "data and workbook"
    return figures, ", ".join(dict.fromkeys(page for _, page in found))


def _marked() -> str:
    rounded = (
        "- Counts from microdata (police, youth care, repeat victimisation) are rounded to tens; below ten they are "
        "hidden."
    )
    current = (
        "- Lists use the words of today, and those of the rest of the edition: "
        + "; ".join(f"*{now}* for *{former}*" for former, now in sorted(_current_words().items()))
        + "."
    )
    marked = [(id_, reason) for place in places() for id_, reason in place.marked.items()]
    marked += [(number.id, number.marked) for number in printed_numbers() if number.marked]
    return "\n".join([rounded, current, *(f"- `{id_}`: {reason}" for id_, reason in marked)])


def _current_words() -> dict[str, str]:
    words = (pair for place in list_places() for pair in place.current.items())
    return {former: now for former, now in words if "kinderporno" not in former.lower()}


def _reasons() -> str:
    lines = (f"- `{entry.file}`{_ids(entry.ids)}: {entry.reason}" for entry in left_out())
    return "\n".join(lines)


def _ids(ids: tuple[str, ...]) -> str:
    return f" ({', '.join(f'`{id_}`' for id_ in ids)})" if ids else ""


def _numbers() -> str:
    numbers = sorted(printed_numbers(), key=lambda number: number.id)
    head = (
        "Numbers that stand in the text of the documents and in no table. How near a published number must be, follows "
        "from the words around the printed one."
    )
    rows = (f"| {n.row['statement']} (`{n.id}`) | {_as_printed(n.row)} | `{n.to}` |" for n in numbers)
    return "\n".join([head, "", "| Number | As printed | Published table or list |", "| --- | --- | --- |", *rows])


def _as_printed(row: Row) -> str:
    qualifier = "" if row["qualifier"] == "exact" else f"{row['qualifier']} "
    return f"{qualifier}{row['value']} {row['unit'].replace('_', ' ')}"


def _without_place() -> str:
    return "\n".join(f"- {_ids(entry.ids).strip(' ()')}: {entry.reason}" for entry in numbers_left_out())
