"""The results of R to agree with, and the data they were computed from."""

import csv
from collections.abc import Iterable
from pathlib import Path

import numpy as np

from inbeeld.statistics import Spells

FOLDER = Path(__file__).parent / "reference"
Row = dict[str, str]


def rows(name: str) -> list[Row]:
    """The rows of a file in the folder with reference results."""
    with (FOLDER / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def numbers(chosen: Iterable[Row], column: str) -> list[float]:
    """One column as numbers."""
    return [float(row[column]) for row in chosen]


def bladder() -> Spells:
    """Recurrences of bladder tumours."""
    read = rows("bladder2.csv")
    names = ("rx", "size", "number")
    return _spells(read, ("start", "stop", "event"), {name: numbers(read, name) for name in names})


def granulomatous() -> Spells:
    """Infections in chronic granulomatous disease."""
    read = rows("cgd.csv")
    covariates = {
        "treatrIFN-g": [float(row["treat"] == "rIFN-g") for row in read],
        "sexfemale": [float(row["sex"] == "female") for row in read],
        "age": numbers(read, "age"),
    }
    return _spells(read, ("tstart", "tstop", "status"), covariates)


def _spells(read: list[Row], columns: tuple[str, str, str], covariates: dict[str, list[float]]) -> Spells:
    start, stop, event = (np.array(numbers(read, column)) for column in columns)
    person = np.array([int(row["id"]) for row in read])
    return Spells(person, start, stop, event == 1, np.array(list(covariates.values())).T, tuple(covariates))
