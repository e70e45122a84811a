"""What somebody may choose of an engine: which one, how much memory, how many threads, where it may spill."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class EngineSettings:
    """How an engine is opened.

    Attributes:
        name: "duckdb" works within this process; "spark" on a cluster, or on this machine.
        memory: the most that it uses, in MiB; without it what the engine thinks right. Of Spark: of its driver.
        threads: how many it works with; without it as many as there are processors. Of Spark: only on this machine.
        spill: the folder where what does not fit in memory may be put for a while. Without it a folder that only
            this user can read, which is removed when the engine is closed.
        master: the address of a Spark cluster, such as "spark://host:7077"; without it Spark runs on this machine.
    """

    name: str = "duckdb"
    memory: int | None = None
    threads: int | None = None
    spill: Path | None = None
    master: str | None = None
