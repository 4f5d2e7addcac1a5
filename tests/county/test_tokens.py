"""Tokens: how long they live, what takes their place, and the way back with a signature."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import func, select

from eldercare_desktop.county import clock, devices, tokens
from eldercare_desktop.county.areas import WHOLE_COUNTY, Scope
from eldercare_desktop.county.county import County
from eldercare_desktop.county.devices import Device
from eldercare_desktop.county.enrol import enrol, new_code
from eldercare_desktop.county.errors import Refusal
from eldercare_desktop.county.exchange import exchange
from eldercare_desktop.county.renewal import NONCE_LIFE, Renewal, challenge, renew
from eldercare_desktop.county.schema import metadata, token_table
from eldercare_desktop.sync.batch import Answer, sign
from eldercare_desktop.sync.batch.renewal import renewal_text
from tests.county import laptop as of
from tests.county.laptop import Laptop


class Clock:
    """The county's clock, set by hand."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 21, 8, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def later(self, **time: float) -> None:
        self.now += timedelta(**time)


@pytest.fixture
def hand(monkeypatch: pytest.MonkeyPatch) -> Clock:
    made = Clock()
    monkeypatch.setattr(clock, "now", made)
    return made


def join(county: County, *, renews: bool = True, area: str = of.VILLAGE) -> Laptop:
    laptop = Laptop(area)
    with county.database.writing(WHOLE_COUNTY) as connection:
        code = new_code(connection, area, timedelta(minutes=5))
    laptop.learn(enrol(county, replace(laptop.application(code), renews=renews)))
    return laptop


def admit(county: County, token: str) -> Device:
    with county.database.reading(WHOLE_COUNTY) as connection:
        return devices.by_token(connection, token)


def call(county: County, laptop: Laptop, *, renews: bool = True) -> Answer:
    """One exchange with the laptop's token; the fresh one is not taken."""
    device = admit(county, laptop.token)
    return exchange(county, device, laptop.request(renews=renews))


def is_good(county: County, token: str) -> bool:
    with county.database.reading(WHOLE_COUNTY) as connection:
        return tokens.find(connection, token) is not None


def count_tokens(county: County) -> int:
    with county.database.reading(WHOLE_COUNTY) as connection:
        return int(connection.execute(select(func.count()).select_from(token_table)).scalar_one())


def test_a_fresh_token_comes_once_a_day_and_costs_no_call(county, hand):
    laptop = join(county)
    assert call(county, laptop).token == ""
    hand.later(hours=25)
    fresh = call(county, laptop).token
    assert fresh
    assert fresh != laptop.token
    laptop.token = fresh
    assert call(county, laptop).token == ""


def test_the_old_token_lives_until_the_fresh_one_is_used(county, hand):
    laptop = join(county)
    old = laptop.token
    hand.later(days=2)
    laptop.token = call(county, laptop).token
    assert is_good(county, old), "the answer may have been lost"
    call(county, laptop)
    assert not is_good(county, old)
    assert is_good(county, laptop.token)
    assert count_tokens(county) == 1


def test_lost_answers_do_not_lock_out_and_do_not_pile_up(county, hand):
    laptop = join(county)
    hand.later(days=2)
    lost = [call(county, laptop).token for _ in range(9)]
    assert all(lost)
    assert count_tokens(county) == 5
    assert is_good(county, laptop.token)
    laptop.token = lost[-1]
    call(county, laptop)
    assert count_tokens(county) == 1


def test_no_token_outlives_its_own_end(county, hand):
    laptop = join(county)
    hand.later(days=13)
    assert is_good(county, laptop.token)
    hand.later(days=2)
    assert not is_good(county, laptop.token)


def test_the_life_of_a_token_is_a_setting(county, hand):
    short = replace(county, settings=replace(county.settings, token_days=2))
    laptop = join(short)
    hand.later(days=3)
    assert not is_good(county, laptop.token)


def test_a_laptop_of_an_older_version_is_never_locked_out(county, hand):
    laptop = join(county, renews=False)
    for _ in range(5):
        hand.later(days=100)
        assert call(county, laptop, renews=False).token == ""
    assert count_tokens(county) == 1


def test_a_laptop_that_was_updated_learns_to_renew(county, hand):
    laptop = join(county, renews=False)
    old = laptop.token
    laptop.token = call(county, laptop).token
    assert laptop.token, "a token without an end is replaced at once"
    call(county, laptop)
    assert not is_good(county, old)
    hand.later(days=15)
    assert not is_good(county, laptop.token)


def test_a_call_that_was_overtaken_brings_no_token(county, hand):
    laptop = join(county)
    hand.later(days=2)
    slow = admit(county, laptop.token)
    laptop.token = call(county, laptop).token
    call(county, laptop)
    assert exchange(county, slow, laptop.request(renews=True)).token == ""


# -- the way back --------------------------------------------------------------------------


def signed(county: County, laptop: Laptop, nonce: str, **other: Any) -> Renewal:
    name = other.pop("signs_for_county", county.id)
    text = renewal_text(name, other.pop("signs_for", laptop.device), nonce)
    seed = other.pop("seed", laptop.seed)
    return Renewal(laptop.area, laptop.device, nonce, sign(seed, text))


def test_a_laptop_comes_back_with_its_signature(county, hand):
    laptop = join(county)
    hand.later(days=400)
    assert not is_good(county, laptop.token)
    fresh = renew(county, signed(county, laptop, challenge(county)))["token"]
    assert admit(county, fresh).id == laptop.device
    hand.later(days=15)
    assert not is_good(county, fresh)


def test_what_was_signed_once_is_good_for_nothing_more(county, hand):
    laptop = join(county)
    early = signed(county, laptop, challenge(county))
    hand.later(seconds=1)
    asked = signed(county, laptop, challenge(county))
    hand.later(seconds=1)
    renew(county, asked)
    for again in (asked, early):
        with pytest.raises(Refusal, match="TOKEN"):
            renew(county, again)


@pytest.mark.parametrize("minutes", [NONCE_LIFE.total_seconds() / 60, -1.0])
def test_a_nonce_is_good_for_minutes(county, hand, minutes):
    laptop = join(county)
    asked = signed(county, laptop, challenge(county))
    hand.later(minutes=minutes)
    with pytest.raises(Refusal, match="TOKEN"):
        renew(county, asked)


@pytest.mark.parametrize(
    "other",
    [
        {"seed": b"x" * 32},
        {"signs_for_county": "0" * 32},
        {"signs_for": "0" * 32},
    ],
)
def test_whoever_is_not_the_device_gets_nothing(county, hand, other):
    laptop = join(county)
    with pytest.raises(Refusal, match="TOKEN"):
        renew(county, signed(county, laptop, challenge(county), **other))
    assert count_tokens(county) == 1


@pytest.mark.parametrize("nonce", ["", "/", "2026-11-21T08:00:00.000000+00:00/" + "0" * 32])
def test_a_nonce_that_is_none_of_ours(county, hand, nonce):
    laptop = join(county)
    with pytest.raises(Refusal, match="TOKEN"):
        renew(county, signed(county, laptop, nonce))


@pytest.mark.parametrize(
    "other",
    [{"device": "0" * 32}, {"area": of.FAR}, {"area": "999999999999"}, {"signature": b""}],
)
def test_a_signature_for_somebody_else(county, hand, other):
    laptop = join(county)
    asked = replace(signed(county, laptop, challenge(county)), **other)
    with pytest.raises(Refusal, match="TOKEN"):
        renew(county, asked)


def test_a_revoked_device_gets_no_token_either(county, hand):
    laptop = join(county)
    with county.database.writing(WHOLE_COUNTY) as connection:
        devices.revoke(connection, laptop.device, wipe=True)
    with pytest.raises(Refusal, match="REVOKED") as refusal:
        renew(county, signed(county, laptop, challenge(county)))
    assert refusal.value.details == {"orders": ["wipe"]}


GOOD = {"area": of.VILLAGE, "device": "d", "nonce": "n", "signature": "00"}


@pytest.mark.parametrize(
    "form",
    [
        None,
        [],
        {},
        {**GOOD, "area": "1"},
        {**GOOD, "area": "50011310322x"},
        {**GOOD, "device": 1},
        {**GOOD, "nonce": "é"},
        {**GOOD, "nonce": "n" * 201},
        {**GOOD, "signature": "zz"},
    ],
)
def test_a_form_that_is_none(form):
    assert Renewal.from_json(GOOD)
    with pytest.raises(Refusal, match="MALFORMED"):
        Renewal.from_json(form)


# -- what is kept --------------------------------------------------------------------------


def test_no_column_of_any_table_holds_a_secret(county, hand):
    laptop = Laptop(of.VILLAGE)
    with county.database.writing(WHOLE_COUNTY) as connection:
        code = new_code(connection, of.VILLAGE, timedelta(minutes=5))
    laptop.learn(enrol(county, replace(laptop.application(code), renews=True)))
    hand.later(days=2)
    fresh = call(county, laptop).token
    renewed = renew(county, signed(county, laptop, challenge(county)))["token"]
    secrets = [code, code.replace("-", ""), laptop.seed.hex(), county.key.seed.hex()]
    for token in (laptop.token, fresh, renewed):
        secrets += [token, token.partition(".")[2]]
    with county.database.reading(WHOLE_COUNTY) as connection:
        for table in metadata.sorted_tables:
            for row in connection.execute(select(table)):
                told = repr(tuple(row)).lower()
                assert not [s for s in secrets if s.lower() in told], table.name


def test_a_token_is_looked_for_in_its_own_township_only(county, hand):
    laptop = join(county)
    township = tokens.township_in(laptop.token)
    assert township == of.TOWNSHIP
    with county.database.reading(Scope(township)) as connection:
        assert devices.by_token(connection, laptop.token).id == laptop.device
    assert tokens.township_in("x") is None
