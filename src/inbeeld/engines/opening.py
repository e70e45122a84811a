"""Opens an engine by its name."""

from inbeeld.engines.cluster import Cluster
from inbeeld.engines.embedded import Embedded
from inbeeld.engines.engine import Engine
from inbeeld.engines.settings import EngineSettings
from inbeeld.errors import EngineError

_KINDS: dict[str, type[Embedded] | type[Cluster]] = {"duckdb": Embedded, "spark": Cluster}
ENGINES = tuple(_KINDS)
"""The names of the engines there are."""


def open_engine(settings: EngineSettings | None = None) -> Engine:
    """An open engine; DuckDB if nobody chose. Close it, or use it in a ``with``.

    Raises:
        EngineError: if there is no engine of that name, or it cannot be opened; says what to install.
    """
    chosen = settings or EngineSettings()
    kind = _KINDS.get(chosen.name)
    if kind is None:
        raise EngineError(f"There is no engine '{chosen.name}'. Choose one of: {', '.join(ENGINES)}.")
    for word, number in (("memory", chosen.memory), ("threads", chosen.threads)):
        if number is not None and number < 1:
            raise EngineError(f"An engine cannot work with {word} {number}. Give a whole number above 0, or none.")
    if chosen.spill is not None and not chosen.spill.is_dir():
        raise EngineError(f"{chosen.spill} is not a folder. Make it first, where only you can read it.")
    return kind(chosen)
