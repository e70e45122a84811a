"""Where a build finds what it may know and never keep."""

KEY_FILE = "INBEELD_PSEUDONYM_KEY_FILE"
"""The environment variable with the place of the key file: inherited by workers, and no part of any result."""
