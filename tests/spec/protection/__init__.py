"""Protection.

Tables hold true numbers and cannot be published. Only ``protect`` makes a *safe table*, by the policy that its
indicator names; only safe tables reach a page, a report, a workbook or a data file.
"""
