"""The envelope of an exchange file: signed by one side, then sealed to the other.

    offset  bytes
         0     14  magic: 89 "eldercare" 0D 0A 1A 0A
        14      1  version: 1
        15      1  kind: 1 a parcel for the county, 2 the county's answer
        16     16  for whom: the start of SHA-256("eldercare courier to\\n" + their Ed25519 key)
        32     32  in an answer the SHA-256 of the parcel's file; zeros in a parcel
        64      8  length of what follows, big-endian
        72         a libsodium sealed box to the X25519 form of their Ed25519 key, holding
                       64 bytes   Ed25519 signature of who wrote it, over
                                  mark + SHA-256(the 72 bytes above + content)
                       the rest   content (`forms.py`)

The carrier sees that it is an exchange file, for whom, and how long; nothing else. The header
is covered by the signature, the signature lies inside the box. Nobody needs a key that
enrolment did not give.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from hashlib import sha256

from eldercare_desktop.sync.batch import sign, verify

MAGIC = b"\x89eldercare\r\n\x1a\n"
VERSION = 1
PARCEL, ANSWER = 1, 2
MARKS = {PARCEL: b"eldercare parcel 1\n", ANSWER: b"eldercare answer 1\n"}
MAX_FILE = 32 * 1024 * 1024

_HEADER = struct.Struct(">14sBB16s32sQ")
_SIGNATURE, _SEAL = 64, 48
_NO_DIGEST = bytes(32)


class BadParcel(ValueError):
    """Bytes that are no exchange file for us. `code`:

    not_a_parcel, newer (a later version), wrong_kind (a parcel where an answer was wanted, or
    the other way round), incomplete (`have` and `need` bytes), too_large, foreign (sealed to
    somebody else), damaged, wrong_signature.
    """

    def __init__(self, code: str, **params: int) -> None:
        super().__init__(code)
        self.code = code
        self.params = params


@dataclass(frozen=True)
class Envelope:
    """An opened envelope: whose signature it must bear is for the caller to find in it.

    answers: SHA-256 of the parcel's file, hex; zeros in a parcel
    """

    kind: int
    answers: str
    content: bytes
    signature: bytes
    signed: bytes

    def signed_by(self, public_key: bytes) -> bool:
        """Whether the owner of this Ed25519 key (32 bytes) wrote it."""
        return verify(public_key, self.signed, self.signature)


def address_of(public_key: bytes) -> bytes:
    """How an envelope names the owner of an Ed25519 key (16 bytes)."""
    return sha256(b"eldercare courier to\n" + public_key).digest()[:16]


def digest_of(file: bytes) -> str:
    """What an answer names the parcel's file by: SHA-256, hex."""
    return sha256(file).hexdigest()


def header_of(start: bytes) -> tuple[int, bytes, str, int]:
    """Kind, address, digest of the answered file (hex), length of the whole file in bytes.

    From the first 72 bytes. BadParcel: not_a_parcel, incomplete, newer, too_large.
    """
    head = start[: _HEADER.size]
    if not MAGIC.startswith(head[: len(MAGIC)]):
        raise BadParcel("not_a_parcel")
    if len(head) < _HEADER.size:
        raise BadParcel("incomplete", have=len(head), need=_HEADER.size)
    _, version, kind, address, answers, length = _HEADER.unpack(head)
    if version > VERSION:
        raise BadParcel("newer")
    if version < 1 or kind not in MARKS:
        raise BadParcel("damaged")
    if _HEADER.size + length > MAX_FILE:
        raise BadParcel("too_large")
    return kind, address, answers.hex(), _HEADER.size + length


def seal_envelope(
    kind: int, content: bytes, signing_seed: bytes, to: bytes, answers: str = ""
) -> bytes:
    """Sign content with an Ed25519 seed and seal it to the owner of another Ed25519 key.

    BadParcel too_large.
    """
    from nacl.public import SealedBox  # 40 ms that the first window need not wait for
    from nacl.signing import VerifyKey

    named = bytes.fromhex(answers) if answers else _NO_DIGEST
    length = _SEAL + _SIGNATURE + len(content)
    if _HEADER.size + length > MAX_FILE:
        raise BadParcel("too_large")
    header = _HEADER.pack(MAGIC, VERSION, kind, address_of(to), named, length)
    signature = sign(signing_seed, _signed(kind, header, content))
    box = SealedBox(VerifyKey(to).to_curve25519_public_key())
    return header + bytes(box.encrypt(signature + content))


def open_envelope(file: bytes, kind: int, seed: bytes) -> Envelope:
    """Open a whole file that was sealed to the owner of this Ed25519 seed. BadParcel."""
    from nacl.signing import SigningKey  # as above

    found, address, answers, length = header_of(file)
    if found != kind:
        raise BadParcel("wrong_kind")
    key = SigningKey(seed)
    if address != address_of(bytes(key.verify_key)):
        raise BadParcel("foreign")
    if len(file) < length:
        raise BadParcel("incomplete", have=len(file), need=length)
    if len(file) > length:
        raise BadParcel("damaged")
    inside = _unsealed(file[_HEADER.size :], key)
    content = inside[_SIGNATURE:]
    signed = _signed(kind, file[: _HEADER.size], content)
    return Envelope(kind, answers, content, inside[:_SIGNATURE], signed)


def _unsealed(box: bytes, key: object) -> bytes:
    from nacl.exceptions import CryptoError  # as above
    from nacl.public import SealedBox
    from nacl.signing import SigningKey

    assert isinstance(key, SigningKey)
    try:
        inside = bytes(SealedBox(key.to_curve25519_private_key()).decrypt(box))
    except (CryptoError, ValueError, TypeError) as problem:
        raise BadParcel("damaged") from problem
    if len(inside) < _SIGNATURE:
        raise BadParcel("damaged")
    return inside


def _signed(kind: int, header: bytes, content: bytes) -> bytes:
    return MARKS[kind] + sha256(header + content).digest()
