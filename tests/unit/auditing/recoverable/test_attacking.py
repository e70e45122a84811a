"""The attack on statements as such: what is looked at together, what apart, and what again."""

from collections.abc import Mapping, Sequence

import pytest

from inbeeld.auditing.findings import Severity
from inbeeld.auditing.recoverable import attacking, system
from inbeeld.auditing.recoverable.attacking import Attack, parts_of, without_clashing
from inbeeld.auditing.recoverable.statements import ANYTHING, STRATA, Known, Statement
from inbeeld.auditing.recoverable.system import Clash, Leak
from inbeeld.vocabulary import Text

CERTAIN, LIKELY, POSSIBLE = STRATA
WIDTH = 5


def adds_up(total: str, *parts: str, sure: Severity = CERTAIN) -> Statement:
    return Statement({**dict.fromkeys(parts, 1.0), total: -1.0}, 0, 0, sure, Text(nl=total, en=total))


def exactly(**values: int) -> dict[str, Known]:
    return {name: Known(value, value) for name, value in values.items()}


def attack_on(*statements: Statement, known: Mapping[str, Known]) -> Attack:
    names = dict.fromkeys(name for statement in statements for name in statement.terms)
    hidden = [name for name in names if name not in known]
    return Attack(statements, {**dict.fromkeys(hidden, ANYTHING), **known}, hidden, WIDTH)


def told(leaks: list[Leak]) -> list[tuple[str, float, float, Severity]]:
    return [(leak.figure, leak.lower, leak.upper, leak.sure) for leak in leaks]


def test_a_leak_is_found_among_parts_that_give_nothing_away() -> None:
    attack = attack_on(
        adds_up("t", "a", "b"), adds_up("u", "c", "d"), adds_up("v", "e", "f"), known=exactly(t=40, u=9, d=6, v=30)
    )
    assert told(list(attack.leaks())) == [("c", 3, 3, CERTAIN)]
    assert not attack.clashes


def test_figures_that_clash_hide_no_leak_elsewhere() -> None:
    attack = attack_on(
        adds_up("t", "a", "b"),
        adds_up("u", "c", "d"),
        adds_up("v", "e", "f"),
        known=exactly(t=9, b=7, u=3, d=5, v=8, f=6),
    )
    assert told(list(attack.leaks())) == [("a", 2, 2, CERTAIN), ("e", 2, 2, CERTAIN)]
    assert [clash.figures for clash in attack.clashes] == [("d", "u")]


def test_a_leak_stays_one_where_less_sure_statements_clash_with_it() -> None:
    attack = attack_on(adds_up("t", "a", "b"), adds_up("u", "a", sure=POSSIBLE), known=exactly(t=9, b=7, u=5))
    assert told(list(attack.leaks())) == [("a", 2, 2, CERTAIN)]
    assert [clash.sure for clash in attack.clashes] == [POSSIBLE]


def test_what_is_less_sure_is_told_only_if_it_tells_more() -> None:
    class_of_a = {"a": Known(1, 9), **exactly(t=9)}
    narrowed = {**class_of_a, "b": Known(5, 9), "u": Known(3, 3)}
    attack = attack_on(adds_up("t", "a", "b"), adds_up("u", "a", sure=LIKELY), known=narrowed)
    attack.hidden = ["a", "b"]
    assert told(list(attack.leaks())) == [
        ("a", 1, 4, CERTAIN),
        ("b", 5, 8, CERTAIN),
        ("a", 3, 3, LIKELY),
        ("b", 6, 6, LIKELY),
    ]


def test_a_figure_that_is_only_likely_links_what_is_certain_about_it() -> None:
    # whoever does not believe the printed t still knows that both sums make the same number
    known = {"t": Known(30, 30, LIKELY), **exactly(b=3, c=10)}
    attack = attack_on(adds_up("t", "a", "b"), adds_up("t", "c"), known=known)
    assert told(list(attack.leaks()))[0] == ("a", 7, 7, CERTAIN)


def test_parts_are_linked_by_counts_that_are_not_known() -> None:
    statements = [adds_up("t", "a", "b"), adds_up("t", "c", "d"), adds_up("b", "e")]
    known = {**dict.fromkeys("abcde", ANYTHING), "t": Known(30, 30, LIKELY)}
    assert [len(part) for part in parts_of(statements, known, CERTAIN)] == [3]
    assert parts_of(statements, known, LIKELY) == [[statements[0], statements[2]], [statements[1]]]


def test_what_is_believed_as_before_is_not_attacked_again(monkeypatch: pytest.MonkeyPatch) -> None:
    sizes: list[int] = []

    class Counting(system.System):
        def narrow(self, hidden: Sequence[str], width: int) -> list[str]:
            sizes.append(len(self._statements))
            return super().narrow(hidden, width)

    monkeypatch.setattr(attacking, "System", Counting)
    attack = attack_on(adds_up("t", "a", "b"), adds_up("u", "c", "d", sure=LIKELY), known=exactly(t=40, u=50))
    assert not list(attack.leaks())
    assert sizes == [1, 1, 0]


def test_only_the_least_sure_statements_of_a_clash_are_left_out() -> None:
    one, other, third = adds_up("t", "a"), adds_up("u", "a", sure=LIKELY), adds_up("v", "a", sure=LIKELY)
    assert without_clashing([one, other, third], [Clash((one, other), (), LIKELY)]) == [one, third]
