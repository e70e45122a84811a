"""What a program that reads a PDF aloud finds in it."""

from collections.abc import Iterator

import pikepdf

from inbeeld.publication.report.tagging import children

PAINTS = frozenset(["S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "sh", "Do", "EI", "Tj", "TJ", "'", '"'])
"""Operators of a page that leave something visible."""


def walk(element: pikepdf.Object) -> Iterator[pikepdf.Object]:
    """Every tagged element, in reading order."""
    for child in children(element):
        yield child
        yield from walk(child)


def kinds(pdf: pikepdf.Pdf) -> list[str]:
    """The kind of every element, in reading order, without its slash."""
    return [str(element.S)[1:] for element in walk(pdf.Root.StructTreeRoot)]


def scope_of(cell: pikepdf.Object) -> str | None:
    """Whether a header is one of a row or of a column."""
    scopes = [str(a.Scope) for a in cell.get("/A", []) if "/Scope" in a]
    return scopes[0] if scopes else None


def untagged_paint(page: pikepdf.Page) -> int:
    """How often a page paints something that is neither tagged nor marked as decoration."""
    depth = found = 0
    for instruction in pikepdf.parse_content_stream(page):
        name = str(instruction.operator)
        depth += (name in ("BDC", "BMC")) - (name == "EMC")
        found += name in PAINTS and depth == 0
    return found


def pages_of(element: pikepdf.Object) -> set[tuple[int, int]]:
    """The pages that an element stands on."""
    own = {element.Pg.objgen} if "/Pg" in element else set()
    return own.union(*(pages_of(child) for child in children(element)))
