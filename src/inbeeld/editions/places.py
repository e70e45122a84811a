"""Where an edition, its definitions and its output are."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path

from inbeeld.editions.inputs import Inputs
from inbeeld.editions.output import Output
from inbeeld.errors import EditionError

DECLARATION = "edition.toml"


@dataclass(frozen=True)
class Part:
    """The part of an edition that is asked for: one chapter, one language, or (both None) the whole.

    ``engine`` counts its registers; None is the one that the edition declares. It changes no figure.
    """

    chapter: str | None = None
    language: str | None = None
    engine: str | None = None

    @property
    def chosen(self) -> Mapping[str, str]:
        """What was asked for by name; empty for the whole edition."""
        choices = {"chapter": self.chapter, "language": self.language}
        return {name: choice for name, choice in choices.items() if choice is not None}


@dataclass(frozen=True)
class Places:
    """The folders of one build, as absolute paths."""

    edition: Path
    definitions: Path
    output: Output = field(repr=False)

    @property
    def name(self) -> str:
        """The edition's id: the name of its folder."""
        return self.edition.name

    def inputs(self) -> Inputs:
        """What the edition is made from, by names that are the same on every machine."""
        return Inputs({f"editions/{self.name}": self.edition, "definitions": self.definitions})


def find_places(folder: Path | str, *, definitions: Path | None, out: Path | None, part: Part) -> Places:
    """Find the folders of a build.

    ``folder`` is the edition's, or just the edition's name. Without ``definitions``, the nearest ``definitions/`` in a
    folder above the edition is used; without ``out``, the edition goes to ``build/`` beside it. A part of an edition
    has a place of its own, so that it never replaces the whole.

    Raises:
        EditionError: if the edition or the definitions cannot be found, or the output would be mixed with the input.
    """
    edition = find_edition(Path(folder))
    declared = definitions.resolve() if definitions else _nearest_definitions(edition)
    name = ".".join((edition.name, *part.chosen.values()))
    places = Places(edition, declared, _output_at(out or declared.parent / "build" / name))
    _check_apart(places)
    return places


def find_edition(folder: Path) -> Path:
    """The folder of an edition, given as a path or by its name.

    Raises:
        EditionError: if there is none, naming the editions that there are.
    """
    by_name = [root / "editions" / folder for root in (Path.cwd(), *Path.cwd().parents)] if _is_name(folder) else []
    for place in (folder, *by_name):
        if (place / DECLARATION).is_file():
            return place.resolve()
    raise EditionError(_not_found(folder, [folder.absolute().parent, *(place.parent for place in by_name)]))


def editions_in(folder: Path) -> list[Path]:
    """The editions that stand in a folder, in order of name."""
    return sorted(path.parent for path in folder.glob(f"*/{DECLARATION}"))


def _is_name(folder: Path) -> bool:
    return len(folder.parts) == 1 and folder.name != ".."


def _not_found(folder: Path, places: list[Path]) -> str:
    known = {edition.name: edition for place in places for edition in editions_in(place)}
    problem = f"it has no {DECLARATION}" if folder.exists() else "it does not exist"
    close = get_close_matches(folder.name, known, n=1)
    if close:
        return f"{folder} is not an edition: {problem}. Did you mean {shown(known[close[0]])}?"
    if known:
        return f"{folder} is not an edition: {problem}. There is: {', '.join(shown(path) for path in known.values())}."
    return f"{folder} is not an edition: {problem}. Give the folder of an edition, such as editions/victims-2017-2021."


def _nearest_definitions(edition: Path) -> Path:
    for folder in edition.parents:
        if (folder / "definitions").is_dir():
            return folder / "definitions"
    raise EditionError(f"No folder above {edition} holds 'definitions/', which says what the monitor counts.")


def _output_at(link: Path) -> Output:
    if link.name in {"", ".."}:
        raise EditionError(f"{link} cannot hold an edition. Give a folder that does not exist yet.")
    # Folders above it are made plain, but the last name may be a link to a version: that is what will be replaced.
    return Output(link.parent.resolve() / link.name)


def _check_apart(places: Places) -> None:
    for inputs in (places.edition, places.definitions):
        if places.output.link.is_relative_to(inputs):
            raise EditionError(f"{shown(places.output.link)} lies in {shown(inputs)}, which holds input.")


def shown(path: Path) -> str:
    """A path as a user would type it: from the present folder where it lies below that."""
    here = Path.cwd()
    return str(path.relative_to(here) if path.is_relative_to(here) else path)
