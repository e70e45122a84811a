"""What can be found out of every hidden cell of tables as they are printed. Loads the solver."""

from collections.abc import Sequence

from inbeeld.disclosure.assembling import case_of
from inbeeld.disclosure.case import Verdict
from inbeeld.disclosure.earlier import agreeing
from inbeeld.disclosure.knowledge import Printed, knowledge_of


def judge_printed(printed: Sequence[Printed], against: Sequence[Printed]) -> tuple[Verdict, ...]:
    """A verdict on each hidden count.

    ``against`` are tables of earlier editions; what was corrected since is left out.

    Raises:
        DisclosureError: if the figures contradict each other.
    """
    case = case_of(knowledge_of(printed, agreeing(printed, against)))
    return case.judge() if case.hidden else ()
