"""The fault of a code that a code list does not know, with the names that could be used if there are few."""

from inbeeld.deliveries.capping import NAMED
from inbeeld.deliveries.catalogue import Either
from inbeeld.deliveries.faults import Fault
from inbeeld.deliveries.grids import shown
from inbeeld.vocabulary import CodeList, Text

_ANY = Text(nl="een naam of code uit de lijst", en="a name or code from the list")


def unknown_code(words: str, codelist: CodeList) -> Fault:
    """The fault of words that name no code; what was meant, if it is near, or else what can be chosen."""
    told = {"value": shown(words), "list": codelist.name, "names": choices(codelist)}
    return Fault("code-unknown", told, found=shown(words), meant=codelist.suggest(words))


def choices(codelist: CodeList) -> Either:
    """The Dutch names in a code list, which suppliers write, if they can be read at a glance."""
    names = [code.label.nl for code in codelist.codes]
    return Either(tuple(names) if len(names) <= NAMED else (_ANY,))
