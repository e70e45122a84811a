"""A plan runs once; afterwards only what has changed, and only that is imported."""

import sys
from pathlib import Path

import pytest

from inbeeld.editions import Outputs, Step, StepEvent, StepInput
from inbeeld.editions.inputs import Inputs
from inbeeld.editions.runner import run_plan
from inbeeld.editions.store import Store
from inbeeld.editions.team import Team
from inbeeld.errors import DefinitionError, DefinitionFault


def join(given: StepInput) -> Outputs:
    """What the needed steps made, and the option."""
    parts = [content.decode() for outputs in given.needs.values() for content in outputs.values()]
    return {"text": "+".join([*parts, given.options.get("word", "")]).encode()}


def plan(word: str = "a") -> tuple[Step, ...]:
    target = f"{__name__}:join"
    return (Step("one", target, {"word": word}), Step("two", target, {"word": "b"}, needs=("one",)))


def test_step_is_given_what_it_needs(tmp_path: Path) -> None:
    store = Store(tmp_path)
    report = run_plan(plan(), store, inputs=Inputs({}), code="c")

    assert store.read(report.results["two"]) == {"text": b"a+b"}


def test_second_run_runs_nothing(tmp_path: Path) -> None:
    first = run_plan(plan(), Store(tmp_path), inputs=Inputs({}), code="c")
    second = run_plan(plan(), Store(tmp_path), inputs=Inputs({}), code="c")

    assert (first.ran, first.reused) == (("one", "two"), ())
    assert (second.ran, second.reused) == ((), ("one", "two"))


def test_other_code_runs_everything(tmp_path: Path) -> None:
    run_plan(plan(), Store(tmp_path), inputs=Inputs({}), code="c")

    assert run_plan(plan(), Store(tmp_path), inputs=Inputs({}), code="d").ran == ("one", "two")


def test_damaged_result_is_made_again_and_goes_no_further(tmp_path: Path) -> None:
    report = run_plan(plan(), Store(tmp_path), inputs=Inputs({}), code="c")
    sha256 = report.results["one"].outputs[0].sha256
    (tmp_path / "contents" / sha256[:2] / sha256).write_bytes(b"damaged")

    again = run_plan(plan(), Store(tmp_path), inputs=Inputs({}), code="c")

    assert again.ran == ("one",)
    assert again.results == report.results


def test_reused_step_is_not_imported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(tmp_path))
    (tmp_path / "costly_library_of_a_step.py").write_text("def make(given):\n    return {'a': b'1'}\n")
    steps = (Step("costly", "costly_library_of_a_step:make"),)
    run_plan(steps, Store(tmp_path / "store"), inputs=Inputs({}), code="c")
    del sys.modules["costly_library_of_a_step"]

    run_plan(steps, Store(tmp_path / "store"), inputs=Inputs({}), code="c")

    assert "costly_library_of_a_step" not in sys.modules


def test_progress_hears_every_step_start_and_end(tmp_path: Path) -> None:
    heard: list[StepEvent] = []
    run_plan(plan(), Store(tmp_path), inputs=Inputs({}), code="c", progress=heard.append)
    run_plan(plan("new"), Store(tmp_path), inputs=Inputs({}), code="c", progress=heard.append)
    run_plan(plan("new"), Store(tmp_path), inputs=Inputs({}), code="c", progress=heard.append)

    assert [(e.step, e.position, e.total, e.state) for e in heard[:4]] == [
        ("one", 1, 2, "starts"),
        ("one", 1, 2, "ran"),
        ("two", 2, 2, "starts"),
        ("two", 2, 2, "ran"),
    ]
    assert [event.state for event in heard[4:]] == ["starts", "ran"] * 2 + ["starts", "reused"] * 2


def many(count: int = 9) -> tuple[Step, ...]:
    first = tuple(Step(f"part:{n}", f"{__name__}:join", {"word": str(n)}) for n in range(count))
    return (*first, Step("whole", f"{__name__}:join", needs=tuple(step.name for step in first)))


def test_several_workers_make_the_same_in_the_same_order(tmp_path: Path) -> None:
    alone = run_plan(many(), Store(tmp_path / "alone"), inputs=Inputs({}), code="c")
    with Team(2) as team:
        together = run_plan(many(), Store(tmp_path / "together"), inputs=Inputs({}), code="c", team=team)

    assert together.results == alone.results
    assert together.ran == alone.ran
    assert Store(tmp_path / "together").read(together.results["whole"]) == {"text": b"0+1+2+3+4+5+6+7+8+"}


def refuse(given: StepInput) -> Outputs:
    raise DefinitionError((DefinitionFault(f"{given.options['word']}.toml", 3, "It is wrong."),))


def test_of_several_steps_that_fail_at_once_one_is_told_with_its_own_message(tmp_path: Path) -> None:
    wrong = tuple(Step(f"wrong:{n}", f"{__name__}:refuse", {"word": str(n)}) for n in range(9))

    with pytest.raises(DefinitionError, match=r"^\d\.toml:3: It is wrong\.") as caught, Team(2) as team:
        run_plan(wrong, Store(tmp_path), inputs=Inputs({}), code="c", team=team)

    assert caught.value.__notes__ == [f"In step 'wrong:{caught.value.faults[0].file[0]}'."]
