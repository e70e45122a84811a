"""The command line: arguments in, one call, words and an exit code out."""

from inbeeld.cli.app import main

__all__ = ["main"]
