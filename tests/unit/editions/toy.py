"""A small edition with a plan of toy steps: three sources, each checked, counted and shown in two languages.

check:<source> → count:<source> → page:<language>:<source>      check:* → findings
"""

import json
import time
from pathlib import Path

from inbeeld.editions import Outputs, Step, StepInput
from inbeeld.editions.places import Part
from inbeeld.errors import DeliveryRefused
from tests.patience import PATIENCE

SOURCES = ("csg", "igj", "police")
LANGUAGES = ("nl", "en")

EDITION = """
id = "{name}"
title = {{ nl = "Proef", en = "Trial" }}
subject = {{ nl = "Proef", en = "Trial" }}
period = "2021"
released = 2022-01-01
version = "1.0"
publisher = "Nobody"
address = "https://example.org"
licence = "CC BY 4.0"
licence_address = "https://example.org/licence"
deliveries = {{ csg = 2022-01-01 }}
[[chapter]]
id = "signalling"
title = {{ nl = "Signaleren", en = "Signalling" }}
[[chapter.page]]
id = "csg"
title = {{ nl = "CSG", en = "CSG" }}
[[chapter.page.section]]
id = "reports"
title = {{ nl = "Meldingen", en = "Reports" }}
figures = ["csg.reports"]
[[chapter]]
id = "police"
title = {{ nl = "Politie", en = "Police" }}
[[chapter.page]]
id = "police"
title = {{ nl = "Politie", en = "Police" }}
[[chapter.page.section]]
id = "reports"
title = {{ nl = "Meldingen", en = "Reports" }}
figures = ["police.reports"]
"""


def make_edition(root: Path, name: str = "trial") -> Path:
    """Lay out a project with one edition in ``root``; returns the edition's folder."""
    (root / "definitions").mkdir(parents=True, exist_ok=True)
    (root / "definitions" / "rule.toml").write_text('rule = "none"\n')
    edition = root / "editions" / name
    (edition / "deliveries").mkdir(parents=True)
    (edition / "edition.toml").write_text(EDITION.format(name=name))
    for number, source in enumerate(SOURCES, start=1):
        deliver(edition, source, f"{number}\n{number * 10}\n")
    return edition


def deliver(edition: Path, source: str, content: str) -> None:
    """Put a delivery in an edition: a number a line; lines that start with # are remarks."""
    (edition / "deliveries" / f"{source}.txt").write_text(content)


def plan_edition(folder: Path, definitions: Path, part: Part) -> tuple[Step, ...]:
    """The plan of the toy edition; the chapter is the name of a source."""
    sources = [source for source in SOURCES if part.chapter in (None, source)]
    languages = [known for known in LANGUAGES if part.language in (None, known)]
    checks = tuple(
        Step(
            f"check:{source}",
            f"{__name__}:check",
            files=(folder / "deliveries" / f"{source}.txt", definitions / "rule.toml"),
        )
        for source in sources
    )
    counts = tuple(Step(f"count:{s}", f"{__name__}:count", {"source": s}, (f"check:{s}",)) for s in sources)
    pages = tuple(
        Step(f"page:{known}:{s}", f"{__name__}:page", {"source": s, "language": known}, (f"count:{s}",), (), True)
        for known in languages
        for s in sources
    )
    names = tuple(step.name for step in checks)
    return (*pages, Step("findings", f"{__name__}:findings", needs=names, publishes=True), *counts, *checks)


def check(given: StepInput) -> Outputs:
    """Drop the remarks; refuse a delivery with the word "bad", and wait at the word "wait"."""
    lines = given.files[0].read_text().splitlines()
    if "wait" in lines:
        time.sleep(PATIENCE)
    if "bad" in lines:
        raise DeliveryRefused("This delivery is bad.")
    return {"numbers": "\n".join(line for line in lines if not line.startswith("#")).encode()}


def count(given: StepInput) -> Outputs:
    """Add the numbers up, slowly enough for a build to be killed half way."""
    time.sleep(0.002)
    (checked,) = given.needs.values()
    return {"total": str(sum(map(int, checked["numbers"].split()))).encode()}


def page(given: StepInput) -> Outputs:
    """A page and its data, in several files; that of a total below zero never comes."""
    (counted,) = given.needs.values()
    if counted["total"].startswith(b"-"):
        time.sleep(PATIENCE)
    folder = f"site/{given.options['language']}/{given.options['source']}"
    body = b"<!doctype html><title>" + given.options["source"].encode() + b"</title>" + counted["total"]
    return {f"{folder}/index.html": body, f"{folder}/data.csv": b"total\n" + counted["total"]}


def findings(given: StepInput) -> Outputs:
    """What is wrong with the deliveries, and the summary."""
    found = [
        {
            "severity": severity,
            "rule": "toy",
            "source": name.removeprefix("check:"),
            "file": "a.txt",
            "where": {"row": 1},
            "message": f"{number} is remarkable",
            "message_nl": f"{number} is opmerkelijk",
            "expected": None,
            "found": None,
        }
        for number, (name, severity) in enumerate(
            zip(sorted(given.needs), ("error", "warning", "warning"), strict=False)
        )
    ]
    summary = {"tables": 3, "languages": 2, "sources": len(given.needs), "errors": 1, "warnings": 2}
    hidden = {"hidden": 5, "hidden_primary": 2, "hidden_share": 0.021, "audit": "nothing recoverable"}
    return {
        "findings.json": json.dumps({"findings": found}).encode(),
        "internal/summary.json": json.dumps(summary | hidden).encode(),
        "site/index.html": b"<!doctype html><title>Trial</title>",
    }
