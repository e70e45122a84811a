from pathlib import Path

from synthetic.contradictions import CONTRADICTIONS

EXPLANATION = Path("docs/explanation/synthetic-registers.md")


def test_the_documentation_tells_every_contradiction_in_the_same_words() -> None:
    rows = [line for line in EXPLANATION.read_text(encoding="utf-8").splitlines() if line.startswith("| ")]
    told = [row for row in rows if "printed" not in row.split("|")[2] and not row.startswith("| ---")]
    assert told == [f"| {each.about} | {each.printed} | {each.followed} |" for each in CONTRADICTIONS]
