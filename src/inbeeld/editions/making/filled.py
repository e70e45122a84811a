"""The edition as publication sees it, filled with what a step was given."""

from inbeeld.editions.contents import Fillings, fill_edition
from inbeeld.editions.making.changes import changes_of
from inbeeld.editions.making.given import (
    definitions_of,
    edition_of,
    languages_of,
    safe_listings_of,
    safe_tables_of,
    texts_of,
)
from inbeeld.editions.steps import StepInput
from inbeeld.publication.content import EditionContent


def filled_edition(given: StepInput) -> EditionContent:
    """The edition with the safe tables, lists and texts among the step's needs and files; the rest stays empty."""
    fillings = Fillings(
        definitions=definitions_of(given),
        tables=safe_tables_of(given),
        listings=safe_listings_of(given),
        texts=texts_of(given),
        languages=languages_of(given),
        only=given.options.get("only") or None,
        changes=changes_of(given),
    )
    return fill_edition(edition_of(given), fillings)
