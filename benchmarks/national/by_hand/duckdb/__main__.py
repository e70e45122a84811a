"""``python -m benchmarks.national.by_hand.duckdb CHECKED_FOLDER CHAPTER OUT.json``: a chapter in SQL."""

import json
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import Any

from benchmarks.national.by_hand.duckdb.running import opened
from benchmarks.national.by_hand.figures import Tables


def main(checked: Path, chapter: str, out: Path) -> None:
    """Count and write."""
    with counting(checked, [chapter]) as count:
        out.write_text(json.dumps(count(chapter)), encoding="utf-8")


@contextmanager
def counting(checked: Path, chapters: Sequence[str]) -> Iterator[Callable[[str], Tables]]:
    """Counts chapters in one database: what several of them start from is made once."""
    with opened(checked, chapters) as scripts:
        yield lambda chapter: _module(chapter).count(scripts)


def _module(chapter: str) -> Any:
    return import_module(f"benchmarks.national.by_hand.duckdb.{chapter}")


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3]))
