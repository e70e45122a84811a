"""The chapters from registers as an analyst would count them by hand: in SQL for DuckDB, and in pandas."""
