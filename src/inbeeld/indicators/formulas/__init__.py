"""Formulas by name: how figures are calculated that no source delivers as such."""

from collections.abc import Mapping
from types import MappingProxyType

from inbeeld.indicators.formulas.base import Formula, FormulaInput, FormulaResult
from inbeeld.indicators.formulas.based import share_with_base
from inbeeld.indicators.formulas.csg import derive_all_ages, estimate_non_acute_minors
from inbeeld.indicators.formulas.persons import PERSONS_ROUNDING, persons_with_range
from inbeeld.indicators.formulas.shares import share_of, survey_share
from inbeeld.indicators.formulas.tally import tally_classes
from inbeeld.indicators.formulas.tally_items import tally_items

FORMULAS: Mapping[str, Formula] = MappingProxyType(
    {
        "csg-non-acute-minors": estimate_non_acute_minors,
        "csg-all-ages": derive_all_ages,
        "persons-with-range": persons_with_range,
        "share-of": share_of,
        "share-with-base": share_with_base,
        "survey-share": survey_share,
        "tally-classes": tally_classes,
        "tally-items": tally_items,
    }
)

FOR_LISTS = frozenset({"tally-items"})
"""The formulas that take a delivered list; the others take delivered figures."""

TAKES_QUALIFIED = frozenset({"share-of", "share-with-base", "survey-share", "persons-with-range", "tally-items"})
"""The formulas that know what becomes of a qualifier such as *almost*. The others refuse a table that has one."""

_PARAMETERS: Mapping[str, tuple[str, ...]] = MappingProxyType({"persons-with-range": (PERSONS_ROUNDING,)})


def parameters_of_formula(name: str) -> tuple[str, ...]:
    """The parameters that a formula reads: what it gives changes with them."""
    return _PARAMETERS.get(name, ())


__all__ = [
    "FORMULAS",
    "FOR_LISTS",
    "TAKES_QUALIFIED",
    "Formula",
    "FormulaInput",
    "FormulaResult",
    "parameters_of_formula",
]
