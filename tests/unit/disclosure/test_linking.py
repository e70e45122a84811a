"""Which sums an outsider can use."""

from inbeeld.disclosure.knowledge import knowledge_of
from inbeeld.disclosure.linking import usable_sums
from inbeeld.disclosure.spots import PERIOD
from tests.unit.disclosure.making import EXACT, named
from tests.unit.disclosure.test_adversarial import divided, over


def test_places_that_are_named_in_another_year_only_may_have_been_there() -> None:
    places = {"c": ("c",)}
    one = divided(over(named("both", "place | reports\nc | 40"), 2017, 2018), "place", "places", places)
    three = {code: (code,) for code in "abc"}
    last = over(named("last", "place | reports\na | 20\nb | 30\nc | 25"), 2018, 2018)
    other = divided(last, "place", "places", three)
    knowledge = knowledge_of([(one, EXACT), (other, EXACT)])
    in_2017 = [found for found in usable_sums(knowledge) if found.total[PERIOD:] == ("2017",)]
    assert not [found for found in in_2017 if found.parts == ((*found.total, "places=c"),)]
