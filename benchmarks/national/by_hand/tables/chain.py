"""Tables of the chain from report to verdict."""

from collections.abc import Mapping

from benchmarks.national.by_hand.codes import YEARS
from benchmarks.national.by_hand.figures import Rows, Tables, grid, share, sums

_STEPS = ("reports", "interview", "complaint", "prosecution", "verdict", "convicted")
_LINKS = ("counted", "other", "not-found")


def chain_tables(taken: Rows, links: Mapping[str, int]) -> Tables:
    """Both tables, from incidents by year and step, and incidents by link."""
    found = {step: sums(taken, step, "year") for step in _STEPS}
    reports = found["reports"]
    return {
        "chain": grid(
            lambda step, year: {
                "incidents": found[step][year,],
                "share": share(found[step][year,], reports[year,]),
            },
            _STEPS,
            YEARS,
        ),
        "chain_links": grid(lambda link: {"incidents": links[link]}, _LINKS),
    }
