"""Which files a step reads: its identity hangs on their content, so none may be missing here and none too many."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from inbeeld.declarations import EXCEPTIONS_FILE, DeclaredListing, Definitions, EditionDeclaration, Indicator
from inbeeld.errors import EditionError
from inbeeld.indicators import parameters_of_formula
from inbeeld.vocabulary import Language

COUNTING = ("counting.toml", "identifiers.toml", "linkages.toml")
REGISTERS = "registers"
"""The folder of an edition with its registers."""
VOCABULARY = ("vocabulary/definitions.toml", "vocabulary/units.toml")


@dataclass(frozen=True)
class PlanFiles:
    """The files of one edition and its definitions."""

    folder: Path
    root: Path
    definitions: Definitions

    def edition(self) -> tuple[Path, ...]:
        """The edition's declaration."""
        return (self.folder / "edition.toml",)

    def all_definitions(self) -> tuple[Path, ...]:
        """Every file of the definitions."""
        return tuple(sorted(path for path in self.root.rglob("*.toml") if path.is_file()))

    def vocabulary(self) -> tuple[Path, ...]:
        """Units and definitions of what is counted."""
        return tuple(self.root / name for name in VOCABULARY)

    def contract(self, source: str) -> tuple[Path, ...]:
        """A source's contract and the code lists that it uses."""
        contract = self.definitions.contracts[source]
        lists = {column.codelist for table in contract.table for column in table.column if column.codelist}
        names = [f"sources/{source}", *(f"codelists/{name}" for name in sorted(lists))]
        return (*self.vocabulary(), *self._declared(names))

    def indicator(self, indicator: Indicator) -> tuple[Path, ...]:
        """An indicator, the contract that it reads, and the parameters of its formulas."""
        read = {name for version in indicator.version for name in parameters_of_formula(version.formula)}
        parameters = [f"parameters/{name}" for name in sorted(read & self.definitions.parameters.keys())]
        return (*self.contract(indicator.source), *self._declared([f"indicators/{indicator.id}", *parameters]))

    def listing(self, listing: DeclaredListing) -> tuple[Path, ...]:
        """A list and the contract that it reads."""
        return (*self.contract(listing.source), *self._declared([f"listings/{listing.id}"]))

    def listings(self, listings: Iterable[DeclaredListing]) -> tuple[Path, ...]:
        """Lists without what they read."""
        return self._declared(f"listings/{listing.id}" for listing in listings)

    def policies(self, indicators: Iterable[Indicator]) -> tuple[Path, ...]:
        """The indicators of a source, their policies, and the parameters that those name."""
        shown = tuple(indicators)
        used = [self.definitions.policies[name] for name in sorted({indicator.policy for indicator in shown})]
        parameters = sorted({name for policy in used for name in policy.parameters})
        lists = sorted({name for policy in used for name in policy.codelists})
        names = [f"policies/{policy.id}" for policy in used] + [f"parameters/{name}" for name in parameters]
        names += [f"codelists/{name}" for name in lists]
        names += [f"indicators/{indicator.id}" for indicator in shown]
        return (*self.vocabulary(), *self._declared(names))

    def page(self, indicators: Iterable[Indicator], language: Language, page: str) -> tuple[Path, ...]:
        """What a page shows: its indicators, the edition and its text."""
        shown = self._declared([f"indicators/{indicator.id}" for indicator in indicators])
        return (*self.vocabulary(), *shown, *self.edition(), self._text(language, page))

    def texts(self, language: Language) -> tuple[Path, ...]:
        """Every text of the edition in a language."""
        return tuple(sorted(path for path in (self.folder / "text" / language).glob("*.md") if path.is_file()))

    def delivery(self, source: str, reference_date: date) -> tuple[Path, ...]:
        """The files of the delivery of a source with a reference date.

        Raises:
            EditionError: if there is no such delivery, naming those that there are.
        """
        return self._delivered("deliveries", source, reference_date)

    def register(self, register: str, reference_date: date) -> tuple[Path, ...]:
        """The files of the delivery of a register. Registers stand in a folder of their own, closed to others.

        Raises:
            EditionError: if there is no such delivery, naming those that there are.
        """
        return self._delivered(REGISTERS, register, reference_date)

    def _delivered(self, kind: str, name: str, reference_date: date) -> tuple[Path, ...]:
        folder = self.folder / kind / name / reference_date.isoformat()
        if not (folder / "manifest.toml").is_file():
            found = sorted(path.parent.name for path in folder.parent.glob("*/manifest.toml"))
            synthetic = " Those of the example edition are made by: make registers" if kind == REGISTERS else ""
            raise EditionError(
                f"edition.toml takes the delivery of {name} of {reference_date.isoformat()}, but "
                f"{kind}/{name}/ has {', '.join(found) or 'none'}. Change the date or add the delivery.{synthetic}"
            )
        return tuple(sorted(path for path in folder.rglob("*") if path.is_file()))

    def counting(self) -> tuple[Path, ...]:
        """Everything that says how registers are read, linked and counted."""
        lists = sorted(path for path in (self.root / "codelists").glob("*.toml") if path.is_file())
        contracts = self._declared(f"registers/{name}" for name in self.definitions.registers)
        counted = self._declared(f"sources/{c.id}" for c in self.definitions.contracts.values() if c.is_counted)
        rules = tuple(self.root / name for name in COUNTING)
        return (*self.vocabulary(), *rules, *contracts, *counted, *lists)

    def is_published(self, source: str) -> bool:
        """Whether the source published the figures that it delivers. If its contract does not say so, it did not."""
        return self.definitions.contracts[source].origin == "published"

    def exceptions(self) -> tuple[Path, ...]:
        """The exceptions of the edition, if it has any."""
        path = self.folder / EXCEPTIONS_FILE
        return (path,) if path.is_file() else ()

    def former(self, folder: str) -> tuple[Path, ...]:
        """The open data of the former edition, kept with this one."""
        return tuple(sorted(path for path in (self.folder / folder).rglob("*") if path.suffix in {".csv", ".json"}))

    def boundaries(self, edition: EditionDeclaration, indicators: Iterable[Indicator]) -> tuple[Path, ...]:
        """The files with the boundaries of the areas on the maps of these indicators.

        Raises:
            EditionError: if there is no such file.
        """
        shown = {figure.facet for indicator in indicators for figure in indicator.figure if figure.is_map}
        declared = [edition.boundaries[name] for name in sorted(edition.boundaries) if name in shown]
        return tuple(self._within(name) for name in dict.fromkeys(one.file for one in declared))

    def _within(self, name: str) -> Path:
        path = self.folder / name
        if not path.is_file():
            raise EditionError(
                f"edition.toml names the boundaries {name}, but {self.folder.name}/ has no such file. "
                "Add it, or take it out of 'boundaries': without it a map has tiles or hexagons."
            )
        return path

    def _text(self, language: Language, page: str) -> Path:
        path = self.folder / "text" / language / f"{page}.md"
        if not path.is_file():
            raise EditionError(f"Page '{page}' has no text in '{language}'. Write text/{language}/{page}.md.")
        return path

    def _declared(self, names: Iterable[str]) -> tuple[Path, ...]:
        return tuple(self.root / self.definitions.files[name] for name in names)
