"""Devices with a good key and a program that does what no laptop would."""

from __future__ import annotations

import secrets
from enum import Enum
from typing import Any

import pytest
from sqlalchemy import select

from eldercare_desktop.care.records import Person
from eldercare_desktop.county.areas import WHOLE_COUNTY
from eldercare_desktop.county.devices import find
from eldercare_desktop.county.errors import Refusal
from eldercare_desktop.county.exchange import exchange as county_exchange
from eldercare_desktop.county.schema import row_table
from eldercare_desktop.store import ids
from eldercare_desktop.store.record import sent_fields
from eldercare_desktop.sync.batch import BatchHeader, Change, Hello, Request, SealedBatch, seal
from eldercare_desktop.sync.shapes import own_shapes
from tests.factories import VILLAGE
from tests.sync.model.world import FAR, MARKS, World, township


class Reach(Enum):
    """Where in a change a row of another area is named."""

    ROW = "row_id"
    REFERENCE = "reference"
    NESTED = "nested"
    EXTRA = "extra"
    VILLAGE = "village"


def intrude(world: World, name: str, target: str, reach: Reach) -> None:
    """A laptop's key names a row of another area. It must be refused, and nothing taken."""
    before = fingerprint(world)
    with pytest.raises(Refusal) as refusal:
        send(world, name, [stranger_change(world, name, target, reach)])
    assert refusal.value.code == "AREA"
    assert fingerprint(world) == before


def stranger_change(world: World, name: str, target: str, reach: Reach) -> Change:
    """A change that names `target` somewhere."""
    writer, area = secrets.token_hex(16), world.laptops[name].area
    values: dict[str, Any] = {
        "name": f"{MARKS.get(area, '')}甲",
        "group_id": None,
        "deleted": False,
    }
    row, op, extra, village = ids.mint(writer, 1), "insert", {}, area
    if reach is Reach.ROW:
        row, op, values = target, "set", {"phone": "1"}
    if reach is Reach.REFERENCE:
        values |= {"group_id": target}
    if reach is Reach.NESTED:
        values |= {"note": [{"deep": [target]}]}
    if reach is Reach.EXTRA:
        extra = {"seen": target}
    if reach is Reach.VILLAGE:
        village = VILLAGE if area == FAR else FAR
    bases = {"phone": (f"{writer}:1",)} if op == "set" else {}
    return Change(
        writer, 1, 1, "person", row, op, values, bases, village, "stranger",
        "2026-01-01T00:00:00+08:00", False, extra,
    )  # fmt: skip


def two_strangers(name: str) -> tuple[Change, Change]:
    """The insert of an elder by one writer, and what another writes about that elder."""
    first, second = secrets.token_hex(16), secrets.token_hex(16)
    row, at = ids.mint(first, 1), "2026-01-01T00:00:00+08:00"
    person = Person(village=VILLAGE, name="海甲")
    values = {field: getattr(person, field) for field in sent_fields(Person)}
    insert = Change(first, 1, 1, "person", row, "insert", values, {}, VILLAGE, f"{name}·row", at)
    bases = {"phone": (insert.id,)}
    said = {"phone": "海1"}
    later = Change(second, 1, 1, "person", row, "set", said, bases, VILLAGE, f"{name}·later", at)
    return insert, later


def send(world: World, name: str, changes: list[Change]) -> None:
    """Seal changes with a laptop's key, as a new writer, and hand them over. Refusal."""
    member = world.laptops[name].member
    batch = sealed(world, name, changes)
    hello = Hello(member.device, changes[0].writer, len(changes), batch.hash)
    with world.county.database.reading(WHOLE_COUNTY) as connection:
        device = find(connection, township(member.area), member.device)
    assert device is not None
    county_exchange(world.county, device, Request(hello, [batch]))


def sealed(world: World, name: str, changes: list[Change]) -> SealedBatch:
    """A batch that only its content tells from an honest one."""
    member = world.laptops[name].member
    header = BatchHeader(
        protocol=1, schema=1, county=member.county, area=member.area, device=member.device,
        writer=changes[0].writer, first_seq=1, last_seq=len(changes), prev="",
    )  # fmt: skip
    return seal(header, changes, own_shapes(), bytes.fromhex(member.seed))


def row_of(world: World, code: str) -> str:
    """A row that the county has of a township."""
    r = row_table.c
    query = select(r.id).where(r.township == code).order_by(r.id).limit(1)
    with world.county.database.reading(WHOLE_COUNTY) as connection:
        return str(connection.execute(query).scalar_one())


def fingerprint(world: World) -> list[int]:
    """How much the county holds of everything that was taken."""
    tables = ("change", "feed", "record", "batch", "writer", "held")
    with world.county.database.reading(WHOLE_COUNTY) as connection:
        counts = [connection.exec_driver_sql(f"SELECT count(*) FROM {t}") for t in tables]
        return [int(count.scalar_one()) for count in counts]
