"""Indicators: a declaration and delivered cells become a table of true values, or a delivered list a listing.

Names are loaded when they are first used: what counts in registers loads an engine, which most steps do not need.
"""

from typing import TYPE_CHECKING

import lazy_loader  # type: ignore[import-untyped]  # it ships no types

if TYPE_CHECKING:
    from inbeeld.indicators.compute import compute_indicator
    from inbeeld.indicators.formulas import FORMULAS, parameters_of_formula
    from inbeeld.indicators.listings import make_listing
    from inbeeld.indicators.records import CHAPTERS, Chapter, Counted, chapter_of, count_source
else:
    __getattr__, __dir__, _ = lazy_loader.attach(
        __name__,
        submod_attrs={
            "compute": ["compute_indicator"],
            "formulas": ["FORMULAS", "parameters_of_formula"],
            "listings": ["make_listing"],
            "records": ["CHAPTERS", "Chapter", "Counted", "chapter_of", "count_source"],
        },
    )

__all__ = [
    "CHAPTERS",
    "FORMULAS",
    "Chapter",
    "Counted",
    "chapter_of",
    "compute_indicator",
    "count_source",
    "make_listing",
    "parameters_of_formula",
]
