"""Cells.

A cell is a number, or the stated reason why there is none. The status says how to read it and goes with the cell into
every format.
"""
