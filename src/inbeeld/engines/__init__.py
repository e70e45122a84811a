"""Engines: the only door to DuckDB and PySpark. Expressions of Ibis that mean the same on both.

The raw forms that mean something else on each (years between dates, division, casts, hashes, first by order) live here
and nowhere else.
"""

from inbeeld.engines.choosing import By, Order, count_ties, first_of, numbered
from inbeeld.engines.dates import add_days, add_years, days_between, to_date, years_between
from inbeeld.engines.engine import Engine, Row
from inbeeld.engines.guard import AT_MOST
from inbeeld.engines.hashing import hash_order
from inbeeld.engines.numbers import ratio, to_integer, to_number
from inbeeld.engines.opening import ENGINES, open_engine
from inbeeld.engines.settings import EngineSettings

__all__ = [
    "AT_MOST",
    "ENGINES",
    "By",
    "Engine",
    "EngineSettings",
    "Order",
    "Row",
    "add_days",
    "add_years",
    "count_ties",
    "days_between",
    "first_of",
    "hash_order",
    "numbered",
    "open_engine",
    "ratio",
    "to_date",
    "to_integer",
    "to_number",
    "years_between",
]
