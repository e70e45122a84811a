"""The store: what steps made, by content. What is damaged on the disk is made again, never trusted."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from functools import cached_property
from pathlib import Path

from inbeeld.editions.files import check_output_name, remove, write_at_once
from inbeeld.editions.hashing import digest_bytes, digest_value
from inbeeld.editions.steps import Outputs
from inbeeld.errors import EditionError


@dataclass(frozen=True, slots=True)
class StoredOutput:
    """One output of a step: its path and what identifies its content."""

    path: str
    sha256: str
    bytes: int


@dataclass(frozen=True)
class StepResult:
    """What a step made, in order of path; ``key`` says from what."""

    key: str
    outputs: tuple[StoredOutput, ...]

    @cached_property
    def digest(self) -> str:
        """One digest of all outputs: what steps that need this one depend on."""
        return digest_value([asdict(output) for output in self.outputs])


class Store:
    """Results of steps in a folder: contents under ``contents/``, and which step made which under ``steps/``."""

    def __init__(self, folder: Path) -> None:
        self._contents = folder / "contents"
        self._steps = folder / "steps"
        self._aside = folder / "aside"

    def find(self, key: str) -> StepResult | None:
        """What the step with this key made before, if all of it is there and undamaged."""
        result = self._recorded(key)
        if result is None or not all(self._is_whole(output) for output in result.outputs):
            return None
        return result

    def keep(self, key: str, outputs: Outputs, *, step: str) -> StepResult:
        """Keep what a step made. Contents are written before the record that names them.

        Raises:
            EditionError: if a path is not inside the output folder.
        """
        result = StepResult(key, tuple(_describe(path, outputs[path], step) for path in sorted(outputs)))
        for output in result.outputs:
            if not self._is_whole(output):
                write_at_once(self._content(output.sha256), outputs[output.path], aside=self._aside)
        record = {"step": step, "outputs": [asdict(o) for o in result.outputs], "digest": result.digest}
        write_at_once(self._steps / f"{key}.json", json.dumps(record, indent=1).encode(), aside=self._aside)
        return result

    def read(self, result: StepResult) -> Outputs:
        """The outputs of a step, each checked as it is read."""
        return {output.path: self.read_one(output) for output in result.outputs}

    def read_one(self, output: StoredOutput) -> bytes:
        """The content of one output.

        Raises:
            EditionError: if it was damaged while the build was running.
        """
        content = self._content(output.sha256).read_bytes()
        if digest_bytes(content) != output.sha256:
            raise EditionError(f"{output.path} was damaged on the disk while the build ran. Build again.")
        return content

    def prune(self, keys: Iterable[str]) -> None:
        """Forget every step that is not in ``keys``, and every content that no step needs any more."""
        wanted = frozenset(keys)
        needed = {o.sha256 for key in wanted if (result := self._recorded(key)) for o in result.outputs}
        for record in _files(self._steps):
            if record.stem not in wanted:
                remove(record)
        for content in _files(self._contents):
            if content.name not in needed:
                remove(content)

    def clean(self) -> None:
        """Remove what a killed build left half written."""
        remove(self._aside)

    def _content(self, sha256: str) -> Path:
        return self._contents / sha256[:2] / sha256

    def _is_whole(self, output: StoredOutput) -> bool:
        path = self._content(output.sha256)
        return path.is_file() and digest_bytes(path.read_bytes()) == output.sha256

    def _recorded(self, key: str) -> StepResult | None:
        path = self._steps / f"{key}.json"
        if not path.is_file():
            return None
        try:
            record = json.loads(path.read_bytes())
            result = StepResult(key, tuple(StoredOutput(**output) for output in record["outputs"]))
            return result if result.digest == record["digest"] else None
        except (ValueError, KeyError, TypeError):  # a damaged record is no record
            return None


def _describe(path: str, content: bytes, step: str) -> StoredOutput:
    check_output_name(path, step)
    return StoredOutput(path, digest_bytes(content), len(content))


def _files(folder: Path) -> Iterator[Path]:
    return (path for path in sorted(folder.rglob("*")) if not path.is_dir())
