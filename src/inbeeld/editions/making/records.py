"""From deliveries to true tables and lists: the steps ``check:<source>``, ``table:<indicator>``, ``list:<listing>``."""

from datetime import date

from inbeeld.deliveries import check_delivery, dump_checked, require_usable
from inbeeld.editions.making.given import checked_of, definitions_of
from inbeeld.editions.steps import Outputs, StepInput
from inbeeld.indicators import compute_indicator, make_listing
from inbeeld.tables import dump_listing, dump_table


def check_source(given: StepInput) -> Outputs:
    """Check the delivery of one source; stop the build if it cannot be used.

    Raises:
        DeliveryError: if it is unusable, or more of it is faulty than its contract tolerates.
    """
    definitions = definitions_of(given)
    folder = next(path for path in given.files if path.name == "manifest.toml").parent
    checked = check_delivery(folder, definitions)
    require_usable(checked, definitions.contracts[given.options["source"]])
    return {"checked.json": dump_checked(checked)}


def make_table(given: StepInput) -> Outputs:
    """Compute one indicator from the checked delivery of its source."""
    definitions = definitions_of(given)
    indicator = definitions.indicators[given.options["indicator"]]
    checked = checked_of(given)[indicator.source]
    day = date.fromisoformat(given.options["day"])
    return {"table.json": dump_table(compute_indicator(indicator, definitions, checked, day=day))}


def make_list(given: StepInput) -> Outputs:
    """Make one listing from the checked delivery of its source."""
    definitions = definitions_of(given)
    declared = definitions.listings[given.options["listing"]]
    checked = checked_of(given)[declared.source]
    return {"listing.json": dump_listing(make_listing(declared, definitions, checked))}
