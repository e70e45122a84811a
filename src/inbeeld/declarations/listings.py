"""Listings: which columns of which delivered list are shown, in what order, and how readers find their way in it."""

import re

from pydantic import Field, field_validator

from inbeeld.declarations.base import Declaration, Identifier, PeriodWords
from inbeeld.vocabulary import Text


class DeclaredListing(Declaration):
    """One published list.

    A column of words is named without its language: ``summary`` for ``summary_nl`` and ``summary_en``.

    Attributes:
        id: its address on the site and the name of its data file, never changed.
        title: what it lists, without a number: the number of rows is counted, not typed.
        intro: what stands in it and who made it, in a sentence or two.
        source, table: the delivered list.
        columns: the columns shown, in order; the first one is the name of each thing.
        group_by: a column of codes by which the rows are set apart under headings.
        order: columns by which the rows are put in order; as delivered if there are none.
        filters: columns of codes by which a reader can narrow the list down.
        remarks: a column of words that few rows have: each stands beneath the list, with the name of its row.
        population: what stands in it and what does not.
        period: the years that it is about.
        period_words: the period as printed where it is no run of calendar years.
        limitations: what a reader must know of this list beside the limitations of the source.
    """

    id: Identifier
    title: Text
    intro: Text
    source: Identifier
    table: Identifier
    columns: tuple[Identifier, ...] = Field(min_length=1)
    group_by: Identifier | None = None
    order: tuple[Identifier, ...] = ()
    filters: tuple[Identifier, ...] = ()
    remarks: Identifier | None = None
    population: Text
    period: PeriodWords
    period_words: Text | None = None
    limitations: tuple[Text, ...] = ()

    @field_validator("title", "intro")
    @classmethod
    def _holds_no_number(cls, words: Text) -> Text:
        if re.search(r"\d", words.nl + words.en):
            raise ValueError("a number is typed in it: say it in a text, where it is bound to a cell")
        return words

    @property
    def named(self) -> tuple[str, ...]:
        """Every column that the listing names, each once."""
        alone = (name for name in (self.group_by, self.remarks) if name)
        return tuple(dict.fromkeys((*self.columns, *alone, *self.order, *self.filters)))
