"""A new token for a laptop whose own has expired: it shows that it still has its key."""

from __future__ import annotations

_MARK = b"eldercare token renewal v1\n"


def renewal_text(county: str, device: str, nonce: str) -> bytes:
    """What the device signs with its Ed25519 key.

    county, device: as enrolment gave them; nonce: as the county's 401 brought it
    """
    return _MARK + "\n".join([county, device, nonce]).encode()
