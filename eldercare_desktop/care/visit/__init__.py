"""Visits (探访): what was seen, said and done at an elder's door, and who is due next."""
