"""Units, definitions and code lists as they are declared, turned into the vocabulary's own objects."""

from typing import Literal

from pydantic import Field, model_validator

from inbeeld.declarations.base import Declaration, Identifier, check_unique
from inbeeld.vocabulary import Code, CodeList, Definition, Text, Unit, plain, spellings_of


class DeclaredCode(Declaration):
    """One category.

    Attributes:
        id: the code, never changed.
        label: its name in each language.
        name: its name if that is the same in every language, such as a region.
        abbreviation: its short name on a map.
        spellings: other ways in which suppliers write it; case, accents and spaces do not matter.
        kind: whether it is an item, the total, or unknown.
        first_year, last_year: the years in which it exists.
        lower, upper: the bounds of a class; no ``upper`` is no limit.
        column, row: its place on a tile map, counted from the north-west.
        comprises: what it consists of, in the codes of the finest list of the same trait, such as a region's
            municipalities, or the two that a municipality was merged from.
        group: the category of another list that it belongs to, such as that of an offence.
    """

    id: str
    label: Text | None = None
    name: str | None = None
    abbreviation: str | None = None
    spellings: tuple[str, ...] = ()
    kind: Literal["item", "total", "unknown"] = "item"
    first_year: int | None = None
    last_year: int | None = None
    lower: int | None = None
    upper: int | None = None
    column: int | None = None
    row: int | None = None
    comprises: tuple[str, ...] = ()
    group: str | None = None

    def to_code(self) -> Code:
        """The vocabulary's category."""
        return Code(**{**self.model_dump(exclude={"name"}), "label": self.label or Text.same(self.name or self.id)})


class DeclaredCodeList(Declaration):
    """The categories of one dimension, in the order in which they are shown.

    Attributes:
        id: names the list in contracts.
        name: what the dimension is called.
        source: who sets the list.
        trait: what the categories tell, such as the age, where several lists tell it in another division. Disclosure
            control then sets their counts against each other. A class counts as all whole numbers within its bounds.
        groups: the list whose categories the codes belong to, each by its ``group``.
        code: the categories.
    """

    id: Identifier
    name: Text
    source: Text | None = None
    trait: Identifier | None = None
    groups: Identifier | None = None
    code: tuple[DeclaredCode, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _only_parts_of_a_trait(self) -> "DeclaredCodeList":
        if self.trait is None and any(code.comprises for code in self.code):
            raise ValueError("'comprises' needs a 'trait': the name that lists of the same thing share")
        return self

    @model_validator(mode="after")
    def _groups_of_a_list(self) -> "DeclaredCodeList":
        if (self.groups is None) != all(code.group is None for code in self.code):
            raise ValueError("'groups' names the list that the 'group' of each code is in: both are given, or neither")
        return self

    @model_validator(mode="after")
    def _every_spelling_means_one_code(self) -> "DeclaredCodeList":
        check_unique((code.id for code in self.code), what="codes")
        spellings = ({plain(words) for words in spellings_of(code.to_code())} for code in self.code)
        check_unique((words for of_code in spellings for words in of_code), what="spellings (of two codes)")
        return self

    def to_list(self) -> CodeList:
        """The vocabulary's code list."""
        codes = tuple(code.to_code() for code in self.code)
        return CodeList(self.id, self.name, codes, self.source, self.trait, self.groups)


class DeclaredUnit(Declaration):
    """A unit of count.

    Attributes:
        one: its name for one.
        many: its name for more.
        thing: whether one is a thing, such as a law or a method, and never a person or what happened to one. Only
            things can stand in a list.
        unique: whether each is counted once in a period, however often it comes back. The counts of two years then do
            not add up to those of both years together.
    """

    one: Text
    many: Text
    thing: bool = False
    unique: bool = False


class Units(Declaration):
    """The file of units of count."""

    unit: dict[Identifier, DeclaredUnit]

    def to_units(self) -> dict[str, Unit]:
        """The vocabulary's units by id."""
        return {name: Unit(name, unit.one, unit.many, unit.thing, unit.unique) for name, unit in self.unit.items()}


class DeclaredDefinition(Declaration):
    """What is counted as sexual violence.

    Attributes:
        label: the definition in a phrase, for messages and source lines.
        wording: the definition in full.
    """

    label: Text
    wording: Text


class WordedDefinitions(Declaration):
    """The file of definitions of what is counted."""

    definition: dict[Identifier, DeclaredDefinition]

    def to_definitions(self) -> dict[str, Definition]:
        """The vocabulary's definitions by id."""
        return {name: Definition(name, d.label, d.wording) for name, d in self.definition.items()}
