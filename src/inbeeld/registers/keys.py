"""The key of an edition, from a file or from the environment, and who may see it: nobody.

A key is never logged, printed, pickled or put into a message. What may be told is its id.
"""

import hmac
import os
import re
import secrets
import stat
from collections.abc import Iterable, MutableMapping
from hashlib import sha256
from pathlib import Path
from typing import NoReturn

from inbeeld.errors import PseudonymError

try:
    import resource
except ImportError:  # not every system can limit a process
    resource = None  # type: ignore[assignment]  # the module or nothing

VARIABLE = "INBEELD_PSEUDONYM_KEY"
"""The environment variable that may hold the key."""
BYTES = 32
"""The least length of a key: as long as what SHA-256 gives, as RFC 2104 (section 3) advises."""
_VARIETY = 16
"""Different bytes in a key, at least: a drawn key has about thirty, and a password or a test value far fewer."""
_ID_OF = b"inbeeld key id 1"
_HEX = re.compile(r"\s*((?:[0-9a-fA-F]{2})*)\s*")
_MOST = 4096
_HOW = "Make one with: openssl rand -hex 32"


class Key:
    """The key of an edition. Shows its id only.

    Attributes:
        id: tells keys apart and gives none away: the start of an HMAC of a fixed text.
    """

    __slots__ = ("__begun", "id")

    def __init__(self, secret: bytes) -> None:
        """A key of these bytes.

        Raises:
            PseudonymError: if it is too short, or was clearly not drawn by chance.
        """
        self.id = ""
        _leave_no_core()
        fault = _fault_of(secret)
        if fault:
            del secret  # a traceback shows what stands in a frame
            raise PseudonymError(fault)
        self.__begun = hmac.new(secret, digestmod=sha256)
        self.id = self.digest(_ID_OF).hex()[:16]

    def digest(self, message: bytes) -> bytes:
        """HMAC-SHA-256 of a message."""
        code = self.__begun.copy()
        code.update(message)
        return code.digest()

    def digests(self, prefix: bytes, messages: Iterable[str]) -> list[str]:
        """HMAC-SHA-256 of each message with the same prefix before it, in hexadecimal."""
        # begun once and copied for each message: cheaper than to begin anew (RFC 2104, section 4)
        begun, made = self.__begun.copy(), []
        begun.update(prefix)
        for message in messages:
            code = begun.copy()
            code.update(message.encode())
            made.append(code.hexdigest())
        return made

    def __repr__(self) -> str:
        """Its id, never the key."""
        return f"Key(id={self.id!r})"

    def __reduce__(self) -> NoReturn:
        """Refuse to be copied to a file or another process."""
        raise PseudonymError("A key is not written down. Give another process the place of its file.")


def key_from_file(path: Path) -> Key:
    """The key in a file: 64 or more hexadecimal digits, readable by nobody but its owner.

    Raises:
        PseudonymError: if it cannot be read, others can read it, or it is no good key.
    """
    fault, key = _from_file(path)
    if key is None:
        raise PseudonymError(f"The key file {path} {fault}")
    return key


def key_from_environment(variable: str = VARIABLE, environment: MutableMapping[str, str] = os.environ) -> Key:
    """The key in an environment variable, written as in a file. A file is safer: others may see an environment.

    It is taken out: no program that is started from here on gets it.

    Raises:
        PseudonymError: if there is none (any more), or it is no good key.
    """
    if variable not in environment:
        raise PseudonymError(f"There is no key: {variable} is not set. Set it, or give a key file.")
    fault, key = _from_text(environment.pop(variable))
    if key is None:
        raise PseudonymError(f"The key in {variable} {fault}")
    return key


def drawn_key() -> Key:
    """A key that nobody knows, for a check whose pseudonyms are thrown away. What a check finds depends on no key."""
    return Key(secrets.token_bytes(BYTES))


# Functions below give their fault back instead of raising it: a traceback would show the key that they hold.


def _from_file(path: Path) -> tuple[str, Key | None]:
    try:
        with path.open("rb") as file:
            fault = _fault_of_place(os.fstat(file.fileno()))
            return (fault, None) if fault else _from_text(file.read(_MOST).decode("ascii", errors="replace"))
    except OSError as error:
        return f"cannot be read: {error.strerror}.", None


def _fault_of_place(found: os.stat_result) -> str:
    if not stat.S_ISREG(found.st_mode):
        return "is not a file."
    if found.st_uid != os.geteuid():
        return "belongs to somebody else. Use a file of your own."
    if stat.S_IMODE(found.st_mode) & 0o077:
        return f"can be read or changed by others (mode {stat.S_IMODE(found.st_mode):04o}). Use: chmod 600"
    return ""


def _from_text(text: str) -> tuple[str, Key | None]:
    digits = _HEX.fullmatch(text)
    if digits is None:
        return f"is not written in hexadecimal digits. {_HOW}", None
    secret = bytes.fromhex(digits[1])
    fault = _fault_of(secret)
    return (fault, None) if fault else ("", Key(secret))


def _leave_no_core() -> None:
    """See to it that a crash writes nothing of this process to disk: it holds a key, and soon identifiers."""
    if resource is not None:
        resource.setrlimit(resource.RLIMIT_CORE, (0, resource.getrlimit(resource.RLIMIT_CORE)[1]))


def _fault_of(secret: bytes) -> str:
    if len(secret) < BYTES:
        return f"is too short: a key has {2 * BYTES} hexadecimal digits or more. {_HOW}"
    if len(set(secret)) < _VARIETY:
        return f"repeats itself too much to have been drawn by chance. {_HOW}"
    return ""
