"""Shares, growth and ratios in the text against the figures that they come from."""

from collections.abc import Iterator
from dataclasses import dataclass

from inbeeld.auditing.figures import Figure, Publication, Relation
from inbeeld.auditing.findings import Account, Finding, Kind, Severity, finding
from inbeeld.auditing.inconsistent.bases import base_line, fitting_bases
from inbeeld.auditing.inconsistent.quotients import calculated, derivation, rounded, taken
from inbeeld.auditing.inconsistent.slacks import rooms
from inbeeld.auditing.inconsistent.sums import line, named, printed_words, span, with_sign
from inbeeld.auditing.readings import Fit, Range, fit
from inbeeld.auditing.written import joined
from inbeeld.vocabulary import Text

RULES = {Relation.SHARE: "share-in-text", Relation.CHANGE: "growth-in-text", Relation.RATIO: "ratio-in-text"}
WRONG_BASE = "share-of-wrong-base"
_KINDS = {
    Relation.SHARE: Text(nl="Een percentage", en="A percentage"),
    Relation.CHANGE: Text(nl="Een groeicijfer", en="A growth figure"),
    Relation.RATIO: Text(nl="Een verhouding", en="A ratio"),
}
_SEVERITIES = {
    Fit.FALSE: Severity.CERTAIN,
    Fit.OTHERWISE_ROUNDED: Severity.POSSIBLE,
    Fit.LOOSE: Severity.POSSIBLE,
}


@dataclass(frozen=True)
class _Case:
    figure: Figure
    parts: tuple[Figure, ...]
    base: tuple[Figure, ...]
    actual: Range
    fit: Fit
    other_bases: tuple[tuple[Figure, ...], ...]


def find(publication: Publication) -> Iterator[Finding]:
    """A finding for each number of the text that does not follow from its numerators and denominators."""
    widths = rooms(publication)
    for figure in publication.figures.values():
        if figure.relation is Relation.NONE or figure.value is None:
            continue
        parts = tuple(publication.figures[id_] for id_ in figure.numerators)
        base = tuple(publication.figures[id_] for id_ in figure.denominators)
        if not parts or not base:
            continue
        actual = calculated(figure.relation, taken(parts, widths), taken(base, widths))
        how = fit(figure, actual)
        if how is not Fit.FITS:
            bases = fitting_bases(figure, parts, publication) if how is Fit.FALSE and _has_base(figure) else ()
            yield _finding(_Case(figure, parts, base, actual, how, bases))


def _has_base(figure: Figure) -> bool:
    return figure.relation is Relation.SHARE


def _finding(case: _Case) -> Finding:
    figure = case.figure
    lines = [
        line("Gedrukt: {name}: {value}.", "Printed: {name}: {value}.", name=named(figure), value=printed_words(figure)),
        *derivation(figure.relation, case.parts, case.base),
        _verdict(case),
        *(base_line(case.parts, base) for base in case.other_bases),
    ]
    account = Account(
        title=line(
            "{what} in de tekst klopt niet met de getallen: {name}",
            "{what} in the text does not follow from its figures: {name}",
            what=_KINDS[figure.relation],
            name=named(figure),
        ),
        derivation=tuple(lines),
        repair=_repair(case),
    )
    rule = WRONG_BASE if case.other_bases else RULES[figure.relation]
    involved = [figure, *case.parts, *case.base]
    return finding(rule, (Kind.INCONSISTENT, _SEVERITIES[case.fit]), involved, account)


def _actual(case: _Case) -> Text:
    return with_sign(case.figure, rounded(case.actual))


def _verdict(case: _Case) -> Text:
    given = {"value": printed_words(case.figure), "actual": _actual(case)}
    if case.fit is Fit.OTHERWISE_ROUNDED:
        return line(
            "{value} is {actual} naar de verkeerde kant afgerond.",
            "{value} is {actual} rounded to the wrong side.",
            **given,
        )
    if case.fit is Fit.LOOSE:
        return line(
            "{value} is waar, maar {actual} ligt er ver vanaf.",
            "{value} is true, but {actual} is far from it.",
            **given,
        )
    return line("{value} is niet {actual}, hoe ook afgerond.", "{value} is not {actual}, however rounded.", **given)


def _repair(case: _Case) -> Text:
    if case.other_bases:
        names = joined((named(each) for each in case.other_bases[0]), " + ")
        return line(
            "Noem de goede noemer ({base} = {n}), of druk {actual}.",
            "Name the right base ({base} = {n}), or print {actual}.",
            base=names,
            n=span(taken(case.other_bases[0])),
            actual=_actual(case),
        )
    return line(
        "Druk {actual}, of noem de getallen waar het uit volgt.",
        "Print {actual}, or name the figures that it follows from.",
        actual=_actual(case),
    )
