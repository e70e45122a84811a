"""Estimates.

A figure that no source counts, but that follows from figures that they do count. It is marked as estimated wherever it
stands, with its formula, and with an interval where its uncertainty is known.
"""
