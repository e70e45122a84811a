"""Publication: figures, bound prose, site, PDF, workbook and open data, from safe tables only."""
