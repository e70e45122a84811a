"""The workers of a build: called when there is work for several, sent home when the build ends."""

from contextlib import ExitStack
from pkgutil import resolve_name
from types import TracebackType
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from inbeeld.editions.workers import Workers

# By name: a build in which little has changed calls no workers and need not load what starts them.
_PROCESSES = "inbeeld.editions.workers:processes"


class Team:
    """As many workers as may work at once. None of them is there before the first call."""

    def __init__(self, size: int) -> None:
        self.size = size
        self._called: Workers | None = None
        self._home = ExitStack()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._home.__exit__(kind, error, trace)

    def call(self) -> "Workers":
        """The workers. They take a moment to get ready: call them as soon as it is sure that they are needed."""
        if self._called is None:
            self._called = self._home.enter_context(resolve_name(_PROCESSES)(self.size))
        return self._called
