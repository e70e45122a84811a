"""The audit of a publication: read it as an outsider, and try everything that a reader could try."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from inbeeld.auditing.built import claimed, data_folder, read_built
from inbeeld.auditing.figures import Publication
from inbeeld.auditing.findings import Finding, in_order
from inbeeld.auditing.inconsistent import inconsistencies
from inbeeld.auditing.merging import merged
from inbeeld.auditing.misleading import KnownBreak, find_misleading
from inbeeld.auditing.policy import AuditPolicy
from inbeeld.auditing.printed import INDEX, is_printed_folder, read_printed
from inbeeld.auditing.recoverable import CLASH, LEAK, find_recoverable
from inbeeld.auditing.recoverable.knowledge import is_hidden
from inbeeld.auditing.report import AuditReport
from inbeeld.errors import EditionError

DEFAULT = AuditPolicy()


def open_publication(place: Path) -> Publication:
    """A built edition, the folder with its open data, or a folder with printed tables.

    Raises:
        EditionError: if it is none of these, or damaged.
    """
    if not place.exists():
        raise EditionError(f"There is no file or folder {place}.")
    if data_folder(place) is not None:
        return read_built(place)
    if is_printed_folder(place):
        return read_printed(place)
    raise EditionError(
        f"{place} is no publication that can be audited. Name a built edition, such as build/victims-2017-2021, or a "
        f"folder of printed tables with an {INDEX}."
    )


def audit_publication(
    publication: Publication,
    *,
    policy: AuditPolicy = DEFAULT,
    breaks: Sequence[KnownBreak] = (),
    earlier: Iterable[Publication] = (),
) -> AuditReport:
    """Find what a reader can find: what is recoverable, what contradicts itself, what misleads.

    ``breaks`` are breaks of method that are known of the sources; ``earlier`` are publications that are already out:
    what follows from them together with this one is found as well.
    """
    others = tuple(earlier)
    together = merged(publication, others) if others else publication
    policy = policy.stated_in(together)
    mine = (found for found in find_recoverable(together, policy) if _is_new(found, publication))
    contradictions = inconsistencies(claimed(publication))
    findings = (
        *_without_doubles(mine, contradictions),
        *contradictions,
        *find_misleading(publication, policy, breaks),
    )
    hidden = sum(is_hidden(figure) for figure in publication.figures.values())
    return AuditReport(publication.name, len(publication.tables), len(publication.figures), hidden, in_order(findings))


def _is_new(found: Finding, publication: Publication) -> bool:
    """Whether this publication tells it. What an earlier one tells of a number hidden for others is no secret."""
    if publication.figures.keys().isdisjoint(found.cells):
        return False
    hidden = publication.figures.get(found.cells[0])
    told_before = found.rule == LEAK and hidden is not None and hidden.withheld
    return not told_before or publication.figures.keys() >= set(found.cells)


def _without_doubles(found: Iterable[Finding], others: Sequence[Finding]) -> Iterator[Finding]:
    """What contradicts itself around hidden cells, only if no other rule says so of the same figures."""
    told = [set(other.cells) for other in others]
    for each in found:
        if each.rule != CLASH or not any(len(cells & set(each.cells)) > 1 for cells in told):
            yield each
