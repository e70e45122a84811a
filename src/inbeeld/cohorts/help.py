"""Help after violence: the youth care of each minor victim around the end of the offence."""

from collections.abc import Mapping

import ibis  # type: ignore[import-untyped]  # it ships no types
import ibis.expr.types as ir  # type: ignore[import-untyped]  # the same

from inbeeld.cohorts.helprules import HelpRules
from inbeeld.cohorts.lives import followed
from inbeeld.cohorts.registers import Registers
from inbeeld.cohorts.reports import unique_victims
from inbeeld.engines import By, Order, add_years, first_of

_NO = ibis.literal(value=False)
YOUTH_CARE = "youth-care-trajectories"
_RUNNING, _EARLIER, _NOTHING = "running", "year_before", "none"
BEFORE = (_RUNNING, _EARLIER, _NOTHING)
"""What care there was before the offence ended."""


def help_victims(registers: Registers) -> ir.Table:
    """The unique victims of the declared years, by their first report in these years.

    Columns: those of ``victim_reports``, and the follow-up since registration: ``days``, ``exit``, ``gone``.
    """
    return registers.once("help-victims", _victims)


def care_of_victims(registers: Registers) -> ir.Table:
    """One row for each trajectory of a victim that began within the data.

    Columns: ``person``, ``registered``, ``form``, ``referrer``, ``begun``; ``stopped`` and ``ending`` (null if it went
    on at the end of the data); ``crisis`` (null before it was recorded). ``after``: it began in the declared time after
    the end of the offence, the day itself and the anniversary included. ``running``: it had begun before that day, and
    had not stopped. ``earlier``: it had stopped before that day, within the declared time before it.
    """
    return registers.once("care-of-victims", _care)


def victims_with_care(registers: Registers) -> ir.Table:
    """Each victim once, with what care there was in the declared time after the end of the offence.

    Columns: those of ``help_victims``; ``helped``, ``with_stay``, ``has_ended``, ``crisis_known``, ``crisis``, and one
    for each form, referrer and ending: whether any such trajectory began then; ``last_ending``: how the one of them
    ended that stopped last; ``before``: whether care was running on the day that the offence ended, had stopped in the
    declared time before it, or neither.
    """
    return registers.once("victims-with-care", _victims_with_care)


def care_form(code: str) -> str:
    """The column that says whether somebody had this form of care."""
    return f"form_{code}"


def care_referrer(code: str) -> str:
    """The column that says whether somebody was referred by this one."""
    return f"referrer_{code}"


def care_ending(code: str) -> str:
    """The column that says whether care of somebody ended so."""
    return f"ending_{code}"


def care_forms(rules: HelpRules) -> tuple[str, ...]:
    """All forms of care."""
    return (*rules.without_stay, *rules.with_stay)


def _flags(care: ir.Table, rules: HelpRules) -> Mapping[str, ir.BooleanValue]:
    """What is said of a trajectory, by the column that says it."""
    return {
        "helped": ibis.literal(value=True),
        "with_stay": care.form.isin(rules.with_stay),
        "has_ended": care.stopped.notnull(),
        "crisis_known": care.crisis.notnull(),
        "crisis": care.crisis,
        **{care_form(each): care.form == each for each in care_forms(rules)},
        **{care_referrer(each): care.referrer == each for each in rules.referrers},
        **{care_ending(each): care.ending == each for each in rules.endings},
    }


def _victims(registers: Registers) -> ir.Table:
    victims = unique_victims(registers, registers.rules.help.years)
    return followed(victims, "registered", registers.data_end)


def _care(registers: Registers) -> ir.Table:
    rules, end = registers.rules.help, ibis.literal(registers.data_end)
    victims = help_victims(registers).select("person", "registered", offence_ended="ended")
    raw = registers.table(YOUTH_CARE).rename(begun="started", stopped="ended")
    care = raw.filter(raw.begun <= end).inner_join(victims, "person")
    known = (care.stopped <= end).fill_null(_NO)
    recorded = care.begun.year() >= rules.crisis_from
    care = care.mutate(
        stopped=known.ifelse(care.stopped, ibis.null("date")),
        ending=known.ifelse(care.ending, ibis.null("string")),
        crisis=recorded.ifelse(care.crisis, ibis.null("boolean")),
    )
    return _placed(care, rules).drop("trajectory", "offence_ended")


def _placed(care: ir.Table, rules: HelpRules) -> ir.Table:
    """Trajectories by where they stand to the day that the offence ended."""
    day = care.offence_ended
    since, until = add_years(day, -rules.before), add_years(day, rules.within)
    stopped_before = (care.stopped < day).fill_null(_NO)
    return care.mutate(
        after=care.begun.between(day, until),
        running=(care.begun < day) & ~stopped_before,
        earlier=(care.begun < day) & stopped_before & (care.stopped >= since),
    )


def _victims_with_care(registers: Registers) -> ir.Table:
    care = care_of_victims(registers)
    after = {name: (care.after & is_so).any() for name, is_so in _flags(care, registers.rules.help).items()}
    last = _last_ended(care)
    persons = care.group_by("person").aggregate(**after, running=care.running.any(), earlier=care.earlier.any())
    joined = help_victims(registers).left_join(persons, "person").drop("person_right")
    joined = joined.left_join(last, "person").drop("person_right")
    joined = joined.mutate(**{name: joined[name].fill_null(_NO) for name in (*after, "running", "earlier")})
    before = ibis.cases((joined.running, _RUNNING), (joined.earlier, _EARLIER), else_=_NOTHING)
    return joined.mutate(before=before).drop("running", "earlier")


def _last_ended(care: ir.Table) -> ir.Table:
    """How the care of each person ended that stopped last. Rows that the order cannot tell apart ended alike."""
    ended = care.filter(care.after & care.stopped.notnull())
    order = Order((By("stopped", descending=True), By("begun", descending=True), By("ending")), tie_breaker=("row",))
    return first_of(ended, within=["person"], order=order).select("person", last_ending="ending")
