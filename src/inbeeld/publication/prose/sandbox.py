"""What a text may do: name functions, compare and choose. It cannot load, define, count up or fill memory."""

from numbers import Real
from typing import Any

from jinja2 import Undefined, nodes
from jinja2.exceptions import SecurityError, TemplateSyntaxError
from jinja2.runtime import Context, LoopContext
from jinja2.sandbox import ImmutableSandboxedEnvironment

from inbeeld.publication.prose.binding import Extreme

_ALLOWED = (nodes.Output, nodes.Block, nodes.Assign, nodes.AssignBlock, nodes.If, nodes.For, nodes.Scope)
_TAGS = {
    "FromImport": "import",
    "CallBlock": "call",
    "FilterBlock": "filter",
    "ScopedEvalContextModifier": "autoescape",
}
"""The tag of a statement where it is not the statement's name in small letters."""
DEPTH = 60
"""Expressions and statements within each other; texts that people write stay far below it."""


class TextSandbox(ImmutableSandboxedEnvironment):
    """Jinja2's sandbox, without what a text has no use for."""

    intercepted_binops = frozenset({"*", "%", "**"})

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """Arithmetic of numbers for claims. Of words it could fill the memory, as powers could."""
        numbers = isinstance(left, Real | Undefined) and isinstance(right, Real | Undefined)
        if operator == "**" or not numbers:
            raise SecurityError(f"'{operator}' cannot be used here: a text compares numbers, and does not make words")
        return super().call_binop(context, operator, left, right)

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """The parts of an extreme, and the place in a loop. Words have methods that fill the memory."""
        return isinstance(obj, Extreme | LoopContext) and super().is_safe_attribute(obj, attr, value)

    def parsed(self, source: str, name: str) -> nodes.Template:
        """A text as a tree, ready to be compiled. Of statements it has only block, set, if and for.

        Raises:
            TemplateSyntaxError: with the line of the first other statement, or of what is nested too deeply.
        """
        parsed = self.parse(source, name, name)
        _check_depth(parsed, name)
        for statement in parsed.find_all(nodes.Stmt):
            if not isinstance(statement, _ALLOWED):
                kind = type(statement).__name__
                message = f"'{_TAGS.get(kind, kind.lower())}' is not for texts. Use block, set, if and for only"
                raise TemplateSyntaxError(message, statement.lineno, name, name)
        return parsed


def _check_depth(parsed: nodes.Template, name: str) -> None:
    level: list[nodes.Node] = [parsed]
    for _ in range(DEPTH):
        level = [child for node in level for child in node.iter_child_nodes()]
    if level:
        message = "this is nested too deeply. Write it in smaller parts"
        raise TemplateSyntaxError(message, level[0].lineno, name, name)
