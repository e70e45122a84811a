"""What a reader can find out and should not: hidden counts that follow from others, and small counts in the open."""

from collections.abc import Iterator, Mapping

from inbeeld.auditing.figures import Publication
from inbeeld.auditing.findings import Finding, Severity
from inbeeld.auditing.policy import AuditPolicy
from inbeeld.auditing.recoverable.attacking import Attack
from inbeeld.auditing.recoverable.byshare import small_shares
from inbeeld.auditing.recoverable.differences import small_differences
from inbeeld.auditing.recoverable.knowledge import is_hidden, knowledge
from inbeeld.auditing.recoverable.leftover import leftovers
from inbeeld.auditing.recoverable.openly import rests_in_text, shared_traits, small_counts
from inbeeld.auditing.recoverable.relations import statements_of
from inbeeld.auditing.recoverable.repairing import Repairs
from inbeeld.auditing.recoverable.statements import Known
from inbeeld.auditing.recoverable.system import Clash, Leak
from inbeeld.auditing.recoverable.telling import CLASH, LEAK, tell_clash, tell_leak
from inbeeld.auditing.recoverable.unprinted import small_rests

__all__ = ["CLASH", "LEAK", "find_recoverable"]


def find_recoverable(publication: Publication, policy: AuditPolicy) -> Iterator[Finding]:
    """Hidden counts that are given away, contradictions around them, and small counts that were not hidden at all."""
    known = knowledge(publication)
    yield from _given_away(publication, known, policy)
    yield from leftovers(publication, known, policy)
    yield from small_counts(publication, policy)
    yield from small_shares(publication, policy)
    yield from rests_in_text(publication, policy)
    yield from shared_traits(publication, policy)
    yield from small_differences(publication, policy)
    yield from small_rests(publication, policy)


def _given_away(publication: Publication, known: Mapping[str, Known], policy: AuditPolicy) -> Iterator[Finding]:
    hidden = [figure.id for figure in publication.figures.values() if is_hidden(figure)]
    attack = Attack(tuple(statements_of(publication, known)), known, hidden, policy.widest)
    repairs = Repairs(publication, attack)
    leaks = (leak for leak in attack.leaks() if _counts(leak, publication, known, policy))
    yield from (tell_leak(leak, repairs) for leak in leaks)
    # where it was doubtful that figures add up at all, that they do not is no news
    yield from (tell_clash(each, publication) for each in attack.clashes if _is_news(each))


def _counts(leak: Leak, publication: Publication, known: Mapping[str, Known], policy: AuditPolicy) -> bool:
    """Whether too few numbers are left by the rule of the table; of a number hidden for others, whether it is told."""
    figure, left = publication.figures[leak.figure], leak.upper - leak.lower + 1
    return left <= 1 if figure.withheld else left < min(policy.of(figure).width, known[leak.figure].size)


def _is_news(clash: Clash) -> bool:
    """Whether figures contradict each other, and not only what a reader tried."""
    return clash.sure is not Severity.POSSIBLE and not any(each.is_assumed for each in clash.statements)
