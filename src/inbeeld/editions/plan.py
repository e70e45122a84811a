"""The plan of an edition: which steps make it, and what each of them hangs on.

registers ─▶ check:<register>, check:<source>     of registers, and of what is counted in them
check:<source> ─▶ table:<indicator> ─▶ protect:<source> ─▶ draw:<lang>:<page> ─▶ files: ─▶ page:<lang>:<page>
      │                                      ├─▶ data:<source> ─▶ catalog    └─▶ report:<lang>
      └─▶ findings                           └─▶ workbook:<lang>, methods, search, changes and summary:<lang>
"""

import json
from collections.abc import Iterator
from pathlib import Path

from inbeeld.declarations import EditionDeclaration, load_definitions, load_edition
from inbeeld.editions.output import DECISIONS
from inbeeld.editions.places import Part
from inbeeld.editions.planfiles import PlanFiles
from inbeeld.editions.planscope import Scope, check_edition, scope_of
from inbeeld.editions.steps import Step
from inbeeld.vocabulary import Language

MAKING = "inbeeld.editions.making."


def plan_edition(folder: Path, definitions: Path, part: Part) -> tuple[Step, ...]:
    """The steps of an edition, or of the part of it that is asked for.

    Raises:
        DefinitionError: if definitions or edition are faulty, or the edition names what does not exist.
        EditionError: if a delivery that the edition names is not there.
    """
    edition, declared = load_edition(folder), load_definitions(definitions)
    check_edition(edition, declared, folder)
    scope = scope_of(edition, declared, part.chapter, part.language)
    return tuple(_Planner(edition, scope, PlanFiles(folder, definitions, declared), part).steps())


class _Planner:
    """Writes the steps of one scope."""

    def __init__(self, edition: EditionDeclaration, scope: Scope, files: PlanFiles, part: Part) -> None:
        self.edition, self.scope, self.files = edition, scope, files
        self.day = edition.released.isoformat()
        self.protected = tuple(f"protect:{source}" for source in scope.sources)
        self.counted = tuple(source for source in scope.sources if scope.definitions.contracts[source].is_counted)
        self.registers = scope.registers_of(self.counted)
        self.checked = tuple(f"check:{source}" for source in (*scope.sources, *self.registers))
        self.engine = part.engine
        self.part = {"only": scope.chapter or "", "languages": " ".join(scope.languages)}

        self.has_former = edition.former is not None and scope.chapter is None

    def steps(self) -> Iterator[Step]:
        yield from self._registers()
        for source in self.scope.sources:
            yield from self._source(source)
        yield Step("assets", MAKING + "site:make_assets", publishes=True)
        for language in self.scope.languages:
            yield from self._language(language)
        yield Step(
            "catalog",
            MAKING + "data:make_catalog",
            self.part,
            (*self._data(), *self.protected),
            self._all(),
            publishes=True,
        )
        yield from self._changes()
        yield self._audit()
        needs = ("audit", *self.protected)
        yield Step(DECISIONS, MAKING + "findings:make_decisions", {}, needs)
        needs = (*self.checked, "audit", *self.protected)
        yield Step("findings", MAKING + "findings:make_findings", self.part, needs, self._all(), publishes=True)
        needs = ("findings", *self.protected)
        yield Step(
            "summary",
            MAKING + "findings:make_summary",
            {**self.part, "title": self.edition.title.en},
            needs,
            publishes=True,
        )

    def _audit(self) -> Step:
        """What stops the build if anything that it would publish gives a secret away."""
        former = self.edition.former or ""
        options = {**self.part, "day": self.day, "former": former}
        earlier = self.files.former(former) if former else ()
        texts = (path for language in self.scope.languages for path in self.files.texts(language))
        files = (*self._all(), *texts, *self.files.exceptions(), *earlier)
        return Step("audit", MAKING + "audit:make_audit", options, ("catalog", *self._data()), files)

    def _registers(self) -> Iterator[Step]:
        """One step for all that is of persons: it keeps nothing of them."""
        if not self.counted:
            return
        delivered = tuple(
            path for name in self.registers for path in self.files.register(name, self.edition.deliveries[name])
        )
        engine = self.edition.engine.model_dump(exclude_none=True) | ({"name": self.engine} if self.engine else {})
        options = {
            "sources": " ".join(self.counted),
            "registers": " ".join(self.registers),
            "engine": json.dumps(engine),
        }
        files = (*self.files.counting(), *delivered)
        yield Step("registers", MAKING + "registers:count_registers", options, (), files, secret=delivered)
        for name in self.registers:
            yield Step(f"check:{name}", MAKING + "registers:take_checked", {"source": name}, ("registers",))

    def _check(self, source: str) -> Step:
        if source in self.counted:
            return Step(f"check:{source}", MAKING + "registers:take_checked", {"source": source}, ("registers",))
        delivery = self.files.delivery(source, self.edition.deliveries[source])
        files = (*self.files.contract(source), *delivery)
        secret = () if self.files.is_published(source) else delivery
        return Step(f"check:{source}", MAKING + "records:check_source", {"source": source}, (), files, secret=secret)

    def _source(self, source: str) -> Iterator[Step]:
        check = f"check:{source}"
        yield self._check(source)
        tables: list[str] = []
        for indicator in self.scope.indicators_of(source):
            tables.append(f"table:{indicator.id}")
            options = {"indicator": indicator.id, "day": self.day}
            yield Step(tables[-1], MAKING + "records:make_table", options, (check,), self.files.indicator(indicator))
        for listing in self.scope.listings_of(source):
            tables.append(f"list:{listing.id}")
            options = {"listing": listing.id}
            yield Step(tables[-1], MAKING + "records:make_list", options, (check,), self.files.listing(listing))
        lists = self.files.listings(self.scope.listings_of(source))
        files = (*self.files.policies(self.scope.indicators_of(source)), *lists)
        earlier = self.files.former(self.edition.former) if self.edition.former else ()
        options = {"day": self.day, **({"former": self.edition.former} if self.edition.former else {})}
        yield Step(f"protect:{source}", MAKING + "safety:protect_source", options, tuple(tables), (*files, *earlier))
        yield Step(
            f"data:{source}",
            MAKING + "data:make_data",
            self.part,
            (f"protect:{source}",),
            (*self.files.contract(source), *files, *self.files.edition()),
            publishes=True,
        )
        yield Step(
            f"explained:{source}",
            MAKING + "explanations:make_explanations",
            {"day": self.day},
            (check, f"protect:{source}"),
            (*self.files.contract(source), *files, *self.files.edition()),
            publishes=True,
        )

    def _language(self, language: Language) -> Iterator[Step]:
        options = {"language": language, **self.part}
        texts = self.files.texts(language)
        everything = (*self._all(), *texts)
        drawings = tuple(f"draw:{language}:{page.id}" for page in self.scope.pages)
        for page in self.scope.pages:
            yield from self._page(page.id, language)
        workbook, report = f"workbook:{language}", f"report:{language}"
        yield Step(workbook, MAKING + "books:make_workbook", options, self.protected, self._all(), publishes=True)
        yield Step(
            report, MAKING + "books:make_report", options, (*self.protected, *drawings), everything, publishes=True
        )
        for name in ("methods", "search"):
            make = f"{MAKING}site:make_{name}"
            yield Step(f"{name}:{language}", make, options, self.protected, everything, publishes=True)
        if self.has_former:
            make, needs = MAKING + "site:make_changes_page", (*self.protected, "changes")
            yield Step(f"changes:{language}", make, options, needs, everything, publishes=True)
        needs = (*self.protected, *drawings, workbook, report, "catalog")
        yield Step(f"summary:{language}", MAKING + "site:make_summary_page", options, needs, everything, publishes=True)

    def _page(self, page: str, language: Language) -> Iterator[Step]:
        options = {"language": language, "page": page, **self.part}
        sources = self.scope.sources_of(page)
        protected = tuple(f"protect:{source}" for source in sources)
        lists = self.files.listings(self.scope.listings_on(page))
        files = (*self.files.page(self.scope.indicators_on(page), language, page), *lists)
        draw = f"draw:{language}:{page}"
        drawn = (*files, *self.files.boundaries(self.edition, self.scope.indicators_on(page)))
        yield Step(draw, MAKING + "drawn:draw_figures", options, protected, drawn)
        pictures = f"files:{language}:{page}"
        behind = [f for s in sources for f in self.files.contract(s)]
        behind += [f for s in sources for f in self.files.policies(self.scope.indicators_of(s))]
        told = tuple(dict.fromkeys((*files, *behind)))
        yield Step(pictures, MAKING + "drawn:make_files", options, (*protected, draw), told, publishes=True)
        data = tuple(f"data:{source}" for source in sources)
        yield Step(
            f"page:{language}:{page}",
            MAKING + "site:make_page",
            options,
            (*protected, draw, pictures, *data),
            files,
            publishes=True,
        )

    def _changes(self) -> Iterator[Step]:
        if self.edition.former is None or not self.has_former:
            return
        needs = ("catalog", *self._data(), *(f"explained:{source}" for source in self.scope.sources))
        files = self.files.former(self.edition.former)
        yield Step(
            "changes", MAKING + "changes:make_changes", {"former": self.edition.former}, needs, files, publishes=True
        )

    def _data(self) -> tuple[str, ...]:
        return tuple(f"data:{source}" for source in self.scope.sources)

    def _all(self) -> tuple[Path, ...]:
        return (*self.files.all_definitions(), *self.files.edition())
