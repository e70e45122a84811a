"""Editions: the plan of steps, results kept by content, and the switch from the former edition to the new one.

Names are loaded when they are first used, so that a build in which nothing has changed loads next to nothing.
"""

from typing import TYPE_CHECKING

import lazy_loader  # type: ignore[import-untyped]  # it ships no types

if TYPE_CHECKING:
    from inbeeld.editions.build import build_edition
    from inbeeld.editions.builds import find_build
    from inbeeld.editions.places import shown
    from inbeeld.editions.preview import Preview
    from inbeeld.editions.reports import Progress, StepEvent
    from inbeeld.editions.results import BuildResult, read_findings
    from inbeeld.editions.steps import MakeStep, Outputs, Step, StepInput
else:
    __getattr__, __dir__, _ = lazy_loader.attach(
        __name__,
        submod_attrs={
            "build": ["build_edition"],
            "builds": ["find_build"],
            "places": ["shown"],
            "preview": ["Preview"],
            "reports": ["Progress", "StepEvent"],
            "results": ["BuildResult", "read_findings"],
            "steps": ["MakeStep", "Outputs", "Step", "StepInput"],
        },
    )

__all__ = [
    "BuildResult",
    "MakeStep",
    "Outputs",
    "Preview",
    "Progress",
    "Step",
    "StepEvent",
    "StepInput",
    "build_edition",
    "find_build",
    "read_findings",
    "shown",
]
