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
from inbeeld.auditing.recoverable.telling import CLASH, tell_clash, tell_leak

__all__ = ["CLASH", "find_recoverable"]


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


def _given_away(publication: Publication, known: Mapping[str, Known], policy: AuditPolicy) -> Iterator[Finding]:
    hidden = [figure.id for figure in publication.figures.values() if is_hidden(figure)]
    attack = Attack(tuple(statements_of(publication, known)), known, hidden, policy.width)
    repairs = Repairs(publication, attack)
    yield from (tell_leak(leak, repairs) for leak in attack.leaks())
    # where it was doubtful that figures add up at all, that they do not is no news
    yield from (tell_clash(each, publication) for each in attack.clashes if each.sure is not Severity.POSSIBLE)
