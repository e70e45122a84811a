"""What a table shows knowingly: its own policy says so to its readers."""

from inbeeld.auditing.figures import Publication
from inbeeld.auditing.findings import Finding
from inbeeld.auditing.recoverable.openly import TRAIT


def is_allowed(found: Finding, publication: Publication) -> bool:
    """Whether the policies of all tables that a finding rests on show on purpose what it tells.

    That everybody in a group shares a trait is one of the zeros beside it, and some policies show these.
    """
    return found.rule == TRAIT and all(_tells_traits(cell, publication) for cell in found.cells)


def _tells_traits(cell: str, publication: Publication) -> bool:
    figure = publication.figures.get(cell)
    rule = publication.tables[figure.table].rule if figure is not None else None
    return rule is not None and rule.tells_traits
