"""A laptop as the county sees it: a device that seals, sends, receives and merges."""

from __future__ import annotations

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from nacl.signing import SigningKey

from eldercare_desktop.county.areas import WHOLE_COUNTY, Scope, township_of
from eldercare_desktop.county.county import County
from eldercare_desktop.county.database import Database
from eldercare_desktop.county.devices import Device, find
from eldercare_desktop.county.enrol import Application, enrol, new_code
from eldercare_desktop.county.exchange import exchange
from eldercare_desktop.store import ids
from eldercare_desktop.sync.batch import (
    Answer,
    BatchHeader,
    Change,
    Entry,
    Hello,
    Request,
    SealedBatch,
    TableShape,
    seal,
)
from eldercare_desktop.sync.merge import digest, ids_of, merge, table_hash

VILLAGE, NEIGHBOUR, TOWNSHIP = "500113103221", "500113103217", "500113103000"
FAR = "500113117200"
TABLES = {
    "person": TableShape("profile", {"spouse_id": "person"}),
    "visit": TableShape("fact", {"person_id": "person", "corrects_id": "visit"}),
}


@dataclass
class Laptop:
    """One enrolled device with one writer; `rows` is what it has merged of the feed."""

    area: str
    county: str = ""
    device: str = ""
    token: str = ""
    seed: bytes = field(default_factory=lambda: secrets.token_bytes(32))
    writer: str = field(default_factory=lambda: secrets.token_hex(16))
    epoch: str = ""
    cursor: str = ""
    counter: int = 0
    tx: int = 0
    prev: str = ""
    sealed: int = 0
    log: dict[str, Change] = field(default_factory=dict)
    waiting: list[Change] = field(default_factory=list)
    rows: dict[tuple[str, str], Any] = field(default_factory=dict)
    shapes: Mapping[str, TableShape] = field(default_factory=lambda: dict(TABLES))

    @property
    def public_key(self) -> str:
        return bytes(SigningKey(self.seed).verify_key).hex()

    def application(self, code: str) -> Application:
        return Application(code, f"laptop of {self.area}", self.public_key, "test 1")

    def learn(self, answer: Mapping[str, Any]) -> None:
        """Keep what enrolment gave."""
        self.device, self.token = answer["device"], answer["token"]
        self.county, self.epoch = answer["county"], answer["epoch"]

    # -- writing -----------------------------------------------------------------------

    def save(
        self, op: str, table: str, row_id: str, values: Mapping[str, Any], **more: Any
    ) -> Change:
        """One change in a transaction of its own (or in the `tx` named)."""
        seq = self.sealed + len(self.waiting) + 1
        self.tx = more.pop("tx", self.tx + 1)
        made = Change(
            self.writer, seq, self.tx, table, row_id, op, values, more.pop("bases", {}),
            more.pop("village", self.area), "u", "2025-06-02T08:00:00+08:00", **more,
        )  # fmt: skip
        self.waiting.append(made)
        self.log[made.id] = made
        return made

    def insert(self, table: str, values: Mapping[str, Any], **more: Any) -> Change:
        self.counter += 1
        return self.save("insert", table, ids.mint(self.writer, self.counter), values, **more)

    def set(self, row_id: str, values: Mapping[str, Any], *seen: str, **more: Any) -> Change:
        bases = dict.fromkeys(values, seen)
        return self.save("set", "person", row_id, values, bases=bases, **more)

    def edit(self, row_id: str, **values: Any) -> Change:
        """A set by somebody who sees what this laptop has merged."""
        state = self.rows["person", row_id]
        bases = {name: tuple(ids_of(state, name)) for name in values}
        return self.save("set", "person", row_id, values, bases=bases)

    def seal(self, **head: Any) -> SealedBatch:
        """Seal what waits into the next batch of the chain."""
        changes, self.waiting = self.waiting, []
        header = BatchHeader(
            protocol=1, schema=1, county=self.county, area=self.area, device=self.device,
            writer=self.writer, first_seq=changes[0].seq, last_seq=changes[-1].seq,
            prev=self.prev,
        )  # fmt: skip
        batch = seal(replace(header, **head), changes, self.shapes, self.seed)
        self.sealed, self.prev = changes[-1].seq, batch.hash
        return batch

    # -- exchanging --------------------------------------------------------------------

    def hello(self, **more: Any) -> Hello:
        hello = Hello(
            self.device, self.writer, self.sealed, self.prev, self.epoch, self.cursor,
            at="2010-01-01T00:00:00+08:00", app="test 1",
        )  # fmt: skip
        return replace(hello, **more)

    def request(self, *batches: SealedBatch, **hello: Any) -> Request:
        return Request(self.hello(**hello), batches)

    def call(self, county: County, *batches: SealedBatch, **hello: Any) -> Answer:
        """One exchange through the wire form of both messages; the answer is not merged."""
        with county.database.reading(Scope(self.area)) as connection:
            device = find(connection, township_of(self.area), self.device)
        assert device is not None
        message = self.request(*batches, **hello).to_bytes()
        return Answer.from_bytes(exchange(county, device, Request.from_bytes(message)).to_bytes())

    def sync(self, county: County, *batches: SealedBatch, **hello: Any) -> Answer:
        """Exchange until the feed is read to its end; returns the first answer."""
        first = answer = self.call(county, *batches, **hello)
        self.merge(answer)
        while answer.more:
            answer = self.call(county, **hello)
            self.merge(answer)
        return first

    def push(self, county: County) -> Answer:
        """Seal what waits, send it, and read the feed."""
        return self.sync(county, self.seal())

    def merge(self, answer: Answer) -> None:
        """Merge a page in its order."""
        for entry in answer.entries:
            for change in self._changes(entry):
                key = (change.table, change.row_id)
                kind: Any = {**self.shapes, **answer.tables}[change.table].kind
                self.rows[key], outcome = merge(kind, self.rows.get(key), change)
                assert outcome.merged, outcome
        self.cursor, self.epoch = answer.cursor, answer.epoch

    def _changes(self, entry: Entry) -> Sequence[Change]:
        if entry.change:
            return [entry.change]
        seqs = range(entry.first_seq, entry.first_seq + entry.count)
        return [self.log[f"{entry.writer}:{seq}"] for seq in seqs]

    def tables(self) -> dict[str, Any]:
        """What `GET /v1/check` would have to say."""
        found: dict[str, list[tuple[str, str]]] = {}
        for (table, row_id), state in sorted(self.rows.items(), key=lambda item: item[0]):
            found.setdefault(table, []).append((row_id, digest(state)))
        return {t: {"count": len(rows), "hash": table_hash(rows)} for t, rows in found.items()}


def enrolled(county: County, area: str = VILLAGE, **more: Any) -> Laptop:
    """A laptop enrolled by a code of its own."""
    from datetime import timedelta

    laptop = Laptop(area, **more)
    with county.database.writing(Scope(area)) as connection:
        code = new_code(connection, area, timedelta(minutes=5))
    laptop.learn(enrol(county, laptop.application(code)))
    return laptop


def find_device(county: County, laptop: Laptop) -> Device:
    """The device that a laptop is."""
    with county.database.reading(WHOLE_COUNTY) as connection:
        device = find(connection, township_of(laptop.area), laptop.device)
    assert device is not None
    return device


def count(database: Database, table: str) -> int:
    """How many rows a table of the county holds."""
    with database.reading(WHOLE_COUNTY) as connection:
        return int(connection.exec_driver_sql(f"SELECT count(*) FROM {table}").scalar_one())
