"""What is published tells nothing of a delivery that nobody published: no fingerprint, no size, no row.

The table is so small that all hidden numbers could be tried until a fingerprint fits. The figures are invented.
"""

import base64
import hashlib
import json
import re
import stat
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from inbeeld.editions import build_edition, changes_between, explain, explanation_lines, open_published
from inbeeld.publication.changes import Cause
from tests.published import DELIVERED, Trial, trial
from tests.unit.editions.killing import with_little_code

DELIVERY = "editions/trial/deliveries/police/2022-05-01"
# Both give the same published figures: 50, and below ten.
OTHER = DELIVERED.replace(";8\n", ";7\n")


@dataclass(frozen=True)
class Built:
    """One small edition, built twice from deliveries that differ in a hidden number alone."""

    made: Trial
    out: Path
    first: dict[str, bytes]
    second: dict[str, bytes]


def kept_trial(root: Path) -> Trial:
    """A project whose source did not publish its figures."""
    return trial(root).change("definitions/sources/police.toml", 'origin = "published"', 'origin = "microdata"')


def files_in(out: Path) -> dict[str, bytes]:
    return {path.relative_to(out).as_posix(): path.read_bytes() for path in sorted(out.rglob("*")) if path.is_file()}


def is_public(path: str) -> bool:
    return not path.startswith(("internal/", "findings.json"))


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Built]:
    made = kept_trial(tmp_path_factory.mktemp("kept"))
    edition, out = made.root / "editions/trial", made.root / "build/trial"
    found = []
    with pytest.MonkeyPatch.context() as patch:
        with_little_code(patch)  # the manifest names the code too: it is not what differs here
        for words in (OTHER, DELIVERED):
            made.deliver(words)
            build_edition(edition)
            found.append(files_in(out))
        yield Built(made, out, *found)


def opened(path: str, content: bytes) -> str:
    """Everything that can be read in a file, also where it is packed."""
    if path.endswith(".xlsx"):
        with zipfile.ZipFile(BytesIO(content)) as book:
            content = b"\n".join(book.read(name) for name in book.namelist())
    if path.endswith(".pdf"):
        with pikepdf.open(BytesIO(content)) as book:
            streams = [one.read_bytes() for one in book.objects if isinstance(one, pikepdf.Stream)]
        content = b"\n".join((content, *streams))
    return content.decode("utf-8", errors="replace")


def forms_of(content: bytes) -> set[str]:
    """The ways in which a fingerprint could stand in a file; the report printed its first twelve signs."""
    digest = hashlib.sha256(content).digest()
    whole = {digest.hex(), digest.hex().upper(), digest.hex()[:12]}
    return whole | {code(digest).decode().rstrip("=") for code in (base64.b64encode, base64.urlsafe_b64encode)}


def test_a_number_that_is_hidden_leaves_no_trace_in_any_public_file(built: Built) -> None:
    first, second = ({p: data for p, data in files.items() if is_public(p)} for files in (built.first, built.second))

    assert [path for path in first.keys() | second.keys() if first.get(path) != second.get(path)] == []
    assert built.first["internal/manifest.json"] != built.second["internal/manifest.json"]


def test_no_public_file_holds_the_fingerprint_of_what_is_kept(built: Built) -> None:
    kept = [path.read_bytes() for path in sorted((built.made.root / DELIVERY).iterdir())]
    open_to_all = {content for path, content in built.second.items() if is_public(path)}  # style sheets are in both
    kept += [content for path, content in built.second.items() if not is_public(path) and content not in open_to_all]
    kept += [(built.out.parent / ".trial/decisions.json").read_bytes()]
    forms = set().union(*map(forms_of, kept))

    public = {path: opened(path, content) for path, content in built.second.items() if is_public(path)}
    assert len(kept) > 8
    assert {"manifest.json", "report.nl.pdf", "tables.en.xlsx", "data/catalog.jsonld"} <= public.keys()
    assert [(path, form) for path, words in public.items() for form in forms if form in words] == []


def test_no_public_file_tells_the_size_of_a_delivered_file_beside_its_name(built: Built) -> None:
    near = {
        path.name: rf"{re.escape(path.name)}.{{0,400}}?\b{path.stat().st_size}\b"
        for path in (built.made.root / DELIVERY).iterdir()
    }
    public = {path: opened(path, content) for path, content in built.second.items() if is_public(path)}

    entries = json.loads(public.pop("manifest.json"))["inputs"]
    assert [e.keys() for e in entries if DELIVERY in e["path"]] == [{"path", "sha256", "fingerprint"}] * 2
    telling = [
        (path, name) for path, words in public.items() for name in near if re.search(near[name], words, re.DOTALL)
    ]
    assert telling == []


def test_readers_are_told_the_name_the_day_and_that_the_fingerprint_is_kept(built: Built) -> None:
    for path in ("site/nl/methods.html", "site/nl/figures/police-sex.html", "data/catalog.jsonld", "manifest.json"):
        words = built.second[path].decode()
        assert "meldingen.csv" in words
        assert "kenmerk intern bewaard" in words
    assert "2022-05-01" in built.second["data/catalog.jsonld"].decode()


def test_what_is_no_delivery_keeps_its_fingerprint(built: Built) -> None:
    inputs = json.loads(built.second["manifest.json"])["inputs"]

    assert {len(entry["sha256"]) for entry in inputs if "/deliveries/" not in entry["path"]} == {64}


def test_the_internal_part_has_them_all(built: Built) -> None:
    inputs = json.loads(built.second["internal/manifest.json"])["inputs"]
    digests = {entry["path"]: entry["sha256"] for entry in inputs}

    content = (built.made.root / DELIVERY / "meldingen.csv").read_bytes()
    assert digests[f"{DELIVERY}/meldingen.csv"] == hashlib.sha256(content).hexdigest()


def test_the_log_with_true_numbers_stands_outside_the_edition_for_its_owner_alone(built: Built) -> None:
    log = built.out.parent / ".trial/decisions.json"

    assert stat.S_IMODE(log.stat().st_mode) == 0o600
    assert json.loads(log.read_bytes())["tables"]
    assert [path for path in built.second if path.endswith("decisions.json")] == []


def test_a_log_that_was_removed_is_made_again(built: Built) -> None:
    log = built.out.parent / ".trial/decisions.json"
    before = log.read_bytes()
    log.unlink()

    build_edition(built.made.root / "editions/trial")

    assert log.read_bytes() == before
    assert stat.S_IMODE(log.stat().st_mode) == 0o600


def test_the_owner_still_finds_the_row_and_a_reader_is_told_that_it_is_kept(built: Built, tmp_path: Path) -> None:
    copy_public(built.second, tmp_path)

    own, told = (
        explain(open_published(place), "police.reports", {"year": "2021", "sex": "girls"})
        for place in (built.out, tmp_path)
    )

    assert [part.place.en for part in own.parts] == ["meldingen.csv, row 4, column meldingen"]
    assert told.parts == ()
    lines = explanation_lines(told, "en")
    assert ("calculation", "the rows that this comes from are kept internally") in lines
    assert ("", "meldingen.csv  fingerprint kept internally") in lines
    assert told.shown == own.shown


def test_without_the_internal_part_a_changed_file_is_not_known(tmp_path: Path) -> None:
    made = kept_trial(tmp_path)
    old = made.publish("old")
    new = made.deliver(DELIVERED.replace("47", "62")).publish("new")
    copy_public(files_in(new), tmp_path / "open")

    full, public = (changes_between(open_published(old), open_published(place)) for place in (new, tmp_path / "open"))

    assert (
        [change.cell.en for change in full] == [change.cell.en for change in public] == ["2020 · Girls", "2020 · Total"]
    )
    assert {reason.cause for change in full for reason in change.reasons} == {Cause.DELIVERY}
    assert {reason.cause for change in public for reason in change.reasons} == {Cause.UNKNOWN}
    assert "its fingerprint is kept internally" in public[0].reasons[0].words.en


def test_another_reference_date_is_known_without_fingerprints(tmp_path: Path) -> None:
    made = kept_trial(tmp_path)
    copy_public(files_in(made.publish("old")), tmp_path / "open")
    made.deliver(DELIVERED.replace("47", "62"), "2022-06-01")

    found = changes_between(open_published(tmp_path / "open"), made.published("new"))

    assert {reason.cause for change in found for reason in change.reasons} == {Cause.DELIVERY}


def copy_public(files: dict[str, bytes], to: Path) -> None:
    """An edition as it is published, without its internal part."""
    for path, content in files.items():
        if is_public(path):
            (to / path).parent.mkdir(parents=True, exist_ok=True)
            (to / path).write_bytes(content)
