"""Faults of a folder with printed tables: all are gathered, and told at once."""

from dataclasses import dataclass, field

from inbeeld.errors import EditionError

_SHOWN = 20


@dataclass
class Faults:
    """What makes a folder unreadable, each with its file and line."""

    found: list[str] = field(default_factory=list)

    def add(self, place: str, message: str) -> None:
        """Note a fault; reading goes on, so that the user hears of all of them."""
        self.found.append(f"{place}: {message}")

    def stop_if_any(self, folder: str) -> None:
        """Raise ``EditionError`` if anything was noted, with the first faults and how many more there are."""
        if not self.found:
            return
        more = len(self.found) - _SHOWN
        lines = self.found[:_SHOWN] + ([f"… and {more} more."] if more > 0 else [])
        raise EditionError(f"The tables in {folder} cannot be audited.\n" + "\n".join(lines))
