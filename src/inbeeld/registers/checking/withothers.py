"""Sets a register against others: what it refers to must be there, if the law allows that they are linked."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from inbeeld.declarations import ExistsIn, RegisterContract
from inbeeld.deliveries import Desk, Fault, Finding, Place
from inbeeld.engines import Engine
from inbeeld.registers.checking.existing import unlinked
from inbeeld.registers.keyids import key_id_of
from inbeeld.registers.linkage import Linkages, Pseudonymised, require_link
from inbeeld.registers.reading import Terms
from inbeeld.registers.results import Unlinked
from inbeeld.vocabulary import Text

_LITTLE = Text("minder dan 0,01", "less than 0.01")


@dataclass(frozen=True)
class WithOthers:
    """What is needed to set a register against others.

    Attributes:
        engine: where they are set against each other.
        linkages: which registers may be linked.
        others: the good rows of other registers, by their id.
    """

    engine: Engine
    linkages: Linkages
    others: Mapping[str, Path]

    def compare(self, good: Path, terms: Terms, desk: Desk) -> Iterator[tuple[Unlinked | None, Finding | None]]:
        """What does not link, for each rule that asks for it, with a finding if there is something to tell.

        Raises:
            LinkageRefused: if the law allows it not.
            PseudonymError: if the other register has pseudonyms of another key.
        """
        for rule in terms.contract.rule:
            if not isinstance(rule, ExistsIn):
                continue
            if rule.register_id not in self.others:
                words = {"rule": rule.label, "register": rule.register_id}
                yield None, _by_rule(desk, Fault("record-not-compared", words), rule, None)
                continue
            found = self._compared(good, rule, terms)
            yield found, self._told(found, rule, terms.contract, desk)

    def _compared(self, good: Path, rule: ExistsIn, terms: Terms) -> Unlinked:
        identifier, other = terms.contract[rule.column].identifier or "", self.others[rule.register_id]
        tables = self.engine.read(good), self.engine.read(other)
        require_link(
            self.linkages,
            Pseudonymised(terms.contract.id, identifier, terms.key.id),
            Pseudonymised(rule.register_id, identifier, key_id_of([other])),
            day=terms.reference_date or date.min,
        )
        return unlinked(self.engine, *tables, rule)

    def _told(self, found: Unlinked, rule: ExistsIn, contract: RegisterContract, desk: Desk) -> Finding | None:
        if not found.not_found:
            return None
        share = round(100 * found.not_found / (found.found + found.not_found), 2)
        words = {"rule": rule.label, "n": found.not_found, "share": share or _LITTLE}
        return _by_rule(desk, Fault("record-not-found", words), rule, contract[rule.column].header)


def _by_rule(desk: Desk, fault: Fault, rule: ExistsIn, column: str | None) -> Finding:
    return desk.by_rule(fault, Place(None, None, column), rule=rule.id, severity=rule.severity)
