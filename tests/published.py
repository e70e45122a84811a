"""A small edition built as far as its open data: quick, and all that ``explain`` and ``diff`` look at.

The figures are invented. ``OWN`` is a source that published its figures itself; ``KEPT`` one whose figures are
counted from records, and so are rounded and hidden.
"""

import hashlib
import shutil
from dataclasses import dataclass
from pathlib import Path
from pkgutil import resolve_name

from inbeeld.editions import Published, StepInput, open_published
from inbeeld.editions.ordering import in_order
from inbeeld.editions.places import Part
from inbeeld.editions.plan import plan_edition
from tests.small_definitions import FILES

KINDS = ("check", "table", "list", "protect", "data", "explained", "catalog", "changes")
INDICATOR = FILES["indicators/police.reports.toml"]
DELIVERED = "jaar;geslacht;meldingen\n2020;Meisjes;47\n2020;Totaal;47\n2021;Meisjes;8\n2021;Totaal;8\n"
AS_DELIVERED = """
id = "as-delivered"
label = { nl = "Zoals geleverd", en = "As delivered" }
kind = "as-delivered"
wording = { nl = "Niet afgerond.", en = "Not rounded." }
"""
EDITION = """
id = "trial"
title = { nl = "Proef", en = "Trial" }
subject = { nl = "Proef", en = "Trial" }
period = "2020/2021"
released = 2022-07-01
version = "1"
publisher = "Nobody"
address = "https://example.org"
licence = "CC BY 4.0"
licence_address = "https://example.org/licence"
deliveries = { police = 2022-05-01 }
[[chapter]]
id = "police"
title = { nl = "Politie", en = "Police" }
[[chapter.page]]
id = "police"
title = { nl = "Politie", en = "Police" }
[[chapter.page.section]]
id = "sex"
title = { nl = "Geslacht", en = "Sex" }
figures = ["police-sex"]
"""
PAGE = "{% block title %}Titel{% endblock %}{% block lead %}Tekst{% endblock %}"


@dataclass(frozen=True)
class Trial:
    """A project with one small edition, which can be changed and built again."""

    root: Path

    def write(self, name: str, words: str) -> "Trial":
        """Put a file in the project."""
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(words, encoding="utf-8")
        return self

    def change(self, name: str, old: str, new: str) -> "Trial":
        """Replace some words of a file."""
        words = (self.root / name).read_text(encoding="utf-8")
        assert old in words
        return self.write(name, words.replace(old, new))

    def deliver(self, words: str, day: str = "2022-05-01") -> "Trial":
        """Put a delivery of the police in the edition, and take it."""
        folder = f"editions/trial/deliveries/police/{day}"
        digest = hashlib.sha256(words.encode()).hexdigest()
        manifest = (
            f'source = "police"\ncontract = 1\nperiod = "2020/2021"\nreference_date = {day}\n'
            f'[[file]]\nname = "meldingen.csv"\ntables = ["by_sex"]\nsha256 = "{digest}"\n'
        )
        self.write("editions/trial/edition.toml", EDITION.replace("2022-05-01", day))
        return self.write(f"{folder}/meldingen.csv", words).write(f"{folder}/manifest.toml", manifest)

    def publish(self, name: str = "built", *, kinds: tuple[str, ...] = KINDS) -> Path:
        """Build as far as the open data, or some kinds of steps; returns the folder."""
        out = self.root / name
        shutil.rmtree(out, ignore_errors=True)
        made: dict[str, dict[str, bytes]] = {}
        steps = plan_edition(self.root / "editions" / "trial", self.root / "definitions", Part())
        for step in in_order(step for step in steps if step.name.split(":")[0] in kinds):
            needs = {need: made[need] for need in step.needs}
            made[step.name] = dict(resolve_name(step.make)(StepInput(step.options, step.files, needs)))
            for path, data in made[step.name].items() if step.publishes else ():
                (out / path).parent.mkdir(parents=True, exist_ok=True)
                (out / path).write_bytes(data)
        return out

    def published(self, name: str = "built") -> Published:
        """Build as far as the open data, and read it back."""
        return open_published(self.publish(name))


def trial(root: Path, *, policy: str = "microdata") -> Trial:
    """A project with the small definitions, an edition and a delivery."""
    made = Trial(root).write("definitions/policies/as-delivered.toml", AS_DELIVERED)
    for name, words in FILES.items():
        made.write(f"definitions/{name}", words)
    made.write("definitions/sources/police.toml", FILES["sources/police.toml"].replace("2019-01-01", "2017-01-01"))
    made.write("definitions/indicators/police.reports.toml", INDICATOR.replace('"microdata"', f'"{policy}"'))
    for language in ("nl", "en"):
        for page in ("index", "police"):
            made.write(f"editions/trial/text/{language}/{page}.md", PAGE)
    return made.deliver(DELIVERED)
