"""SQL for DuckDB, written by hand for speed: one script for each chapter."""
