"""The words of the monitor: units, measures, periods, breaks of method and code lists, in Dutch and English."""

from inbeeld.vocabulary.breaks import Break, breaks_between, check_no_break
from inbeeld.vocabulary.codelists import Code, CodeList, plain, spellings_of
from inbeeld.vocabulary.measures import Definition, Measure, Unit, check_same_measure
from inbeeld.vocabulary.periods import Period, check_same_length
from inbeeld.vocabulary.qualifiers import EXACT, Qualifier
from inbeeld.vocabulary.text import LANGUAGES, Language, Text

__all__ = [
    "EXACT",
    "LANGUAGES",
    "Break",
    "Code",
    "CodeList",
    "Definition",
    "Language",
    "Measure",
    "Period",
    "Qualifier",
    "Text",
    "Unit",
    "breaks_between",
    "check_no_break",
    "check_same_length",
    "check_same_measure",
    "plain",
    "spellings_of",
]
