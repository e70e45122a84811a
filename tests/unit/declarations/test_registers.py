"""Contracts of registers: what they may say, and that every fault is told with its line and what to do."""

import shutil
from pathlib import Path

import pytest

from inbeeld.declarations import SHAPES, ExistsIn, RegisterKind, load_definitions
from inbeeld.errors import DefinitionError
from tests.small_definitions import Faults

MONITOR = Path(__file__).parents[3] / "definitions"
CONTACTS = "registers/contacts.toml"
TEXTS = {
    "contact": ("identifier", 'identifier = "case-number"\nrequired = true'),
    "received": ("day", "first = 2012-01-01"),
    "caller": ("code", 'codelist = "sex"'),
    "channel": ("code", 'codelist = "sex"'),
    "reason": ("code", 'codelist = "kinds"\nunlisted = true'),
    "age": ("whole", "lowest = 0\nhighest = 120"),
    "sex": ("code", 'codelist = "sex"'),
    "platform": ("code", 'codelist = "sex"'),
    "second_platform": ("codes", 'codelist = "sex"'),
    "police": ("yes-no", ""),
}
HEAD = """
id = "contacts"
version = 1
kind = "contacts"
name = { nl = "Contacten", en = "Contacts" }
population = { nl = "alle contacten", en = "all contacts" }
limitations = [{ nl = "Anoniem.", en = "Anonymous." }]
"""
RULES = """
[[rule]]
id = "once"
kind = "unique"
label = { nl = "Eén keer", en = "Once" }
columns = ["contact"]

[[rule]]
id = "known"
kind = "exists-in"
label = { nl = "Bekend", en = "Known" }
column = "contact"
register = "contacts"
other = "contact"
"""
KINDS = """
id = "kinds"
name = { nl = "Soort", en = "Kind" }
groups = "sex"

[[code]]
id = "one"
name = "One"
group = "girls"

[[code]]
id = "unlisted"
name = "Unlisted"
"""


def column(name: str, kind: str, more: str) -> str:
    words = f'label = {{ nl = "{name}", en = "{name}" }}\ndescription = {{ nl = "{name}", en = "{name}" }}'
    return f'\n[[column]]\nid = "{name}"\nheader = "{name}"\ntype = "{kind}"\n{words}\n{more}\n'


@pytest.fixture
def folder(folder: Path) -> Path:
    (folder / "registers").mkdir()
    columns = "".join(column(name, *given) for name, given in TEXTS.items())
    (folder / CONTACTS).write_text((HEAD + columns + RULES).lstrip("\n"), encoding="utf-8")
    (folder / "codelists/kinds.toml").write_text(KINDS.lstrip("\n"), encoding="utf-8")
    return folder


def test_a_contract_is_found_by_its_id(folder: Path) -> None:
    contract = load_definitions(folder).registers["contacts"]
    assert contract.kind is RegisterKind.CONTACTS
    assert contract["age"].highest == 120
    assert contract["contact"].required


def test_a_code_belongs_to_a_category_of_another_list(folder: Path) -> None:
    kinds = load_definitions(folder).codelists["kinds"]
    assert (kinds.groups, kinds.by_id["one"].group, kinds.by_id["unlisted"].group) == ("sex", "girls", None)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('kind = "contacts"', 'kind = "contact"', "'kind': 'contact' is none of"),
        ('id = "police"', 'id = "polices"', "a register of contacts has no column 'polices': it has contact,"),
        ('type = "yes-no"', 'type = "day"', "column 'police' is a boolean in a register of contacts"),
        ('type = "whole"', 'type = "day"', "column 'age': 'lowest' goes with type whole"),
        ('identifier = "case-number"\n', "", "column 'contact': 'identifier' goes with type identifier, always"),
        ('codelist = "kinds"', 'codelist = "kind"', "There is no code list 'kind'. Did you mean 'kinds'?"),
        ('columns = ["contact"]', 'columns = ["contac"]', "There is no column 'contac' in register 'contacts'."),
        ('register = "contacts"', 'register = "police"', "There is no register 'police'. Known: contacts."),
        ('other = "contact"', 'other = "age"', "There is no column 'age' of the same kind in register 'contacts'."),
        ('kind = "exists-in"', 'kind = "exists-in"\nseverity = "error"', "what another register lacks is a warning"),
        ('kind = "unique"', 'kind = "uniqe"', "'kind': 'uniqe' is none of"),
        ("lowest = 0", "lowest = 0\ncolour = 1", "'colour' is not a known key here."),
    ],
)
def test_a_fault_is_told_with_its_file_and_what_to_do(faults: Faults, old: str, new: str, said: str) -> None:
    told = faults(CONTACTS, old, new)
    assert any(said in fault and fault.startswith(CONTACTS) for fault in told), told


def test_a_missing_column_of_the_shape_is_told(faults: Faults) -> None:
    told = faults(CONTACTS, column("police", "yes-no", ""), "")
    assert told == [f"{CONTACTS}: a register of contacts has a column 'police': declare it."]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (
            'group = "girls"',
            'group = "girl"',
            "codelists/kinds.toml:8: There is no category 'girl' in code list 'sex'.",
        ),
        ('group = "girls"', 'group = "total"', "There is no category 'total' in code list 'sex'."),
        ('groups = "sex"', 'groups = "sexes"', "There is no code list 'sexes'. Did you mean 'sex'?"),
        ('groups = "sex"\n', "", "'groups' names the list that the 'group' of each code is in: both are given"),
    ],
)
def test_a_group_is_a_category_of_the_list_that_is_named(faults: Faults, old: str, new: str, said: str) -> None:
    told = faults("codelists/kinds.toml", old, new)
    assert any(said in fault for fault in told), told


def test_a_column_that_takes_in_what_is_unlisted_needs_a_code_for_it(faults: Faults) -> None:
    told = faults("codelists/kinds.toml", 'id = "unlisted"', 'id = "rest"')
    assert len(told) == 1
    assert told[0].endswith("There is no code 'unlisted' in code list 'kinds'. Known: one, rest.")


class TestTheMonitors:
    def test_every_kind_of_register_has_a_contract(self) -> None:
        registers = load_definitions(MONITOR).registers
        assert {contract.kind for contract in registers.values()} == set(SHAPES)

    def test_an_offence_counts_in_a_category_of_later_offences(self) -> None:
        codelists = load_definitions(MONITOR).codelists
        offences = codelists["police-offences"]
        assert [code.id for code in offences.codes if code.group == "sexual"][:2] == ["F521", "F5292"]
        assert {code.id for code in codelists["offences"].codes} == {
            c.id for c in offences.codes if c.group == "sexual"
        }
        assert all(code.group for code in offences.codes)

    @pytest.mark.parametrize("register", ["residents", "protection-cases"])
    def test_of_a_birth_no_more_is_let_in_than_the_month(self, register: str, tmp_path: Path) -> None:
        folder = Path(shutil.copytree(MONITOR, tmp_path / "definitions"))
        path = folder / f"registers/{register}.toml"
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace('type = "month"', 'type = "day"', 1), encoding="utf-8")
        with pytest.raises(DefinitionError, match="column 'born' is of type month: a day would tell more"):
            load_definitions(folder)

    def test_what_is_linked_to_nothing_refers_to_nothing(self) -> None:
        registers = load_definitions(MONITOR).registers
        linked = {name for name, contract in registers.items() if any(isinstance(r, ExistsIn) for r in contract.rule)}
        assert linked == {"police-incidents", "youth-care-trajectories", "offender-chain"}
