"""Rounds: a one-off list of people to look after in heat, cold or before a festival."""
