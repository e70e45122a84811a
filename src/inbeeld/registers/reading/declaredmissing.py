"""Words for values that a file declares missing. 'Unknown' may be such a word, and a code of a list all the same."""

from collections.abc import Mapping, Sequence

from inbeeld.declarations import RegisterContract, RegisterType
from inbeeld.registers.reading.doubts import Doubt
from inbeeld.registers.reading.values import reader_of
from inbeeld.vocabulary import CodeList

_CODED = (RegisterType.CODE, RegisterType.CODES)


def codes_among(
    missing: Mapping[str, Sequence[str]],
    headings: Mapping[str, str],
    contract: RegisterContract,
    codelists: Mapping[str, CodeList],
) -> dict[str, list[str]]:
    """The words, by heading, that are a code of the list of their column. No identifier, day or number is one.

    Args:
        missing: the words for values that the file declares missing, by heading.
        headings: the heading of each column.
        contract: that of the register.
        codelists: the code lists by id.
    """
    found = {}
    for column in contract.column:
        if column.type in _CODED and (words := missing.get(headings[column.id])):
            read = reader_of(column, codelists, None)
            found[headings[column.id]] = [each for each in words if _is_code(read(each))]
    return found


def _is_code(outcome: tuple[object, Doubt]) -> bool:
    return outcome[0] is not None and outcome[1] is Doubt.NONE
