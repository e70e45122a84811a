"""``python -m benchmarks.national.together WHO CHECKED_FOLDER OUT_FOLDER CHAPTER ...``: chapters in one process.

Each may make once what several chapters need.
"""

import json
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path

OURS = "inbeeld"
"""Who counts if nobody else does."""


def main(who: str, checked: Path, folder: Path, chapters: Sequence[str]) -> None:
    """Count one chapter after the other, and write each."""
    # what one needs is not loaded for the other: it would be on the account of both
    module = "benchmarks.national.ours" if who == OURS else f"benchmarks.national.by_hand.{who}.__main__"
    with import_module(module).counting(checked, chapters) as count:
        for chapter in chapters:
            (folder / f"{chapter}.json").write_text(json.dumps(count(chapter)), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]), sys.argv[4:])
