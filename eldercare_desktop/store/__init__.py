"""The encrypted store: opening it, writing through one door, remembering every change."""
