"""What the pages of the internal annex tell, made up, for their tests."""

from datetime import date

from inbeeld.publication.site import (
    AuditFigure,
    AuditPage,
    AuditRow,
    DecisionRow,
    DecisionsPage,
    ExceptionRow,
    TableDecisions,
)

LEAK = AuditRow(
    id="cell-1a2b3c4d",
    rule="cell",
    kind="recoverable",
    severity="certain",
    title="2017, <girls>: the hidden count is 5",
    derivation=("x = 2017, girls.", "2017: 12 − 7 = 5.", "2018: 120 − 7 = 113.", "So x is 5."),
    repair="Round the total.",
    figures=(
        AuditFigure("a.1", "2017, girls", "Reports", "a.csv:2", "<10"),
        AuditFigure("b.1", "", "Totals", "b.csv:3", "12"),
        AuditFigure("a.2", "2017, boys", "Reports", "a.csv:4", "7"),
    ),
)
LONG = AuditRow(
    id="base-5e6f7a8b",
    rule="base",
    kind="misleading",
    severity="likely",
    title="Percentages of a very small group",
    derivation=tuple(f"Place {name}: 2% of about 40." for name in "abcdefghi"),
    repair="Leave them out.",
)
EXCEPTION = ExceptionRow(
    finding="cell-1a2b3c4d",
    reason="The source has printed it before.",
    asked_by="data-steward",
    granted_by="privacy-officer",
    on=date(2026, 11, 1),
    expires=date(2027, 10, 31),
)
AUDITED = AuditPage(tables=41, figures=1649, hidden=706, findings=(LEAK, LONG), exceptions=(EXCEPTION,))
TOO_FEW, OTHER, ROUNDED = "It rests on too few persons.", "It would give another away.", "Rounded to tens."
PROTECTED = TableDecisions(
    id="police.kind",
    title="Reports by kind and <sex>",
    policy="microdata",
    dimensions=("Kind", "Sex"),
    cells=1234,
    primary=2,
    secondary=1,
    classed=0,
    left_out=0,
    hidden_share=0.0004,
    mean_change=0.02,
    largest_change=2.55,
    decisions=(
        DecisionRow(("Rape", "Boys"), "secondary", "hidden", OTHER),
        DecisionRow(("Rape", "Girls"), "minimum", "hidden", TOO_FEW),
        DecisionRow(("Grooming", "Girls"), "minimum", "hidden", TOO_FEW),
        DecisionRow(("Rape", "Total"), "round-and-hide", "rounded", ROUNDED),
    ),
    checksum="c0ffee" * 8,
)
AS_IT_WAS = TableDecisions("plain", "Reports by year", "as-delivered", ("Year",), 5, 0, 0, 0, 0, 0.0, 0.0, 0.0)
LOGGED = DecisionsPage("3 of 1,239 cells hidden", (PROTECTED, AS_IT_WAS), (EXCEPTION,), "fade" * 16)
