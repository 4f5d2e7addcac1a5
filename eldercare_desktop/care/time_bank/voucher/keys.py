"""What a laptop knows of its county, to sign and to check vouchers.

The secret key stays where exchanging with the county is: it hands in a function that signs.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from eldercare_desktop.care.errors import CareError


@dataclass(frozen=True)
class CountyKeys:
    """Keys are 32 bytes, signatures 64.

    county_key:  of the county, as it was at enrolment
    area:        of this laptop, 12 digits: a village, or a township with all that lies in it
    device_key:  the public key of this laptop
    certificate: the county's signature over key and area; empty before the county gave it
    sign:        this laptop's signature over a message
    """

    county_key: bytes
    area: str
    device_key: bytes
    certificate: bytes
    sign: Callable[[bytes], bytes]

    def sees(self, village: str) -> bool:
        """Whether a village is this laptop's, or one of its township's."""
        if self.area.endswith("000"):
            return village.startswith(self.area[:9])
        return village == self.area


def needed(keys: CountyKeys | None) -> CountyKeys:
    """CareError voucher_no_county: without a county nobody could clear a voucher."""
    if keys is None:
        raise CareError("voucher_no_county")
    return keys


def needed_to_issue(keys: CountyKeys | None) -> CountyKeys:
    """CareError: voucher_no_county, voucher_no_certificate (exchange with the county once)."""
    known = needed(keys)
    if not known.certificate:
        raise CareError("voucher_no_certificate")
    return known
