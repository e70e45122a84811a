"""Reads a built edition as everybody can: its public open data, and nothing of how it was made.

The texts, pages and charts of an edition hold no number that its open data do not hold: their numbers are computed from
the published cells, so they add nothing to what can be found out.
"""

from inbeeld.auditing.built.claims import claimed
from inbeeld.auditing.built.folder import data_folder, publication_in, read_built

__all__ = ["claimed", "data_folder", "publication_in", "read_built"]
