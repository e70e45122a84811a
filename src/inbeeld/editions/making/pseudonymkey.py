"""The key of the pseudonyms of a build: from a file or the environment; of synthetic persons one that all know."""

import os
from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path

from inbeeld.editions.secrets import KEY_FILE
from inbeeld.errors import PseudonymError
from inbeeld.registers import VARIABLE, Key, RegisterManifest, key_from_environment, key_from_file

_OPEN = b"inbeeld: the key of registers in which no person exists"
_taken: dict[str, Key] = {}
"""The key that was in the environment of this process: it is taken out once, and may be asked for again."""


def key_for(manifests: Iterable[RegisterManifest]) -> Key:
    """The key for these registers.

    Registers that all say that they are synthetic have a key that stands in this file, whatever else is given: so the
    same registers give the same edition everywhere, and nobody is to be protected. The door makes no pseudonym with it
    of a number that a person can have.

    Raises:
        PseudonymError: if there is none, or synthetic registers stand beside others.
    """
    synthetic = {manifest.synthetic for manifest in manifests}
    if synthetic == {True}:
        return Key(sha256(_OPEN).digest())
    if len(synthetic) > 1:
        raise PseudonymError(
            "Some registers of this edition are synthetic and others are not: persons who exist would be counted with "
            "persons who do not. Deliver registers of one kind."
        )
    if place := os.environ.get(KEY_FILE):
        return key_from_file(Path(place))
    if VARIABLE in os.environ:
        _taken[VARIABLE] = key_from_environment()
    if VARIABLE in _taken:
        return _taken[VARIABLE]
    raise PseudonymError(
        f"Registers of persons need the key of their pseudonyms. Name its file with --key, or set {VARIABLE}. "
        "How to make one: docs/how-to/handle-pseudonyms.md"
    )
