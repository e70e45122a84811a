"""``python counting_in_spark.py EDITION DEFINITIONS OUT``: counts registers in a process with a Spark of its own."""

import sys
from pathlib import Path

from inbeeld.editions.making.registers import count_registers
from inbeeld.editions.places import Part
from inbeeld.editions.plan import plan_edition
from inbeeld.editions.steps import StepInput


def main(edition: Path, definitions: Path, out: Path) -> None:
    """Count, and write each outcome into a folder."""
    step = next(step for step in plan_edition(edition, definitions, Part(engine="spark")) if step.name == "registers")
    for name, data in count_registers(StepInput(step.options, step.files, {})).items():
        place = out / name
        place.parent.mkdir(parents=True)
        place.write_bytes(data)


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
