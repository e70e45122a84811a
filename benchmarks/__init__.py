"""How long a build takes and how much memory it needs. ``make bench`` prints it; no test depends on it."""
