"""The rules by which registers are counted: years, windows, ages, codes and their order (``counting.toml``)."""

from typing import Literal

from pydantic import Field

from inbeeld.declarations.base import Declaration, Identifier, PeriodWords


class CountedVictims(Declaration):
    """Who is a minor victim of sexual violence.

    Attributes:
        offences: the code list of the police, which has the category of each code.
        sexual: the codes that count, gravest first: a report counts under its gravest.
        gravity: the categories of offences, gravest first: an incident counts under its gravest.
        unlisted: the category of a code that is on no list.
        minor_until: the age at which somebody is no minor any more, at the start of the offence.
        birth_day: the day of the month on which birthdays fall when an age is taken, of victims and of the children of
            the Board: registers tell the month of birth only. The middle of the month errs about as often either way.
        ages: the code list of age groups.
        sexes: the code of the tables for each code of sex in the registers.
    """

    offences: Identifier
    sexual: tuple[str, ...] = Field(min_length=1)
    gravity: tuple[str, ...] = Field(min_length=1)
    unlisted: str
    minor_until: int = Field(ge=1, le=30)
    birth_day: int = Field(ge=1, le=28)  # every month has it
    ages: Identifier
    sexes: dict[str, str] = Field(min_length=1)


class CountedReports(Declaration):
    """Reports to the police.

    Attributes:
        years: years of registration.
        municipality_years: the years that are counted together by municipality.
        municipalities: the code list of municipalities.
    """

    years: PeriodWords
    municipality_years: PeriodWords
    municipalities: Identifier


class CountedRepeats(Declaration):
    """Repeat victimisation.

    Attributes:
        first_year: an index incident is registered in this year or later.
        eligibility: who is followed for a number of years: those who could be, whatever happened to them. Those who
            were followed long enough or had the event ("complete-or-event") are refused, with the reason.
        windows: years of follow-up, by code of the follow-up.
        detailed: the follow-up whose cohort is divided by sex, age and first offence.
        girls_in: the follow-up whose girls are counted; ``girls`` is their code.
        first_offences: the code in the tables for each code of sexual violence.
        kinds: the categories that each kind of repeat consists of; ``all_kinds`` is that of all of them.
        curve_kinds: the kinds that get a curve, at these ``curve_months`` after the index incident.
        count_months: months at which the mean number of later incidents is given.
        references: the sex, age and first offence that a hazard ratio compares with.
        orders: how many events a model tells apart by their order.
        model_events: the fewest events of a code that a model has room for.
        elsewhere: how many persons of a group and outcome a test is tried with in another, to say only what they could
            not change. No fewer than the policy of its table rounds to.
        controls: how many residents are drawn beside each victim at most.
        salt: what the draw is for: another one draws others.
        at_most: rows of a model at most.
    """

    first_year: int
    eligibility: Literal["potential-follow-up", "complete-or-event"]
    windows: dict[Identifier, int] = Field(min_length=1)
    detailed: Identifier
    girls_in: Identifier
    girls: str
    first_offences: dict[str, str]
    kinds: dict[str, tuple[str, ...]]
    all_kinds: str
    curve_kinds: tuple[str, ...]
    curve_months: tuple[int, ...] = Field(min_length=1)
    count_months: tuple[int, ...] = Field(min_length=1)
    references: tuple[str, str, str]
    orders: int = Field(ge=1)
    model_events: int = Field(ge=1)
    elsewhere: int = Field(ge=1)
    controls: int = Field(ge=1, le=20)
    salt: str = Field(min_length=1)
    at_most: int = Field(ge=1)


class CountedHelp(Declaration):
    """Help after violence.

    Attributes:
        years: years of registration of the victims.
        within: years after the end of the offence in which help begins; the anniversary counts.
        before: years before the end of the offence in which earlier help is looked for.
        forms: the code list of forms of youth care, which says of each whether it is with a stay.
        with_stay: the group of forms with a stay.
        referrers: the code list of who refers to youth care.
        crisis_from: the first year in which it is known whether care began in a crisis.
        months: after registration, at which the share with first help is given.
        placements: the code of the tables for each form that is counted by year.
        endings: the code of the tables for each way in which care ends.
    """

    years: PeriodWords
    within: int = Field(ge=1)
    before: int = Field(ge=1)
    forms: Identifier
    with_stay: str
    referrers: Identifier
    crisis_from: int
    months: tuple[int, ...] = Field(min_length=1)
    placements: dict[str, str]
    endings: dict[str, str]


class CountedCases(Declaration):
    """Investigations of the Child Care and Protection Board.

    Attributes:
        years: years of intake.
        traits: the code list of traits; ``abuse`` and ``exploitation`` are those of sexual violence.
        ages: the code list of age groups.
        requesters: the code list of who asks for an investigation, in the tables.
        shared: a requester that stands for two: its cases are divided half and half over them.
        outcomes: the outcome of each decision.
    """

    years: PeriodWords
    traits: Identifier
    abuse: str
    exploitation: str
    ages: Identifier
    requesters: Identifier
    shared: dict[str, tuple[str, str]]
    outcomes: dict[str, str]


class CountedContacts(Declaration):
    """Contacts with a help line, and how their raw codes are cleaned.

    Attributes:
        years: years of contact.
        dropped: raw reasons that are no sexual violence: those contacts are left out.
        reasons: the code of the tables for each raw reason that is kept.
        callers: the code of the tables for each raw code of who sought help; ``minor`` is that of a minor.
        channels: the code list of ways of contact.
        sexes: the code of the tables for each letter; other letters are unknown.
        platforms: the official list, which has the code of the tables for each of its codes; others are ``unlisted``.
        ages: the code list of age groups of minors.
        oldest: the highest age that the help line is for.
        platform_from: the first year in which platform and contact with the police are known.
    """

    years: PeriodWords
    dropped: tuple[str, ...]
    reasons: dict[str, str]
    callers: dict[str, str]
    minor: str
    channels: Identifier
    sexes: dict[str, str]
    platforms: Identifier
    unlisted: str
    ages: Identifier
    oldest: int
    platform_from: int


class CountedChain(Declaration):
    """The chain from report to verdict.

    Attributes:
        years: years of registration of the report.
        complete_after: years after which the steps of a report are taken to be known.
        convicted: the outcome that counts as a conviction.
    """

    years: PeriodWords
    complete_after: int = Field(ge=0)
    convicted: str


class Counting(Declaration):
    """All rules by which registers are counted."""

    victims: CountedVictims
    police: CountedReports
    repeat: CountedRepeats
    help: CountedHelp
    cases: CountedCases
    contacts: CountedContacts
    chain: CountedChain
