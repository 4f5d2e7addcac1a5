"""What vouchers need of the membership: this laptop's signature, and the county's word for it.

The county certifies the key of a laptop once: at enrolment, or to a laptop that was enrolled
before counties did so and asks for it. The secret key does not leave this package.
"""

from __future__ import annotations

from eldercare_desktop.care.time_bank.voucher.code import certificate_text
from eldercare_desktop.care.time_bank.voucher.keys import CountyKeys
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.work import Work
from eldercare_desktop.sync.batch import sign, verify
from eldercare_desktop.sync.membership import Membership, membership

CERTIFICATE = "device_certificate"
"""Setting: the county's signature over this laptop's key and area, 128 hex digits."""


def keys_of(reader: Reader) -> CountyKeys | None:
    """What this store can sign and check with; None when it belongs to no county."""
    member = membership(reader)
    if member is None:
        return None
    seed = bytes.fromhex(member.seed)
    return CountyKeys(
        county_key=bytes.fromhex(member.county_key),
        area=member.area,
        device_key=_public_key(member),
        certificate=bytes.fromhex(str(reader.setting(CERTIFICATE) or "")),
        sign=lambda message: sign(seed, message),
    )


def lacks_certificate(reader: Reader) -> bool:
    """Whether the county is to be asked for the certificate."""
    return not reader.setting(CERTIFICATE)


def note_certificate(work: Work, member: Membership, certificate: str) -> None:
    """Keep a certificate; one that does not fit this laptop's key is none."""
    if certificate and fits(member, certificate):
        work.set_setting(CERTIFICATE, certificate)


def fits(member: Membership, certificate: str) -> bool:
    """Whether the county signed this for the key and the area of a membership."""
    try:
        signature = bytes.fromhex(certificate)
    except ValueError:
        return False
    said = certificate_text(_public_key(member), member.area)
    return verify(bytes.fromhex(member.county_key), said, signature)


def _public_key(member: Membership) -> bytes:
    from nacl.signing import SigningKey  # 40 ms that the first window need not wait for

    return bytes(SigningKey(bytes.fromhex(member.seed)).verify_key)
