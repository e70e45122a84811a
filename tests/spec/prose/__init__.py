"""Bound text.

No digit in a text is typed by hand. Every number is the answer of a function on a published cell, so it cannot
be wrong or out of date, or give away what a table hides. All functions are listed under *Functions for texts*.
"""
