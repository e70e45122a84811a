"""What hypothesis draws from: periods, cells and tables."""

from hypothesis import strategies as st

from inbeeld.tables import WITH_NUMBER, Cell, Key, Origin, Status, Table
from inbeeld.vocabulary import Period, Text
from tests.drawn import drawn

years = st.integers(min_value=1000, max_value=9999)
periods = st.tuples(years, years).map(lambda pair: Period(min(pair), max(pair)))

words = st.text(alphabet=st.characters(codec="utf-8", categories=("L", "N", "P", "Zs")), max_size=20)
texts = st.builds(Text, nl=words, en=words)
counts = st.integers(min_value=0, max_value=10**6)
origins = st.builds(Origin, words, st.none() | counts, st.none() | words, st.none() | words)

numbers = st.one_of(counts, st.floats(min_value=0, max_value=100))
with_number = st.builds(
    Cell,
    numbers,
    st.sampled_from(sorted(WITH_NUMBER)),
    lower=st.none() | counts,
    upper=st.none() | counts,
    base=st.none() | counts,
    note=st.none() | texts,
    origins=st.lists(origins, max_size=2).map(tuple),
)
without_number = st.builds(Cell, st.none(), st.sampled_from(sorted(set(Status) - WITH_NUMBER)))
count_cells = st.builds(Cell, counts, st.sampled_from(sorted(WITH_NUMBER)))
any_cells = st.one_of(with_number, without_number)

FRAME = drawn(
    """
    year | girls | boys | total
    2019 |     1 |    2 |     3
    2020 |     4 |    5 |     9
    2021 |     6 |    7 |    13
    """,
    across="sex",
)
"""Three years, two groups and their total: the sides of every generated table."""


def tables(cells: st.SearchStrategy[Cell]) -> st.SearchStrategy[Table]:
    """Tables with the sides of ``FRAME`` and other cells."""
    keys: list[Key] = list(FRAME.keys())
    filled = st.lists(cells, min_size=len(keys), max_size=len(keys))
    return filled.map(lambda found: FRAME.with_cells(dict(zip(keys, found, strict=True))))
