"""Which files of a folder an engine reads. Both engines are given the same list, in the same order."""

from pathlib import Path

from inbeeld.errors import EngineError

SUFFIXES = (".parquet", ".csv")


def files_to_read(place: Path) -> tuple[str, tuple[Path, ...]]:
    """The kind (".parquet" or ".csv") and the files of a place: the file itself, or those directly in the folder.

    Raises:
        EngineError: if there is nothing to read, or two kinds stand together.
    """
    if place.is_file() and place.suffix in SUFFIXES:
        return place.suffix, (place,)
    found = sorted(p for p in place.glob("*") if p.is_file() and p.suffix in SUFFIXES and not _is_hidden(p))
    kinds = sorted({path.suffix for path in found})
    if not kinds:
        raise EngineError(f"{place}: There is nothing to read. Put files here that end in {' or '.join(SUFFIXES)}.")
    if len(kinds) > 1:
        raise EngineError(f"{place}: Files of {' and '.join(kinds)} stand together. Keep one of the two kinds.")
    return kinds[0], tuple(found)


def _is_hidden(path: Path) -> bool:
    # as engines do: Spark leaves files such as _SUCCESS and .part.crc beside its results
    return path.name.startswith((".", "_"))
