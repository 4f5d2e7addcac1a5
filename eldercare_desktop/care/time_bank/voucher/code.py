"""What the QR of a voucher holds: signed, so that any laptop of the county can check it offline.

180 bytes, as base32 in capitals behind "EV:" (291 characters, which a QR code of 57 by 57
modules holds at level M in its alphanumeric form):

    1   version
    9   serial: the 14 random characters of a token as a number
    2   minutes
    5   home village, 12 digits as a number
    2   valid until, in days since 2000-01-01
    1   whether a laptop of the village (0) or of its township (1) issued it
    32  that laptop's Ed25519 key
    64  its signature over all of the above
    64  the certificate: the county's signature over the laptop's key and area

Nothing says who. Whoever holds the paper may spend it, once.
"""

from __future__ import annotations

import base64
import binascii
import struct
import unicodedata
from dataclasses import dataclass
from datetime import date, timedelta

from eldercare_desktop.care.token import ALPHABET, CHECKS, LENGTH, TokenKind

VOUCHER_CODE = TokenKind("EV:", mark=23)
"""The serial of a voucher, as it is printed and read aloud."""

VERSION = 1
_VOUCHER_MARK = b"eldercare voucher 1\n"
_DEVICE_MARK = b"eldercare device 1\n"
_BODY = struct.Struct(">B9sH5sHB32s")
_WHOLE = _BODY.size + 64 + 64
_EPOCH = date(2000, 1, 1)
MOST_MINUTES = 2**16 - 1


@dataclass(frozen=True)
class VoucherCode:
    """A code taken apart. `of_township`: issued at the township, for one of its villages."""

    serial: str
    minutes: int
    home_village: str
    valid_until: str
    of_township: bool
    device_key: bytes
    signature: bytes = b""
    certificate: bytes = b""

    @property
    def area(self) -> str:
        """The area of the laptop that issued it, as the certificate must say."""
        return self.home_village[:9] + "000" if self.of_township else self.home_village

    def signed_text(self) -> bytes:
        """What the laptop signs."""
        return _VOUCHER_MARK + self._body()

    def text(self) -> str:
        """What the QR holds."""
        packed = self._body() + self.signature + self.certificate
        assert len(packed) == _WHOLE, "signed and certified"
        return VOUCHER_CODE.prefix + base64.b32encode(packed).decode()

    def is_genuine(self, county_key: bytes) -> bool:
        """Whether a laptop issued it that the county with this key (32 bytes) certified."""
        certified = certificate_text(self.device_key, self.area)
        return _verify(county_key, certified, self.certificate) and _verify(
            self.device_key, self.signed_text(), self.signature
        )

    def _body(self) -> bytes:
        return _BODY.pack(
            VERSION,
            _number_of(self.serial).to_bytes(9, "big"),
            self.minutes,
            int(self.home_village).to_bytes(5, "big"),
            (date.fromisoformat(self.valid_until) - _EPOCH).days,
            int(self.of_township),
            self.device_key,
        )


def certificate_text(device_key: bytes, area: str) -> bytes:
    """What the county signs for a laptop: its key (32 bytes) and its area (12 digits)."""
    return _DEVICE_MARK + area.encode("ascii") + b"\n" + device_key


def read_code(text: str) -> VoucherCode | None:
    """The voucher in what was scanned; None when it is none. Says nothing of its being genuine.

    Case, blanks and full-width characters do not matter.
    """
    packed = _packed(text)
    if len(packed) != _WHOLE or packed[0] != VERSION:
        return None
    _, number, minutes, village, days, reach, key = _BODY.unpack_from(packed)
    serial = _serial_of(int.from_bytes(number, "big"))
    home = f"{int.from_bytes(village, 'big'):012d}"
    if not serial or len(home) != 12 or not minutes or reach > 1:
        return None
    return VoucherCode(
        serial=serial,
        minutes=minutes,
        home_village=home,
        valid_until=(_EPOCH + timedelta(days=days)).isoformat(),
        of_township=bool(reach),
        device_key=key,
        signature=packed[_BODY.size : _BODY.size + 64],
        certificate=packed[-64:],
    )


def is_of_newer_program(text: str) -> bool:
    """Whether it is a voucher in a form that this program does not know yet."""
    packed = _packed(text)
    return len(packed) >= _BODY.size and packed[0] > VERSION


def _packed(text: str) -> bytes:
    """The bytes behind the prefix; none when it has not the form."""
    folded = "".join(unicodedata.normalize("NFKC", text).upper().split())
    prefix, mark, letters = folded.partition(":")
    if f"{prefix}{mark}" != VOUCHER_CODE.prefix or len(letters) % 8:
        return b""
    try:
        return base64.b32decode(letters)
    except binascii.Error:
        return b""


def _number_of(serial: str) -> int:
    number = 0
    for character in serial[: LENGTH - CHECKS]:
        number = number * len(ALPHABET) + ALPHABET.index(character)
    return number


def _serial_of(number: int) -> str:
    """The token of a number; "" for a number that belongs to none."""
    digits = []
    for _ in range(LENGTH - CHECKS):
        number, digit = divmod(number, len(ALPHABET))
        digits.append(digit)
    drawn = VOUCHER_CODE.with_checks(digits[::-1])
    return "" if number else "".join(ALPHABET[n] for n in drawn)


def _verify(public_key: bytes, message: bytes, signature: bytes) -> bool:
    from nacl.exceptions import CryptoError  # 40 ms that the first window need not wait for
    from nacl.signing import VerifyKey

    try:
        VerifyKey(public_key).verify(message, signature)
    except (CryptoError, ValueError):
        return False
    return True
