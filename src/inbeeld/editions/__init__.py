"""Editions: the plan of steps, results kept by content, and the switch from the former edition to the new one.

Names are loaded when they are first used, so that a build in which nothing has changed loads next to nothing.
"""

from typing import TYPE_CHECKING

import lazy_loader  # type: ignore[import-untyped]  # it ships no types

if TYPE_CHECKING:
    from inbeeld.editions.build import build_edition
    from inbeeld.editions.builds import find_build
    from inbeeld.editions.diffing import Change, ChangeKind, changes_between, dump_changes, in_digits
    from inbeeld.editions.ending import ending_signals
    from inbeeld.editions.explaining import Answer, explain, explanation_lines, read_where
    from inbeeld.editions.places import shown
    from inbeeld.editions.preview import Preview
    from inbeeld.editions.published import Published, PublishedTable, open_published
    from inbeeld.editions.reports import Progress, StepEvent
    from inbeeld.editions.results import BuildResult, read_findings
    from inbeeld.editions.scaffolds import (
        Made,
        NewEdition,
        NewIndicator,
        NewSource,
        make_edition,
        make_indicator,
        make_source,
    )
    from inbeeld.editions.secrets import KEY_FILE
    from inbeeld.editions.steps import MakeStep, Outputs, Step, StepInput
else:
    __getattr__, __dir__, _ = lazy_loader.attach(
        __name__,
        submod_attrs={
            "build": ["build_edition"],
            "builds": ["find_build"],
            "diffing": ["Change", "ChangeKind", "changes_between", "dump_changes", "in_digits"],
            "ending": ["ending_signals"],
            "explaining": ["Answer", "explain", "explanation_lines", "read_where"],
            "places": ["shown"],
            "preview": ["Preview"],
            "published": ["Published", "PublishedTable", "open_published"],
            "reports": ["Progress", "StepEvent"],
            "results": ["BuildResult", "read_findings"],
            "scaffolds": [
                "Made",
                "NewEdition",
                "NewIndicator",
                "NewSource",
                "make_edition",
                "make_indicator",
                "make_source",
            ],
            "secrets": ["KEY_FILE"],
            "steps": ["MakeStep", "Outputs", "Step", "StepInput"],
        },
    )

__all__ = [
    "KEY_FILE",
    "Answer",
    "BuildResult",
    "Change",
    "ChangeKind",
    "Made",
    "MakeStep",
    "NewEdition",
    "NewIndicator",
    "NewSource",
    "Outputs",
    "Preview",
    "Progress",
    "Published",
    "PublishedTable",
    "Step",
    "StepEvent",
    "StepInput",
    "build_edition",
    "changes_between",
    "dump_changes",
    "ending_signals",
    "explain",
    "explanation_lines",
    "find_build",
    "in_digits",
    "make_edition",
    "make_indicator",
    "make_source",
    "open_published",
    "read_findings",
    "read_where",
    "shown",
]
