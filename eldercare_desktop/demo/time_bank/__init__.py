"""The time bank of the demo village."""
