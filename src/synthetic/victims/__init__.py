"""The victims of the monitor: minors registered as victims of a sexual offence, with every printed figure at once."""
