"""Writes marked copies. Never over the original, and never over a file that is not a marked copy itself."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from inbeeld.deliveries.faults import Unreadable
from inbeeld.deliveries.marking.marks import Marks, marked_name
from inbeeld.deliveries.marking.writers import is_marked, mark
from inbeeld.deliveries.results import Checked
from inbeeld.vocabulary import Language, Text

FOLDER = "checked"
"""Beside the folder of a delivery: within it, a copy would be a file that no manifest names."""

_TAKEN = Text(
    "{path} bestaat al en is geen gemarkeerde kopie. Kies een andere map met --copy-to.",
    "{path} exists already and is no marked copy. Choose another folder with --copy-to.",
)
_REFUSED = Text(
    "{path} kan niet worden geschreven: {reason}. Kies een andere map met --copy-to.",
    "{path} cannot be written: {reason}. Choose another folder with --copy-to.",
)
_CHANGED = Text("{path} veranderde tijdens de controle.", "{path} changed while it was checked.")
_ODD = Text(
    "Van {path} kan geen gemarkeerde kopie worden gemaakt; de bevindingen staan hierboven.",
    "No marked copy of {path} can be made; the findings are above.",
)


@dataclass(frozen=True)
class MarkedCopy:
    """A copy that was written, or (``refusal``) why it was not."""

    original: str
    path: Path
    refusal: Text | None = None


def copy_of_file(path: Path, checked: Checked, language: Language, folder: Path | None = None) -> MarkedCopy | None:
    """A marked copy of a single file, beside it or in another folder; None if nothing was found in it."""
    return _copy(path, path.name, checked, language, folder=folder or path.parent)


def copies_of_delivery(
    delivery: Path, checked: Checked, language: Language, folder: Path | None = None
) -> Iterator[MarkedCopy]:
    """Marked copies of the files of a delivery in which something was found.

    They go to ``checked/<reference date>/`` beside the delivery, or to ``<source>/<reference date>/`` in ``folder``.
    """
    home = delivery.resolve()
    target = folder / home.parent.name / home.name if folder else delivery.parent / FOLDER / home.name
    for name, _ in checked.files:
        made = _copy(delivery / name, name, checked, language, folder=target)
        if made is not None:
            yield made


def _copy(original: Path, name: str, checked: Checked, language: Language, *, folder: Path) -> MarkedCopy | None:
    findings = tuple(finding for finding in checked.findings if finding.file == name)
    digest = dict(checked.files).get(name)
    if not findings or digest is None:
        return None
    target = folder / marked_name(name)
    try:
        refusal = _write(original, target, Marks(findings, language), digest)
    except Unreadable:
        refusal = _filled(_ODD, original)
    except OSError as error:
        refusal = _filled(_REFUSED, target, reason=error.strerror or type(error).__name__)
    return MarkedCopy(name, target, refusal)


def _write(original: Path, target: Path, marks: Marks, digest: str) -> Text | None:
    data = original.read_bytes()
    if hashlib.sha256(data).hexdigest() != digest:
        return _filled(_CHANGED, original)
    if target.is_symlink() or (target.exists() and not _is_ours(target)):
        return _filled(_TAKEN, target)
    marked = mark(data, target.name, marks)
    target.parent.mkdir(parents=True, exist_ok=True)
    aside = target.with_name(f".{target.name}.part")
    aside.write_bytes(marked)
    aside.replace(target)
    return None


def _is_ours(target: Path) -> bool:
    return target.is_file() and is_marked(target.read_bytes(), target.name)


def _filled(pattern: Text, path: Path, **facts: str) -> Text:
    return Text(pattern.nl.format(path=path, **facts), pattern.en.format(path=path, **facts))
