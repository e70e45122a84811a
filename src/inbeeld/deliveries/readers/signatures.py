"""The first bytes of a file say what it is, whatever its name."""

from inbeeld.deliveries.faults import Unreadable

_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_SIGNATURES = ((b"PK\x03\x04", "xlsx"), (b"$FL2", "sav"), (b"$FL3", "sav"))
_OTHERS = ((b"%PDF", "PDF"), (b"\x1f\x8b", "gzip"), (b"PAR1", "Parquet"))


def check_signature(data: bytes, file_format: str) -> None:
    """Check that a file is what its name promises.

    Raises:
        Unreadable: if it is protected by a password, an old workbook, damaged, or something else.
    """
    if data.startswith(_COMPOUND):
        raise Unreadable("password" if _ENCRYPTED in data else "old-workbook")
    for start, name in _OTHERS:
        if data.startswith(start):
            raise Unreadable("format-differs", promised=file_format, actual=name)
    actual = next((name for start, name in _SIGNATURES if data.startswith(start)), "csv")
    if actual != file_format and file_format in ("csv", "xlsx", "sav"):
        _differs(file_format, actual)


def _differs(promised: str, actual: str) -> None:
    if actual == "csv":
        # text or noise: a workbook or SPSS file that lost its start
        raise Unreadable("file-damaged", format=promised.upper())
    raise Unreadable("format-differs", promised=promised, actual=actual)
