"""The county's signing key: a file that only the server's user can read."""

from __future__ import annotations

import hmac
import os
import secrets
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path

from nacl.signing import SigningKey

from eldercare_desktop.care.time_bank.voucher.code import certificate_text
from eldercare_desktop.sync.batch import Receipt, sign

KEY_FILE = "county.key"


@dataclass(frozen=True)
class CountyKey:
    """An Ed25519 key pair; `seed` is secret."""

    seed: bytes

    @property
    def public(self) -> str:
        """The public key, 64 hex digits, as laptops get it at enrolment."""
        return bytes(SigningKey(self.seed).verify_key).hex()

    def secret_for(self, purpose: str) -> bytes:
        """A key of 32 bytes for one purpose, that follows from the seed and tells nothing of it."""
        return hmac.new(self.seed, f"eldercare county: {purpose}".encode(), sha256).digest()

    def sign(self, receipt: Receipt) -> Receipt:
        """The receipt with the county's signature."""
        return replace(receipt, signature=sign(self.seed, receipt.signed_text()).hex())

    def certify(self, device_key: bytes, area: str) -> str:
        """The county's word that a laptop of an area has this key, 128 hex digits."""
        return sign(self.seed, certificate_text(device_key, area)).hex()


def load_key(folder: Path) -> CountyKey:
    """The key in `folder`; made on first use. OSError; ValueError for a file that holds none."""
    file = folder / KEY_FILE
    if not file.exists():
        write_key(file, secrets.token_bytes(32).hex())
    seed = bytes.fromhex(file.read_text(encoding="ascii").strip())
    if len(seed) != 32:
        raise ValueError("not a key")
    return CountyKey(seed)


def write_key(file: Path, text: str) -> None:
    """Write a key file whole or not at all, readable by the owner only from the first moment."""
    draft = file.with_suffix(".new")
    draft.unlink(missing_ok=True)
    handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w", encoding="ascii") as out:
        out.write(text)
        out.flush()
        os.fsync(out.fileno())
    draft.replace(file)
