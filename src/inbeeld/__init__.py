"""InBeeld: the monitor of sexual violence against children as software.

Everything that other code may use is listed here; anything else may change. Each name is loaded when first used.
"""

from pkgutil import resolve_name
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from inbeeld.declarations import load_definitions
    from inbeeld.deliveries import check_delivery
    from inbeeld.disclosure import SafeTable, audit, protect
    from inbeeld.editions import build_edition as build
    from inbeeld.errors import InBeeldError, NotComparable
    from inbeeld.tables import Table
    from inbeeld.vocabulary import Measure, Period
else:
    _PLACES = {
        "InBeeldError": "inbeeld.errors:InBeeldError",
        "Measure": "inbeeld.vocabulary:Measure",
        "NotComparable": "inbeeld.errors:NotComparable",
        "Period": "inbeeld.vocabulary:Period",
        "SafeTable": "inbeeld.disclosure:SafeTable",
        "Table": "inbeeld.tables:Table",
        "audit": "inbeeld.disclosure:audit",
        "build": "inbeeld.editions:build_edition",
        "check_delivery": "inbeeld.deliveries:check_delivery",
        "load_definitions": "inbeeld.declarations:load_definitions",
        "protect": "inbeeld.disclosure:protect",
    }

    def __getattr__(name: str) -> Any:
        if name not in _PLACES:
            raise AttributeError(f"module 'inbeeld' has no attribute '{name}'. It offers: {', '.join(__all__)}.")
        return globals().setdefault(name, resolve_name(_PLACES[name]))

    def __dir__() -> list[str]:
        return sorted({*globals(), *__all__})


__all__ = [
    "InBeeldError",
    "Measure",
    "NotComparable",
    "Period",
    "SafeTable",
    "Table",
    "audit",
    "build",
    "check_delivery",
    "load_definitions",
    "protect",
]
