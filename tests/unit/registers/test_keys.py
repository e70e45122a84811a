"""The key of an edition: what is refused, and that nobody sees it."""

import copy
import hmac
import logging
import os
import pickle
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inbeeld.errors import PseudonymError
from inbeeld.registers import VARIABLE, Key, drawn_key, key_from_environment, key_from_file
from tests.unit.registers.people import KEY, OTHER_SECRET, SECRET, everything_raised


def key_file(folder: Path, text: str, mode: int = 0o600) -> Path:
    path = folder / "edition.key"
    path.write_text(text, encoding="utf-8")
    path.chmod(mode)
    return path


def test_a_key_comes_from_a_file(tmp_path: Path) -> None:
    assert key_from_file(key_file(tmp_path, SECRET.hex() + "\n")).id == KEY.id


def test_a_key_comes_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, SECRET.hex().upper())
    assert key_from_environment().id == KEY.id
    assert VARIABLE not in os.environ  # what is started from here on does not get it


def test_it_is_hmac_with_sha_256() -> None:
    assert KEY.digest(b"text") == hmac.new(SECRET, b"text", "sha256").digest()


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o620, 0o660, 0o644])
def test_a_key_that_others_can_reach_is_refused(mode: int, tmp_path: Path) -> None:
    with pytest.raises(PseudonymError, match=f"mode {mode:04o}.*chmod 600") as caught:
        key_from_file(key_file(tmp_path, SECRET.hex(), mode))
    assert SECRET.hex() not in everything_raised(caught.value)


BAD = {
    "too short": SECRET.hex()[:-2],
    "empty": "",
    "odd": SECRET.hex() + "7",
    "a password": "geheim wachtwoord 12345678901234567890123456789012345678901234567890",
    "repeating": "a7" * 32,
    "one digit of another script": SECRET.hex()[:-1] + "٣",
}


@pytest.mark.parametrize("text", BAD.values(), ids=BAD.keys())
def test_a_bad_key_is_refused_and_not_repeated(
    text: str, tmp_path: Path, capfd: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    said = []
    with pytest.raises(PseudonymError, match="openssl rand -hex 32") as caught:
        key_from_file(key_file(tmp_path, text))
    said.append(everything_raised(caught.value))
    with pytest.raises(PseudonymError, match="openssl rand -hex 32") as caught:
        key_from_environment("KEY", Names({"KEY": text}))
    said.append(everything_raised(caught.value))
    printed = capfd.readouterr()
    everything = "".join([*said, printed.out, printed.err, caplog.text])
    assert not text or text not in everything
    assert not text or text.encode().hex() not in everything


class Names(dict[str, str]):
    """An environment that does not show itself, as that of the system is not shown."""

    def __repr__(self) -> str:
        return "Names"


def test_bytes_that_are_no_good_are_refused() -> None:
    with pytest.raises(PseudonymError, match="too short") as caught:
        Key(SECRET[:31])
    assert SECRET[:31].hex() not in everything_raised(caught.value)
    assert repr(SECRET[:31]) not in everything_raised(caught.value)


def test_without_a_key_it_says_where_to_put_one(tmp_path: Path) -> None:
    with pytest.raises(PseudonymError, match=f"{VARIABLE} is not set"):
        key_from_environment(environment={})
    with pytest.raises(PseudonymError, match="cannot be read: No such file"):
        key_from_file(tmp_path / "none")
    with pytest.raises(PseudonymError, match="cannot be read: Is a directory"):
        key_from_file(tmp_path)


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="a system that limits no process")
def test_a_process_with_a_key_leaves_no_core() -> None:
    code = (
        "import resource; hard = resource.getrlimit(resource.RLIMIT_CORE)[1]\n"
        "resource.setrlimit(resource.RLIMIT_CORE, (hard, hard))\n"
        "from inbeeld.registers import drawn_key; drawn_key()\n"
        "print(resource.getrlimit(resource.RLIMIT_CORE)[0])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)  # ours
    assert done.stdout == "0\n"


def test_a_key_does_not_show_itself() -> None:
    shown = f"{KEY} {KEY!r} {KEY.id}"
    assert SECRET.hex() not in shown
    assert repr(SECRET) not in shown
    assert not hasattr(KEY, "__dict__")


@pytest.mark.parametrize("copied", [pickle.dumps, copy.copy, copy.deepcopy])
def test_a_key_is_not_copied(copied: object) -> None:
    with pytest.raises(PseudonymError, match="not written down"):
        copied(KEY)  # type: ignore[operator]


@given(st.binary(min_size=40, max_size=60).filter(lambda found: len(set(found)) > 20))
def test_an_id_tells_keys_apart_and_gives_none_away(secret: bytes) -> None:
    key = Key(secret)
    assert key.id not in {Key(OTHER_SECRET).id, secret.hex()[:16]}
    assert key.id == Key(secret).id
    assert len(key.id) == 16
    assert not any(bytes.fromhex(key.id)[i : i + 3] in secret for i in range(6))


@pytest.mark.parametrize("length", [32, 63, 64, 65, 200])
def test_a_digest_is_that_of_the_standard_library(length: int) -> None:
    secret = bytes((7 * place + place // 31) % 256 for place in range(length))
    messages = ["", "123456789", "é", "x" * 300]
    expected = [hmac.new(secret, b"bsn\x1f" + words.encode(), "sha256").hexdigest() for words in messages]
    assert Key(secret).digests(b"bsn\x1f", messages) == expected
    assert Key(secret).digest(b"\x00\xff") == hmac.digest(secret, b"\x00\xff", "sha256")


def test_a_drawn_key_is_another_one_each_time() -> None:
    assert drawn_key().id != drawn_key().id
