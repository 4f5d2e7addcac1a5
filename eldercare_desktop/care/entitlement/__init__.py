"""Entitlements (应享尽享): what a village may give, to whom, who has it, and who should."""
