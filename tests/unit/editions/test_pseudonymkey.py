"""Which key a build uses: from a file or the environment; of synthetic registers one that all know."""

import hashlib
import os
from datetime import date
from pathlib import Path

import pytest

from inbeeld.editions.making import pseudonymkey
from inbeeld.editions.making.pseudonymkey import key_for
from inbeeld.editions.secrets import KEY_FILE
from inbeeld.errors import PseudonymError
from inbeeld.registers import VARIABLE, RegisterFileNamed, RegisterManifest

DIGITS = hashlib.sha256(b"a key of a test").hexdigest()
OTHER = hashlib.sha256(b"another key of a test").hexdigest()


@pytest.fixture(autouse=True)
def _no_key(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(VARIABLE, raising=False)
    monkeypatch.delenv(KEY_FILE, raising=False)
    monkeypatch.setattr(pseudonymkey, "_taken", {})


def manifest(*, synthetic: bool) -> RegisterManifest:
    file = RegisterFileNamed(name="rows.parquet", sha256="0" * 64)
    day = date(2022, 5, 1)
    return RegisterManifest(
        source="residents", contract=1, period="2010/2021", reference_date=day, synthetic=synthetic, file=(file,)
    )


def test_registers_of_persons_need_a_key() -> None:
    with pytest.raises(PseudonymError, match="--key"):
        key_for([manifest(synthetic=False)])


def test_the_file_goes_before_the_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, DIGITS)
    by_environment = key_for([manifest(synthetic=False)]).id
    file = tmp_path / "edition.key"
    file.touch(mode=0o600)
    file.write_text(OTHER)
    monkeypatch.setenv(KEY_FILE, str(file))
    assert key_for([manifest(synthetic=False)]).id != by_environment


def test_a_key_in_the_environment_is_taken_out_and_stays_with_who_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, DIGITS)
    key = key_for([manifest(synthetic=False)])
    assert VARIABLE not in os.environ
    assert key_for([manifest(synthetic=False)]).id == key.id


def test_synthetic_registers_have_the_same_key_everywhere(monkeypatch: pytest.MonkeyPatch) -> None:
    without = key_for([manifest(synthetic=True)]).id
    monkeypatch.setenv(VARIABLE, DIGITS)
    assert key_for([manifest(synthetic=True)]).id == without


def test_persons_who_exist_are_not_counted_with_persons_who_do_not(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, DIGITS)
    with pytest.raises(PseudonymError, match="synthetic"):
        key_for([manifest(synthetic=True), manifest(synthetic=False)])
