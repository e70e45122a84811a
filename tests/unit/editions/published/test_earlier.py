"""A former edition, read back from its open data, is taken into account when the next one is protected."""

import json
import shutil
from pathlib import Path

import pytest

from inbeeld.editions import open_published
from inbeeld.editions.published import PACKAGE, earlier_tables
from inbeeld.errors import EditionError
from inbeeld.tables import Shares, Statistic, Status
from tests.published import EDITION, Trial, trial

BOYS = '[[code]]\nid = "boys"\nlabel = { nl = "Jongens", en = "Boys" }\n\n[[code]]\nid = "total"'
EXACT = 'id = "one"\nlabel = { nl = "Een", en = "One" }\nunit = "count"\n[[value]]\nsince = 2010-01-01\nvalue = 1\n'
NOW = "jaar;geslacht;meldingen\n2021;Meisjes;40\n2021;Jongens;4\n"


@pytest.fixture
def made(tmp_path: Path) -> Trial:
    """An edition with boys too, whose policy hides and does not round."""
    made = trial(tmp_path).change("definitions/codelists/sex.toml", '[[code]]\nid = "total"', BOYS)
    made.write("definitions/parameters/one.toml", EXACT + 'reference = { nl = "Geen", en = "None" }\n')
    made.change("definitions/policies/microdata.toml", 'rounding = "minimum"', 'rounding = "one"')
    made.change("definitions/sources/police.toml", 'kind = "adds-up"', 'kind = "adds-up"\nseverity = "warning"')
    return made.deliver(NOW, "2022-06-01")


def total_is_out(made: Trial, words: str) -> None:
    """An edition before this one printed the total alone."""
    made.deliver(words, "2022-04-01")
    former = made.publish("before") / "data"
    shutil.copytree(former, made.root / "editions" / "trial" / "former")
    made.deliver(NOW, "2022-06-01")
    words = EDITION.replace("2022-05-01", "2022-06-01").replace('version = "1"', 'version = "2"\nformer = "former"')
    made.write("editions/trial/edition.toml", words)


def statuses(made: Trial) -> dict[str, Status]:
    cells = made.published("now").table("police.reports").cells
    return {sex: cell.status for (year, sex), cell in cells.items() if year == "2021"}


def test_without_a_former_edition_one_number_is_enough_to_hide(made: Trial) -> None:
    found = statuses(made)
    assert (found["girls"], found["boys"]) == (Status.VALUE, Status.HIDDEN)


def test_a_total_in_the_former_edition_is_reckoned_with(made: Trial) -> None:
    total_is_out(made, "jaar;geslacht;meldingen\n2021;Totaal;44\n")
    found = statuses(made)
    assert (found["girls"], found["boys"]) == (Status.HIDDEN_SECONDARY, Status.HIDDEN)


def test_a_total_that_was_corrected_since_says_nothing(made: Trial) -> None:
    total_is_out(made, "jaar;geslacht;meldingen\n2021;Totaal;90\n")
    found = statuses(made)
    assert (found["girls"], found["boys"]) == (Status.VALUE, Status.HIDDEN)


def test_what_is_read_back_counts_the_same(made: Trial) -> None:
    published = open_published(made.publish())
    ((table, policy),) = earlier_tables(published.tables.values())

    assert (table.measure.id, table.measure.unit.id) == ("police/legal/report", "report")
    assert table.about.population.nl == "minderjarigen"
    assert (str(table.about.period), table.statistic) == ("2017/2021", Statistic.COUNT)
    assert (policy.kind, policy.minimum, policy.rounding) == ("round-and-hide", 10, 1)
    assert table.time is not None
    assert table.cells == published.table("police.reports").cells


def test_what_percentages_are_taken_of_is_read_back(made: Trial) -> None:
    package = made.publish() / "data" / PACKAGE
    told = json.loads(package.read_text())
    (before,) = earlier_tables(open_published(package.parent).tables.values())
    told["resources"][0]["comparable"]["shares"] = {"shared_base": ["sex"], "counted": "helped"}
    package.write_text(json.dumps(told))
    (after,) = earlier_tables(open_published(package.parent).tables.values())
    assert (before[0].shares, after[0].shares) == (None, Shares(("sex",), "helped"))


def test_an_old_edition_that_does_not_tell_what_it_counts_is_left_out(made: Trial) -> None:
    package = made.publish() / "data" / PACKAGE
    told = json.loads(package.read_text())
    del told["resources"][0]["comparable"]
    package.write_text(json.dumps(told))
    assert earlier_tables(open_published(package.parent).tables.values()) == ()


def test_damaged_facts_are_told_with_their_place(made: Trial) -> None:
    package = made.publish() / "data" / PACKAGE
    told = json.loads(package.read_text())
    told["resources"][0]["comparable"]["statistic"] = "guess"
    package.write_text(json.dumps(told))
    with pytest.raises(EditionError, match=r"table police\.reports, comparable\.statistic"):
        earlier_tables(open_published(package.parent).tables.values())
