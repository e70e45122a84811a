"""Why a published figure changed: the inputs of its table that differ between two editions, each in words."""

from collections.abc import Iterator, Mapping

from inbeeld.editions.published import Input, InputKind, Published
from inbeeld.publication.changes import Cause, Change, ChangeKind, Reason
from inbeeld.vocabulary import Text

_ADDED_FILE = Text("levering: nieuw bestand {name}", "delivery: new file {name}")
_GONE_FILE = Text("levering: {name} is er niet meer", "delivery: {name} is no longer there")
_OTHER_FILE = Text(
    "levering: {name} is een ander bestand (peildatum {old} → {new})",
    "delivery: {name} is another file (reference date {old} → {new})",
)
_SAME_DAY = Text(
    "levering: {name} is een ander bestand met dezelfde peildatum ({new})",
    "delivery: {name} is another file with the same reference date ({new})",
)
_NOT_KNOWN = Text(
    "onbekend: of {name} een ander bestand is, is hier niet te zien; het kenmerk is intern bewaard",
    "unknown: whether {name} is another file cannot be told here; its fingerprint is kept internally",
)
_PARAMETER = Text("parameter: {name} van {old} naar {new}", "parameter: {name} from {old} to {new}")
_DEFINITION = Text("definitie: {name} is veranderd", "definition: {name} changed")
_DEFINITION_ADDED = Text("definitie: {name} is nieuw", "definition: {name} is new")
_DEFINITION_GONE = Text("definitie: {name} geldt niet meer", "definition: {name} no longer holds")
_PROTECTION = Text(
    "bescherming: een andere tabel van {name} veranderde, en die worden samen beschermd",
    "protection: another table of {name} changed, and they are protected together",
)
_CODE = Text(
    "software: de rekencode is veranderd ({old} → {new})", "code: the code that calculates changed ({old} → {new})"
)
_TEXT = Text("tekst: woorden in {name} zijn veranderd", "text: words in {name} changed")
_UNEXPLAINED = Text(
    "onverklaard: niets waaruit deze tabel is gemaakt, is veranderd",
    "unexplained: nothing that this table was made from changed",
)
_UNKNOWN = Text(
    "onbekend: de eerdere editie vertelt niet waaruit deze tabel is gemaakt",
    "unknown: the former edition does not tell what this table was made from",
)

Changed = tuple[Input | None, Input | None]
"""An input before and after."""


def reasons_of(change: Change, old: Published, new: Published) -> tuple[Reason, ...]:
    """Every reason of a change of a table or cell. Words are the reason of changed words only."""
    before, after = old.explanations.get(change.table), new.explanations.get(change.table)
    if before is None or after is None:
        return (Reason(Cause.UNKNOWN, _UNKNOWN),)
    words = change.kind is ChangeKind.WORDS
    changed = [
        pair
        for pair in _changed(before.inputs, after.inputs)
        if not (_is_unknown(pair) if words else _kind(pair) is InputKind.TEXT)
    ]
    return tuple(map(_reason, changed)) or (Reason(Cause.UNEXPLAINED, _UNEXPLAINED),)


def _changed(before: tuple[Input, ...], after: tuple[Input, ...]) -> Iterator[Changed]:
    was, now = _by_name(before), _by_name(after)
    for name in dict.fromkeys((*now, *was)):
        old, new = was.get(name), now.get(name)
        if old is None or new is None or old.digest != new.digest or _is_unknown((old, new)):
            yield old, new


def _is_unknown(pair: Changed) -> bool:
    """Whether it cannot be told if a delivered file changed. With another reference date it did."""
    old, new = pair
    return old is not None and new is not None and not (old.digest and new.digest) and old.value == new.value


def _by_name(inputs: tuple[Input, ...]) -> Mapping[tuple[InputKind, str], Input]:
    return {(one.kind, one.name): one for one in inputs}


def _kind(pair: Changed) -> InputKind:
    old, new = pair
    return (new or old or _NOBODY).kind


_NOBODY = Input(InputKind.CODE, "", "")


def _reason(pair: Changed) -> Reason:
    old, new = pair
    one = new or old or _NOBODY
    facts = {"name": one.name, "old": (old or one).value or "-", "new": (new or one).value or "-"}
    pattern = _pattern(old, new)
    cause = Cause.UNKNOWN if pattern is _NOT_KNOWN else Cause(one.kind.value)
    return Reason(cause, Text(pattern.nl.format(**facts), pattern.en.format(**facts)))


def _pattern(old: Input | None, new: Input | None) -> Text:
    kind = (new or old or _NOBODY).kind
    if _is_unknown((old, new)):
        return _NOT_KNOWN
    if kind is InputKind.DELIVERY and old and new:
        return _SAME_DAY if old.value == new.value else _OTHER_FILE
    changed, added, gone = _PATTERNS[kind]
    if old is None:
        return added
    return gone if new is None else changed


_PATTERNS: Mapping[InputKind, tuple[Text, Text, Text]] = {
    InputKind.DELIVERY: (_OTHER_FILE, _ADDED_FILE, _GONE_FILE),
    InputKind.DEFINITION: (_DEFINITION, _DEFINITION_ADDED, _DEFINITION_GONE),
    InputKind.PARAMETER: (_PARAMETER, _PARAMETER, _PARAMETER),
    InputKind.PROTECTION: (_PROTECTION, _PROTECTION, _PROTECTION),
    InputKind.CODE: (_CODE, _CODE, _CODE),
    InputKind.TEXT: (_TEXT, _TEXT, _TEXT),
}
"""For each kind of input: it changed, it is new, it is gone."""
