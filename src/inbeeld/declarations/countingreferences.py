"""The names that the rules of counting use, for the check that each is declared."""

from collections.abc import Collection, Iterator, Mapping

from inbeeld.declarations.counting import Counting
from inbeeld.vocabulary import CodeList

Use = tuple[str, str, Collection[str]]
"""What kind of thing is named, the name used, and the names that exist."""


def in_counting(counting: Counting, codelists: Mapping[str, CodeList]) -> Iterator[Use]:
    """Every name that the rules of counting use, with those that exist."""
    lists = (
        counting.victims.offences,
        counting.victims.ages,
        counting.police.municipalities,
        counting.help.forms,
        counting.help.referrers,
        counting.cases.traits,
        counting.cases.ages,
        counting.cases.requesters,
        counting.contacts.channels,
        counting.contacts.platforms,
        counting.contacts.ages,
    )
    yield from (("code list {}", name, codelists) for name in lists)
    yield from _in_offences(counting, codelists.get(counting.victims.offences))
    yield from _in_repeats(counting)
    yield from _in_traits(counting, codelists.get(counting.cases.traits))
    yield from _in_forms(counting, codelists.get(counting.help.forms))


def _in_offences(counting: Counting, offences: CodeList | None) -> Iterator[Use]:
    if offences is None:
        return
    known = [code.id for code in offences.codes]
    named = (*counting.victims.sexual, *counting.repeat.first_offences)
    yield from ((f"code {{}} in code list '{offences.id}'", name, known) for name in named)
    categories = counting.victims.gravity
    used = (counting.victims.unlisted, *(code.group for code in offences.codes if code.group))
    within = (name for kind in counting.repeat.kinds.values() for name in kind)
    yield from (("category {} in 'gravity'", name, categories) for name in (*used, *within))


def _in_repeats(counting: Counting) -> Iterator[Use]:
    repeat = counting.repeat
    yield from (("follow-up {} in 'windows'", name, repeat.windows) for name in (repeat.detailed, repeat.girls_in))
    yield from (("kind {} in 'kinds'", name, repeat.kinds) for name in (repeat.all_kinds, *repeat.curve_kinds))
    yield from (("code {} in 'first_offences'", name, repeat.first_offences) for name in counting.victims.sexual)


def _in_traits(counting: Counting, traits: CodeList | None) -> Iterator[Use]:
    known = [code.id for code in traits.codes] if traits else []
    named = (counting.cases.abuse, counting.cases.exploitation) if traits else ()
    yield from ((f"code {{}} in code list '{counting.cases.traits}'", name, known) for name in named)


def _in_forms(counting: Counting, forms: CodeList | None) -> Iterator[Use]:
    if forms is not None:
        groups = sorted({code.group for code in forms.codes if code.group})
        yield f"group {{}} in code list '{forms.id}'", counting.help.with_stay, groups
