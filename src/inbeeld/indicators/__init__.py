"""Indicators: a declaration and delivered cells become a table of true values, or a delivered list a listing."""

from inbeeld.indicators.compute import compute_indicator
from inbeeld.indicators.formulas import FORMULAS, parameters_of_formula
from inbeeld.indicators.listings import make_listing

__all__ = ["FORMULAS", "compute_indicator", "make_listing", "parameters_of_formula"]
