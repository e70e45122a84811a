"""Indicators: a declaration and delivered cells become a table of true values."""

from inbeeld.indicators.compute import compute_indicator
from inbeeld.indicators.formulas import FORMULAS

__all__ = ["FORMULAS", "compute_indicator"]
