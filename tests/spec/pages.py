"""Writes ``docs/reference/`` from the worked examples, the contracts' schema, the rules and the error tree.

python -m tests.spec.pages            writes the pages
python -m tests.spec.pages --check    says which pages are out of date, and ends with 1 if any is
"""

import sys
from functools import cache
from pathlib import Path

from tests.spec import reference
from tests.spec.contents import Chapter, Paragraph, chapters
from tests.spec.worked import Shown

FOLDER = Path(__file__).parents[2] / "docs" / "reference"
HEAD = "<!-- Made by `make docs`. Change the tests or definitions it comes from, not this page. -->\n\n"


@cache
def pages() -> dict[str, str]:
    """Every page by file name. They are made once in a process: every example is run for them."""
    found = list(chapters())
    examples = {f"{chapter.name}.md": (chapter.title, _chapter(chapter)) for chapter in found}
    others = {name: (title, f"# {title}\n\n{make()}") for name, (title, make) in reference.PAGES.items()}
    written = {name: HEAD + text.rstrip("\n") + "\n" for name, (_, text) in {**examples, **others}.items()}
    return {"README.md": HEAD + _index(examples, others), **written}


def out_of_date(folder: Path = FOLDER) -> list[str]:
    """The pages that are not as they would be written now, or should not be there."""
    wanted = pages()
    there = {path.name: path.read_text(encoding="utf-8") for path in folder.glob("*.md")}
    return sorted(name for name in wanted.keys() | there.keys() if wanted.get(name) != there.get(name))


def write(folder: Path = FOLDER) -> None:
    """Write all pages, and remove those that nothing makes any more."""
    folder.mkdir(parents=True, exist_ok=True)
    wanted = pages()
    for path in folder.glob("*.md"):
        if path.name not in wanted:
            path.unlink()
    for name, text in wanted.items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")


def _index(examples: dict[str, tuple[str, str]], others: dict[str, tuple[str, str]]) -> str:
    def links(found: dict[str, tuple[str, str]]) -> str:
        return "".join(f"- [{title}]({name})\n" for name, (title, _) in found.items())

    return (
        "# Reference\n\nThese pages are made from the project itself, and compared with it on every change.\n\n"
        f"## Worked examples\n\nEach of them is a test in `tests/spec/`.\n\n{links(examples)}\n"
        f"## Definitions\n\n{links(others)}"
    )


def _chapter(chapter: Chapter) -> str:
    parts = [f"# {chapter.title}", chapter.text]
    for section in chapter.sections:
        parts += [f"## {section.title}", section.text]
        for paragraph in section.paragraphs:
            parts += _paragraph(paragraph)
    return _code_marks("\n\n".join(part for part in parts if part))


def _paragraph(paragraph: Paragraph) -> list[str]:
    return [f"### {paragraph.title}", paragraph.text, *(_shown(shown) for shown in paragraph.shown)]


def _shown(shown: Shown) -> str:
    lead = shown.lead[0].upper() + shown.lead[1:]
    match shown.kind:
        case "table":
            return f"{lead}\n\n{_table(shown.text)}"
        case "list":
            return f"{lead}\n\n" + "\n".join(f"- {line}" for line in shown.text.splitlines())
        case "end":
            return lead
        case language:
            return f"{lead}\n\n```{language}\n{shown.text}\n```"


def _table(drawing: str) -> str:
    head, *rows = [line.split(" | ") for line in drawing.splitlines()]
    marks = ["---", *("---:" for _ in head[1:])]
    signs = ([row[0], *(f"`{cell}`" if not cell[0].isdigit() else cell for cell in row[1:])] for row in rows)
    return "\n".join(f"| {' | '.join(row)} |" for row in (head, marks, *signs))


def _code_marks(text: str) -> str:
    """Docstrings mark code by two backticks, pages by one; fences stay as they are."""
    parts = text.split("```")
    return "```".join(part.replace("``", "`") if place % 2 == 0 else part for place, part in enumerate(parts))


def main(arguments: list[str]) -> int:
    """Write the pages, or compare them."""
    if arguments != ["--check"]:
        write()
        return 0
    stale = out_of_date()
    if stale:
        sys.stderr.write(f"Out of date in docs/reference: {', '.join(stale)}. Run: make docs\n")
    return 1 if stale else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
