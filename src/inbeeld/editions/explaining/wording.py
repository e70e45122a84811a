"""An answer as lines of a label and words, in one language."""

from collections.abc import Iterator

from inbeeld.editions.explaining.answer import WITHHELD, Answer, Use
from inbeeld.publication.answers import fingerprint_words, number_words
from inbeeld.vocabulary import Language, Text

Line = tuple[str, str]
"""A label, empty where the line goes on with the one above it, and words."""

MOST = 12
"""So many delivered values and uses are told one by one."""

_HOW = Text("berekening", "calculation")
_FROM = Text("uit", "from")
_BASE = Text("basis", "base")
_WORKED_OUT = Text("op een totaal", "out of")
_NUMERATOR = Text("teller", "numerator")
_NOTE = Text("let op", "note")
_DELIVERY = Text("levering", "delivery")
_DAY = Text("peildatum {day}", "reference date {day}")
_MIND = Text("beperkingen", "mind")
_DECLARED = Text("staat in", "declared in")
_SHOWN = Text("te zien in", "shown in")
_FIGURE = Text("figuur {number} ({figure}), pagina {page}", "figure {number} ({figure}), page {page}")
_USES = Text("ook gebruikt in", "also used in")
_MORE = Text("en nog {n}", "and {n} more")
_SINCE = Text("{wording} (formule {formula}, sinds {since})", "{wording} (formula {formula}, since {since})")
_TAKEN = Text("overgenomen zoals geleverd", "taken over as delivered")
_TAKEN_AND_PROTECTED = Text("overgenomen, en daarna beschermd", "taken over, and then protected")
_TOGETHER_AND_PROTECTED = Text(
    "samen uit de geleverde waarden hieronder, en daarna beschermd",
    "from the delivered values below, together, and then protected",
)
_TOGETHER = Text("samen uit de geleverde waarden hieronder", "from the delivered values below, together")
_SHARE_TAKEN = Text(
    "percentage overgenomen zoals geleverd; de basis volgt uit het aantal en het percentage",
    "percentage taken over as delivered; the base follows from the count and the percentage",
)
_NOTHING = Text("hiervoor is niets geleverd", "nothing was delivered for this")
_ROWS_KEPT = Text("de rijen waaruit dit komt, zijn intern bewaard", "the rows that this comes from are kept internally")
_TOLD_ELSEWHERE = {"Methode", "Bron"}


def lines_of(answer: Answer, language: Language) -> tuple[Line, ...]:
    """Everything about the cell but its value, in reading order."""
    return tuple(
        (label, words)
        for part in (_calculation, _parts, _numbers, _delivery, _facts, _limitations, _places, _uses)
        for label, words in part(answer, language)
    )


def _calculation(answer: Answer, language: Language) -> Iterator[Line]:
    formula = answer.explanation.formula
    is_kept = answer.explanation.is_kept
    if not answer.parts and not is_kept:
        how = _NOTHING[language]
    elif formula is not None and not _is_delivered_so(answer):
        name, since, wording = formula
        how = _SINCE[language].format(wording=wording[language], formula=name, since=since)
    elif is_kept:
        how = _ROWS_KEPT[language]
    else:
        how = _taken(answer)[language]
    yield _HOW[language], how


def _is_delivered_so(answer: Answer) -> bool:
    """Whether a cell is one delivered figure unchanged: a formula can leave some of its cells alone."""
    return len(answer.parts) == 1 and answer.parts[0].value == answer.shown.words


def _taken(answer: Answer) -> Text:
    protected = any(part.value == WITHHELD for part in answer.parts)
    if len(answer.parts) == 1:
        return _TAKEN_AND_PROTECTED if protected else _TAKEN
    if answer.cell.numerator is not None and answer.parts[0].value == answer.shown.words:
        return _SHARE_TAKEN
    return _TOGETHER_AND_PROTECTED if protected else _TOGETHER


def _parts(answer: Answer, language: Language) -> Iterator[Line]:
    parts = answer.parts[:MOST]
    told = ((p.value[language], _named(p.label[language], p.of), p.place[language]) for p in parts)
    words = ["  ".join(filter(None, part)) for part in told]
    yield from _listed(_FROM[language], [*words, *_rest(len(answer.parts), language)])


def _named(label: str, of: str) -> str:
    return f"{label} ({of})" if of else label


def _numbers(answer: Answer, language: Language) -> Iterator[Line]:
    # the base of a percentage, or the total that an estimated count is a part of
    base = _WORKED_OUT if isinstance(answer.cell.value, int) else _BASE
    for label, number in ((base, answer.cell.base), (_NUMERATOR, answer.cell.numerator)):
        if number is not None:
            yield label[language], number_words(number)[language]
    if answer.cell.note is not None:
        yield _NOTE[language], answer.cell.note[language]


def _delivery(answer: Answer, language: Language) -> Iterator[Line]:
    told = answer.explanation
    day = _DAY[language].format(day=told.reference_date)
    files = [f"{name}  {fingerprint_words(digest)[language]}" for name, digest in sorted(told.files)]
    yield from _listed(_DELIVERY[language], [f"{told.source_name[language]}, {day}, {told.delivery}", *files])


def _facts(answer: Answer, language: Language) -> Iterator[Line]:
    for label, words in answer.explanation.facts:
        if label.nl not in _TOLD_ELSEWHERE:
            yield label[language].lower(), words[language]


def _limitations(answer: Answer, language: Language) -> Iterator[Line]:
    yield from _listed(_MIND[language], [words[language] for words in answer.explanation.limitations])


def _places(answer: Answer, language: Language) -> Iterator[Line]:
    yield from _listed(_DECLARED[language], list(answer.explanation.declared_in))
    figures = (
        _FIGURE[language].format(number=f.number, figure=f.figure, page=f.page) for f in answer.explanation.figures
    )
    yield from _listed(_SHOWN[language], list(figures))


def _uses(answer: Answer, language: Language) -> Iterator[Line]:
    words = [_use(use, language) for use in answer.uses[:MOST]]
    yield from _listed(_USES[language], [*words, *_rest(len(answer.uses), language)])


def _use(use: Use, language: Language) -> str:
    where = " ".join(f"{name}={code}" for name, code in use.where)
    return f"{use.table} {where}  {use.shown[language]}"


def _rest(number: int, language: Language) -> list[str]:
    return [_MORE[language].format(n=number - MOST)] if number > MOST else []


def _listed(label: str, words: list[str]) -> Iterator[Line]:
    for place, line in enumerate(words):
        yield label if place == 0 else "", line
