"""What a program needs to set a published table against others: measure, population, period, divisions and policy.

A later edition reads it back, so that nothing it publishes gives away what an earlier one hid.
"""

from dataclasses import asdict

from inbeeld.disclosure import SafeTable
from inbeeld.publication.opendata.jsonfile import Json
from inbeeld.tables import Dimension
from inbeeld.vocabulary import LANGUAGES


def comparable_facts(table: SafeTable) -> Json:
    """The facts of one table, under one name in the data package."""
    return {
        "measure": {
            "id": table.measure.id,
            "source": table.measure.source,
            "unit": table.measure.unit.id,
            "unique": table.measure.unit.is_unique,
        },
        "population": {language: table.about.population[language] for language in LANGUAGES},
        "period": str(table.about.period),
        "statistic": str(table.statistic),
        "policy": table.policy.model_dump(mode="json", exclude_defaults=True),
        **({} if table.shares is None else {"shares": asdict(table.shares)}),
        "sides": [_side(dimension) for dimension in table.dimensions],
    }


def _side(dimension: Dimension) -> Json:
    told: Json = {"name": dimension.id, "total": dimension.total.code if dimension.total else None}
    if dimension.is_time:
        told["time"] = True
    if dimension.is_partial:
        told["partial"] = True
    if dimension.trait:
        told["trait"] = dimension.trait
    comprises = {category.code: list(category.comprises) for category in dimension if category.comprises}
    return {**told, **({"comprises": comprises} if comprises else {})}
