"""A county's keys for tests that need no county: laptops that it has certified."""

from __future__ import annotations

from nacl.signing import SigningKey

from eldercare_desktop.care.time_bank.voucher.code import certificate_text
from eldercare_desktop.care.time_bank.voucher.keys import CountyKeys
from tests.factories import VILLAGE

COUNTY = SigningKey(b"\x01" * 32)
OTHER_COUNTY = SigningKey(b"\x02" * 32)


def keys_for(
    area: str = VILLAGE, county: SigningKey = COUNTY, device: bytes = b"\x03" * 32
) -> CountyKeys:
    """What a laptop of an area has."""
    own = SigningKey(device)
    public = bytes(own.verify_key)
    return CountyKeys(
        county_key=bytes(county.verify_key),
        area=area,
        device_key=public,
        certificate=county.sign(certificate_text(public, area)).signature,
        sign=lambda message: own.sign(message).signature,
    )
