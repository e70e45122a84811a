"""A step of a build: bytes in, bytes out, and nothing else. That is what makes its result safe to keep."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

Outputs = Mapping[str, bytes]
"""What a step makes: bytes by path, relative to the edition's folder for steps that publish."""


@dataclass(frozen=True)
class Step:
    """One step of the plan.

    Attributes:
        name: unique and stable, such as ``check:csg`` or ``page:nl:police``; shown to users and in tests.
        make: the function that runs it, as ``package.module:function``. It is imported only when the step must run,
            so that a build in which nothing changed loads no chart or PDF library.
        options: small settings that the function needs, part of the step's identity.
        needs: names of the steps whose outputs it reads.
        files: every file it reads, part of the step's identity by content.
        publishes: whether its outputs go into the edition's folder.
        secret: those of its files that nobody published. Readers are not told their fingerprint or size.
    """

    name: str
    make: str
    options: Mapping[str, str] = field(default_factory=dict)
    needs: tuple[str, ...] = ()
    files: tuple[Path, ...] = ()
    publishes: bool = False
    secret: tuple[Path, ...] = ()


@dataclass(frozen=True)
class StepInput:
    """What a step's function is given: its options, its files, and the outputs of the steps that it needs."""

    options: Mapping[str, str]
    files: tuple[Path, ...]
    needs: Mapping[str, Outputs]


MakeStep = Callable[[StepInput], Outputs]
