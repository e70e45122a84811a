"""Start the command as ``python -m synthetic``."""

from synthetic.cli import main

if __name__ == "__main__":
    main()
