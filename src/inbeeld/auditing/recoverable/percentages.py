"""Percentages and growth: each is a statement about the counts that it was computed from, as wide as any rounding."""

from collections.abc import Iterable, Iterator, Mapping

from inbeeld.auditing.figures import Figure, Publication, Relation
from inbeeld.auditing.findings import Severity
from inbeeld.auditing.recoverable.beside import Place, bases_beside, hidden_by_place, place_in
from inbeeld.auditing.recoverable.knowledge import is_hidden
from inbeeld.auditing.recoverable.statements import Statement, least_sure
from inbeeld.auditing.written import filled
from inbeeld.vocabulary import Text

_EXACT = "exact"
_SHARE = Text(nl="{share}% van {base} is {part}", en="{share}% of {base} is {part}")
_CHANGE = Text(nl="van {base} naar {part} is {share}% verandering", en="from {base} to {part} is a change of {share}%")


def percentages(publication: Publication) -> Iterator[Statement]:
    """Two statements for each percentage of hidden counts: as wide as any rounding, and as wide as the ordinary one."""
    hidden = hidden_by_place(publication)
    for figure in publication.figures.values():
        if figure.value is None or figure.qualifier != _EXACT or figure.in_words:
            continue
        for parts, bases, least in _sides(figure, publication, hidden):
            if parts and bases and any(map(is_hidden, (*parts, *bases))):
                offset = 100.0 if figure.relation is Relation.CHANGE else 0.0
                for slack, sure in ((1.0, Severity.CERTAIN), (0.5, Severity.LIKELY)):
                    yield from _rows(figure, (parts, bases), offset, (slack, least_sure([sure, least])))


def _sides(
    figure: Figure, publication: Publication, hidden: Mapping[Place, Figure]
) -> Iterator[tuple[tuple[Figure, ...], tuple[Figure, ...], Severity]]:
    """What it is a percentage of, as it says; or the hidden count beside it, of a base that the other rows tell."""
    if figure.relation in (Relation.SHARE, Relation.CHANGE):
        yield _counts(figure.numerators, publication), _counts(figure.denominators, publication), Severity.CERTAIN
    elif figure.is_share and place_in(figure) in hidden:
        part = hidden[place_in(figure)]
        bases = _counts(figure.denominators, publication) or bases_beside(publication, figure, part)
        yield from (((part,), (base,), Severity.LIKELY) for base in bases[:1])


def _counts(ids: Iterable[str], publication: Publication) -> tuple[Figure, ...]:
    found = tuple(publication.figures[id_] for id_ in ids if id_ in publication.figures)
    return found if all(figure.is_count for figure in found) else ()


def _rows(
    figure: Figure,
    sides: tuple[tuple[Figure, ...], tuple[Figure, ...]],
    offset: float,
    rounding: tuple[float, Severity],
) -> Iterator[Statement]:
    """``(p - slack) x base <= 100 x part <= (p + slack) x base``, in units of the last printed decimal."""
    slack, sure = rounding
    parts, bases = sides
    shown = offset + float(figure.value or 0)
    words = filled(_SHARE if not offset else _CHANGE, share=figure.value or 0, base=_named(bases), part=_named(parts))
    for sign in (1, -1):
        bound = shown + sign * slack / 10**figure.decimals
        terms = {part.id: 100.0 for part in parts}
        for base in bases:
            terms[base.id] = terms.get(base.id, 0.0) - bound
        lower, upper = (0.0, float("inf")) if sign < 0 else (float("-inf"), 0.0)
        yield Statement(terms, lower, upper, sure, words, (figure.id,))


def _named(figures: tuple[Figure, ...]) -> Text:
    return Text(nl=" + ".join(f.name.nl for f in figures), en=" + ".join(f.name.en for f in figures))
