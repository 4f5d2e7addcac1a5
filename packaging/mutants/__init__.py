"""Seeded faults of the exchange, and whether its tests notice each of them."""
