"""The manifest: what an edition was made from, by which code, and what came out, each with its SHA-256.

It holds no time and no place on a machine, so that the same inputs give the same manifest. There are two of it. The
full one is kept in the internal part; its own SHA-256 is the digest of the version that it describes. The one for
readers names a delivery that its source did not publish, but not its fingerprint or size: whoever knows how a small
file is laid out could try all hidden numbers until they fit. Of what is not for publication it tells nothing.
"""

import json
from collections.abc import Collection, Iterable, Mapping
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
INTERNAL_MANIFEST = "internal/manifest.json"
_NOT_FOR_READERS = ("internal/", "findings.json")
_KEPT = {"nl": "kenmerk intern bewaard", "en": "fingerprint kept internally"}


@dataclass(frozen=True)
class Subject:
    """What is built: an edition, its version, and which part of it when it is not the whole."""

    edition: str
    version: str
    partial: Mapping[str, str]


@dataclass(frozen=True)
class Manifests:
    """The bytes of both manifests: the full one, which names the other as an output, and the one for readers."""

    full: bytes
    public: bytes

    @property
    def digest(self) -> str:
        """The digest of the version."""
        return digest_bytes(self.full)


def manifests_of(
    subject: Subject, *, code: CodeIdentity, inputs: Iterable[dict[str, Any]], outputs: Iterable[StoredOutput]
) -> Manifests:
    """Both manifests. An input that is marked as secret is named to readers without its fingerprint and size."""
    about = {
        "edition": subject.edition,
        **({"partial": dict(subject.partial)} if subject.partial else {}),
        "version": subject.version,
        "code": {"version": code.version, "digest": code.digest},
    }
    read, made = list(inputs), [_entry(o.path, o.sha256, o.bytes) for o in outputs]
    shown = [entry for entry in made if not entry["path"].startswith(_NOT_FOR_READERS)]
    public = _bytes({**about, "inputs": [_for_readers(entry) for entry in read], "outputs": shown})
    made.append(_entry(MANIFEST, digest_bytes(public), len(public)))
    return Manifests(
        _bytes({**about, "inputs": read, "outputs": sorted(made, key=lambda entry: str(entry["path"]))}), public
    )


def _for_readers(entry: dict[str, Any]) -> dict[str, Any]:
    return {"path": entry["path"], "sha256": None, "fingerprint": _KEPT} if entry.get("secret") else entry


def _bytes(manifest: dict[str, Any]) -> bytes:
    return (json.dumps(manifest, indent=1, ensure_ascii=False) + "\n").encode()


def input_entries(paths: Iterable[Path], inputs: Inputs, *, secret: Collection[Path] = ()) -> list[dict[str, Any]]:
    """What the full manifest says of the input files, in order of name; ``secret`` are those that nobody published."""
    by_name = {inputs.name(path): (inputs.digest(path), path in secret) for path in paths}
    return [
        _entry(name, digest.sha256, digest.size) | ({"secret": True} if is_secret else {})
        for name, (digest, is_secret) in sorted(by_name.items())
    ]


def published_outputs(steps: Iterable[Step], results: Mapping[str, StepResult]) -> tuple[StoredOutput, ...]:
    """The outputs of every step that publishes, in order of path.

    Raises:
        EditionError: if two outputs would take the same place, also on a disk that ignores upper and lower case.
    """
    published = [(output, step.name) for step in steps if step.publishes for output in results[step.name].outputs]
    makers = dict.fromkeys((MANIFEST, INTERNAL_MANIFEST), "the build itself")
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
    """The manifest for readers of a version of an edition, or None where there is none that can be read."""
    try:
        manifest = json.loads((folder / MANIFEST).read_bytes())
    except (OSError, ValueError):
        return None
    return manifest if isinstance(manifest, dict) else None


def is_whole(folder: Path, digest: str) -> bool:
    """Whether a folder holds the version with this digest: its full manifest, every file it names, and no other."""
    path = folder / INTERNAL_MANIFEST
    if not path.is_file() or digest_bytes(path.read_bytes()) != digest:
        return False
    named = {entry["path"]: entry["sha256"] for entry in json.loads(path.read_bytes())["outputs"]}
    present = {name: file for name, file in files_below(folder) if name != INTERNAL_MANIFEST}
    return named.keys() == present.keys() and all(
        digest_file(file).sha256 == named[name] for name, file in present.items()
    )


def _entry(path: str, sha256: str, size: int) -> dict[str, Any]:
    return {"path": path, "sha256": sha256, "bytes": size}
