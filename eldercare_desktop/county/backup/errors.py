"""Why a backup was not made or not taken."""

from __future__ import annotations


class BadBackup(Exception):
    """A backup that cannot be used; `key` and `values` name a sentence of the wording."""

    def __init__(self, key: str, **values: object) -> None:
        super().__init__(key)
        self.key = key
        self.values = values
