"""Calculations.

What may be calculated from a table, for charts and for the text. What is published is calculated from what is
published: never from numbers that a reader cannot see.
"""
