"""Everybody else: residents, what the police registered of them, and their youth care, drawn chunk by chunk."""
