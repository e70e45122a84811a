"""Diffing: which published figures differ between two editions, and which of their inputs do."""

from inbeeld.editions.diffing.comparing import changes_between
from inbeeld.editions.diffing.storage import dump_changes, load_changes
from inbeeld.publication.answers import in_digits
from inbeeld.publication.changes import Change, ChangeKind

__all__ = ["Change", "ChangeKind", "changes_between", "dump_changes", "in_digits", "load_changes"]
