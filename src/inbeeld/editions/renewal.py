"""Makes an edition in which something has changed. Loaded only then."""

from dataclasses import dataclass
from pathlib import Path

from inbeeld.editions.code import CodeIdentity
from inbeeld.editions.files import FOR_OWNER, write_at_once
from inbeeld.editions.inputs import Inputs
from inbeeld.editions.locking import locked
from inbeeld.editions.manifest import Subject, input_entries, manifests_of, published_outputs, read_manifest
from inbeeld.editions.output import DECISIONS
from inbeeld.editions.places import Part, Places, shown
from inbeeld.editions.planning import Plan, plan_build
from inbeeld.editions.processors import processors
from inbeeld.editions.publishing import publish
from inbeeld.editions.reports import Progress, RunReport
from inbeeld.editions.runner import run_plan
from inbeeld.editions.store import Store
from inbeeld.editions.team import Team
from inbeeld.errors import EditionError
from inbeeld.private import remove_abandoned

_MANY_FILES = 150
"""An edition of more input files than this has work for several from the start."""


@dataclass(frozen=True)
class Renewed:
    """The version that was made and how its steps went."""

    version: str
    report: RunReport


@dataclass(frozen=True)
class Renewal:
    """One build of an edition: where, what part, and by which code."""

    places: Places
    part: Part
    code: CodeIdentity
    inputs: Inputs

    def make(self, progress: Progress) -> Renewed:
        """Plan, run what must run, and put the new version in place.

        Raises:
            InBeeldError: if anything fails; the former version is still in its place then.
        """
        output = self.places.output
        output.check_ours()
        remove_abandoned()
        self._check_replaceable(output.current())
        with Team(processors()) as team:
            if not output.store.exists() and self.inputs.known > _MANY_FILES:
                team.call()  # much must be made: they get ready while it is planned
            plan = plan_build(self.places, self.part)
            output.prepare()
            with locked(output):
                output.clean()
                return self._run(plan, progress, team)

    def _run(self, plan: Plan, progress: Progress, team: Team) -> Renewed:
        store = Store(self.places.output.store)
        store.clean()
        report = run_plan(
            plan.steps,
            store,
            inputs=self.inputs,
            code=self.code.digest,
            progress=progress,
            team=team,
        )
        outputs = published_outputs(plan.steps, report.results)
        manifests = manifests_of(
            Subject(self.places.name, plan.version, self.part.chosen),
            code=self.code,
            inputs=input_entries(plan.files, self.inputs, secret=plan.secret),
            outputs=outputs,
        )
        publish(self.places.output, manifests, outputs, store)
        self._write_decisions(report, store)
        store.prune(result.key for result in report.results.values())
        return Renewed(manifests.digest, report)

    def _write_decisions(self, report: RunReport, store: Store) -> None:
        """The log of protection holds true counts: it stands outside the edition, for its owner alone."""
        output = self.places.output
        if found := report.results.get(DECISIONS):
            (log,) = store.read(found).values()
            write_at_once(output.decisions, log, aside=output.companion / "aside", mode=FOR_OWNER)

    def _check_replaceable(self, current: Path | None) -> None:
        manifest = read_manifest(current) if current else None
        if manifest is None:
            return
        place = shown(self.places.output.link)
        if manifest.get("edition") != self.places.name:
            raise EditionError(f"{place} holds edition {manifest.get('edition')}. Choose another place with --out.")
        if manifest.get("partial", {}) != self.part.chosen:
            raise EditionError(f"{place} holds another part of this edition. Choose another place with --out.")
