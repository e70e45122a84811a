"""Recognisable invented identifiers, a key, and a search for them in everything that was written, said or raised."""

import traceback
from pathlib import Path

import pyarrow.parquet as pq  # type: ignore[import-untyped]  # it ships no types

import inbeeld
from inbeeld.registers import IdentifierRule, Identifiers, Key
from inbeeld.vocabulary import Text

PACKAGE = Path(inbeeld.__file__).parent
SECRET = bytes(range(7, 39))
OTHER_SECRET = bytes(range(50, 82))
KEY = Key(SECRET)
BSN = IdentifierRule(
    id="bsn",
    label=Text("Nummer", "Number"),
    spaces="remove",
    marks="refuse",
    case="keep",
    characters="digits",
    leading_zeros="pad",
    length=9,
    placeholders=("000000000",),
    check="elfproef",
)
RULES = Identifiers(identifier=(BSN,))


def planted(number: int) -> str:
    """A recognisable identifier that nobody can have. No other number in a test looks like it."""
    begin = f"{7_700_000 + number}7"
    passes = sum(weight * int(digit) for weight, digit in zip(range(9, 1, -1), begin, strict=True)) % 11
    return begin + ("8" if passes == 7 else "7")


def everything_in(folder: Path) -> str:
    """All bytes and all Parquet values below a folder, in one text."""
    files = [path for path in sorted(folder.rglob("*")) if path.is_file()]
    texts = [path.name + path.read_bytes().decode("latin-1") for path in files]
    tables = [pq.read_table(path) for path in files if path.suffix == ".parquet"]
    return "\n".join([*texts, *(str(table.to_pydict()) + str(table.schema.metadata) for table in tables)])


def everything_raised(error: BaseException) -> str:
    """What anybody could print of an error: its chain, and what stands in each of our frames."""
    told = traceback.TracebackException.from_exception(error, capture_locals=True)
    ours = [frame for frame in told.stack if Path(frame.filename).is_relative_to(PACKAGE)]
    held = [f"{name} = {value}" for frame in ours for name, value in (frame.locals or {}).items()]
    return "\n".join([*traceback.format_exception(error), repr(error), repr(vars(error)), *held])
