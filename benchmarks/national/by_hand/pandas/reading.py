"""Registers as frames, and frames as rows."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import cast

import pandas as pd
import pyarrow.parquet as pq  # type: ignore[import-untyped]  # it ships no types

from benchmarks.national.by_hand.figures import Rows


@dataclass(frozen=True)
class Registers:
    """The registers of a folder, and the last day that they tell of."""

    folder: Path
    end: pd.Timestamp

    def read(self, register: str, *columns: str) -> pd.DataFrame:
        """Columns of a register."""
        table = pq.read_table(self.folder / register / "good.parquet", columns=list(columns))
        return cast("pd.DataFrame", table.to_pandas(date_as_object=False))


def registers_in(checked: Path) -> Registers:
    """The registers."""
    about = json.loads((checked / "about.json").read_text(encoding="utf-8"))
    return Registers(checked, pd.Timestamp(about["data_end"]))


def rows_of(frame: pd.DataFrame) -> Rows:
    """The rows of a summary; None for what is missing."""
    return cast("Rows", frame.astype(object).where(frame.notna(), None).to_dict("records"))
