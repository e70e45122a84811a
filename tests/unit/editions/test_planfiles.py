"""A step reads every file that its outcome hangs on: a missing one would let an old outcome stand."""

from pathlib import Path

from inbeeld.editions.places import Part
from inbeeld.editions.plan import plan_edition
from tests.published import Trial, trial

INDICATOR = "definitions/indicators/police.reports.toml"
PARAMETER = """
id = "persons-rounding"
label = { nl = "Veelvoud", en = "Multiple" }
unit = "count"
[[value]]
since = 2010-01-01
value = 500
reference = { nl = "Afspraak", en = "Agreement" }
"""
VERSION = """
[[version]]
since = 2017-01-01
formula = "persons-with-range"
wording = { nl = "Met bereik.", en = "With a range." }
"""


def with_formula(root: Path) -> Trial:
    """An indicator whose formula reads a parameter."""
    made = trial(root, policy="as-delivered").write("definitions/parameters/persons-rounding.toml", PARAMETER)
    words = (root / INDICATOR).read_text(encoding="utf-8")
    head, figure, rest = words.partition("[[figure]]")
    return made.write(INDICATOR, f"{head}{VERSION}{figure}{rest}")


def read_by_the_table(made: Trial) -> set[str]:
    steps = plan_edition(made.root / "editions" / "trial", made.root / "definitions", Part())
    (found,) = (step.files for step in steps if step.name == "table:police.reports")
    return {Path(file).name for file in found}


def test_a_table_reads_the_parameters_of_its_formula(tmp_path: Path) -> None:
    assert "persons-rounding.toml" in read_by_the_table(with_formula(tmp_path))


def test_a_table_without_such_a_formula_does_not(tmp_path: Path) -> None:
    made = trial(tmp_path).write("definitions/parameters/persons-rounding.toml", PARAMETER)

    assert "persons-rounding.toml" not in read_by_the_table(made)
