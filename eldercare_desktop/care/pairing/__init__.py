"""The pairing ledger (结对扶老): who looks after whom, since when, with which services."""
