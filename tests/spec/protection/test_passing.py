"""As delivered, and classes.

Two policies for what other organisations made safe before they delivered it.
"""

from inbeeld.declarations import ResolvedPolicy
from inbeeld.disclosure import SafeTable, protect
from inbeeld.errors import DisclosureError
from inbeeld.vocabulary import Text
from tests.spec.worked import Worked

WORDS = Text("zoals geleverd", "as delivered")
AS_DELIVERED = ResolvedPolicy(id="as-delivered", kind="as-delivered", wording=WORDS)
CLASSES = ResolvedPolicy(id="classes", kind="classes", wording=WORDS, minimum=10)


def test_figures_printed_by_their_source_pass(example: Worked) -> None:
    """Figures that their source printed itself pass unchanged.

    A cell that the source withheld stays hidden.
    """
    drawing = "region | reports\nTwente | 4\nDrenthe | <10\nZeeland | 123"
    [safe] = protect([example.given(drawing)], AS_DELIVERED)
    example.gives(safe, drawing, lead="is published as:")


def test_only_classes_pass_as_classes(example: Worked) -> None:
    """A count does not pass under the policy for classes."""
    table = example.given("municipality | reports\nAssen | 123")
    try:
        protect([table], CLASSES)
    except DisclosureError as error:
        example.refuses(lambda: protect([table], CLASSES), DisclosureError, str(error))
    else:
        raise AssertionError("a count was published")


def test_nobody_else_makes_a_safe_table(example: Worked) -> None:
    """Nobody but ``protect`` makes a safe table."""
    [safe] = protect([example.given("year | reports\n2021 | 123")], AS_DELIVERED)
    example.refuses(
        lambda: SafeTable(safe._table, AS_DELIVERED, safe.protection, door=object()),
        DisclosureError,
        "Only inbeeld.disclosure.protect makes a SafeTable.",
    )
