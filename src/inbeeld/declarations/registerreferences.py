"""The names that the contracts of registers and grouped code lists use, for the check that each is declared."""

from collections.abc import Collection, Iterator, Mapping

from inbeeld.declarations.recordrules import ExistsIn, InOrder, Needs, NoOverlap, RecordRule, Unique
from inbeeld.declarations.registers import UNLISTED, RegisterContract
from inbeeld.vocabulary import CodeList

Use = tuple[str, str, Collection[str]]
"""What kind of thing is named, the name used, and the names that exist."""


def in_register(
    contract: RegisterContract, registers: Mapping[str, RegisterContract], codelists: Mapping[str, CodeList]
) -> Iterator[Use]:
    """Every name that a contract of a register uses, with those that exist."""
    for column in contract.column:
        if column.codelist:
            yield "code list {}", column.codelist, codelists
        if column.unlisted and column.codelist and column.codelist in codelists:
            yield f"code {{}} in code list '{column.codelist}'", UNLISTED, codelists[column.codelist].by_id
    for rule in contract.rule:
        yield from _in_rule(rule, contract, registers)


def in_groups(codelist: CodeList, codelists: Mapping[str, CodeList]) -> Iterator[Use]:
    """Every name that a code list uses to put its codes into the categories of another list."""
    if codelist.groups is None:
        return
    yield "code list {}", codelist.groups, codelists
    if codelist.groups in codelists:
        known = [code.id for code in codelists[codelist.groups].codes if code.kind != "total"]
        yield from (
            (f"category {{}} in code list '{codelist.groups}'", code.group, known)
            for code in codelist.codes
            if code.group
        )


def _in_rule(rule: RecordRule, contract: RegisterContract, registers: Mapping[str, RegisterContract]) -> Iterator[Use]:
    every = {column.id: column for column in contract.column}
    days = [column.id for column in contract.column if column.is_day]
    named, dated = _columns_of(rule)
    yield from ((f"column {{}} in register '{contract.id}'", name, every) for name in named)
    yield from ((f"column of days {{}} in register '{contract.id}'", name, days) for name in dated)
    if isinstance(rule, ExistsIn):
        yield "register {}", rule.register_id, registers
    if isinstance(rule, ExistsIn) and rule.register_id in registers and rule.column in every:
        kind = every[rule.column].identifier
        alike = [c.id for c in registers[rule.register_id].column if c.identifier == kind]
        yield f"column {{}} of the same kind in register '{rule.register_id}'", rule.other, alike


def _columns_of(rule: RecordRule) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The columns that a rule names, and those of them that must hold days."""
    match rule:
        case Unique():
            return rule.columns, ()
        case InOrder():
            return (), rule.columns
        case Needs():
            return (rule.column, *rule.needs), ()
        case NoOverlap():
            return (rule.column,), (rule.since, rule.until)
        case ExistsIn():
            return (rule.column,), ()
