"""Arguments and options that several commands share."""

from collections.abc import Callable, Sequence
from typing import Annotated, Any, Literal, get_args

import typer

Language = Literal["nl", "en"]
"""The languages of an edition. Written out here because the rooms that know them take time to load."""
LANGUAGES: tuple[Language, ...] = get_args(Language)


EngineName = Literal["duckdb", "spark"]
"""What can count registers. Written out here for the same reason."""
ENGINES: tuple[EngineName, ...] = get_args(EngineName)


def choice(choices: Sequence[str], text: str, *names: str) -> Any:
    """An option with a few possible values, refused in our own words; ``text`` explains it in the help."""
    return typer.Option(*names, parser=_one_of(choices), metavar=f"[{'|'.join(choices)}]", help=text)


def _one_of(choices: Sequence[str]) -> Callable[[str], str]:
    def choose(words: str) -> str:
        if words not in choices:
            raise typer.BadParameter(f"there is no '{words}'. Choose {' or '.join(choices)}.")
        return words

    return choose


MessageLanguage = Annotated[Language, choice(LANGUAGES, "Language of the messages.")]
"""The option of commands that tell of findings."""
