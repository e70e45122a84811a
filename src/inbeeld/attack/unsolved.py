"""What the solver could not settle."""

from inbeeld.errors import DisclosureError


class Unsolved(DisclosureError):
    """The solver gave up, whichever way it was asked."""

    def __init__(self, status: str) -> None:
        self.status = status
        super().__init__(
            f"What the figures give away could not be calculated: the solver gave up ({status}). "
            "Merge small categories, or leave out a table that repeats others, and try again."
        )

    def __reduce__(self) -> tuple[type["Unsolved"], tuple[str]]:
        # the message is made from the status: from another process it must be made again
        return type(self), (self.status,)
