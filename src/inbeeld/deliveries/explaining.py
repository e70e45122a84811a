"""Puts the notes of a manifest with the findings that they are about, and tells of notes that are about none."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from inbeeld.deliveries.capping import FINDINGS, capped, the_rest
from inbeeld.deliveries.catalogue import CATALOGUE, printable
from inbeeld.deliveries.declarednotes import DeclaredNote
from inbeeld.deliveries.faults import Fault, Located
from inbeeld.deliveries.findings import NOWHERE, Desk
from inbeeld.deliveries.manifest import MANIFEST
from inbeeld.deliveries.notes import Note, Role
from inbeeld.deliveries.receipts import place_in_words
from inbeeld.deliveries.results import Finding
from inbeeld.vocabulary import LANGUAGES, Language

About = tuple[str, str, str, str | None]
"""What a note is about: a finding, a file, a place in words, and what was found."""


def with_notes(findings: Sequence[Finding], notes: Sequence[DeclaredNote], desk: Desk) -> tuple[Finding, ...]:
    """The findings, each with the note about it; before them a warning for each note that is about no finding."""
    said: dict[About, Note] = {}
    for note in notes:
        said.setdefault(_about(note), note.said)
    told = {about: finding for finding in findings for about in _abouts(finding)}
    return (*_astray(notes, told, desk), *(replace(finding, note=_note_on(finding, said)) for finding in findings))


def lines_to_copy(finding: Finding, language: Language) -> tuple[str, ...]:
    """The lines of a manifest that hold a note on a finding; its words are left to write.

    None for a finding that no words can help: the manifest itself must be mended, and so must a row or file that
    cannot be read.
    """
    if finding.file == MANIFEST or (finding.blocks and finding.rule in CATALOGUE):
        return ()
    where = printable(place_in_words(finding.where, language))
    facts = {"finding": finding.rule, "file": finding.file, "where": where, "found": finding.found or ""}
    return (
        "[[note]]",
        *(f"{key} = {_quoted(value)}" for key, value in facts.items() if value),
        'words = { nl = "…", en = "…" }',
        f"by = {_quoted(Role.DATA_STEWARD)}",
    )


def _quoted(words: str) -> str:
    # of printable words a string of JSON is one of TOML
    return json.dumps(words, ensure_ascii=False)


def _about(note: DeclaredNote) -> About:
    return note.finding, note.file, _plain(note.where), note.found or None


def _abouts(finding: Finding) -> Iterator[About]:
    """What a note on a finding may say that it is about: its place may be told in each language."""
    for language in LANGUAGES:
        place = _plain(printable(place_in_words(finding.where, language)))
        yield finding.rule, finding.file, place, finding.found or None


def _plain(place: str) -> str:
    return " ".join(place.casefold().split())


def _note_on(finding: Finding, said: dict[About, Note]) -> Note | None:
    return next((said[about] for about in _abouts(finding) if about in said), None)


def _astray(notes: Sequence[DeclaredNote], told: Mapping[About, Finding], desk: Desk) -> Iterator[Finding]:
    found, left = capped(map(Located, _faults(notes, told)), FINDINGS)
    yield from (desk.note(located.fault) for located in found)
    for entry, number in left.items():
        yield desk.by_rule(the_rest(number), NOWHERE, rule=entry, severity=CATALOGUE[entry].severity)


def _faults(notes: Sequence[DeclaredNote], told: Mapping[About, Finding]) -> Iterator[Fault]:
    seen: set[About] = set()  # by all places of a finding: two notes may name its place in two languages
    for number, note in enumerate(notes, start=1):
        about = _about(note)
        if about not in told:
            place = ", ".join(filter(None, (note.file, note.where, note.found)))
            yield Fault("note-without-finding", {"number": number, "finding": note.finding, "place": place})
        elif about in seen:
            yield Fault("note-twice", {"number": number})
        seen.update(_abouts(told[about]) if about in told else (about,))
