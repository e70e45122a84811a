"""Findings about rows, in words for the supplier: how many, which, what is expected and what to do. Never a value."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from operator import itemgetter

from inbeeld.declarations import RegisterColumn, RegisterType
from inbeeld.deliveries import Desk, Fault, Finding, Place
from inbeeld.registers.checking.faultyrows import NAMED, FaultyRows
from inbeeld.registers.checking.looks import Look
from inbeeld.registers.checks import Check, bits_of
from inbeeld.registers.reading import Terms, bounds_of
from inbeeld.vocabulary import LANGUAGES, Text

_EXPECTED = {
    RegisterType.DAY: Text("een bestaande dag (zoals 2021-02-28)", "an existing day (such as 2021-02-28)"),
    RegisterType.MONTH: Text("een bestaande maand (zoals 2021-02)", "an existing month (such as 2021-02)"),
    RegisterType.WHOLE: Text("een heel getal", "a whole number"),
    RegisterType.YES_NO: Text("ja of nee", "ja or nee"),
}
_DIGITS = Text("een nummer van {} cijfers", "a number of {} digits")
_LETTERS = Text("een nummer van letters en cijfers, zonder tekens", "a number of letters and digits, without marks")
_MARKED = Text(
    "een nummer van letters en cijfers, met hooguit spaties, streepjes of schuine strepen",
    "a number of letters and digits, with no marks but spaces, hyphens and slashes",
)
_CODE = Text("een naam of code uit de lijst '{}'", "a name or code of the list '{}'")
_CODES = Text("namen of codes uit de lijst '{}', met ; ertussen", "names or codes of the list '{}', separated by ;")
_DAY = Text("een dag", "a day")
_NUMBER = Text("een getal", "a number")
_FROM = Text(" vanaf {}", " from {} on")
_TO = Text(" tot en met {}", " up to {}")
_BETWEEN = Text(" van {} tot en met {}", " from {} to {}")
_ONE = Text("in rij {} (geteld onder de kop)", "in row {} (counted below the heading)")
_MANY = Text("in {} rijen (geteld onder de kop): {}", "in {} rows (counted below the heading): {}")


@dataclass(frozen=True)
class Told:
    """Tells what was found in the rows of a register.

    Attributes:
        terms: on which terms it came in.
        names: the names of its files.
        ends: the number of the last row of each file, counted on over all files.
        headings: the heading of each column, as the supplier wrote it.
        looks: what most values look like that are not as agreed, by column.
    """

    terms: Terms
    names: Sequence[str]
    ends: Sequence[int]
    headings: Mapping[str, str]
    looks: Mapping[str, Look]

    def findings(self, checks: tuple[Check, ...], faulty: FaultyRows) -> Iterator[Finding]:
        """A finding for each check that rows did not pass."""
        for check, bit in zip(checks, bits_of(checks).values(), strict=True):
            if number := faulty.count(bit):
                yield self._finding(check, number, faulty.first(bit))

    def _finding(self, check: Check, number: int, first: list[int]) -> Finding:
        file, row = self._place(first[0])
        expected = self._expected(check)
        words = {
            "rows": self._rows(number, first),
            "expected": expected,
            "rule": check.rule.label if check.rule else "",
            "columns": [self.headings[column.id] for column in check.columns],
            "list": self._list_of(check),
        }
        where = Place(None, row, self.headings[check.columns[0].id] if len(check.columns) == 1 else None)
        look = self.looks.get(check.columns[0].id) if check.entry == "record-form" else None
        if look and expected:
            words |= look.words(check.columns[0], expected)
        fault = Fault("record-look" if look else check.entry, words, expected=expected.nl if expected else None)
        return Desk(self.terms.contract.id, self.names[file]).by_rule(
            fault, where, rule=check.id, severity=check.severity
        )

    def _place(self, row: int) -> tuple[int, int]:
        """The file of a row, and its number there."""
        file = next(place for place, end in enumerate(self.ends) if row <= end)
        return file, row - (self.ends[file - 1] if file else 0)

    def _rows(self, number: int, first: list[int]) -> Text:
        places = [self._place(row) for row in first]
        by_file = [(file, [str(row) for _, row in rows]) for file, rows in groupby(places, key=itemgetter(0))]
        named = [
            ", ".join(rows) if file == places[0][0] else f"{self.names[file]}: {', '.join(rows)}"
            for file, rows in by_file
        ]
        if number == 1:
            return _filled(_ONE, named[0])
        return _filled(_MANY, number, "; ".join(named) + (", …" if number > NAMED else ""))

    def _expected(self, check: Check) -> Text | None:
        if len(check.columns) != 1 or check.rule:
            return None
        column = check.columns[0]
        return self._bounds(column) if check.entry == "record-range" else self._form(column)

    def _form(self, column: RegisterColumn) -> Text:
        if column.identifier is not None:
            rule = self.terms.identifiers[column.identifier]
            if rule.length:
                return _filled(_DIGITS, rule.length)
            return _MARKED if rule.marks == "remove" else _LETTERS
        if column.codelist is None:
            return _EXPECTED[column.type]
        words = _CODES if column.type is RegisterType.CODES else _CODE
        return _filled(words, self.terms.codelists[column.codelist].name)

    def _bounds(self, column: RegisterColumn) -> Text:
        if column.type is RegisterType.WHOLE:
            return _within(_NUMBER, column.lowest, column.highest)
        return _within(_DAY, *bounds_of(column, self.terms.reference_date))

    def _list_of(self, check: Check) -> Text:
        column = check.columns[0] if check.columns else None
        return self.terms.codelists[column.codelist].name if column and column.codelist else Text.same("")


def _within(what: Text, lowest: date | int | None, highest: date | int | None) -> Text:
    known = [bound for bound in (lowest, highest) if bound is not None]
    words = _BETWEEN if len(known) > 1 else _TO if lowest is None else _FROM
    bounds = _filled(words, *known)
    return Text(nl=what.nl + bounds.nl, en=what.en + bounds.en)


def _filled(words: Text, *values: object) -> Text:
    return Text(
        **{
            language: words[language].format(
                *(value[language] if isinstance(value, Text) else value for value in values)
            )
            for language in LANGUAGES
        }
    )
