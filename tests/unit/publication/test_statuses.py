from inbeeld.publication.statuses import STATUS_MEANINGS, STATUS_NAMES, statuses_in
from inbeeld.tables import Cell, Status


def test_every_status_has_a_name_and_a_meaning() -> None:
    assert set(STATUS_NAMES) == set(STATUS_MEANINGS) == set(Status)


def test_no_two_statuses_share_a_name() -> None:
    assert len({words.nl for words in STATUS_NAMES.values()}) == len(Status)
    assert len({words.en for words in STATUS_NAMES.values()}) == len(Status)


def test_statuses_come_in_the_order_in_which_they_are_explained() -> None:
    cells = [Cell(None, Status.HIDDEN), Cell(3, Status.ESTIMATED), Cell(1), Cell(2)]
    assert statuses_in(cells) == (Status.VALUE, Status.ESTIMATED, Status.HIDDEN)


def test_a_counted_figure_may_have_been_rounded() -> None:
    assert "zo nodig afgerond" in STATUS_MEANINGS[Status.VALUE].nl
    assert "rounded where needed" in STATUS_MEANINGS[Status.VALUE].en


def test_95_percent_belongs_to_estimates_only() -> None:
    assert [status for status, words in STATUS_MEANINGS.items() if "95" in words.en] == [Status.ESTIMATED]
