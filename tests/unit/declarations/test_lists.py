"""Units, definitions and code lists as the vocabulary's own objects."""

from inbeeld.declarations.lists import DeclaredCode, DeclaredCodeList
from inbeeld.vocabulary import Text


def test_a_code_can_be_called_the_same_in_every_language() -> None:
    assert DeclaredCode(id="twente", name="Twente").to_code().label == Text.same("Twente")


def test_a_code_without_words_is_called_by_its_id() -> None:
    assert DeclaredCode(id="f521").to_code().label == Text.same("f521")


def test_a_code_keeps_all_that_is_declared_of_it() -> None:
    declared = DeclaredCode(
        id="10-20",
        label=Text("10 tot 20", "10 to 20"),
        abbreviation="10",
        spellings=("10 - 20",),
        first_year=2019,
        last_year=2021,
        lower=10,
        upper=20,
        column=1,
        row=2,
    )
    code = declared.to_code()
    assert {name: getattr(code, name) for name in type(declared).model_fields if name != "name"} == (
        declared.model_dump(exclude={"name", "label"}) | {"label": declared.label}
    )


def test_codes_keep_the_order_in_which_they_are_shown() -> None:
    codes = (DeclaredCode(id="z", name="Z"), DeclaredCode(id="a", name="A"))
    declared = DeclaredCodeList(id="list", name=Text.same("List"), code=codes)
    assert [code.id for code in declared.to_list().codes] == ["z", "a"]
