"""Registers of a whole country, from making them to counting them. ``make bench-national`` prints what it took."""
