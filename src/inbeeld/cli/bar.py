"""A bar that moves while a build runs."""

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from inbeeld.editions import StepEvent


class Bar:
    """The bar: how many steps are done, and which one is at work. It goes away at the end."""

    def __init__(self) -> None:
        columns = (BarColumn(), MofNCompleteColumn(), TimeElapsedColumn(), TextColumn("{task.description}"))
        self._progress = Progress(*columns, console=Console(stderr=True), transient=True)
        self._task = self._progress.add_task("", total=None)
        self._progress.start()

    def __call__(self, event: StepEvent) -> None:
        """Move on with a step that starts or has ended."""
        done = event.position - (event.state == "starts")
        self._progress.update(self._task, completed=done, total=event.total, description=event.step)

    def stop(self) -> None:
        """Take the bar away."""
        self._progress.stop()
