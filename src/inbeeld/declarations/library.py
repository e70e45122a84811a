"""Loads ``definitions/`` and editions, and checks that they fit together."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel

from inbeeld.declarations.contracts import Contract
from inbeeld.declarations.counting import Counting
from inbeeld.declarations.definitions import Definitions
from inbeeld.declarations.editions import EditionDeclaration
from inbeeld.declarations.indicators import Indicator
from inbeeld.declarations.listings import DeclaredListing
from inbeeld.declarations.lists import DeclaredCodeList, Units, WordedDefinitions
from inbeeld.declarations.policies import Parameter, Policy
from inbeeld.declarations.reading import read_and_check, read_declaration
from inbeeld.declarations.references import COUNTING_FILE, broken_references
from inbeeld.declarations.registers import RegisterContract
from inbeeld.declarations.within import faults_within
from inbeeld.errors import DefinitionError, DefinitionFault, EditionError

Model = TypeVar("Model", bound=BaseModel)
Item = TypeVar("Item")


def load_definitions(folder: Path) -> Definitions:
    """Read and check a ``definitions/`` folder.

    Raises:
        DefinitionError: with every fault of every file.
    """
    reader = _Reader(folder)
    lists = reader.folder("codelists", DeclaredCodeList)
    definitions = Definitions(
        units=reader.single("vocabulary/units.toml", Units, Units.to_units),
        definitions=reader.single("vocabulary/definitions.toml", WordedDefinitions, WordedDefinitions.to_definitions),
        codelists={name: declared.to_list() for name, declared in lists.items()},
        contracts=reader.folder("sources", Contract),
        indicators=reader.folder("indicators", Indicator),
        parameters=reader.folder("parameters", Parameter),
        policies=reader.folder("policies", Policy),
        listings=reader.folder("listings", DeclaredListing),
        registers=reader.folder("registers", RegisterContract),
        counting=reader.optional(COUNTING_FILE, Counting),
        files=reader.files,
    )
    if not reader.faults:
        reader.faults.extend(broken_references(definitions, reader.line_naming))
    if reader.faults:
        raise DefinitionError(tuple(reader.faults))
    return definitions


def load_edition(folder: Path) -> EditionDeclaration:
    """Read and check the ``edition.toml`` of an edition.

    Raises:
        EditionError: if the folder is no edition.
        DefinitionError: with every fault of the file.
    """
    path = folder / "edition.toml"
    if not path.is_file():
        raise EditionError(f"{folder} is not an edition: it has no edition.toml. Example: editions/victims-2017-2021")
    return read_and_check(path, EditionDeclaration, f"{folder.name}/edition.toml", faults_within)


def line_naming(path: Path, name: str) -> int | None:
    """The first line of a file in which a name stands between quotes or as a word of its own."""
    whole = re.compile(rf"(?<![\w.-]){re.escape(name)}(?![\w.-])")
    lines = path.read_text(encoding="utf-8").splitlines()
    return next((number for number, line in enumerate(lines, start=1) if whole.search(line)), None)


class _Reader:
    """Reads file after file and keeps the faults."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.faults: list[DefinitionFault] = []
        self.files: dict[str, str] = {}

    def folder(self, kind: str, model: type[Model]) -> dict[str, Model]:
        found: dict[str, Model] = {}
        for path in sorted(p for p in (self.root / kind).rglob("*.toml") if p.is_file()):
            declared = self._read(path, model)
            if declared is not None:
                self._keep(kind, declared, path, found)
        return found

    def single(self, name: str, model: type[Model], convert: Callable[[Model], dict[str, Item]]) -> dict[str, Item]:
        declared = self._read(self.root / name, model)
        return convert(declared) if declared is not None else {}

    def optional(self, name: str, model: type[Model]) -> Model | None:
        if not (self.root / name).is_file():
            return None
        self.files[name] = name
        return self._read(self.root / name, model)

    def _keep(self, kind: str, declared: Model, path: Path, found: dict[str, Model]) -> None:
        shown = path.relative_to(self.root).as_posix()
        name: str = declared.id  # type: ignore[attr-defined]  # every declaration in a folder has one
        if name in found:
            self.faults.append(
                DefinitionFault(shown, 1, f"'{name}' is declared already in {self.files[f'{kind}/{name}']}.")
            )
        found[name] = declared
        self.files[f"{kind}/{name}"] = shown

    def line_naming(self, file: str, name: str) -> int | None:
        """The line of a file, relative to the folder, on which a name stands."""
        return line_naming(self.root / file, name)

    def _read(self, path: Path, model: type[Model]) -> Model | None:
        try:
            return read_declaration(path, model, shown_as=path.relative_to(self.root).as_posix())
        except DefinitionError as error:
            self.faults.extend(error.faults)
            return None
