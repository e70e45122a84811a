"""``python -m inbeeld`` is ``inbeeld``."""

from inbeeld.cli import main

if __name__ == "__main__":
    main()
