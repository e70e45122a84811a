"""The key of a step: everything that can change what it makes, and nothing else."""

from collections.abc import Mapping

from inbeeld.editions.hashing import digest_value
from inbeeld.editions.inputs import Inputs
from inbeeld.editions.steps import Step


def key_of(step: Step, *, code: str, inputs: Inputs, needed: Mapping[str, str]) -> str:
    """The key of a step. ``needed`` gives the digest of the outputs of each step it needs.

    Files count by name and content, in the order in which the step is given them; their place on this machine does
    not. Needed steps count by what they made, so a step that ran again and made the same bytes changes no key.
    """
    return digest_value(
        {
            "name": step.name,
            "make": step.make,
            "options": dict(step.options),
            "code": code,
            "files": [[inputs.name(path), inputs.digest(path).sha256] for path in step.files],
            "needs": {name: needed[name] for name in step.needs},
        }
    )
