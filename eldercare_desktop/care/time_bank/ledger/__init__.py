"""The ledger: immutable entries from one account to another, and what follows from them."""
