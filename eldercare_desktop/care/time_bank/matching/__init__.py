"""Matching: who of the volunteers could meet an open need, and why."""
