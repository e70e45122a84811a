"""Whatever a build is doing to the disk when it is killed, the edition in its place is whole."""

from pathlib import Path

from inbeeld.editions import build_edition
from tests.unit.editions import toy
from tests.unit.editions.killing import build_and_kill_at, whole_version


def test_kill_before_any_operation_leaves_a_whole_edition(edition: Path) -> None:
    out = build_edition(edition).out
    seen = [whole_version(out)]
    operation = 0
    toy.deliver(edition, "csg", "0\n")
    while build_and_kill_at(edition, operation):
        seen.append(whole_version(out))
        operation += 1
        if seen[-1] != seen[0]:  # the switch was made: let the next build have something to switch to as well
            seen[0] = seen[-1]
            toy.deliver(edition, "csg", f"{operation}\n")

    assert whole_version(out) == build_edition(edition).version
    # Every file of the new version, its folders, two links with their switch, and the cleaning afterwards.
    assert operation > 14 + 4
    assert len(set(seen)) > 2


def test_kill_during_the_repair_of_a_damaged_edition_leaves_the_rest_of_it(edition: Path) -> None:
    built = build_edition(edition)
    page, other = built.out / "site/nl/csg/index.html", built.out / "site/nl/igj/index.html"
    operation = 0
    page.write_text("damaged")
    while build_and_kill_at(edition, operation):
        assert other.read_text().endswith("22")
        operation += 1
        if page.read_text() != "damaged":
            whole_version(built.out)
            page.write_text("damaged")

    assert operation > 14 + 4
    assert whole_version(built.out) == built.version
