"""Reads what an edition declares and asks for the plan of its steps. Loaded only when something has changed."""

from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from pkgutil import resolve_name
from typing import Protocol, cast

from inbeeld.declarations import EditionDeclaration, load_edition
from inbeeld.editions.places import DECLARATION, Part, Places
from inbeeld.editions.steps import Step
from inbeeld.errors import EditionError
from inbeeld.vocabulary import LANGUAGES

PLAN = "inbeeld.editions.plan:plan_edition"


class MakePlan(Protocol):
    """The function that turns an edition into steps."""

    def __call__(self, folder: Path, definitions: Path, part: Part) -> tuple[Step, ...]: ...


@dataclass(frozen=True)
class Plan:
    """The steps of an edition, the version that it declares, its files, and those of them that nobody published."""

    steps: tuple[Step, ...]
    version: str
    files: frozenset[Path]
    secret: frozenset[Path]


def plan_build(places: Places, part: Part) -> Plan:
    """The plan of an edition, or of the part that is asked for.

    Raises:
        EditionError: if the edition has another name than its folder, or no such chapter.
        DefinitionError: with every fault in what is declared.
    """
    declared = load_edition(places.edition)
    _check_name(declared, places)
    _check_chapter(declared, part.chapter)
    _check_language(part.language)
    plan_edition = cast(MakePlan, resolve_name(PLAN))
    steps = plan_edition(places.edition, places.definitions, part)
    files = frozenset(path for step in steps for path in step.files) | {places.edition / DECLARATION}
    secret = frozenset(path for step in steps for path in step.secret)
    return Plan(steps, declared.version, files, secret)


def _check_name(declared: EditionDeclaration, places: Places) -> None:
    if declared.id != places.name:
        raise EditionError(
            f"{DECLARATION} of {places.name} says that its id is '{declared.id}'. Give the folder the same name."
        )


def _check_language(language: str | None) -> None:
    if language is not None and language not in LANGUAGES:
        raise EditionError(f"There is no language '{language}'. Choose one of: {', '.join(LANGUAGES)}.")


def _check_chapter(declared: EditionDeclaration, chapter: str | None) -> None:
    chapters = [known.id for known in declared.chapter]
    if chapter is not None and chapter not in chapters:
        close = get_close_matches(chapter, chapters, n=1)
        hint = f" Did you mean '{close[0]}'?" if close else ""
        raise EditionError(f"{declared.id} has no chapter '{chapter}'. It has: {', '.join(chapters)}.{hint}")
