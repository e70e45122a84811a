"""A worked example: it checks while it tells. What it shows becomes a page of ``docs/reference/``."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from inbeeld.deliveries import Checked
from inbeeld.errors import InBeeldError
from inbeeld.tables import Table
from tests.drawn import Drawable, draw, drawn
from tests.spec.small_delivery import deliver, told


@dataclass(frozen=True)
class Shown:
    """One part of an example: a line that introduces it, and a table, text or list beneath."""

    lead: str
    kind: str
    text: str


@dataclass
class Worked:
    """What a spec test is given. ``folder`` is empty and its own."""

    folder: Path
    shown: list[Shown] = field(default_factory=list)

    def given(self, drawing: str, *, called: str = "", **options: object) -> Table:
        """Start from a drawn table."""
        table = drawn(drawing, **options)  # type: ignore[arg-type]  # the options of drawn
        self._show(f"Given {called}:" if called else "Given:", "table", draw(table))
        return table

    def gives(self, found: Drawable, drawing: str, *, lead: str = "gives:") -> None:
        """The outcome is exactly this table."""
        expected = _tidy(drawing)
        assert draw(found) == expected
        self._show(lead, "table", expected)

    def says(self, found: object, words: str, *, lead: str = "gives:") -> None:
        """The outcome, in words, is exactly this."""
        assert str(found) == words
        self._show(lead, "text", words)

    def lists(self, found: Iterable[str], lines: str, *, lead: str = "gives:") -> None:
        """The outcome is exactly these lines."""
        expected = [line.strip() for line in lines.strip().splitlines()]
        assert list(found) == expected
        self._show(lead, "list", "\n".join(expected))

    def refuses(self, call: Callable[[], object], error: type[InBeeldError], message: str) -> None:
        """The call fails with exactly this message."""
        with pytest.raises(error) as caught:
            call()
        assert str(caught.value) == message
        self._show(f"is refused ({error.__name__}):", "text", message)

    def delivers(self, files: dict[str, str], rule: str = "", note: str = "") -> Checked:
        """A delivery of these files is checked by a rule; its manifest may hold a note."""
        given = {name: self.shows(f"Given `{name}.csv`:", text) for name, text in files.items()}
        rules = self.shows("and this rule in the contract:", rule, kind="toml") if rule else ""
        notes = self.shows("and this note in the manifest:", note, kind="toml") if note else ""
        return deliver(self.folder, given, rules, notes)

    def finds(self, checked: Checked, lines: str) -> None:
        """Exactly this is found. A finding may be written on several lines."""
        if lines:
            one_each = re.sub(r"\n\s*(?!\s*\*\*)", " ", lines.strip())
            self.lists(told(checked), one_each, lead="this is found:")
        else:
            assert list(told(checked)) == []
            self.shown.append(Shown("nothing is found.", "end", ""))

    def shows(self, lead: str, text: str, *, kind: str = "text") -> str:
        """Anything else that belongs to the example: a file, a rule."""
        lines = [line.strip() for line in text.strip().splitlines()]
        self._show(lead, kind, "\n".join(lines))
        return "\n".join(lines) + "\n"

    def _show(self, lead: str, kind: str, text: str) -> None:
        self.shown.append(Shown(lead, kind, text))


def _tidy(drawing: str) -> str:
    rows = [[word.strip() for word in line.split("|")] for line in drawing.strip().splitlines()]
    return "\n".join(" | ".join(row) for row in rows)
