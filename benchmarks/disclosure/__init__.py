"""How well, how fast and at what loss tables are protected, ours beside others; all judged by one attacker."""
