"""A paper ledger of a time bank, typed into Excel: who earned and used how much, and when.

See `rosters/hours.py` for the whole way. The modules that read know no register, and load
nothing of the store.
"""
