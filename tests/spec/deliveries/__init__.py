"""Deliveries.

What is checked when an organisation delivers. Every fault is told at once, in the supplier's words, with its place and
what to do. Good rows are never lost; faulty ones go to quarantine with their reasons.
"""
