"""Registers of the police for tests of follow-up: rules with terms, controls and curves."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from inbeeld.cohorts import Registers, Rules
from inbeeld.engines import Engine
from tests.generative.records.register_rows import Incident, Resident, read_rows
from tests.generative.records.rules_of_police import DATA_END, RULES


def followed(
    engine: Engine, folder: Path, residents: Sequence[Resident], incidents: Sequence[Incident], **other: Any
) -> Registers:
    """Registers of these rows, counted by the rules of tests; rules of repeat victimisation may be set otherwise."""
    rules: Rules = replace(RULES, repeat=replace(RULES.repeat, **other))
    tables = read_rows(engine, {"residents": residents, "police-incidents": incidents}, folder)
    return Registers(engine, tables, DATA_END, rules)
