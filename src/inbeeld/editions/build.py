"""Builds an edition. When nothing has changed this loads no chart, PDF or definition, and says so at once."""

from pathlib import Path
from pkgutil import resolve_name

from inbeeld.editions.code import CodeIdentity, identify_code
from inbeeld.editions.failures import refusals_in_words
from inbeeld.editions.hashing import digest_value
from inbeeld.editions.places import Part, Places, find_places
from inbeeld.editions.record import BuildRecord, unchanged_since, write_record
from inbeeld.editions.reports import Progress, silent
from inbeeld.editions.results import BuildResult, read_findings, read_summary

# By name: the modules behind it load the definitions and their checks, which an unchanged edition does not need.
_RENEWAL = "inbeeld.editions.renewal:Renewal"


def build_edition(  # noqa: PLR0913  # the options of `inbeeld build`, one for one, all by keyword
    folder: Path | str,
    *,
    definitions: Path | None = None,
    out: Path | None = None,
    only: str | None = None,
    language: str | None = None,
    engine: str | None = None,
    progress: Progress = silent,
) -> BuildResult:
    """Build an edition, or one chapter or language of it, running only the steps whose input has changed.

    Args:
        folder: the edition's folder, or its name.
        definitions: the definitions to use; the nearest ``definitions/`` above the edition when not given.
        out: where the edition is written; ``build/<edition>`` beside the definitions when not given. A part of an
            edition goes to ``build/<edition>.<chapter>.<language>``.
        only: the chapter to build.
        language: the language to build, ``nl`` or ``en``.
        engine: what counts the registers, ``duckdb`` or ``spark``; what the edition declares when not given. The
            figures are the same.
        progress: told of every step.

    Raises:
        InBeeldError: if it cannot be built. Whatever stood in ``out`` is still there then, whole.
    """
    part = Part(only, language, engine)
    with refusals_in_words():
        places = find_places(folder, definitions=definitions, out=out, part=part)
        code = identify_code()
        inputs = places.inputs()
        identity = _identity(code, part, inputs.take_all())
        record = unchanged_since(places.output, identity)
        if record is not None:
            return _result(places, part, record, seconds={}, ran=())
        renewed = resolve_name(_RENEWAL)(places, part, code, inputs).make(progress)
        record = BuildRecord(identity, renewed.version, tuple(step.name for step in renewed.report.steps))
        # Input that changed during the build is not what this version was made from: no record, so no quick way.
        if _identity(identify_code(), part, places.inputs().take_all()) == identity:
            write_record(places.output, record)
        seconds = {step.name: step.seconds for step in renewed.report.steps}
        return _result(places, part, record, seconds=seconds, ran=renewed.report.ran)


def _identity(code: CodeIdentity, part: Part, inputs: str) -> str:
    return digest_value([code.version, code.digest, dict(part.chosen), part.engine, inputs])


def _result(
    places: Places, part: Part, record: BuildRecord, *, seconds: dict[str, float], ran: tuple[str, ...]
) -> BuildResult:
    out = places.output.link
    return BuildResult(
        edition=places.name,
        out=out,
        version=record.version,
        partial=part.chosen,
        ran=ran,
        reused=tuple(step for step in record.steps if step not in ran),
        seconds=seconds,
        summary=read_summary(out),
        findings=read_findings(out),
    )
