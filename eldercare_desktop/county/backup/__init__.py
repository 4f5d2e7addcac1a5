"""One file that holds a whole county: every table, the signing key, the pictures.

It is written while the server runs, read back before it gets its name, encrypted with a
passphrase, and of no particular database: restoring it is also the way from SQLite to PostgreSQL.
"""
