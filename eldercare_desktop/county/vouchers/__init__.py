"""Vouchers across villages: the county brings together what was issued and what was accepted."""
