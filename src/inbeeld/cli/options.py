"""Arguments and options that several commands share."""

from typing import Literal

Language = Literal["nl", "en"]
"""The languages of an edition. Written out here because the rooms that know them take time to load."""
