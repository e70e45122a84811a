"""Put leaks and clashes into words: what is given away, by what, and which figure would stop it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from inbeeld.auditing.figures import Figure, Publication, Relation, Status
from inbeeld.auditing.findings import Finding, Kind, Severity, finding, finding_id
from inbeeld.auditing.inconsistent.sums import named, printed_words
from inbeeld.auditing.merging import edition_of
from inbeeld.auditing.recoverable.proof import proof
from inbeeld.auditing.recoverable.repairing import Repairs
from inbeeld.auditing.recoverable.system import Clash, Leak
from inbeeld.auditing.written import account_of, filled, joined, range_written
from inbeeld.vocabulary import Text

LEAK = "recoverable-cell"
CLASH = "contradiction"
_WHAT = {
    Status.SUPPRESSED: Text(nl="het verborgen aantal", en="the hidden count"),
    Status.CLASS: Text(
        nl="het aantal waarvan alleen de klasse is gedrukt", en="the count of which only the class is printed"
    ),
    Status.UNKNOWN: Text(nl="het aantal dat als onbekend is gedrukt", en="the count that is printed as not known"),
}
_TITLE = Text(
    nl="{name}: {what} volgt uit andere cijfers en is {range}",
    en="{name}: {what} follows from other figures and is {range}",
)
_SURE = {
    Severity.LIKELY: Text(
        nl="dit rust op de gewone lezing: deze cijfers tellen hetzelfde en zijn zo geteld als ze er staan",
        en="this rests on the ordinary reading: these figures count the same, and were counted as they stand",
    ),
    Severity.POSSIBLE: Text(
        nl="of het klopt is niet zeker: in deze tabel tellen delen niet overal op tot het totaal, of hoeven dat niet",
        en="whether it is true is not certain: the parts of this table do not always add up to the total, or need not",
    ),
}
_TRIED = Text(
    nl="of het klopt is niet zeker: dat deze cijfers hetzelfde tellen, staat er niet bij",
    en="whether it is true is not certain: nothing says that these figures count the same",
)
_TWO_SMALL = Text(
    nl="kleine aantallen met een totaal dat niet klein is, kunnen niet allemaal nul zijn; meer cellen verbergen"
    " verandert dat niet, het totaal minder precies maken wel",
    en="small counts whose total is not small cannot all be nought; hiding more cells does not change that, a less"
    " exact total does",
)
_LEFT_OUT = Text(
    nl="nul kan ook betekenen dat het totaal dit onderdeel weglaat",
    en="nought may also mean that the total leaves this part out",
)
_HIDE = Text(
    nl="verberg ook {others}, of rond de totalen af waaruit {name} volgt",
    en="hide {others} as well, or round the totals that {name} follows from",
)
_AND = Text(nl=" en ", en=" and ")
_ROUND = Text(
    nl="rond {others} af of laat {it} weg, en doe deze proef dan opnieuw: er kan nog een andere weg zijn",
    en="round {others} or leave {it} out, and then try this again: there may be another way",
)
_LEAVE = Text(
    nl="laat {others} weg, en doe deze proef dan opnieuw: er kan nog een andere weg zijn",
    en="leave {others} out, and then try this again: there may be another way",
)
_IT, _THEM = Text(nl="dit", en="it"), Text(nl="ze", en="them")
_ROUND_ENOUGH = 100
"""A total that is a multiple of this is taken to be rounded already."""
_CLASHING = Text(
    nl="{count} cijfers rond verborgen cellen kunnen niet allemaal kloppen",
    en="{count} figures around hidden cells cannot all be true",
)
_PRINTED = Text(nl="{name}: {value}", en="{name}: {value}")
_FROM = Text(nl="{value} (in {edition})", en="{value} (in {edition})")
_UNKNOWN = Text(nl="niet bekend", en="not known")
_MEND = Text(
    nl="zoek uit welk van deze cijfers fout is en verbeter het",
    en="find out which of these figures is wrong, and mend it",
)


def tell_leak(leak: Leak, repairs: Repairs) -> Finding:
    """A hidden count that is given away, with the arithmetic."""
    publication, known = repairs.publication, repairs.attack.known
    target = publication.figures[leak.figure]
    shown = dict.fromkeys(name for statement in leak.statements for name in statement.shown)
    figures = [target, *(publication.figures[name] for name in (*leak.figures, *shown))]
    range_ = range_written(leak.lower, leak.upper)
    lines = (*proof(leak, publication, known), *_two_small(leak, publication), *_doubts(leak, target))
    title = filled(_TITLE, name=target.name, what=_WHAT[target.status], range=range_)
    account = account_of(title, lines, _repair(leak, repairs))
    found = finding(LEAK, (Kind.RECOVERABLE, leak.sure), figures, account)
    # the id names the cell, not the ways to find it out: of two cells that the same figures give away, each has its own
    return replace(found, id=finding_id(LEAK, [leak.figure, leak.sure], figures))


def _doubts(leak: Leak, target: Figure) -> Iterator[Text]:
    tried = leak.sure is Severity.POSSIBLE and any(statement.is_assumed for statement in leak.statements)
    if leak.sure in _SURE:
        yield _TRIED if tried else _SURE[leak.sure]
    if target.status is Status.UNKNOWN and leak.upper == 0:
        yield _LEFT_OUT


def _two_small(leak: Leak, publication: Publication) -> Iterator[Text]:
    """Say so where hidden counts alone make up a printed total, so that hiding more is of no use."""
    if len(leak.statements) == 1 and leak.statements[0].is_equation and leak.lower < leak.upper:
        terms = leak.statements[0].terms
        hidden = [name for name in terms if publication.figures[name].value is None]
        if (
            len(hidden) > 1
            and len(hidden) == len(terms) - 1
            and leak.lower > (publication.figures[leak.figure].lower or 0)
        ):
            yield _TWO_SMALL


def _repair(leak: Leak, repairs: Repairs) -> Text:
    """Hide cells that are known to help; without any, make what gives it away less exact."""
    figures = repairs.publication.figures
    hidden = repairs.cells_to_hide(leak)
    if hidden:
        return filled(_HIDE, others=_quoted(hidden), name=_quoted([figures[leak.figure]]))
    used = [figures[each] for each in leak.figures]
    totals = [each for each in used if each.is_total or not each.by]
    elsewhere = [each for each in used if each.table != figures[leak.figure].table]
    shares = dict.fromkeys(
        name for statement in leak.statements for name in statement.shown if _is_share(figures[name])
    )
    shown = [figures[name] for name in shares] or totals or elsewhere or used or [figures[leak.figure]]
    if shares or all(each.value and each.value % _ROUND_ENOUGH == 0 for each in shown):
        return filled(_LEAVE, others=_quoted(shown))
    return filled(_ROUND, others=_quoted(shown), it=_IT if len(shown) == 1 else _THEM)


def _is_share(figure: Figure) -> bool:
    return figure.is_share or figure.relation is Relation.CHANGE


def _quoted(figures: Sequence[Figure]) -> Text:
    """Names apart, for they have commas in them."""
    return joined((Text(nl=f"“{each.name.nl}”", en=f"“{each.name.en}”") for each in figures), _AND)


def tell_clash(clash: Clash, publication: Publication) -> Finding:
    """Figures that contradict each other where something is hidden; they were left out of the attack."""
    shown = dict.fromkeys([*clash.figures, *(name for statement in clash.statements for name in statement.shown)])
    figures = [publication.figures[name] for name in shown]
    title = filled(_CLASHING, count=len(figures))
    numbers = (filled(_PRINTED, name=named(each), value=_of_edition(each, publication)) for each in figures)
    lines = (*(statement.words for statement in clash.statements), *numbers)
    account = account_of(title, lines, _MEND)
    return finding(CLASH, (Kind.INCONSISTENT, clash.sure), figures, account)


def _of_edition(figure: Figure, publication: Publication) -> Text:
    """What is printed; where an earlier edition is audited with it, with the edition in which it stands."""
    unknown = figure.value is None and figure.status is Status.UNKNOWN
    value = _UNKNOWN if unknown else printed_words(figure)
    if all(edition_of(each) is None for each in publication.tables):
        return value
    return filled(_FROM, value=value, edition=edition_of(figure.table) or publication.name)
