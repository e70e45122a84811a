"""Policies as declared: unknown settings stop the run, and a setting that the kind does not look at too."""

from datetime import date
from pathlib import Path

import pytest

from inbeeld.declarations import ResolvedPolicy, load_definitions
from inbeeld.errors import DefinitionError
from tests.small_definitions import Faults

FILE = "policies/microdata.toml"
KIND = 'kind = "round-and-hide"'


def resolved(folder: Path, *settings: str, kind: str = "round-and-hide") -> ResolvedPolicy:
    path = folder / FILE
    text = path.read_text(encoding="utf-8").replace(KIND, "\n".join((f'kind = "{kind}"', *settings)))
    path.write_text(text, encoding="utf-8")
    return load_definitions(folder).policy("microdata", date(2022, 1, 1))


def test_what_is_not_set_keeps_the_meaning_that_it_always_had(folder: Path) -> None:
    policy = resolved(folder)
    assert (policy.counts, policy.zeros, policy.group, policy.steps) == ("as-counted", "structural", "off", 1)
    assert (policy.base, policy.width, policy.dominance, policy.classes, policy.noise) == (None,) * 5


def test_every_setting_has_its_number_filled_in(folder: Path) -> None:
    policy = resolved(
        folder,
        'base = "minimum"',
        'width = "minimum"',
        'counts = "persons"',
        'zeros = "shown"',
        'group = "all-but-few"',
        'dominance = { largest = 2, share = "minimum", rest = "minimum" }',
        'weights = { by = "root", totals = 2, sides = { sex = 3 }, keep = "grand-total" }',
    )
    assert (policy.base, policy.width, policy.counts, policy.zeros, policy.group) == (
        10,
        10,
        "persons",
        "shown",
        "all-but-few",
    )
    assert policy.dominance is not None
    assert (policy.dominance.largest, policy.dominance.share, policy.dominance.rest) == (2, 10, 10)
    assert dict(policy.weights.sides) == {"sex": 3}
    assert isinstance(hash(policy), int)


def test_noise_takes_numbers_that_need_not_be_whole(folder: Path) -> None:
    declared = 'id = "spread"\nlabel = { nl = "x", en = "x" }\nunit = "count"\n[[value]]\nsince = 2010-01-01\n'
    reference = 'value = 1.05\nreference = { nl = "x", en = "x" }\n'
    (folder / "parameters/spread.toml").write_text(declared + reference, encoding="utf-8")
    noise = 'noise = { largest = "minimum", variance = "spread", blocked = "minimum" }'
    policy = resolved(folder, noise, kind="cell-key")
    assert policy.noise is not None
    assert (policy.noise.largest, policy.noise.variance, policy.noise.blocked) == (10, 1.05, 10)


def test_classes_come_from_the_code_list(folder: Path) -> None:
    codes = 'id = "few"\nname = { nl = "x", en = "x" }\n'
    few = '[[code]]\nid = "few"\nlabel = { nl = "x", en = "x" }\nlower = 0\nupper = 9\n'
    many = '[[code]]\nid = "many"\nlabel = { nl = "y", en = "y" }\nlower = 10\n'
    (folder / "codelists/few.toml").write_text(codes + few + many, encoding="utf-8")
    policy = resolved(folder, 'classes = { codelist = "few", years = 3 }', kind="classes")
    assert policy.classes is not None
    assert [(one.code, one.lower, one.upper) for one in policy.classes.classes] == [("few", 0, 9), ("many", 10, None)]
    assert policy.classes.years == 3


@pytest.mark.parametrize(
    ("settings", "fault"),
    [
        ('minimun = "minimum"', "'minimun' is not a known key here. Did you mean 'minimum'?"),
        ('zeros = "show"', "'zeros': 'show' is none of 'structural', 'hidden' or 'shown'. Did you mean 'shown'?"),
        ('group = "al"', "'group': 'al' is none of"),
        ('base = "minimun"', "There is no parameter 'minimun'. Did you mean 'minimum'?"),
        ('dominance = { larges = 1, share = "minimum" }', "'larges' is not a known key here. Did you mean 'largest'?"),
        ("dominance = { largest = 1 }", "'dominance': say when an amount rests on too few"),
        ('dominance = { share = "shar" }', "There is no parameter 'shar'."),
        ("steps = 2", "'steps': a policy of kind 'round-and-hide' does not look at it; it is for controlled-rounding."),
        ('classes = { codelist = "sex" }', "'classes': a policy of kind 'round-and-hide' does not look at it"),
    ],
)
def test_each_mistake_is_told_with_its_line(faults: Faults, settings: str, fault: str) -> None:
    (told,) = faults(FILE, KIND, f"{KIND}\n{settings}")
    assert told.startswith(f"{FILE}:4: {fault}")


@pytest.mark.parametrize(
    ("kind", "fault"),
    [
        ('kind = "cell-key"', "a policy of kind 'cell-key' needs 'noise'"),
        ('kind = "round-and-hid"', "'round-and-hid' is none of"),
        ('kind = "classes"\ngroup = "all"', "'group': a policy of kind 'classes' does not look at it"),
        ('kind = "classes"\nclasses = { codelist = "sexes" }', "There is no code list 'sexes'. Did you mean 'sex'?"),
    ],
)
def test_a_kind_needs_what_it_works_with_and_takes_nothing_else(faults: Faults, kind: str, fault: str) -> None:
    (told,) = faults(FILE, KIND, kind)
    assert fault in told


def test_controlled_rounding_needs_a_multiple(faults: Faults) -> None:
    (told,) = faults(FILE, f'{KIND}\nrounding = "minimum"', 'kind = "controlled-rounding"')
    assert "needs 'rounding'" in told


def test_a_side_that_no_indicator_has_is_no_weight(folder: Path) -> None:
    with pytest.raises(DefinitionError, match=r"There is no dimension 'sexe' of any indicator\. Did you mean 'sex'\?"):
        resolved(folder, "weights = { sides = { sexe = 2 } }")


@pytest.mark.parametrize("setting", ["rounding", "minimum"])
def test_what_hiding_and_rounding_needs_is_asked_for_when_it_is_read(folder: Path, setting: str) -> None:
    path = folder / FILE
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith(setting)]
    path.write_text("\n".join(lines), encoding="utf-8")
    with pytest.raises(DefinitionError, match=f"a policy of kind 'round-and-hide' needs '{setting}'"):
        load_definitions(folder)
