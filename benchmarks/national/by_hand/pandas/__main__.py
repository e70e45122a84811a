"""``python -m benchmarks.national.by_hand.pandas CHECKED_FOLDER CHAPTER OUT.json``: a chapter in pandas."""

import json
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from benchmarks.national.by_hand.figures import Tables
from benchmarks.national.by_hand.pandas import help as help_
from benchmarks.national.by_hand.pandas import police, repeat
from benchmarks.national.by_hand.pandas.reading import Registers, registers_in

_CHAPTERS: Mapping[str, Callable[[Registers], Tables]] = {
    "police": police.count,
    "help": help_.count,
    "repeat": repeat.count,
}
_NOT_COUNTED = 3
"""``NOT_COUNTED`` of the stages, which need what is measured beside this."""


def main(checked: Path, chapter: str, out: Path) -> None:
    """Count and write."""
    with counting(checked, [chapter]) as count:
        out.write_text(json.dumps(count(chapter)), encoding="utf-8")


@contextmanager
def counting(checked: Path, chapters: Sequence[str]) -> Iterator[Callable[[str], Tables]]:
    """Counts chapters; each reads its registers anew, as separate scripts do."""
    if not _CHAPTERS.keys() >= set(chapters):
        raise SystemExit(_NOT_COUNTED)
    yield lambda chapter: _CHAPTERS[chapter](registers_in(checked))


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3]))
