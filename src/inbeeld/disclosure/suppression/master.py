"""The cheapest pattern that obeys all cuts found so far. Its loss bounds every safe pattern from below."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import highspy
import numpy as np
from scipy.sparse import csr_array
from scipy.sparse.csgraph import connected_components

from inbeeld.attack import Bools, Floats, Ints
from inbeeld.disclosure.suppression.cuts import Cut

_CLOSE = 1e-6


@dataclass(frozen=True, eq=False)
class Choice:
    """What to hide in one part, and what hiding must cost at least there."""

    columns: Ints
    loss: float
    bound: float


@dataclass(eq=False)
class Master:
    """Cuts, and the cheapest choice under them.

    Attributes:
        cost: shape (columns,): the loss of hiding each.
        amount: shape (columns,): of choices that cost the same the one with the least is taken.
        nodes: how far the search in one part goes before it settles for a good choice and a bound.
    """

    cost: Floats
    amount: Floats
    nodes: int
    _cuts: list[Cut] = field(default_factory=list)
    _keys: set[bytes] = field(default_factory=set)
    _known: dict[tuple[int, ...], Choice] = field(default_factory=dict)

    def add(self, cut: Cut) -> bool:
        """Take a cut in; whether it is a new one."""
        new = cut.key not in self._keys
        if new:
            self._keys.add(cut.key)
            self._cuts.append(cut)
        return new

    def cheapest(self) -> Choice:
        """The cheapest choice that obeys all cuts."""
        known, self._known = self._known, {}
        for part in self._parts():
            self._known[part] = known.get(part) or self._solved([self._cuts[index] for index in part])
        choices = self._known.values()
        columns = np.concatenate([np.zeros(0, dtype=np.intp), *(choice.columns for choice in choices)])
        return Choice(np.sort(columns), sum(c.loss for c in choices), sum(c.bound for c in choices))

    def spare(self, hidden: Bools) -> Ints:
        """The hidden columns that no cut asks for, all together: dearest first, then those that fewest cuts hold."""
        table, found = self._table(), list[int]()
        spare = table @ hidden - np.array([cut.least for cut in self._cuts])
        by_column = table.tocsc()
        chosen = np.flatnonzero(hidden & np.isfinite(self.cost) & ((self.cost > 0) | (np.diff(by_column.indptr) > 0)))
        held = np.diff(by_column.indptr)[chosen]
        for column in chosen[np.lexsort((chosen, held, -self.cost[chosen]))]:
            part = slice(by_column.indptr[column], by_column.indptr[column + 1])
            cuts, shares = by_column.indices[part], by_column.data[part]
            if (spare[cuts] - shares >= -_CLOSE)[shares > 0].all():
                spare[cuts] -= shares
                found.append(int(column))
        return np.array(found, dtype=np.intp)

    def _table(self) -> csr_array[np.float64]:
        """The cuts, shape (cuts, columns)."""
        starts = np.concatenate([[0], np.cumsum([len(cut.columns) for cut in self._cuts], dtype=np.intp)])
        columns = np.concatenate([np.zeros(0, dtype=np.intp), *(cut.columns for cut in self._cuts)])
        shares = np.concatenate([np.zeros(0), *(cut.shares for cut in self._cuts)])
        return csr_array((shares, columns, starts), shape=(len(self._cuts), len(self.cost)))

    def _parts(self) -> list[tuple[int, ...]]:
        """Cuts that share columns, directly or through others."""
        if not self._cuts:
            return []
        table = self._table().tocoo()
        size = len(self._cuts) + len(self.cost)
        graph = csr_array((np.ones(table.nnz), (table.row, len(self._cuts) + table.col)), shape=(size, size))
        labels = connected_components(graph, directed=False)[1][: len(self._cuts)]
        order = np.argsort(labels, kind="stable")
        ends = np.flatnonzero(np.diff(labels[order])) + 1
        return [tuple(int(index) for index in part) for part in np.split(order, ends)]

    def _solved(self, cuts: Sequence[Cut]) -> Choice:
        """The cheapest choice in one part; of several, if the effort allows, the one that hides the least."""
        columns = np.unique(np.concatenate([cut.columns for cut in cuts]))
        cost = self.cost[columns]
        solver = _solver(cuts, columns, cost)
        solver.setOptionValue("mip_max_nodes", self.nodes)
        solver.run()
        taken = _taken(solver)
        bound = float(solver.getInfo().mip_dual_bound)
        if (cost == np.floor(cost)).all():
            bound = float(np.ceil(bound - _CLOSE))
        loss = float(cost[taken].sum())
        taken = self._least(solver, columns, taken)
        return Choice(columns[taken], loss, min(bound, loss))

    def _least(self, solver: highspy.Highs, columns: Ints, taken: Bools) -> Bools:
        """A choice that costs no more and hides less, if one is found."""
        cost, amount = self.cost[columns], self.amount[columns]
        every = np.arange(len(columns), dtype=np.int32)
        solver.addRow(-np.inf, float(cost[taken].sum()), len(columns), every, cost)
        solver.changeColsCost(len(columns), every, amount)
        solver.setOptionValue("mip_max_nodes", self.nodes // 10)
        solver.setOptionValue("mip_rel_gap", 0.01)
        solver.setSolution(len(columns), every, taken.astype(np.float64))
        solver.run()
        found = _taken(solver)
        better = cost[found].sum() <= cost[taken].sum() and amount[found].sum() < amount[taken].sum()
        return found if better else taken


def _taken(solver: highspy.Highs) -> Bools:
    """What a solver chose; everything if it found nothing."""
    feasible = solver.getInfo().primal_solution_status == highspy.SolutionStatus.kSolutionStatusFeasible
    values = np.array(solver.getSolution().col_value)
    chosen: Bools = values > 0.5 if feasible else np.ones(solver.getNumCol(), dtype=bool)
    return chosen


def _solver(cuts: Sequence[Cut], columns: Ints, cost: Floats) -> highspy.Highs:
    solver = highspy.Highs()  # type: ignore[no-untyped-call]  # its stub has no types here
    options = highspy.HighsOptions()
    options.output_flag, options.threads = False, 1
    options.mip_rel_gap, options.mip_abs_gap = 0.0, _CLOSE
    solver.passOptions(options)
    model = highspy.HighsLp()
    model.num_col_, model.num_row_ = len(columns), len(cuts)
    model.col_cost_, model.col_lower_, model.col_upper_ = cost, np.zeros(len(columns)), np.ones(len(columns))
    model.row_lower_, model.row_upper_ = np.array([cut.least for cut in cuts]), np.full(len(cuts), np.inf)
    model.integrality_ = [highspy.HighsVarType.kInteger] * len(columns)
    model.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    model.a_matrix_.start_ = np.concatenate([[0], np.cumsum([len(cut.columns) for cut in cuts])]).astype(np.int32)
    model.a_matrix_.index_ = np.searchsorted(columns, np.concatenate([cut.columns for cut in cuts])).astype(np.int32)
    model.a_matrix_.value_ = np.concatenate([cut.shares for cut in cuts])
    solver.passModel(model)
    return solver


def pattern_of(columns: Ints, always: Bools) -> Bools:
    """Which columns are hidden: those that always are, and the chosen ones."""
    hidden = always.copy()
    hidden[columns] = True
    return hidden
