"""Settling what two people wrote without knowing of each other: two values, two records."""
