"""Marked copies: the supplier's own file with the faulty cells marked and explained, in the supplier's own format."""

from inbeeld.deliveries.marking.copies import MarkedCopy, copies_of_delivery, copy_of_file
from inbeeld.deliveries.marking.marks import Marks, marked_name
from inbeeld.deliveries.marking.writers import is_marked, mark

__all__ = ["MarkedCopy", "Marks", "copies_of_delivery", "copy_of_file", "is_marked", "mark", "marked_name"]
