"""The code of a voucher: what is changed in it is noticed, whatever it is."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from eldercare_desktop.care.time_bank.voucher.code import (
    VOUCHER_CODE,
    VoucherCode,
    is_of_newer_program,
    read_code,
)
from eldercare_desktop.care.token import ALPHABET
from tests.county_keys import COUNTY, OTHER_COUNTY, keys_for
from tests.factories import VILLAGE

NEIGHBOUR, TOWNSHIP = "500113103218", "500113103000"
KEY, OTHER = bytes(COUNTY.verify_key), bytes(OTHER_COUNTY.verify_key)


def made(area: str = VILLAGE, **values: Any) -> VoucherCode:
    keys = keys_for(area)
    plain = VoucherCode(
        serial=VOUCHER_CODE.mint(),
        minutes=120,
        home_village=VILLAGE,
        valid_until="2027-02-19",
        of_township=area.endswith("000"),
        device_key=keys.device_key,
        certificate=keys.certificate,
    )
    code = replace(plain, **values)
    return replace(code, signature=keys.sign(code.signed_text()))


def test_what_is_printed_is_what_is_read() -> None:
    for area in (VILLAGE, TOWNSHIP):
        code = made(area)
        text = code.text()
        assert len(text) == 291
        assert set(text) <= {*"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567:"}
        read = read_code(text)
        assert read == code
        assert read.is_genuine(KEY)
        assert read.area == area


def test_blanks_case_and_wide_letters_do_not_matter() -> None:
    code = made()
    text = code.text()
    assert read_code(f" {text.lower()} \r\n") == code
    assert read_code(text.replace(":", "：")) == code
    assert read_code("\n".join(text[n : n + 40] for n in range(0, len(text), 40))) == code


def test_every_letter_that_is_changed_is_noticed() -> None:
    text = made().text()
    rng = random.Random(7)
    for place in range(3, len(text)):
        wrong = rng.choice([c for c in "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567" if c != text[place]])
        read = read_code(text[:place] + wrong + text[place + 1 :])
        assert read is None or not read.is_genuine(KEY), place


@pytest.mark.parametrize(
    "changed",
    [
        {"minutes": 121},
        {"valid_until": "2027-02-20"},
        {"home_village": NEIGHBOUR},
        {"of_township": True},
        {"serial": VOUCHER_CODE.mint()},
    ],
)
def test_nothing_of_it_can_be_changed(changed: dict[str, Any]) -> None:
    assert not replace(made(), **changed).is_genuine(KEY)


def test_another_county_and_another_villages_laptop_are_noticed() -> None:
    assert not made().is_genuine(OTHER)
    # A laptop of the neighbour's signs for this village with the certificate that it has.
    strange = keys_for(NEIGHBOUR, device=b"\x09" * 32)
    plain = replace(made(), device_key=strange.device_key, certificate=strange.certificate)
    signed = replace(plain, signature=strange.sign(plain.signed_text()))
    assert not signed.is_genuine(KEY)
    # Without the county a laptop cannot certify itself.
    alone = keys_for(county=OTHER_COUNTY)
    plain = replace(made(), device_key=alone.device_key, certificate=alone.certificate)
    assert not replace(plain, signature=alone.sign(plain.signed_text())).is_genuine(KEY)


@pytest.mark.parametrize("text", ["", "EV:", "EV:ABC", "EC:" + "A" * 288, "EV:" + "0" * 288, "x"])
def test_what_is_no_voucher(text: str) -> None:
    assert read_code(text) is None
    assert not is_of_newer_program(text)


def test_a_number_beyond_all_serials_is_none() -> None:
    text = made().text()
    assert read_code("EV:AH777777777777777" + text[20:]) is None


def test_a_newer_form_is_told_apart() -> None:
    newer = "EV:AI" + made().text()[5:]
    assert read_code(newer) is None
    assert is_of_newer_program(newer)


def test_the_first_and_the_last_serial_keep_their_form() -> None:
    for character in (ALPHABET[0], ALPHABET[-1]):
        drawn = [ALPHABET.index(character)] * 14
        serial = "".join(ALPHABET[n] for n in VOUCHER_CODE.with_checks(drawn))
        read = read_code(made(serial=serial).text())
        assert read is not None
        assert read.serial == serial


def test_the_longest_day_and_the_most_minutes_fit() -> None:
    code = made(minutes=65535, valid_until=date(2179, 6, 6).isoformat())
    assert read_code(code.text()) == code
