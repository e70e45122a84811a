"""What the typesetter leaves out of the tags of tables: row headers, and words for signs."""

import io
from collections.abc import Iterator

import pikepdf

from inbeeld.errors import EditionError

Spoken = tuple[tuple[str | None, ...], ...]
"""For each row of a table, what is said instead of the print of each cell; None where the print speaks for itself."""

_GROUPS = frozenset(["/Document", "/Part", "/Sect", "/Div"])
"""What tables stand in. A table elsewhere is not found, and the count of tables then tells."""


def with_table_tags(pdf: bytes, spoken: tuple[Spoken, ...]) -> bytes:
    """The same document with every first cell of a row as the row's header, and words where a cell prints a sign.

    A cell finds its headers by their scope; the typesetter's lists of headers per cell, which know columns only,
    go. The document's id follows from its content, so the same document gives the same bytes.

    Args:
        pdf: a tagged document.
        spoken: the words for each table of the document, in reading order.

    Raises:
        EditionError: if the document has other tables than ``spoken`` is for.
    """
    made = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf)) as document:
        tables = tuple(elements(document.Root.StructTreeRoot, "/Table", within=_GROUPS))
        if len(tables) != len(spoken):
            raise EditionError(f"The report has {len(tables)} tables where {len(spoken)} were expected.")
        for table, words in zip(tables, spoken, strict=True):
            _tag(table, words)
        document.save(made, fix_metadata_version=False, deterministic_id=True)
    return made.getvalue()


def elements(tree: pikepdf.Object, kind: str, *, within: frozenset[str] | None = None) -> Iterator[pikepdf.Object]:
    """All elements of one kind in a tree of tags, in reading order.

    Args:
        tree: the element, or the root, that they stand in.
        kind: with its slash, as in "/Table".
        within: kinds of elements that are looked into; all if it is None.
    """
    for child in children(tree):
        own = child.S
        if own == kind:
            yield child
        if within is None or str(own) in within:
            yield from elements(child, kind, within=within)


def children(element: pikepdf.Object) -> tuple[pikepdf.Object, ...]:
    """The elements right under one element; content itself is left out."""
    held = element.get("/K")
    below = list(held) if isinstance(held, pikepdf.Array) else [held]
    return tuple(child for child in below if isinstance(child, pikepdf.Dictionary) and "/S" in child)


def _tag(table: pikepdf.Object, spoken: Spoken) -> None:
    rows = [children(row) for body in _bodies(table) for row in children(body)]
    if [len(row) - 1 for row in rows] != [len(words) for words in spoken]:
        raise EditionError("A table of the report has other rows or cells than its figure.")
    for (heading, *cells), words in zip(rows, spoken, strict=True):
        _make_header(heading)
        for cell, said in zip(cells, words, strict=True):
            _drop_headers(cell)
            if said is not None:
                cell.ActualText = pikepdf.String(said)


def _bodies(table: pikepdf.Object) -> Iterator[pikepdf.Object]:
    """The parts of a table after its head. Its last rows are body too: they are a foot only to stay together."""
    for part in children(table):
        if part.S != "/THead":
            part.S = pikepdf.Name.TBody
            yield part


def _make_header(cell: pikepdf.Object) -> None:
    cell.S = pikepdf.Name.TH
    _drop_headers(cell)
    _table_attributes(cell).Scope = pikepdf.Name.Row


def _drop_headers(cell: pikepdf.Object) -> None:
    attributes = _table_attributes(cell)
    if "/Headers" in attributes:
        del attributes["/Headers"]


def _table_attributes(cell: pikepdf.Object) -> pikepdf.Object:
    """The attributes of a cell that say how it belongs to its table."""
    if "/A" not in cell:
        cell.A = pikepdf.Array()
    for attributes in cell.A:
        if attributes.get("/O") == "/Table":
            return attributes
    cell.A.append(pikepdf.Dictionary(O=pikepdf.Name.Table))
    return cell.A[-1]
