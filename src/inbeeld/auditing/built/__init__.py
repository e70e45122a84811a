"""Reads a built edition as everybody can: its public open data, and nothing of how it was made.

The numbers in the texts, pages and charts of an edition are computed from the published cells, so they add nothing to
what can be found out. What a writer types in words is looked for by itself: ``typed_counts``.
"""

from inbeeld.auditing.built.claims import claimed
from inbeeld.auditing.built.folder import data_folder, publication_in, read_built
from inbeeld.auditing.built.typed import TypedText, typed_counts

__all__ = ["TypedText", "claimed", "data_folder", "publication_in", "read_built", "typed_counts"]
