"""The key file: the store's random key, wrapped once per way of opening it.

The store is encrypted with 32 random bytes. Each slot holds these bytes sealed
(XSalsa20-Poly1305) under a key derived from one secret; today that is the PIN
(Argon2id). Further slots (recovery with the township) are further entries.
"""

from __future__ import annotations

import base64
import itertools
import json
import os
from pathlib import Path
from typing import Any

from eldercare_desktop.store.errors import CareError

KEY_FILE = "keys.json"
PIN_DIGITS = range(6, 13)
"""A PIN has 6 to 12 digits."""

OPSLIMIT = 4
MEMLIMIT = 128 * 1024 * 1024  # bytes; about 0.4 s on an office laptop, and it fits in 4 GB
PUBLIC_COST = (1, 8192)


def check_pin(pin: str) -> None:
    """Refuse a PIN that is too short, not of digits, or the first thing anyone would try."""
    if not (pin.isascii() and pin.isdigit()):
        raise CareError("pin_not_digits")
    if len(pin) not in PIN_DIGITS:
        raise CareError("pin_length", least=PIN_DIGITS.start, most=PIN_DIGITS.stop - 1)
    steps = {int(b) - int(a) for a, b in itertools.pairwise(pin)}
    if steps in ({0}, {1}, {-1}):
        raise CareError("pin_too_easy")


def new_key_file(
    folder: Path, pin: str, key: bytes, hint: str | None = None, *, public: bool = False
) -> None:
    """Write the key file with one PIN slot for `key` (32 bytes).

    `hint` is the person's own reminder of the PIN; anyone at the laptop can read it. With a
    `public` PIN (the demo village's) there is nothing to slow a guesser down for.
    """
    check_pin(pin)
    slot = _pin_slot(pin, key, *(PUBLIC_COST if public else (OPSLIMIT, MEMLIMIT)))
    _write(folder / KEY_FILE, {"version": 1, "hint": hint, "slots": [slot]})


def hint(folder: Path) -> str | None:
    """The reminder that was written down for the PIN; None without one, or without a key file."""
    try:
        found = _read(folder / KEY_FILE).get("hint")
    except CareError:
        return None
    return found if isinstance(found, str) else None


def unlock(folder: Path, pin: str) -> bytes:
    """The store's key. CareError: wrong_pin, key_file_missing, key_file_damaged."""
    from nacl.exceptions import CryptoError  # with nacl, late: only when unlocking

    content = _read(folder / KEY_FILE)
    for slot in content["slots"]:
        if slot.get("kind") == "pin":
            try:
                return _open_slot(slot, pin)
            except CryptoError:
                continue
            except (KeyError, ValueError, TypeError) as problem:
                raise CareError("key_file_damaged") from problem
    raise CareError("wrong_pin")


def change_pin(folder: Path, old: str, new: str) -> None:
    """Replace the PIN slot; the store's key and the store stay as they are."""
    check_pin(new)
    key = unlock(folder, old)
    content = _read(folder / KEY_FILE)
    others = [slot for slot in content["slots"] if slot.get("kind") != "pin"]
    _write(
        folder / KEY_FILE, {**content, "slots": [_pin_slot(new, key, OPSLIMIT, MEMLIMIT), *others]}
    )


def _pin_slot(pin: str, key: bytes, ops: int, mem: int) -> dict[str, Any]:
    from nacl.pwhash import argon2id
    from nacl.secret import SecretBox

    salt = os.urandom(argon2id.SALTBYTES)
    wrapping = argon2id.kdf(32, pin.encode(), salt, opslimit=ops, memlimit=mem)
    return {
        "kind": "pin",
        "kdf": "argon2id",
        "opslimit": ops,
        "memlimit": mem,
        "salt": _text(salt),
        "sealed_key": _text(bytes(SecretBox(wrapping).encrypt(key))),
    }


def _open_slot(slot: dict[str, Any], pin: str) -> bytes:
    from nacl.pwhash import argon2id
    from nacl.secret import SecretBox

    salt = base64.b64decode(slot["salt"], validate=True)
    sealed = base64.b64decode(slot["sealed_key"], validate=True)
    ops, mem = int(slot["opslimit"]), int(slot["memlimit"])
    if not (1 <= ops <= 64 and 8192 <= mem <= 2**31 and len(salt) == argon2id.SALTBYTES):
        raise ValueError("parameters out of range")
    wrapping = argon2id.kdf(32, pin.encode(), salt, opslimit=ops, memlimit=mem)
    key = bytes(SecretBox(wrapping).decrypt(sealed))
    if len(key) != 32:
        raise ValueError("not a store key")
    return key


def _text(value: bytes) -> str:
    return base64.b64encode(value).decode("ascii")


def _read(path: Path) -> dict[str, Any]:
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
        if content["version"] != 1 or not all(isinstance(s, dict) for s in content["slots"]):
            raise ValueError("unknown key file")
    except FileNotFoundError as problem:
        raise CareError("key_file_missing") from problem
    except (ValueError, KeyError, TypeError) as problem:
        raise CareError("key_file_damaged") from problem
    return dict(content)


def _write(path: Path, content: dict[str, Any]) -> None:
    """Write to a temporary name, flush, rename: the old file or the new one, never half."""
    new = path.with_suffix(".new")
    with open(new, "w", encoding="utf-8") as out:
        json.dump(content, out, indent=1)
        out.flush()
        os.fsync(out.fileno())
    os.replace(new, path)
    flush_folder(path.parent)


def flush_folder(folder: Path) -> None:
    """Make a rename in `folder` survive a power loss (a no-op where folders can't be opened)."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
