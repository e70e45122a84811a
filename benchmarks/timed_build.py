"""Builds the edition of the first argument into the second, and prints the seconds of every step as JSON."""

import json
import sys
from pathlib import Path

from inbeeld.editions import build_edition

if __name__ == "__main__":
    result = build_edition(sys.argv[1], out=Path(sys.argv[2]))
    sys.stdout.write(json.dumps(dict(result.seconds)))
