"""A month calendar of meals, as villages keep it: people down, 31 days across, ticks.

See `rosters/meals.py` for the whole way. The modules that read know no register, and load
nothing of the store.
"""
