"""Laptops of many villages that have all typed the same week, each with ids of its own.

The week is typed once, into a real store. For every village the writer, the ids minted from
it and the village's code are exchanged for others; then it is sealed as the app seals it.
"""

from __future__ import annotations

import json
import secrets
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bench.parts import week
from nacl.signing import SigningKey

from eldercare_desktop.county import areas
from eldercare_desktop.county.areas import WHOLE_COUNTY, Scope
from eldercare_desktop.county.county import County
from eldercare_desktop.county.enrol import Application, enrol, new_code
from eldercare_desktop.store import ids
from eldercare_desktop.store.migrations import HEAD
from eldercare_desktop.store.store import Store
from eldercare_desktop.sync.batch import (
    PROTOCOL,
    Answer,
    BatchHeader,
    Change,
    Hello,
    Request,
    SealedBatch,
    cut,
    seal,
)
from eldercare_desktop.sync.log_forms import to_wire
from eldercare_desktop.sync.shapes import own_shapes

COUNTY_CODE = "500113"
VILLAGES_A_TOWNSHIP = 12
_PIN = "135790"


@dataclass(frozen=True)
class Typed:
    """What one laptop typed, as JSON: the people, and the week about them."""

    writer: str
    people: Sequence[str]
    week: Sequence[str]


def typed(changes: int) -> Typed:
    """A week of about so many changes, typed into a store."""
    calendar = week.Calendar()
    with (
        tempfile.TemporaryDirectory(prefix="eldercare-bench-") as home,
        Store.create(Path(home) / "s", _PIN, village=week.VILLAGE, user="", clock=calendar) as s,
    ):
        village = week.people(s, calendar)
        people = week.written_since(s, 0)
        week.week(s, calendar, village, changes / 1280)
        later = week.written_since(s, people[-1].seq)
        forms = [[json.dumps(to_wire(c).as_json()) for c in part] for part in (people, later)]
        return Typed(people[0].writer, *forms)


@dataclass
class Laptop:
    """An enrolled laptop; what it sends is bytes that are ready."""

    area: str
    seed: bytes = field(default_factory=lambda: secrets.token_bytes(32))
    writer: str = field(default_factory=lambda: secrets.token_hex(16))
    county: str = ""
    device: str = ""
    token: str = ""
    epoch: str = ""
    cursor: str = ""
    last_seq: int = 0
    last_hash: str = ""

    def own(self, said: Sequence[str], writer: str) -> list[Change]:
        """Changes of the pattern as this laptop would have made them."""
        text = f"[{','.join(said)}]".replace(writer, self.writer)
        text = text.replace(ids.prefix(writer), ids.prefix(self.writer))
        text = text.replace(week.VILLAGE, self.area)
        return [Change.from_json(form) for form in json.loads(text)]

    def request(self, changes: Sequence[Change] = ()) -> bytes:
        """One call of a sync: all of these changes sealed, and where this laptop stands."""
        batches = [self._seal(part, tx_open) for part, tx_open in cut(changes)] if changes else []
        hello = Hello(
            self.device, self.writer, self.last_seq, self.last_hash, self.epoch, self.cursor,
            at="2026-11-23T08:00:00+08:00", app="bench",
        )  # fmt: skip
        return Request(hello, batches).to_bytes()

    def _seal(self, changes: Sequence[Change], tx_open: bool) -> SealedBatch:
        header = BatchHeader(
            protocol=PROTOCOL, schema=int(HEAD), county=self.county, area=self.area,
            device=self.device, writer=self.writer, first_seq=changes[0].seq,
            last_seq=changes[-1].seq, prev=self.last_hash, tx_open=tx_open,
        )  # fmt: skip
        batch = seal(header, list(changes), own_shapes(), self.seed)
        self.last_seq, self.last_hash = changes[-1].seq, batch.hash
        return batch

    def heard(self, answer: bytes) -> bool:
        """Take an answer; whether there is more to read."""
        told = Answer.from_bytes(answer)
        self.epoch, self.cursor = told.epoch, told.cursor
        return bool(told.more)


def codes(villages: int) -> list[str]:
    """Codes of so many villages, twelve in a township."""
    return [
        f"{COUNTY_CODE}{100 + n // VILLAGES_A_TOWNSHIP:03d}{200 + n % VILLAGES_A_TOWNSHIP:03d}"
        for n in range(villages)
    ]


def enrolled(county: County, villages: int) -> list[Laptop]:
    """A county of these villages, each with a laptop."""
    wanted = codes(villages)
    above = {f"{code[:9]}000" for code in wanted} | {f"{COUNTY_CODE}000000"}
    with county.database.writing(WHOLE_COUNTY) as connection:
        areas.save(connection, [areas.area_of(code, code) for code in [*above, *wanted]])
    return [_enrolled(county, code) for code in wanted]


def _enrolled(county: County, area: str) -> Laptop:
    laptop = Laptop(area)
    from datetime import timedelta

    with county.database.writing(Scope(area)) as connection:
        code = new_code(connection, area, timedelta(minutes=5))
    key = bytes(SigningKey(laptop.seed).verify_key).hex()
    answer: Any = enrol(county, Application(code, "bench", key, "bench"))
    laptop.county, laptop.device = answer["county"], answer["device"]
    laptop.token, laptop.epoch = answer["token"], answer["epoch"]
    return laptop
