"""A comparison cohort: residents of the same birth year, sex and municipality, followed from the same day.

Controls are drawn from who is at risk on the day of the index incident: who lives there that day, and is no index
victim yet. A control may become a victim later, and is then counted as such: leaving these out would make the group of
residents safer than it is. The draw is a hash and no chance: the same registers give the same controls. It is a hash of
the rows of the registers and not of pseudonyms: another key may not change what is published.
"""

import ibis.expr.types as ir  # type: ignore[import-untyped]  # it ships no types

from inbeeld.cohorts.index import index_incidents
from inbeeld.cohorts.lives import RESIDENTS, followed, last_stays_of, where_lived
from inbeeld.cohorts.registers import Registers
from inbeeld.cohorts.reports import victim_stays
from inbeeld.engines import SHARES, By, Order, hash_order, hash_share, numbered, ranked, ratio, share_limit

_STRATUM = ("municipality", "birth_year", "raw_sex")
_DIGITS = 12
"""Of a hash: 2⁴⁸ lots; what still ties is ordered by row. DuckDB sorts texts so short without looking elsewhere."""
_BASE, _EACH = 8, 2
"""Of each stratum so many residents are kept in any case, and for each victim in it, times the controls wanted."""


def index_places(registers: Registers) -> ir.Table:
    """Index victims who lived in a municipality on the day of registration, with what they are compared on.

    Columns: ``person``, ``incident``, ``report`` (its row), ``day``, ``municipality``, ``birth_year``, ``raw_sex``.
    """
    return registers.once("index-places", _index_places)


def controls(registers: Registers) -> ir.Table:
    """Up to so many controls for each index victim with a place, as the rules say.

    Columns: ``set`` (the index victim), ``day`` (of the index incident), ``person`` (the control), ``days`` and
    ``exit`` of follow-up since that day.
    """
    return registers.once("controls", _controls)


def _index_places(registers: Registers) -> ir.Table:
    index, stays = index_incidents(registers), victim_stays(registers)
    # sex as the register writes it: residents are compared on it before anything is named otherwise
    sexes = stays.group_by("person").aggregate(raw_sex=stays["sex"].min(), other=stays["sex"].max())
    one_sex = sexes.filter(sexes["raw_sex"] == sexes["other"]).drop("other")
    persons = index.select("person", "incident", "born", report="row", day="registered").inner_join(one_sex, "person")
    placed = where_lived(persons, stays, "day")
    return placed.mutate(birth_year=placed["born"].year().cast("int64")).drop("born")


def _residents(registers: Registers) -> ir.Table:
    table = registers.table(RESIDENTS)
    return table.mutate(birth_year=table["born"].year().cast("int64")).rename(raw_sex="sex")


def _strata(registers: Registers) -> ir.Table:
    """How many victims and stays each stratum has, and so what share is kept."""
    rules, places = registers.rules.repeat, index_places(registers)
    victims = places.group_by(list(_STRATUM)).aggregate(victims=places.count())
    here = _residents(registers).select(*_STRATUM).semi_join(victims, list(_STRATUM))
    sizes = here.group_by(list(_STRATUM)).aggregate(stays=here.count())
    both = victims.inner_join(sizes, list(_STRATUM))
    wanted = (both["victims"] * _EACH + _BASE) * rules.controls
    share = (ratio(wanted, both["stays"]) * float(SHARES)).ceil().cast("int64")
    # one number instead of three columns, of which two are texts: millions of candidates carry it
    return numbered(
        both.select(*_STRATUM, share=share, limit=share_limit(share)),
        "stratum",
        within=[],
        order=Order((), tie_breaker=_STRATUM),
    )


def _pool(registers: Registers) -> ir.Table:
    """Residents who may be drawn: in large strata a part, so that nobody is set beside thousands of candidates."""
    strata, index = registers.once("strata", _strata), index_incidents(registers)
    joined = _residents(registers).inner_join(strata, list(_STRATUM))
    drawn = hash_share(joined["row"], salt=f"{registers.rules.repeat.salt}-pool") < joined["limit"]
    # By itself DuckDB would make it part of the join, and hash the whole country before it joins.
    chosen = (joined["share"] >= SHARES) | drawn
    kept = joined.filter(chosen).select("person", "stratum", "since", "until", stay="row")
    # a person by the first of the rows here: among millions of candidates whole numbers cost less than pseudonyms
    someone = kept["stay"].min().over(group_by=["person", "stratum"])
    before = index.select("person", victim_since="registered")
    return kept.mutate(someone=someone).left_join(before, "person").drop("person_right")


def _placed(registers: Registers) -> ir.Table:
    """Index victims by stratum. Kept: joined in one question, an engine may join by days before it joins by stratum."""
    places, strata = index_places(registers), registers.once("strata", _strata)
    return places.inner_join(strata, list(_STRATUM)).select("report", "day", "stratum", set="person")


def _drawn(registers: Registers) -> ir.Table:
    rules, sets, pool = registers.rules.repeat, registers.once("placed", _placed), registers.once("pool", _pool)
    there = sets.select("report", "day", "stratum").inner_join(pool.drop("person"), "stratum")
    lives_there = (there["since"] <= there["day"]) & (there["until"].isnull() | (there["day"] < there["until"]))
    # the index victim of the set became one that day, and is so left out as well
    is_at_risk = there["victim_since"].isnull() | (there["victim_since"] > there["day"])
    # Stays that overlap would put somebody in the draw twice: the first of them counts.
    once = there.filter(lives_there & is_at_risk).group_by("report", "someone").aggregate(stay=there["stay"].min())
    lot = hash_order(once["stay"], once["report"], salt=rules.salt).substr(0, _DIGITS)
    drawn = once.select("report", "stay", drawn=lot)
    first = ranked(drawn, "rank", within=["report"], by=(By("drawn"), By("stay")))
    chosen = first.filter(first["rank"] <= rules.controls).select("report", "stay")
    named = chosen.inner_join(sets.select("report", "day", "set"), "report")
    return named.inner_join(pool.select("stay", "person"), "stay").select("set", "day", "person")


def _controls(registers: Registers) -> ir.Table:
    drawn = registers.once("drawn", _drawn)
    stays = registers.once("control-stays", lambda these: _stays(these, drawn))
    return followed(drawn.inner_join(last_stays_of(stays), "person"), "day", registers.data_end)


def _stays(registers: Registers, drawn: ir.Table) -> ir.Table:
    """The stays of controls: of all columns, which are texts for the most part, only those that follow-up needs."""
    return registers.table(RESIDENTS).select("person", "since", "until", "left", "row").semi_join(drawn, "person")
