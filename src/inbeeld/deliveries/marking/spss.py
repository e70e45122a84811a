"""A marked SPSS file: the supplier's variables with their labels, and one more with the findings of each case."""

import base64
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from inbeeld.deliveries.faults import Unreadable
from inbeeld.deliveries.limits import USUAL
from inbeeld.deliveries.marking.marks import COLUMN, Marks
from inbeeld.deliveries.processes import bare_environment
from inbeeld.deliveries.readers.spss import read_spss
from inbeeld.vocabulary import Text

LABEL = Text("InBeeld: wat er in deze rij is gevonden", "InBeeld: what was found in this row")
_PROCESS = Path(__file__).with_name("spss_process.py")
_SECONDS = 60


def mark_spss(data: bytes, marks: Marks) -> bytes:
    """The file with a variable of findings. What is found in the file as a whole stands with the first case.

    Raises:
        Unreadable: if the library cannot write the file again.
    """
    cases = len(read_spss(data, USUAL).columns[0])
    words = [marks.of_row(number) for number in range(1, cases + 1)]
    if words and marks.of_file:
        words[0] = " | ".join(part for part in (marks.of_file, words[0]) if part)
    asked = {
        "data": base64.b64encode(data).decode(),
        "name": marks.column,
        "label": LABEL[marks.language],
        "replaces": [COLUMN.nl, COLUMN.en],
        "words": words,
    }
    return _in_a_process(asked)


def is_marked_spss(data: bytes) -> bool:
    """Whether one of the variables is ours."""
    book = read_spss(data, USUAL)
    return any(label in (LABEL.nl, LABEL.en) for label in book.labels)


def _in_a_process(asked: dict[str, Any]) -> bytes:
    # for the same reason as in reading: the library may crash, and needs another large one to write
    command = [sys.executable, "-P", str(_PROCESS)]
    try:
        done = subprocess.run(  # noqa: S603  # ours
            command,
            input=json.dumps(asked).encode(),
            capture_output=True,
            check=True,
            timeout=_SECONDS,
            env=bare_environment(),
        )
    except (subprocess.SubprocessError, OSError):
        raise Unreadable("file-damaged", format="SAV") from None
    return done.stdout
