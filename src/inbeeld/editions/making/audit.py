"""The edition read as an outsider reads it, before it is published: the step ``audit``. A leak stops the build."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date

from inbeeld.auditing import (
    AuditReport,
    Finding,
    Kind,
    Publication,
    as_json,
    audit_publication,
    breaks_of,
    in_order,
    is_allowed,
    publication_in,
    shown_figures,
)
from inbeeld.declarations import Definitions, load_exceptions
from inbeeld.disclosure import Judged, apply_exceptions
from inbeeld.editions.making.given import definitions_of, edition_folder
from inbeeld.editions.making.typed import typed_in
from inbeeld.editions.published import FOLDER
from inbeeld.editions.steps import Outputs, StepInput
from inbeeld.errors import DisclosureError

AUDIT = "audit.json"
"""What the step tells: the report of the audit, and which exception lets which finding pass."""


@dataclass(frozen=True, slots=True)
class _Leak:
    id: str
    sources: tuple[str, ...]


def make_audit(given: StepInput) -> Outputs:
    """``audit.json``: every finding in what is about to be published.

    Raises:
        DisclosureError: if anything can be recovered that nobody let pass on record, or an exception is not right.
    """
    definitions = definitions_of(given)
    made = {path: data for name in given.needs for path, data in given.needs[name].items()}
    publication = publication_in(_named(made, f"{FOLDER}/"))
    report = audit_publication(publication, breaks=breaks_of(definitions.contracts.values()), earlier=_earlier(given))
    report = replace(report, findings=in_order((*report.findings, *typed_in(given))))
    found = [found for found in report.of_kind(Kind.RECOVERABLE) if not is_allowed(found, publication)]
    leaks = [_Leak(each.id, _sources(each, publication, definitions)) for each in found]
    judged = _judged(leaks, given, definitions)
    _stop_at_leaks(report, judged)
    passed = [{"finding": one.finding, **one.exception.model_dump(mode="json")} for one in judged.granted]
    figures = {name: asdict(figure) for name, figure in shown_figures(report, publication).items()}
    told = {"audit": as_json(report), "exceptions": passed, "figures": figures}
    return {AUDIT: json.dumps(told, ensure_ascii=False, indent=1, sort_keys=True).encode()}


def _named(files: Mapping[str, bytes], start: str) -> dict[str, bytes]:
    return {path.removeprefix(start): data for path, data in files.items() if path.startswith(start)}


def _earlier(given: StepInput) -> Sequence[Publication]:
    """The former edition, whose figures are out already."""
    former = given.options.get("former")
    if not former:
        return ()
    start = edition_folder(given) / former
    return (publication_in({path.name: path.read_bytes() for path in given.files if path.parent == start}),)


def _sources(found: Finding, publication: Publication, definitions: Definitions) -> tuple[str, ...]:
    """The ids of the contracts behind a finding."""
    tables = {
        publication.figures[cell].file.removesuffix(".csv") for cell in found.cells if cell in publication.figures
    }
    return tuple(sorted({definitions.indicators[table].source for table in tables if table in definitions.indicators}))


def _judged(leaks: Sequence[_Leak], given: StepInput, definitions: Definitions) -> Judged:
    exceptions = load_exceptions(edition_folder(given))
    published = {name for name, contract in definitions.contracts.items() if contract.origin == "published"}
    day = date.fromisoformat(given.options["day"])
    # a part of an edition has a part of the findings
    return apply_exceptions(leaks, exceptions, published=published, day=day, whole=not given.options["only"])


def _stop_at_leaks(report: AuditReport, judged: Judged) -> None:
    standing = [found for found in report.findings if found.id in judged.standing]
    if standing:
        raise DisclosureError("\n".join(_told(standing)))


def _told(standing: Iterable[Finding]) -> Iterable[str]:
    yield "This edition gives away what should be hidden, so it is not published:"
    for found in standing:
        yield f"  {found.title.en}  [{found.id}]"
        yield f"    {found.repair.en}"
    yield (
        "Where others have printed the figures already, the privacy officer or the publisher can let a finding pass on "
        "record, in exceptions.toml of the edition (docs/how-to/protect-figures.md)."
    )
