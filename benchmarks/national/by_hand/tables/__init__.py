"""From small summaries to the tables of a chapter. SQL and pandas share it: here no record is read any more."""
