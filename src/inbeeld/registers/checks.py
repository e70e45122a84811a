"""All that is checked of a register, each check with a number: a row's faults are bits of one whole number."""

from dataclasses import dataclass

from inbeeld.declarations import (
    ExistsIn,
    RecordRule,
    RegisterColumn,
    RegisterContract,
    RegisterType,
    Severity,
    Unique,
)

WIDTH = "row-width"


@dataclass(frozen=True)
class Check:
    """One thing that is checked.

    Attributes:
        id: names it in findings and in what is set apart.
        entry: its words in the catalogue of findings.
        severity: "error" sets a row apart.
        columns: the columns that it is about.
        rule: the rule of the contract, if it is one.
    """

    id: str
    entry: str
    severity: Severity = Severity.ERROR
    columns: tuple[RegisterColumn, ...] = ()
    rule: RecordRule | None = None


def checks_of(contract: RegisterContract) -> tuple[Check, ...]:
    """Every check of the rows of a register. Its place is its bit."""
    of_columns = (check for column in contract.column for check in _of_column(column))
    rules = (rule for rule in contract.rule if not isinstance(rule, ExistsIn))
    return (Check(WIDTH, "record-width"), *of_columns, *(_of_rule(rule, contract) for rule in rules))


def bits_of(checks: tuple[Check, ...]) -> dict[str, int]:
    """The bit of each check."""
    return {check.id: 1 << place for place, check in enumerate(checks)}


def errors_of(checks: tuple[Check, ...]) -> int:
    """The bits of the checks that set a row apart."""
    return sum(1 << place for place, check in enumerate(checks) if check.severity is Severity.ERROR)


def _of_column(column: RegisterColumn) -> list[Check]:
    found = [Check(f"{column.id}-form", "record-form", columns=(column,))]
    if column.required:
        found.append(Check(f"{column.id}-missing", "record-missing", columns=(column,)))
    if column.is_day or column.type is RegisterType.WHOLE:
        found.append(Check(f"{column.id}-range", "record-range", columns=(column,)))
    if column.identifier:
        found.append(Check(f"{column.id}-proof", "record-proof", Severity.WARNING, (column,)))
    if column.unlisted:
        found.append(Check(f"{column.id}-unlisted", "record-unlisted", Severity.WARNING, (column,)))
    return found


def _of_rule(rule: RecordRule, contract: RegisterContract) -> Check:
    keys = ("columns", "column", "needs", "since", "until")
    named = rule.model_dump(include=set(keys))
    names = [name for key in keys if key in named for name in _names(named[key])]
    columns = tuple(contract[name] for name in dict.fromkeys(names))
    entry = "record-twice" if isinstance(rule, Unique) else "record-rule"
    return Check(rule.id, entry, rule.severity, columns, rule)


def _names(value: str | tuple[str, ...]) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else value
