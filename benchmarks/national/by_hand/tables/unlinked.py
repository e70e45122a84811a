"""Reports for which a person was found, and those for which nobody could be."""

from benchmarks.national.by_hand.codes import LINKS
from benchmarks.national.by_hand.figures import Rows, Table, grid, sums, with_share


def unlinked(links: Rows) -> Table:
    """From reports by link."""
    found = sums(links, "reports", "link")
    return grid(lambda link: with_share("reports", found[link,], sum(found.values())), LINKS)
