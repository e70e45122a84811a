"""Where the figures of a source come from: the step ``explained:<source>``."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from inbeeld.declarations import Definitions, EditionDeclaration
from inbeeld.disclosure import SafeTable
from inbeeld.editions.contents import figure_numbers
from inbeeld.editions.explaining.delivering import Read, delivered_behind, may_be_repeated, read_values
from inbeeld.editions.explaining.inputs import InputsOf, protected_together
from inbeeld.editions.making.given import checked_of, definitions_of, edition_of, safe_tables_of
from inbeeld.editions.published import ENDING, FOLDER, INTERNAL, Explanation, Input, ShownIn, dump_explanation
from inbeeld.editions.steps import Outputs, StepInput
from inbeeld.publication.answers import facts
from inbeeld.tables import Origin
from inbeeld.vocabulary import Text


def make_explanations(given: StepInput) -> Outputs:
    """``data/<table>.explanation.json`` for each table of one source.

    Of a source that did not publish its figures it tells no fingerprints and no rows: as many rows stand behind a
    hidden count of reports as it counts, and none behind a hidden 0. ``internal/explained/`` has them in full.
    """
    definitions, edition, tables = definitions_of(given), edition_of(given), safe_tables_of(given)
    (checked,) = checked_of(given).values()
    values = read_values(checked, definitions.contracts[checked.source])
    explainer = _Explainer(definitions, edition, values, may_be_repeated(tuple(tables.values()), values))
    day, files = date.fromisoformat(given.options["day"]), dict(checked.files)
    full = _inputs(tables, InputsOf(definitions, day, files))
    told = _inputs(tables, InputsOf(definitions, day, {}))
    outputs: dict[str, bytes] = {}
    for name, table in tables.items():
        one = explainer.explain(table, full[name], files)
        public = one if table.about.source.is_published else _for_readers(one, told[name], table)
        outputs[f"{FOLDER}/{name}{ENDING}"] = dump_explanation(public)
        if public is not one:
            outputs[f"{INTERNAL}/{name}{ENDING}"] = dump_explanation(one)
    return outputs


def _for_readers(explanation: Explanation, inputs: tuple[Input, ...], table: SafeTable) -> Explanation:
    return replace(explanation, files=table.about.source.files, inputs=inputs, delivered=(), cells=())


def _inputs(tables: Mapping[str, SafeTable], finder: InputsOf) -> dict[str, tuple[Input, ...]]:
    own = {name: finder.table(table) for name, table in tables.items()}
    hiding = {name for name, table in tables.items() if table.policy.kind == "round-and-hide"}
    if not hiding:
        return own
    (source,) = {table.about.source.id for table in tables.values()}
    return {
        name: (*found, protected_together(found, (own[other] for other in hiding), source)) if name in hiding else found
        for name, found in own.items()
    }


@dataclass(frozen=True)
class _Explainer:
    """Explains the tables of one source."""

    definitions: Definitions
    edition: EditionDeclaration
    values: Mapping[Origin, Read]
    repeat: frozenset[Origin]

    def explain(self, table: SafeTable, inputs: tuple[Input, ...], files: Mapping[str, str]) -> Explanation:
        source = table.about.source
        delivered, cells = delivered_behind(table, self.values, self.repeat)
        return Explanation(
            table=table.id,
            title=table.about.title,
            source=source.id,
            source_name=source.name,
            facts=facts(table),
            limitations=table.about.limitations,
            formula=self._formula(table.id),
            delivery=f"deliveries/{source.id}/{source.reference_date}",
            reference_date=source.reference_date,
            files=tuple((name, files[name]) for name, _ in source.files),
            policy=table.policy.id,
            declared_in=tuple(self._declared_in(table)),
            figures=tuple(self._figures(table.id)),
            inputs=inputs,
            delivered=delivered,
            cells=cells,
        )

    def _formula(self, table: str) -> tuple[str, str, Text] | None:
        version = self.definitions.indicators[table].version_at(self.edition.released)
        return (version.formula, version.since.isoformat(), version.wording) if version else None

    def _declared_in(self, table: SafeTable) -> Iterator[str]:
        for name in (f"indicators/{table.id}", f"sources/{table.about.source.id}", f"policies/{table.policy.id}"):
            yield f"definitions/{self.definitions.files[name]}"

    def _figures(self, table: str) -> Iterator[ShownIn]:
        numbers, own = figure_numbers(self.edition), {f.id for f in self.definitions.indicators[table].figure}
        for chapter in self.edition.chapter:
            for page in chapter.page:
                shown = (name for section in page.section for name in section.figures if name in own)
                yield from (ShownIn(name, numbers[name], page.id) for name in shown)
