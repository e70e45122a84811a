"""What is told of a table apart from its figures: another definition or population is a change, with every number the
same."""

from collections.abc import Iterator

from inbeeld.editions.published import Explanation
from inbeeld.publication.tablefacts import PERIOD, SOURCE
from inbeeld.vocabulary import Text

_LIMITATIONS = Text("beperkingen", "limitations")
_CHANGED = Text("{label}: andere woorden", "{label}: other words")
_EVERY_EDITION = (PERIOD.nl, SOURCE.nl)
"""The period and the reference date are others in every edition: that is told by its figures."""


def changed_facts(before: Explanation | None, after: Explanation | None) -> Iterator[Text]:
    """Each fact that is told in other words, by its name: definition, who, method, limitations, breaks."""
    if before is None or after is None:
        return
    labels = {label.nl: label for label, _ in (*after.facts, *before.facts) if label.nl not in _EVERY_EDITION}
    for name, label in labels.items():
        if _told(before, name) != _told(after, name):
            yield _named(label)
    if before.limitations != after.limitations:
        yield _named(_LIMITATIONS)


def _told(one: Explanation, name: str) -> tuple[Text, ...]:
    return tuple(words for label, words in one.facts if label.nl == name)


def _named(label: Text) -> Text:
    return Text(_CHANGED.nl.format(label=label.nl.lower()), _CHANGED.en.format(label=label.en.lower()))
