"""A build runs what must run, and nothing else."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from inbeeld.editions import build_edition, code, planning
from inbeeld.editions.code import WRITERS
from inbeeld.editions.places import Part
from inbeeld.errors import DefinitionError, DeliveryRefused, EditionError
from tests.unit.editions import toy


def test_first_build_runs_every_step(edition: Path) -> None:
    result = build_edition(edition)

    assert result.reused == ()
    assert len(result.ran) == 3 + 3 + 6 + 1


def test_unchanged_build_runs_no_step(edition: Path) -> None:
    first = build_edition(edition)
    second = build_edition(edition)

    assert second.ran == ()
    assert sorted(second.reused) == sorted(first.ran)
    assert second.version == first.version


def test_changing_one_delivery_runs_only_what_hangs_on_it(edition: Path) -> None:
    build_edition(edition)
    toy.deliver(edition, "csg", "5\n")

    result = build_edition(edition)

    assert set(result.ran) == {"check:csg", "count:csg", "page:nl:csg", "page:en:csg", "findings"}
    assert (result.out / "site/nl/csg/index.html").read_text().endswith("5")


def test_step_that_makes_the_same_bytes_stops_the_change(edition: Path) -> None:
    build_edition(edition)
    toy.deliver(edition, "csg", "# a remark that no count depends on\n1\n10\n")

    assert build_edition(edition).ran == ("check:csg",)


def test_changed_definition_runs_what_reads_it(edition: Path) -> None:
    build_edition(edition)
    (edition.parents[1] / "definitions" / "rule.toml").write_text('rule = "another"\n')

    assert sorted(build_edition(edition).ran) == ["check:csg", "check:igj", "check:police"]


def test_file_that_no_step_reads_runs_no_step(edition: Path) -> None:
    first = build_edition(edition)
    (edition / "notes.txt").write_text("not read by any step")

    second = build_edition(edition)

    assert second.ran == ()
    assert second.version == first.version


def test_failing_step_is_named_and_leaves_the_former_edition(edition: Path) -> None:
    former = build_edition(edition)
    before = (former.out / "site/nl/csg/index.html").read_bytes()
    toy.deliver(edition, "csg", "bad")

    with pytest.raises(DeliveryRefused) as caught:
        build_edition(edition)

    assert caught.value.__notes__ == ["In step 'check:csg'."]
    assert (former.out / "site/nl/csg/index.html").read_bytes() == before


def test_build_after_a_failure_keeps_what_succeeded(edition: Path) -> None:
    toy.deliver(edition, "csg", "bad")
    with pytest.raises(DeliveryRefused):
        build_edition(edition)
    toy.deliver(edition, "csg", "1\n")

    assert set(build_edition(edition).ran) >= {"check:csg"}


def test_result_tells_what_the_edition_tells(edition: Path) -> None:
    for result in (build_edition(edition), build_edition(edition)):
        assert result.out == edition.parents[1] / "build" / "trial"
        assert (result.count("error"), result.count("warning")) == (1, 2)
        assert result.summary["hidden_primary"] == 2


def test_manifest_names_inputs_and_outputs_without_time_or_place(edition: Path) -> None:
    out = build_edition(edition).out
    manifest = json.loads((out / "manifest.json").read_bytes())

    assert list(manifest) == ["edition", "version", "code", "inputs", "outputs"]
    assert [entry["path"] for entry in manifest["inputs"]] == [
        "definitions/rule.toml",
        "editions/trial/deliveries/csg.txt",
        "editions/trial/deliveries/igj.txt",
        "editions/trial/deliveries/police.txt",
        "editions/trial/edition.toml",
    ]
    paths = [entry["path"] for entry in manifest["outputs"]]
    assert paths == sorted(paths)
    assert "site/en/police/data.csv" in paths
    assert not [path for path in paths if path.startswith(("internal/", "findings.json"))]
    full = json.loads((out / "internal/manifest.json").read_bytes())
    assert {"findings.json", "internal/summary.json", "manifest.json", *paths} == {e["path"] for e in full["outputs"]}
    assert str(edition.parents[1]) not in (out / "manifest.json").read_text()


def test_part_of_an_edition_has_a_place_of_its_own(edition: Path) -> None:
    whole = build_edition(edition)
    part = build_edition(edition, only="police", language="nl")

    assert part.out.name == "trial.police.nl"
    assert json.loads((part.out / "manifest.json").read_bytes())["partial"] == {"chapter": "police", "language": "nl"}
    assert not (part.out / "site/en").exists()
    assert (whole.out / "site/en/csg/index.html").is_file()


def test_part_never_replaces_the_whole(edition: Path) -> None:
    whole = build_edition(edition)

    with pytest.raises(EditionError, match="holds another part"):
        build_edition(edition, only="police", out=whole.out)


def test_edition_never_replaces_another(edition: Path) -> None:
    former = build_edition(edition)
    other = toy.make_edition(edition.parents[1], "other")

    with pytest.raises(EditionError, match="holds edition trial"):
        build_edition(other, out=former.out)


def test_unknown_chapter_lists_the_chapters(edition: Path) -> None:
    with pytest.raises(EditionError, match=r"It has: signalling, police\. Did you mean 'police'\?"):
        build_edition(edition, only="polices")


def test_unknown_language_lists_the_languages(edition: Path) -> None:
    with pytest.raises(EditionError, match="Choose one of: nl, en"):
        build_edition(edition, language="fr")


def test_edition_must_be_called_as_its_folder(edition: Path) -> None:
    renamed = edition.rename(edition.with_name("renamed"))

    with pytest.raises(EditionError, match="says that its id is 'trial'"):
        build_edition(renamed)


def test_fault_in_the_declaration_is_told_before_anything_is_written(edition: Path) -> None:
    (edition / "edition.toml").write_text("id = ")

    with pytest.raises(DefinitionError):
        build_edition(edition)
    assert not (edition.parents[1] / "build").exists()


def test_file_that_changes_while_it_is_read_stops_the_build(edition: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def plan(folder: Path, definitions: Path, part: Part) -> object:
        steps = toy.plan_edition(folder, definitions, part)
        toy.deliver(folder, "igj", "a change after the build began\n7\n")
        toy.deliver(folder, "igj", "7\n")
        return steps

    monkeypatch.setattr(toy, "changing_plan", plan, raising=False)
    monkeypatch.setattr(planning, "PLAN", f"{toy.__name__}:changing_plan")

    with pytest.raises(EditionError, match=r"igj\.txt changed while it was read"):
        build_edition(edition)


def test_same_inputs_give_the_same_bytes_anywhere(
    edition: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # by all the code, as in the other process
    monkeypatch.setattr(code, "_PACKAGE", Path(code.__file__).parents[1])
    monkeypatch.setattr(code, "WRITERS", WRITERS)
    first = build_edition(edition)
    elsewhere = tmp_path / "another folder" / "ë"
    for name in ("definitions", "editions"):
        shutil.copytree(tmp_path / name, elsewhere / name)

    _build_in_another_world(elsewhere)

    second = elsewhere / "build" / "trial"
    assert _contents(second) == _contents(first.out)
    assert second.readlink() == Path(".trial/versions", first.version)


def _build_in_another_world(root: Path) -> None:
    """Build in another process, time zone, locale, umask and hash order, with workers."""
    words = (
        "import sys; from inbeeld.editions import build_edition, planning, renewal, workers;"
        "renewal.processors = lambda: 2; workers._get_ready = dict;"  # they have nothing to load for the toy plan
        f"planning.PLAN = '{toy.__name__}:plan_edition'; build_edition(sys.argv[1])"
    )
    world = {"TZ": "Pacific/Kiritimati", "LC_ALL": "POSIX", "PYTHONHASHSEED": "3", "PYTHONPATH": str(Path.cwd())}
    project = Path(__file__).parents[3]
    environment = os.environ | world | {"PYTHONPATH": str(project)}
    subprocess.run(
        [sys.executable, "-c", words, str(root / "editions" / "trial")],
        env=environment,
        cwd="/",
        umask=0o077,
        check=True,
    )


def _contents(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder.resolve()).as_posix(): path.read_bytes()
        for path in folder.resolve().rglob("*")
        if path.is_file()
    }
