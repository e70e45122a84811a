"""Formulas by name: how figures are calculated that no source delivers as such."""

from collections.abc import Mapping
from types import MappingProxyType

from inbeeld.indicators.formulas.base import Formula, FormulaInput, FormulaResult
from inbeeld.indicators.formulas.csg import derive_all_ages, estimate_non_acute_minors
from inbeeld.indicators.formulas.tally import tally_classes

FORMULAS: Mapping[str, Formula] = MappingProxyType(
    {
        "csg-non-acute-minors": estimate_non_acute_minors,
        "csg-all-ages": derive_all_ages,
        "tally-classes": tally_classes,
    }
)

__all__ = ["FORMULAS", "Formula", "FormulaInput", "FormulaResult"]
