"""Plain pandas, as an analyst would write it: whole registers in memory."""
