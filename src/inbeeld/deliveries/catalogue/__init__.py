"""The catalogue of findings: what is wrong and what to do, in the supplier's words, in Dutch and English.

Every entry is written once, here; checks name an entry and give the words that fill it.
"""

from inbeeld.deliveries.catalogue.entries import Either, Entry, fill, printable
from inbeeld.deliveries.catalogue.figures import FIGURES
from inbeeld.deliveries.catalogue.files import FILES
from inbeeld.deliveries.catalogue.headings import HEADINGS
from inbeeld.deliveries.catalogue.manifests import MANIFESTS
from inbeeld.deliveries.catalogue.records import RECORDS
from inbeeld.deliveries.catalogue.values import VALUES
from inbeeld.vocabulary import Text

__all__ = ["CATALOGUE", "DID_YOU_MEAN", "Either", "Entry", "fill", "printable"]

CATALOGUE: dict[str, Entry] = {**FILES, **MANIFESTS, **HEADINGS, **VALUES, **FIGURES, **RECORDS}
DID_YOU_MEAN = Text(nl="Bedoelt u {meant}?", en="Did you mean {meant}?")
