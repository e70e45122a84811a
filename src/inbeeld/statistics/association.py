"""Tests of a link between two groupings of the same counts."""

from collections.abc import Sequence
from dataclasses import dataclass
from pkgutil import resolve_name


@dataclass(frozen=True, slots=True)
class Association:
    """Pearson's chi-square of a table of counts and the strength of the link.

    ``cramers_v`` runs from 0 (none) to 1 (one grouping fixes the other).
    """

    n: int
    chi_square: float
    degrees_of_freedom: int
    p: float
    cramers_v: float


def chi_square(counts: Sequence[Sequence[int]]) -> Association:
    """Pearson's chi-square without continuity correction, and Cramer's V, of rows x columns of counts.

    Source: K. Pearson, *On the criterion ...*, Philosophical Magazine 50 (1900), 157-175; H. Cramer, *Mathematical
    Methods of Statistics* (1946), 282; calculated by scipy.

    >>> found = chi_square([[10, 20], [20, 10]])
    >>> round(found.chi_square, 4), found.degrees_of_freedom, round(found.cramers_v, 4)
    (6.6667, 1, 0.3333)

    Raises:
        ValueError: if the table has fewer than two rows or columns, holds a negative count, or a row or column
            has no counts at all.
    """
    if min([len(counts), *map(len, counts)]) < 2:
        raise ValueError("a test needs two groups and two outcomes at least")
    if not all(map(any, counts)) or not all(map(any, zip(*counts, strict=True))):
        # scipy divides by zero if nothing at all was counted
        raise ValueError("a group or an outcome has no counts at all")
    # By name: scipy.stats takes longer to load than a page to write, and most processes of a build never test.
    tested = resolve_name("scipy.stats:chi2_contingency")(counts, correction=False)
    v = resolve_name("scipy.stats.contingency:association")(counts, method="cramer", correction=False)
    n = sum(sum(row) for row in counts)
    return Association(n, float(tested.statistic), int(tested.dof), float(tested.pvalue), float(v))
