"""The import page for a paper ledger of hours or points: accounts of people with their lines."""
