"""The manifest: what an edition was made from, by which code, and what came out, each with its SHA-256.

It holds no time and no place on a machine, so that the same inputs give the same manifest. Its own SHA-256 is the
digest of the version that it describes.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

from inbeeld.editions.code import CodeIdentity
from inbeeld.editions.hashing import digest_bytes, digest_file, files_below
from inbeeld.editions.inputs import Inputs
from inbeeld.editions.steps import Step
from inbeeld.editions.store import StepResult, StoredOutput
from inbeeld.errors import EditionError

MANIFEST = "manifest.json"


@dataclass(frozen=True)
class Subject:
    """What is built: an edition, its version, and which part of it when it is not the whole."""

    edition: str
    version: str
    partial: Mapping[str, str]


def manifest_of(
    subject: Subject, *, code: CodeIdentity, inputs: Iterable[dict[str, Any]], outputs: Iterable[StoredOutput]
) -> bytes:
    """The bytes of ``manifest.json``."""
    manifest = {
        "edition": subject.edition,
        **({"partial": dict(subject.partial)} if subject.partial else {}),
        "version": subject.version,
        "code": {"version": code.version, "digest": code.digest},
        "inputs": list(inputs),
        "outputs": [_entry(o.path, o.sha256, o.bytes) for o in outputs],
    }
    return (json.dumps(manifest, indent=1, ensure_ascii=False) + "\n").encode()


def input_entries(paths: Iterable[Path], inputs: Inputs) -> list[dict[str, Any]]:
    """What the manifest says of the input files, in order of name."""
    by_name = {inputs.name(path): inputs.digest(path) for path in paths}
    return [_entry(name, by_name[name].sha256, by_name[name].size) for name in sorted(by_name)]


def published_outputs(steps: Iterable[Step], results: Mapping[str, StepResult]) -> tuple[StoredOutput, ...]:
    """The outputs of every step that publishes, in order of path.

    Raises:
        EditionError: if two outputs would take the same place, also on a disk that ignores upper and lower case.
    """
    published = [(output, step.name) for step in steps if step.publishes for output in results[step.name].outputs]
    makers = {MANIFEST: "the build itself"}
    for output, step in published:
        place = output.path.casefold()
        if place in makers:
            raise EditionError(f"{output.path} is made by step '{step}' and by {makers[place]}.")
        makers[place] = f"step '{step}'"
    for output, step in published:
        for folder in map(str, PurePosixPath(output.path.casefold()).parents):
            if folder in makers:
                raise EditionError(f"{folder} is a folder for step '{step}' and a file for {makers[folder]}.")
    return tuple(sorted((output for output, _ in published), key=lambda output: output.path))


def read_manifest(folder: Path) -> dict[str, Any] | None:
    """The manifest of a version of an edition, or None where there is none that can be read."""
    try:
        manifest = json.loads((folder / MANIFEST).read_bytes())
    except (OSError, ValueError):
        return None
    return manifest if isinstance(manifest, dict) else None


def is_whole(folder: Path, digest: str) -> bool:
    """Whether a folder holds the version with this digest: its manifest, every file it names, and no other."""
    path = folder / MANIFEST
    if not path.is_file() or digest_bytes(path.read_bytes()) != digest:
        return False
    named = {entry["path"]: entry["sha256"] for entry in json.loads(path.read_bytes())["outputs"]}
    present = {name: file for name, file in files_below(folder) if name != MANIFEST}
    return named.keys() == present.keys() and all(
        digest_file(file).sha256 == named[name] for name, file in present.items()
    )


def _entry(path: str, sha256: str, size: int) -> dict[str, Any]:
    return {"path": path, "sha256": sha256, "bytes": size}
