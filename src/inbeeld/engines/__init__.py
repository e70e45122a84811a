"""Engines: the only door to DuckDB and PySpark. Expressions of Ibis that mean the same on both.

The raw forms that mean something else on each (years between dates, division, casts, hashes, first by order) live here
and nowhere else.
"""

from inbeeld.engines.choosing import By, Order, count_ties, first_of, number_of, numbered, ranked
from inbeeld.engines.codes import has_code
from inbeeld.engines.dates import add_days, add_years, days_between, to_date, years_between
from inbeeld.engines.engine import Engine, Ints, Row
from inbeeld.engines.guard import AT_MOST
from inbeeld.engines.hashing import SHARES, hash_order, hash_share, share_limit
from inbeeld.engines.numbers import ratio, to_integer, to_number
from inbeeld.engines.opening import ENGINES, open_engine
from inbeeld.engines.settings import EngineSettings
from inbeeld.engines.truth import is_known_true

__all__ = [
    "AT_MOST",
    "ENGINES",
    "SHARES",
    "By",
    "Engine",
    "EngineSettings",
    "Ints",
    "Order",
    "Row",
    "add_days",
    "add_years",
    "count_ties",
    "days_between",
    "first_of",
    "has_code",
    "hash_order",
    "hash_share",
    "is_known_true",
    "number_of",
    "numbered",
    "open_engine",
    "ranked",
    "ratio",
    "share_limit",
    "to_date",
    "to_integer",
    "to_number",
    "years_between",
]
