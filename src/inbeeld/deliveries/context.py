"""What the check of a delivery is made against."""

from collections.abc import Mapping
from dataclasses import dataclass

from inbeeld.declarations import Column, Contract
from inbeeld.vocabulary import CodeList, Period


@dataclass(frozen=True)
class Context:
    """A contract, the code lists it uses, and the period of the delivery if that is known."""

    contract: Contract
    codelists: Mapping[str, CodeList]
    period: Period | None

    def codelist(self, column: Column) -> CodeList:
        """The categories of a column; none if the contract names no list."""
        if column.codelist is None:
            return CodeList(column.id, column.label, ())
        return self.codelists[column.codelist]
