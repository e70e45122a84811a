"""Typesetting by Typst: templates of this package, fonts of this package, no clock and no warnings."""

import json
from importlib.resources import as_file, files
from pathlib import Path
from typing import Any

import typst

from inbeeld.errors import EditionError

STANDARDS: "list[typst.PDFStandard]" = ["ua-1", "a-2a"]
"""Tagged for PDF/UA-1, archival as PDF/A-2a. Typst refuses what it can check of both."""

Book = dict[str, Any]
"""What the templates need, ready for JSON; ``book`` makes it and ``templates/report.typ`` reads it."""


def typeset(book: Book) -> bytes:
    """The book as a tagged PDF.

    Raises:
        EditionError: with the words of the typesetter, also for what it only warns of, such as a missing font.
    """
    with as_file(files("inbeeld.publication")) as folder:
        compiler = _compiler(folder)
        return _compiled(compiler, {"book": json.dumps(book, ensure_ascii=False)})


def _compiler(folder: Path) -> typst.Compiler:
    templates = folder / "report" / "templates"
    return typst.Compiler(
        input=templates / "report.typ",
        root=templates,
        font_paths=[folder / "assets" / "fonts"],
        ignore_system_fonts=True,
    )


def _compiled(compiler: typst.Compiler, inputs: dict[str, str]) -> bytes:
    try:
        made, warnings = compiler.compile_with_warnings(
            format="pdf", sys_inputs=inputs, pdf_standards=STANDARDS, timestamp=0
        )
    except typst.TypstError as error:
        raise EditionError(f"The report cannot be set: {error.message} {' '.join(error.hints)}".strip()) from error
    if warnings:
        raise EditionError("The report was set with warnings: " + "; ".join(w.message for w in warnings))
    if not isinstance(made, bytes):
        raise EditionError("The typesetter gave no document.")
    return made
