"""Counting in registers.

Some chapters are counted in records of persons. Here a register has a few rows, so that each figure can be counted by
hand. Police and repeat victimisation are counted by the rules of `definitions/counting.toml`; the other examples have
fewer codes and years, as they say. Nobody in these registers exists.
"""
