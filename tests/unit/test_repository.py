"""The house rules that no other program checks."""

import ast
import contextlib
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "src" / "inbeeld"
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
LOCKS = sorted((ROOT / "requirements").glob("*.txt"))
DECISIONS = sorted((ROOT / "docs" / "decisions").glob("*.md"))
ROOMS = sorted(path.name for path in SOURCE.iterdir() if (path / "__init__.py").exists())

FOREIGN = re.compile(r"/w[o]rk/|/r[o]ot/|/h[o]me/\w|\bshare[d]/|pyp[i]\.org|pythonh[o]sted|npmj[s]")
WORKPLACE = re.compile(r"\bhelp[e]rs?\b|\bissu[e] #?\d|\bC[E]O\b|\bA[I]\b|\bLL[M]\b")
UNDONE = re.compile(r"\b(TODO|FIXME|XXX)\b")
SIDE_DOORS = {
    f"inbeeld.publication.{name}" for name in ("answers", "changes", "content", "datatables", "drawing", "tablefacts")
} | {f"inbeeld.publication.{format_}" for format_ in ("charts", "opendata", "prose", "report", "site", "workbook")}
"""Publication is the one room too large to load whole: a step that writes data must not load the PDF library."""
NOT_OURS = {"LICENSE", "OFL.txt", Path(__file__).name}
"""Texts of others, and this file, which would find its own patterns."""


Modules = Sequence[tuple[str, ast.Module, Sequence[ast.AST]]]
"""Every module of the library: its path, its tree, and all nodes of it."""
Texts = Sequence[tuple[str, Sequence[str]]]
"""Every text of the project: its name and its lines."""


@pytest.fixture(scope="module")
def files() -> list[Path]:
    """Every file of the project that is, or could be, under version control."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, check=False, text=True)
    if listed.returncode:
        pytest.skip("not a git checkout")
    return [path for name in listed.stdout.split("\0") if name and (path := ROOT / name).is_file()]


@pytest.fixture(scope="module")
def texts(files: list[Path]) -> Texts:
    """Every text of the project, read once."""
    found = []
    for path in files:
        with contextlib.suppress(UnicodeDecodeError):
            if path.name not in NOT_OURS:
                found.append((path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8").splitlines()))
    return found


@pytest.fixture(scope="module")
def modules() -> Modules:
    """Every module of the library, parsed once."""
    paths = sorted(SOURCE.rglob("*.py"))
    trees = [(path.relative_to(SOURCE).as_posix(), ast.parse(path.read_text(encoding="utf-8"))) for path in paths]
    return [(name, tree, list(ast.walk(tree))) for name, tree in trees]


class TestTheHouse:
    def test_a_room_knows_only_the_rooms_below_it(self) -> None:
        lint_imports = Path(sys.executable).with_name("lint-imports")
        outcome = subprocess.run([lint_imports, "--no-cache"], cwd=ROOT, capture_output=True, check=False, text=True)
        assert outcome.returncode == 0, outcome.stdout

    def test_a_room_is_entered_by_its_door(self, modules: Modules) -> None:
        entered = [
            f"{name}: {node.module}"
            for name, _, nodes in modules
            for node in nodes
            if isinstance(node, ast.ImportFrom) and _is_inside_another_room(str(node.module), name)
        ]
        assert entered == []

    def test_nothing_is_imported_inside_a_function(self, modules: Modules) -> None:
        inside = [
            f"{name}:{node.lineno}"
            for name, _, nodes in modules
            for function in nodes
            if isinstance(function, ast.FunctionDef)
            for node in ast.walk(function)
            if isinstance(node, ast.Import | ast.ImportFrom)
        ]
        assert inside == []

    def test_nothing_is_asserted_in_the_library(self, modules: Modules) -> None:
        found = ((name, node) for name, _, nodes in modules for node in nodes)
        asserted = [f"{name}:{node.lineno}" for name, node in found if isinstance(node, ast.Assert)]
        assert asserted == []

    def test_a_file_is_read_in_one_sitting(self) -> None:
        lengths = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in SOURCE.rglob("*.py")}
        assert {path.relative_to(SOURCE): length for path, length in lengths.items() if length > 300} == {}

    def test_everything_public_is_explained(self, modules: Modules) -> None:
        assert [place for name, tree, _ in modules for place in _unexplained(tree, name)] == []

    def test_every_room_says_what_it_offers(self) -> None:
        for room in ROOMS:
            text = (SOURCE / room / "__init__.py").read_text(encoding="utf-8")
            assert ast.get_docstring(ast.parse(text)), room


class TestWhatIsWritten:
    def test_no_file_names_a_machine_or_registry(self, texts: Texts) -> None:
        assert _lines_with(FOREIGN, texts) == []

    def test_no_file_speaks_of_the_workplace(self, texts: Texts) -> None:
        assert _lines_with(WORKPLACE, texts) == []

    def test_nothing_is_left_to_do(self, texts: Texts) -> None:
        assert _lines_with(UNDONE, texts) == []

    def test_every_exception_to_a_check_has_its_reason(self, texts: Texts) -> None:
        bare = re.compile(r"# (noqa|type: ignore)(?!.*\S  # \S)")
        excused = (place for place in _lines_with(bare, texts) if place.partition(":")[0].endswith(".py"))
        # a test may give a function what its types forbid, and that is reason enough
        assert [place for place in excused if "# noqa" in place or not place.startswith("tests/")] == []

    def test_every_link_between_pages_leads_somewhere(self, files: list[Path]) -> None:
        broken = [
            f"{path.relative_to(ROOT)}: {link}"
            for path in files
            if path.suffix == ".md" and path.name not in NOT_OURS and "editions" not in path.parts
            for link in re.findall(r"\]\(([^)#]+)[^)]*\)", path.read_text(encoding="utf-8"))
            if "://" not in link and not (path.parent / link).exists()
        ]
        assert broken == []

    def test_the_readme_names_the_two_commands(self) -> None:
        readme = (ROOT / "README.md").read_text(encoding="utf-8")
        assert "<!-- two commands -->\n```sh\nmake monitor\nmake test\n```\n" in readme

    def test_one_version_is_told_everywhere(self) -> None:
        version = PROJECT["version"]
        assert f'softwareVersion: "{version}"' in (ROOT / "publiccode.yaml").read_text(encoding="utf-8")
        newest = re.search(r"^## \[(.+?)\]", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), flags=re.MULTILINE)
        assert newest is not None
        assert newest[1] in (version, "Unreleased")


class TestDecisions:
    def test_they_are_numbered_without_a_gap(self) -> None:
        assert [path.name[:5] for path in DECISIONS] == [f"{n:04}-" for n in range(1, len(DECISIONS) + 1)]

    @pytest.mark.parametrize("path", DECISIONS, ids=lambda path: path.stem)
    def test_each_is_short_and_in_the_index(self, path: Path) -> None:
        text = path.read_text(encoding="utf-8")
        assert text.startswith(f"# {path.name[:4]}. ")
        assert [heading[3:] for heading in text.splitlines() if heading.startswith("## ")] == [
            "Context",
            "Decision",
            "Consequences",
        ]
        assert len(text.splitlines()) <= 40
        assert f"(decisions/{path.name})" in (ROOT / "docs" / "README.md").read_text(encoding="utf-8")


class TestLocks:
    @pytest.mark.parametrize("path", LOCKS, ids=lambda path: path.stem)
    def test_a_lock_names_no_host_and_no_place(self, path: Path) -> None:
        text = path.read_text(encoding="utf-8")
        assert re.findall(r"^.*(?:://|^-|file:| @ ).*$", text, flags=re.MULTILINE) == []

    @pytest.mark.parametrize("path", LOCKS, ids=lambda path: path.stem)
    def test_everything_in_a_lock_has_a_hash(self, path: Path) -> None:
        entries = re.split(r"\n(?=\w)", path.read_text(encoding="utf-8"))
        assert [entry.split()[0] for entry in entries if "--hash=sha256:" not in entry] == []

    @pytest.mark.parametrize(
        ("lock", "wanted"),
        [
            ("lock.txt", PROJECT["dependencies"]),
            ("lock-dev.txt", PROJECT["dependencies"] + PROJECT["optional-dependencies"]["dev"]),
            ("lock-spark.txt", PROJECT["dependencies"] + PROJECT["optional-dependencies"]["spark"]),
        ],
    )
    def test_a_lock_holds_what_the_project_asks_for(self, lock: str, wanted: list[str]) -> None:
        text = (ROOT / "requirements" / lock).read_text(encoding="utf-8")
        held = dict(re.findall(r"^([\w.-]+)==([^\s;]+)", text, flags=re.MULTILINE))
        asked = [Requirement(words) for words in wanted]
        assert [str(r) for r in asked if not r.specifier.contains(held.get(r.name, "0"))] == [], "run: make lock"


def _is_inside_another_room(imported: str, importer: str) -> bool:
    match = re.fullmatch(r"inbeeld\.(\w+)\..+", imported)
    if match is None or match[1] not in ROOMS or imported in SIDE_DOORS:
        return False
    return match[1] != importer.partition("/")[0]


def _unexplained(tree: ast.Module, name: str) -> Iterator[str]:
    if not ast.get_docstring(tree):
        yield name
    classes = [node for node in tree.body if isinstance(node, ast.ClassDef) and not node.name.startswith("_")]
    for node in [*tree.body, *(child for holder in classes for child in holder.body)]:
        if not isinstance(node, ast.FunctionDef | ast.ClassDef) or node.name.startswith("_"):
            continue
        if not ast.get_docstring(node):
            yield f"{name}:{node.lineno} {node.name}"


def _lines_with(pattern: re.Pattern[str], texts: Texts) -> list[str]:
    return [
        f"{name}:{number}: {line.strip()}"
        for name, lines in texts
        for number, line in enumerate(lines, start=1)
        if pattern.search(line)
    ]
