"""The tables to protect: the counts of a file, with every total over places, years, offences and sexes."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pandas as pd
from scipy.sparse import csr_array, kron, vstack

from inbeeld.attack import Bools, Floats, Relations

FOLDER = Path(__file__).parent / "tables"
NAMES = ("tiny", "small", "mid", "big")
TOTAL = "Total"
UNSAFE = 10
"""A count from 1 up to here, this one not included, must be hidden."""


@dataclass(frozen=True, eq=False)
class Axis:
    """One dimension with its totals.

    Attributes:
        name: what it is called in the file.
        codes: its categories, the total first.
        gather: what adds up to each code: ones, shape (codes, categories of the file).
        sums: shape (sums, codes): the parts minus their total.
    """

    name: str
    codes: tuple[str, ...]
    gather: Floats
    sums: Floats


@dataclass(frozen=True, eq=False)
class Crossed:
    """A table with all totals. Cells are numbered in the order of the axes, the last one changing fastest.

    Attributes:
        axes: its dimensions; one with a single category is left out.
        parents: the province of each municipality.
        inner: how many counts the file holds.
        value: every count, shape (cells,).
        relations: each total and its parts.
    """

    axes: tuple[Axis, ...]
    parents: dict[str, str]
    inner: int
    value: Floats
    relations: Relations

    @property
    def primary(self) -> Bools:
        """The cells that are unsafe, shape (cells,)."""
        unsafe: Bools = (self.value > 0) & (self.value < UNSAFE)
        return unsafe

    @property
    def codes(self) -> npt.NDArray[np.str_]:
        """The code on each axis of every cell, shape (cells, axes)."""
        grid = np.meshgrid(*(np.array(axis.codes) for axis in self.axes), indexing="ij")
        return np.stack([codes.ravel() for codes in grid], axis=1)


def crossed(name: str) -> Crossed:
    """One of the tables in ``tables/``, with all its totals."""
    counts = pd.read_csv(next(FOLDER.glob(f"{name}.csv*")))
    parents = {str(place): str(above) for place, above in zip(counts["mun"], counts["prov"], strict=True)}
    flat = [column for column in ("year", "off", "sex") if counts[column].nunique() > 1]
    axes = (_places(parents), *(_flat(column, sorted(counts[column].unique())) for column in flat))
    inner = counts.pivot_table(index="mun", columns=flat, values="freq", aggfunc="sum")
    shaped = inner.to_numpy(np.float64).reshape([axis.gather.shape[1] for axis in axes])
    return Crossed(axes, parents, len(counts), _with_totals(shaped, axes), _relations(axes))


def _places(parents: dict[str, str]) -> Axis:
    """Municipalities within provinces within the country."""
    places, above = sorted(parents), sorted(set(parents.values()))
    belongs = np.array([[parents[place] == province for place in places] for province in above], dtype=np.float64)
    provinces = np.hstack([np.zeros((len(above), 1)), -np.eye(len(above)), belongs])
    country = np.hstack([[-1.0], np.ones(len(above)), np.zeros(len(places))])
    gather = np.vstack([np.ones(len(places)), belongs, np.eye(len(places))])
    return Axis("mun", (TOTAL, *above, *places), gather, np.vstack([country, provinces]))


def _flat(name: str, codes: list[str]) -> Axis:
    """A dimension with one total."""
    size = len(codes)
    gather = np.vstack([np.ones(size), np.eye(size)])
    return Axis(name, (TOTAL, *codes), gather, np.hstack([[-1.0], np.ones(size)])[np.newaxis])


def _with_totals(inner: Floats, axes: tuple[Axis, ...]) -> Floats:
    for place, axis in enumerate(axes):
        inner = np.moveaxis(np.tensordot(axis.gather, inner, axes=(1, place)), 0, place)
    return np.ascontiguousarray(inner).ravel()


def _relations(axes: tuple[Axis, ...]) -> Relations:
    """Along each axis, every sum at every combination of codes on the others."""
    along = [_along(axes, turn) for turn in range(len(axes))]
    return Relations.equations(csr_array(vstack(along)))


def _along(axes: tuple[Axis, ...], turn: int) -> csr_array[np.float64]:
    product = csr_array(np.ones((1, 1)))
    for place, axis in enumerate(axes):
        product = csr_array(kron(product, csr_array(axis.sums if place == turn else np.eye(len(axis.codes)))))
    return product
