"""The words that are delivered are those of the code lists of the contracts."""

from pathlib import Path

import pytest

from inbeeld.declarations import Definitions, load_definitions
from synthetic import words
from synthetic.columns import HEADINGS, REGISTERS
from synthetic.places import places


@pytest.fixture(scope="module")
def definitions() -> Definitions:
    return load_definitions(Path("definitions"))


def test_every_register_has_the_headings_of_its_contract(definitions: Definitions) -> None:
    for register in REGISTERS:
        contract = definitions.registers[register]
        assert tuple(column.header for column in contract.column) == HEADINGS[register]


@pytest.mark.parametrize(("register", "column", "delivered"), [
    ("residents", "sex", words.SEXES), ("residents", "left", words.LEFT),
    ("residents", "municipality", places().names),
    ("police-incidents", "role", words.ROLES),
    ("police-incidents", "offences", tuple(code for codes in words.CODES_OF.values() for code in codes)),
    ("youth-care-trajectories", "form", words.FORMS), ("youth-care-trajectories", "referrer", words.REFERRERS),
    ("youth-care-trajectories", "ending", words.ENDINGS), ("protection-cases", "traits", words.TRAITS),
    ("protection-cases", "forms", words.OTHER_FORMS), ("protection-cases", "requester", words.REQUESTERS),
    ("protection-cases", "decision", words.DECISIONS), ("helpwanted-contacts", "caller", words.CALLERS),
    ("helpwanted-contacts", "channel", words.CHANNELS), ("helpwanted-contacts", "reason", words.REASONS),
    ("helpwanted-contacts", "platform", words.PLATFORMS), ("offender-chain", "outcome", words.OUTCOMES),
])  # fmt: skip
def test_each_word_stands_for_a_code_of_its_own(
    definitions: Definitions, register: str, column: str, delivered: tuple[str, ...]
) -> None:
    codelist = definitions.codelists[definitions.registers[register][column].codelist or ""]
    found = [codelist.find(word) for word in delivered]
    codes = {code.id for code in found if code is not None}
    assert len(codes) == len(delivered)


def test_each_offence_is_in_the_category_that_the_code_list_gives_it(definitions: Definitions) -> None:
    codelist = definitions.codelists["police-offences"]
    for category, codes in words.CODES_OF.items():
        for code in codes:
            found = codelist.find(code)
            assert found is not None
            assert found.group == category
