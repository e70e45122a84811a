"""The declared rules of counting, with the codes of their code lists filled in."""

from collections.abc import Mapping

from inbeeld.cohorts.bounds import AgeGroup, Years
from inbeeld.cohorts.caserules import CaseRules
from inbeeld.cohorts.chainrules import ChainRules
from inbeeld.cohorts.contactrules import ContactRules
from inbeeld.cohorts.helprules import HelpRules
from inbeeld.cohorts.rules import PoliceRules, RepeatRules, Rules, VictimRules
from inbeeld.declarations import Counting
from inbeeld.vocabulary import Code, CodeList, Period

_ITEM = "item"
CodeLists = Mapping[str, CodeList]


def rules_of(counting: Counting, codelists: CodeLists) -> Rules:
    """The rules of counting as they are declared; every code list that they name is there."""
    return Rules(
        victims=_victims(counting, codelists),
        police=_police(counting, codelists),
        repeat=_repeat(counting),
        help=_help(counting, codelists),
        cases=_cases(counting, codelists),
        contacts=_contacts(counting, codelists),
        chain=_chain(counting),
    )


def _victims(counting: Counting, codelists: CodeLists) -> VictimRules:
    declared = counting.victims
    return VictimRules(
        sexual=declared.sexual,
        minor_until=declared.minor_until,
        birth_day=declared.birth_day,
        ages=_ages(codelists[declared.ages]),
        sexes=declared.sexes,
        categories={code.id: code.group or declared.unlisted for code in codelists[declared.offences].codes},
        gravity=declared.gravity,
        unlisted=declared.unlisted,
    )


def _police(counting: Counting, codelists: CodeLists) -> PoliceRules:
    declared = counting.police
    years, municipality_years = _years(declared.years), _years(declared.municipality_years)
    return PoliceRules(years, municipality_years, _items(codelists[declared.municipalities]))


def _repeat(counting: Counting) -> RepeatRules:
    declared = counting.repeat.model_dump()
    kinds = {kind: frozenset(categories) for kind, categories in counting.repeat.kinds.items()}
    return RepeatRules(**{**declared, "kinds": kinds})


def _help(counting: Counting, codelists: CodeLists) -> HelpRules:
    declared, forms = counting.help, _codes(codelists[counting.help.forms])
    return HelpRules(
        years=_years(declared.years),
        within=declared.within,
        with_stay=tuple(form.id for form in forms if form.group == declared.with_stay),
        without_stay=tuple(form.id for form in forms if form.group != declared.with_stay),
        before=declared.before,
        referrers=_items(codelists[declared.referrers]),
        crisis_from=declared.crisis_from,
        months=declared.months,
        placements=declared.placements,
        endings=declared.endings,
    )


def _cases(counting: Counting, codelists: CodeLists) -> CaseRules:
    declared = counting.cases
    sexual = (declared.abuse, declared.exploitation)
    return CaseRules(
        years=_years(declared.years),
        abuse=declared.abuse,
        exploitation=declared.exploitation,
        forms=tuple(trait for trait in _items(codelists[declared.traits]) if trait not in sexual),
        ages=_ages(codelists[declared.ages]),
        birth_day=counting.victims.birth_day,
        requesters=_items(codelists[declared.requesters]),
        shared=declared.shared,
        outcomes=declared.outcomes,
    )


def _contacts(counting: Counting, codelists: CodeLists) -> ContactRules:
    declared = counting.contacts
    return ContactRules(
        years=_years(declared.years),
        dropped=declared.dropped,
        reasons=declared.reasons,
        callers=declared.callers,
        minor=declared.minor,
        channels=_items(codelists[declared.channels]),
        sexes=declared.sexes,
        platforms={code.id: code.group for code in codelists[declared.platforms].codes if code.group},
        unlisted=declared.unlisted,
        ages=_ages(codelists[declared.ages]),
        oldest=declared.oldest,
        platform_from=declared.platform_from,
    )


def _chain(counting: Counting) -> ChainRules:
    declared = counting.chain
    return ChainRules(_years(declared.years), declared.complete_after, declared.convicted)


def _years(words: str) -> Years:
    period = Period.parse(words)
    return Years(period.first, period.last)


def _codes(codelist: CodeList) -> tuple[Code, ...]:
    return tuple(code for code in codelist.codes if code.kind == _ITEM)


def _items(codelist: CodeList) -> tuple[str, ...]:
    return tuple(code.id for code in _codes(codelist))


def _ages(codelist: CodeList) -> tuple[AgeGroup, ...]:
    codes = (code for code in _codes(codelist) if code.upper is not None)
    return tuple(AgeGroup(code.id, code.lower or 0, code.upper) for code in codes if code.upper is not None)
