"""Secrets that people read out, write on paper and type: kept by their hash only."""

from __future__ import annotations

import secrets
from hashlib import sha256

# No I, L, O, U: nothing that the ear or the eye takes for something else.
_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_ALIKE = str.maketrans("OIL", "011", " -")
_GROUP = 5


def new_passcode(groups: int) -> str:
    """So many groups of five, 25 bits each: XXXXX-XXXXX."""
    parts = ("".join(secrets.choice(_LETTERS) for _ in range(_GROUP)) for _ in range(groups))
    return "-".join(parts)


def hash_of(passcode: str) -> str:
    """What is kept of it; the same however it was written."""
    return sha256(passcode.upper().translate(_ALIKE).encode()).hexdigest()
