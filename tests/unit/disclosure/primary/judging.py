"""What the tests of primary rules share. No number in here is real."""

from dataclasses import replace

from inbeeld.disclosure.primary import NOTHING_BESIDE, Beside, decide
from inbeeld.tables import Cell, Key, Statistic, Status, Table
from inbeeld.vocabulary import Text, Unit
from tests.drawn import POLICE
from tests.unit.disclosure.making import TENS, named

PERSON = Unit("person", Text("persoon", "person"), Text("personen", "persons"), is_unique=True)


def caught(table: Table, beside: Beside = NOTHING_BESIDE, **changes: object) -> dict[str, list[str]]:
    """The cells that each rule catches under the policy of tens with other settings."""
    found: dict[str, list[str]] = {}
    for decision in decide(table, TENS.model_copy(update=changes), beside):
        found.setdefault(decision.rule, []).append(" ".join(decision.key))
    return found


def of_persons(table: Table) -> Table:
    """The same numbers, but of persons."""
    return replace(table, measure=replace(POLICE, unit=PERSON))


def shares(*parts: tuple[int, int]) -> Table:
    """Percentages by part and base, in rows called a, b, c."""
    codes = "abcdefg"[: len(parts)]
    drawing = "kind | share\n" + "\n".join(f"{code} | 1" for code in codes)
    cells: dict[Key, Cell] = {
        (code,): Cell(100 * part / base if base else 0.0, Status.DERIVED, numerator=part, base=base)
        for code, (part, base) in zip(codes, parts, strict=True)
    }
    return replace(named("shares", drawing), statistic=Statistic.SHARE, cells=cells)
