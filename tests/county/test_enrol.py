"""Enrolment: one code, one laptop."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import select

from eldercare_desktop.county import tokens
from eldercare_desktop.county.areas import WHOLE_COUNTY
from eldercare_desktop.county.county import County
from eldercare_desktop.county.devices import by_token, revoke
from eldercare_desktop.county.enrol import Application, enrol, new_code
from eldercare_desktop.county.errors import KINDS, Refusal
from eldercare_desktop.county.rate import Rate
from eldercare_desktop.county.schema import metadata
from tests.county import laptop as of
from tests.county.laptop import Laptop, count, enrolled


def code_of(county: County, area: str = of.VILLAGE, minutes: float = 15) -> str:
    with county.database.writing(WHOLE_COUNTY) as connection:
        return new_code(connection, area, timedelta(minutes=minutes))


def test_a_code_makes_a_device_and_tells_it_its_area(county):
    laptop = Laptop(of.VILLAGE)
    answer = enrol(county, laptop.application(code_of(county)))
    assert answer["county"] == county.id
    assert answer["public_key"] == county.key.public
    assert [(a["code"], a["level"], a["parent"]) for a in answer["areas"]] == [
        ("500113000000", "county", None),
        (of.TOWNSHIP, "township", "500113000000"),
        (of.VILLAGE, "village", of.TOWNSHIP),
    ]
    with county.database.reading(WHOLE_COUNTY) as connection:
        device = by_token(connection, answer["token"])
    assert (device.id, device.area) == (answer["device"], of.VILLAGE)


def test_a_township_gets_all_its_villages(county):
    laptop = Laptop(of.TOWNSHIP)
    answer = enrol(county, laptop.application(code_of(county, of.TOWNSHIP)))
    assert [a["code"][6:] for a in answer["areas"]] == [
        "000000",
        "103000",
        "103217",
        "103221",
    ]


def test_a_code_is_read_as_people_write_it(county):
    code = code_of(county)
    written = f" {code.lower()} ".replace("0", "o").replace("1", "l")
    assert enrol(county, Laptop(of.VILLAGE).application(written))


def test_a_code_serves_one_laptop_once(county):
    code = code_of(county)
    laptop, thief = Laptop(of.VILLAGE), Laptop(of.VILLAGE)
    first = enrol(county, laptop.application(code))
    with pytest.raises(Refusal, match="CODE"):
        enrol(county, thief.application(code))
    again = enrol(county, laptop.application(code))  # its first answer was lost
    assert again["device"] == first["device"]
    assert again["token"] != first["token"]
    assert count(county.database, "device") == 1


@pytest.mark.parametrize("minutes", [-1, -100000])
def test_a_code_runs_out(county, minutes):
    with pytest.raises(Refusal, match="CODE"):
        enrol(county, Laptop(of.VILLAGE).application(code_of(county, minutes=minutes)))


@pytest.mark.parametrize("code", ["", "AAAAA-AAAAA", "'; --", "1" * 100])
def test_a_guessed_code_is_none(county, code):
    code_of(county)
    with pytest.raises(Refusal, match="CODE"):
        enrol(county, Laptop(of.VILLAGE).application(code))


@pytest.mark.parametrize("area", ["500113000000", "999999999999", "", "500113103999"])
def test_only_villages_and_townships_of_the_list_get_codes(county, area):
    with pytest.raises(Refusal, match="AREA_UNKNOWN"):
        code_of(county, area)


def test_secrets_are_not_kept_in_the_clear(county):
    code = code_of(county)
    token = enrol(county, Laptop(of.VILLAGE).application(code))["token"]
    with county.database.reading(WHOLE_COUNTY) as connection:
        rows = [[*connection.execute(select(table))] for table in metadata.sorted_tables]
    everything = str(rows)
    assert of.VILLAGE in everything
    assert code.replace("-", "") not in everything
    assert token not in everything
    assert token.split(".")[1] not in everything


def test_a_token_of_nobody_opens_nothing(county):
    laptop = enrolled(county)
    with county.database.writing(WHOLE_COUNTY) as connection:
        strange = tokens.issue(connection, of.TOWNSHIP, laptop.device)
        for token in ("", "x", strange[:-1], strange.replace("500113103", "500113117"), "é" * 53):
            with pytest.raises(Refusal, match="TOKEN"):
                by_token(connection, token)
        assert by_token(connection, strange).id == laptop.device


def test_a_revoked_device_stays_out(county):
    laptop = enrolled(county)
    with county.database.writing(WHOLE_COUNTY) as connection:
        assert revoke(connection, "nobody") is None
        assert revoke(connection, laptop.device, wipe=True)
    with county.database.reading(WHOLE_COUNTY) as connection, pytest.raises(Refusal) as caught:
        by_token(connection, laptop.token)
    assert caught.value.code == "REVOKED"
    assert caught.value.details == {"orders": ["wipe"]}


@pytest.mark.parametrize(
    "raw",
    [
        None,
        [],
        {},
        {"code": 1},
        {"code": "A", "device_name": "x", "public_key": "zz", "app": ""},
        {"code": "A", "device_name": "x", "public_key": "00", "app": ""},
        {"code": "A", "device_name": "x\n", "public_key": "0" * 64, "app": ""},
        {"code": "A" * 101, "device_name": "x", "public_key": "0" * 64, "app": ""},
    ],
)
def test_a_form_that_is_none_is_refused(raw):
    with pytest.raises(Refusal, match="MALFORMED"):
        Application.from_json(raw)


def test_a_caller_is_slowed_down_and_may_go_on_later():
    now = [0.0]
    rate = Rate(3, clock=lambda: now[0])
    for _ in range(3):
        rate.take("a")
    with pytest.raises(Refusal, match="SLOW_DOWN"):
        rate.take("a")
    rate.take("b")
    now[0] += 20
    rate.take("a")
    with pytest.raises(Refusal, match="SLOW_DOWN"):
        rate.take("a")


def test_every_refusal_speaks_to_a_person():
    for code, kind in KINDS.items():
        body = Refusal(code).body()
        assert set(body) == {"code", "sentence", "retry"}
        assert kind.sentence.endswith("。")
        assert kind.status >= 400
        assert replace(kind, retry=None).retry is None
