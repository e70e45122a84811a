"""Checks the rows of a register: each by itself, against each other, and against other registers."""

from inbeeld.registers.checking.registercheck import CheckWith, check_register, check_register_files

__all__ = ["CheckWith", "check_register", "check_register_files"]
