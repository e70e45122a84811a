"""Parts that leave a few of their printed total over: a category that is not printed may be what is left."""

from collections.abc import Iterator, Sequence

from inbeeld.auditing.figures import Figure, Publication
from inbeeld.auditing.findings import Finding, Kind, Severity, finding
from inbeeld.auditing.inconsistent.totals import unprinted
from inbeeld.auditing.policy import AuditPolicy
from inbeeld.auditing.written import account_of, filled, joined, written
from inbeeld.vocabulary import Text

_TITLE = Text(
    nl="{total}: voor wat niet is gedrukt blijft {rest} over", en="{total}: {rest} left for what is not printed"
)
_LINE = Text(nl="{total}: {whole} − {parts} = {rest}", en="{total}: {whole} − {parts} = {rest}")
_MAYBE = Text(
    nl="of er een categorie ontbreekt, of een van de getallen fout is, staat er niet bij",
    en="nothing says whether a category is missing, or one of the numbers is wrong",
)
_REPAIR = Text(
    nl="rond de totalen af, of voeg wat ontbreekt bij een andere categorie; ontbreekt er niets, verbeter het getal",
    en="round the totals, or take what is missing together with another category; if nothing is, mend the number",
)


def small_rests(publication: Publication, policy: AuditPolicy) -> Iterator[Finding]:
    """Each printed total of which the printed parts leave a small count of people over."""
    for whole, parts in unprinted(publication):
        rest = int((whole.value or 0) - sum(part.value or 0 for part in parts))
        if 0 < rest < policy.of(whole).minimum:
            yield _finding(whole, parts, rest)


def _finding(whole: Figure, parts: Sequence[Figure], rest: int) -> Finding:
    numbers = joined((written(part.value or 0) for part in parts), " − ")
    line = filled(_LINE, total=whole.name, whole=whole.value or 0, parts=numbers, rest=rest)
    account = account_of(filled(_TITLE, total=whole.name, rest=rest), (line, _MAYBE), _REPAIR)
    return finding("small-rest", (Kind.RECOVERABLE, Severity.POSSIBLE), [whole, *parts], account)
