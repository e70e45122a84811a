"""Which printed number would be the right base of a percentage."""

from collections.abc import Iterator, Sequence

from inbeeld.auditing.figures import Figure, Origin, Publication, Relation
from inbeeld.auditing.inconsistent.quotients import calculated, derivation, taken
from inbeeld.auditing.inconsistent.sums import line, named
from inbeeld.auditing.readings import Fit, fit
from inbeeld.vocabulary import Text

_MOST = 2


def fitting_bases(share: Figure, parts: Sequence[Figure], publication: Publication) -> tuple[tuple[Figure, ...], ...]:
    """The bases that make a percentage right: first those that the text uses for the same count elsewhere."""
    wrong = set(share.denominators)
    found: dict[object, tuple[Figure, ...]] = {}
    for base in _candidates(share, parts, publication):
        if {each.id for each in base} != wrong and _makes_right(share, parts, base):
            found.setdefault(taken(base), base)
    return tuple(found.values())[:_MOST]


def _makes_right(share: Figure, parts: Sequence[Figure], base: Sequence[Figure]) -> bool:
    above, below = taken(parts), taken(base)
    if above.upper is None or below.upper is None or below.exact is None or below.exact <= above.upper:
        return False
    return fit(share, calculated(Relation.SHARE, above, below)) is Fit.FITS


def _candidates(share: Figure, parts: Sequence[Figure], publication: Publication) -> Iterator[tuple[Figure, ...]]:
    figures = publication.figures
    names = {part.id for part in parts}
    for other in figures.values():
        if other.relation is Relation.SHARE and set(other.numerators) == names:
            yield tuple(figures[id_] for id_ in other.denominators)
    tables = {part.table for part in parts}
    printed = [f for f in figures.values() if _can_be_base(f, share, parts)]
    yield from ((f,) for f in printed if f.table in tables)
    yield from ((f,) for f in printed if f.origin is Origin.LABEL and f.table not in tables)


def _can_be_base(figure: Figure, share: Figure, parts: Sequence[Figure]) -> bool:
    counts_the_same = figure.is_count and figure.unit in {part.unit for part in parts}
    is_whole = figure.is_total or figure.origin in (Origin.LABEL, Origin.INDEX)
    return counts_the_same and is_whole and figure.value is not None and figure.document == share.document


def base_line(parts: Sequence[Figure], base: Sequence[Figure]) -> Text:
    """The percentage of another base, for a derivation."""
    names = " + ".join(dict.fromkeys(named(each).en for each in base))
    dutch = " + ".join(dict.fromkeys(named(each).nl for each in base))
    last = derivation(Relation.SHARE, parts, base)[-1]
    return line(
        "Met {base} als noemer past het: {sum}", "With {base} as base it fits: {sum}", sum=last, base=Text(dutch, names)
    )
