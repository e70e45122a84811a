"""The audit reads what is published, as an outsider, and finds what is given away."""

from inbeeld.disclosure import SafeTable, audit
from inbeeld.disclosure.audit import Recoverable
from inbeeld.vocabulary import Text
from tests.unit.disclosure.making import EXACT, TENS, named, published


def sums(row: str) -> SafeTable:
    return published(named("sums", f"year | a | b | total\n2020 | {row}", across="kind"), EXACT)


def test_a_hidden_cell_that_a_total_gives_back_is_reported() -> None:
    report = audit([sums("<10 | 40 | 44")])  # 44 - 40 = 4
    assert report.recoverable == (Recoverable("sums", ("2020", "a")),)
    assert report.narrowest == 1


def test_the_report_does_not_say_what_it_found() -> None:
    report = audit([sums("<10 | 40 | 44")])
    assert report.summary == Text(
        nl="1 van 1 verborgen cellen te herleiden: sums (2020, a)",
        en="1 of 1 hidden cells recoverable: sums (2020, a)",
    )


def test_a_hidden_cell_that_another_table_gives_back_is_reported() -> None:
    offence = published(named("offence", "year | a | b\n2020 | <10 | 40", across="offence"), EXACT)
    sex = published(named("sex", "year | girls | boys\n2020 | 24 | 20", across="sex"), EXACT)
    assert audit([offence]).recoverable == ()
    assert audit([offence, sex]).recoverable == (Recoverable("offence", ("2020", "a")),)  # 24 + 20 - 40 = 4


def test_a_narrowed_cell_is_reported_too() -> None:
    # rounded: total 55 to 64, b 45 to 54, so a is 1 to 9: zero is ruled out by numbers, not by signs
    rounded = published(named("sums", "year | a | b | total\n2020 | <10 | 50 | 60", across="kind"), TENS)
    assert [cell.key for cell in audit([rounded]).recoverable] == [("2020", "a")]


def test_what_the_signs_alone_tell_is_accepted() -> None:
    # the total is not small, so neither a nor b can be 0; no number adds to that
    report = audit([sums("<10 | <10 | x")])
    assert report.recoverable == ()
    assert report.narrowest == 9


def test_signs_that_alone_leave_less_than_half_are_not_accepted() -> None:
    # every column total is not small: all a are at least 1; the nine of them are small together: all a are 1
    years = range(2013, 2022)
    rows = "\n".join(f"{year} | <10 | <10 | x" for year in years)
    table = named("years", f"year | a | b | total\n{rows}\ntotal | <10 | x | x", across="kind")
    assert ("2013", "a") in [cell.key for cell in audit([published(table, EXACT)]).recoverable]


def test_a_number_hidden_for_others_is_no_secret_once_an_earlier_edition_helps_to_tell_it() -> None:
    now = sums("x | 20 | x")
    total = named("total", "year | reports\n2020 | 60")
    found = audit([now, published(total, EXACT)]).recoverable  # 60 - 20 is 40
    assert Recoverable("sums", ("2020", "a")) in found
    assert audit([now], [(total, EXACT)]).recoverable == ()


def test_nothing_hidden_means_nothing_to_recover() -> None:
    report = audit([sums("20 | 20 | 40")])
    assert (report.audited, report.recoverable, report.narrowest) == (0, (), None)
    assert report.summary.en == "nothing recoverable (0 hidden cells audited)"


def test_totals_that_do_not_add_up_are_no_matter_where_nothing_is_hidden() -> None:
    assert audit([sums("20 | 20 | 47")]).recoverable == ()
