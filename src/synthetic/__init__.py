"""Synthetic registers: deliveries of people who do not exist, with the printed margins of the monitor.

This package stands beside ``inbeeld`` and is used by nothing in it: it makes deliveries, as an organisation would.
"""
