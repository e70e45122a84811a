"""Counts over stretches of a scale that follow on each other: 2021-2023 is 2021, 2022 and 2023 together."""

from collections.abc import Iterator, Mapping, Sequence

from inbeeld.auditing.figures import Figure, Publication
from inbeeld.auditing.findings import Severity
from inbeeld.auditing.recoverable.knowledge import is_hidden
from inbeeld.auditing.recoverable.placing import Sheet, period_of, plain, sheets_of
from inbeeld.auditing.recoverable.spans import YEARS, Span, span_of
from inbeeld.auditing.recoverable.statements import Known, Statement
from inbeeld.auditing.written import filled, joined
from inbeeld.vocabulary import Text

_TOGETHER = Text(nl="{wide} is samen {parts}", en="{wide} is {parts} together")
_PERSONS = frozenset({"person", "victim", "child", "minor", "pupil", "client", "patient"})

Signed = dict[Figure, int]
"""Figures that are added (1) or taken away (-1)."""
Edge = tuple[Span, Figure]


def stretches(publication: Publication, known: Mapping[str, Known]) -> Iterator[Statement]:
    """A statement for each stretch that others of the same count make up together; none if any such sum is wrong."""
    for sheets in sheets_of(publication).values():
        if not any(is_hidden(figure) for sheet in sheets for figure in sheet.figures):
            continue
        by_scale: dict[str, list[tuple[Figure, Signed]]] = {}
        for scale, edges in _alike(sheets):
            by_scale.setdefault(scale, []).extend(_circles(edges, known))
        for scale, circles in by_scale.items():
            if all(_can_be_true(circle, known) for circle in circles):
                yield from (_statement(circle, scale) for circle in circles if any(map(is_hidden, _all(circle))))


def _alike(sheets: Sequence[Sheet]) -> Iterator[tuple[str, list[Edge]]]:
    """Stretches of one scale that have everything else in common."""
    found: dict[tuple[object, ...], list[Edge]] = {}
    for sheet in sheets:
        for figure in sheet.figures:
            for column, category in figure.by:
                span = span_of(category) if column not in figure.over else None
                if span is not None:
                    found.setdefault((span.scale, *_others(sheet, figure, column)), []).append((span, figure))
    yield from ((str(key[0]), edges) for key, edges in found.items() if len(edges) > 2)


def _others(sheet: Sheet, figure: Figure, column: str) -> tuple[object, ...]:
    sides = (category for name, category in figure.by if name != column and name not in figure.over)
    words = frozenset(plain(each) for each in sides) | sheet.fixed
    # a table of years says in each cell which year it is about
    return words, "" if sheet.time else period_of(sheet.period)


def _circles(edges: Sequence[Edge], known: Mapping[str, Known]) -> Iterator[tuple[Figure, Signed]]:
    """Each stretch with the others that lead from its start to its end; printed and short ones go first."""
    paths: dict[int, tuple[int, Signed]] = {}
    order = sorted(edges, key=lambda e: (not known[e[1].id].is_exact, e[0].last - e[0].first, e[0].first, e[1].id))
    for span, figure in order:
        start, end = span.first, span.last + 1
        for point in (start, end):
            paths.setdefault(point, (point, {}))
        if paths[start][0] == paths[end][0]:
            yield figure, _sum(paths[end][1], paths[start][1], -1)
        else:
            _join(paths, start, end, figure)


def _join(paths: dict[int, tuple[int, Signed]], start: int, end: int, figure: Figure) -> None:
    """Two points that a stretch leads between: all that hangs on the end now hangs on the start."""
    root, way = paths[start]
    mine, back = paths[end]
    step = _sum(_sum(way, {figure: 1}), back, -1)
    for point, (at, found) in list(paths.items()):
        if at == mine:
            paths[point] = root, _sum(step, found)


def _sum(one: Signed, other: Signed, sign: int = 1) -> Signed:
    names = dict.fromkeys((*one, *other))
    return {each: value for each in names if (value := one.get(each, 0) + sign * other.get(each, 0))}


def _all(circle: tuple[Figure, Signed]) -> tuple[Figure, ...]:
    return circle[0], *circle[1]


def _can_be_true(circle: tuple[Figure, Signed], known: Mapping[str, Known]) -> bool:
    whole, parts = circle
    ends = [(known[each.id].lower, known[each.id].upper)[::sign] for each, sign in parts.items()]
    least = sum(sign * end[0] for sign, end in zip(parts.values(), ends, strict=True))
    most = sum(sign * end[1] for sign, end in zip(parts.values(), ends, strict=True))
    return bool(least <= known[whole.id].upper and known[whole.id].lower <= most)


def _in_print(figure: Figure) -> tuple[str, int]:
    return figure.file, figure.row


def _statement(circle: tuple[Figure, Signed], scale: str) -> Statement:
    """The longest stretch is what the others make up together, as far as a reader is told."""
    whole, parts = circle
    signed = {whole: -1, **parts}
    added, taken = (sorted((e for e, sign in signed.items() if sign == side), key=_in_print) for side in (1, -1))
    few, many = sorted((taken, added), key=len)
    names = [joined((each.name for each in side), " + ") for side in (few, many)]
    words = filled(_TOGETHER, wide=names[0], parts=names[1])
    persons = scale == YEARS and whole.counted in _PERSONS
    sure = Severity.POSSIBLE if persons else Severity.LIKELY
    return Statement({each.id: float(sign) for each, sign in signed.items()}, 0.0, 0.0, sure, words, is_assumed=True)
