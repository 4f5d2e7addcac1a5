"""Rosters and ledgers that villages keep in spreadsheets: reading, understanding, applying."""
