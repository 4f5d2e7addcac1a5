"""Pictures at the county: handed over piece by piece, named by their SHA-256."""
