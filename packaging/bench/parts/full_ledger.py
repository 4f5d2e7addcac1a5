"""A village's time bank with 100,000 entries over three years. Everything in it is invented.

Made once a day and kept in build/. 200 volunteers serve 300 elders, two and three times a day;
each service is verified and deposited, and for every second one somebody pays. Besides that
hours are given, frozen, granted from the pool, and taken back. A few entries came twice.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

from bench.parts import township
from bench.parts.township import CHINA, PIN, Row, Township

from eldercare_desktop.care.records import (
    Helper,
    LedgerEntry,
    Person,
    Resident,
    ServiceCheck,
    ServiceRecord,
    Volunteer,
)
from eldercare_desktop.store import changes
from eldercare_desktop.store.record import sent_fields
from eldercare_desktop.store.store import Store

KEPT = township.KEPT.with_name("ledger")
VILLAGE = "500199101201"
ENTRIES = 100_000
VOLUNTEERS, ELDERS, DAYS = 200, 300, 1_095
DOUBLED = 12


def ledger(today: date) -> Path:
    """The folder of a store with such a ledger, as of a day."""
    kept = KEPT / f"{ENTRIES}-{_version(today)}"
    if not kept.exists():
        print(f"Making {ENTRIES:,} entries (kept in {kept})", flush=True)
        # A name of its own: another measurement may be making the same one just now.
        making = kept.with_name(f"{kept.name}.new-{os.getpid()}")
        shutil.rmtree(making, ignore_errors=True)
        _make(making, today)
        for old in KEPT.glob(f"{ENTRIES}-*[0-9a-f]"):
            if old != kept and ".new" not in old.name:
                shutil.rmtree(old, ignore_errors=True)
        if kept.exists():
            shutil.rmtree(making)
        else:
            making.rename(kept)
    return kept


def _make(folder: Path, today: date) -> None:
    def clock() -> datetime:
        return datetime(today.year, today.month, today.day, 8, 0, tzinfo=CHINA)

    with Store.create(folder, PIN, village=VILLAGE, user="会计", clock=clock) as store:
        made = Township(store, today, "ledger")
        made.follow(False)
        entries = list(_Bank(made).entries())
        made.flush()
        _log(store, entries)
        made.follow(True)


class _Bank:
    """Who is there, and what goes on between them."""

    def __init__(self, made: Township) -> None:
        self.made = made
        people = [
            made.add(Person, village=VILLAGE, name=f"村民{number:03d}", sex="female")
            for number in range(VOLUNTEERS + ELDERS)
        ]
        self.people = [person["id"] for person in people]
        self.helpers = [
            made.add(Helper, village=VILLAGE, person_id=one, kind="volunteer")
            for one in self.people[:VOLUNTEERS]
        ]
        for helper in self.helpers:
            since = made.ago(DAYS + 1)
            made.add(Volunteer, village=VILLAGE, helper_id=helper["id"], registered_on=since)
        self.elders = [
            made.add(Resident, village=VILLAGE, person_id=one, kind="elder")
            for one in self.people[VOLUNTEERS:]
        ]
        self.number = 0

    def entries(self) -> Iterator[Row]:
        """So many of them, by day."""
        found: list[Row] = []
        for one in self.people:
            found.append(self._add(DAYS, "opening", 60_000, "opening", None, "person", one))
        while len(found) < ENTRIES:
            back = DAYS - 1 - len(found) * DAYS // (ENTRIES + 1)
            found += self._service(max(back, 0), len(found))
            if len(found) % 7 == 0:
                found += self._besides(max(back, 0))
        for entry in found[-DOUBLED:]:
            found.append(
                self.made.add(LedgerEntry, **{k: v for k, v in entry.items() if k != "id"})
            )
        yield from found

    def _service(self, back: int, number: int) -> list[Row]:
        """An hour of somebody at a time when they do nothing else; and who pays for it."""
        helper = self.helpers[number % VOLUNTEERS]
        hour = 6 + (number // VOLUNTEERS) % 12
        elder = self.made.chance.choice(self.elders)
        at = self._at(back)
        service = self.made.add(
            ServiceRecord, village=VILLAGE, helper_id=helper["id"], resident_id=elder["id"],
            day=self.made.ago(back), began=f"{hour:02d}:00", ended=f"{hour + 1:02d}:00",
            minutes=60, recorded_by="会计", recorded_at=at,
        )  # fmt: skip
        self.made.add(
            ServiceCheck, village=VILLAGE, service_id=service["id"], verified_by="李主任",
            checked_on=self.made.ago(back), recorded_by="会计", recorded_at=at,
        )  # fmt: skip
        about = {"service_id": service["id"]}
        cause = f"service:{service['id']}"
        person = helper["person_id"]
        done = [self._add(back, "deposit", 60, "issue", None, "person", person, cause, **about)]
        if number % 2:
            payer, cause = elder["person_id"], f"paid:{service['id']}"
            done.append(
                self._add(back, "withdrawal", 60, "person", payer, "issue", None, cause, **about)
            )
        return done

    def _besides(self, back: int) -> Iterator[Row]:
        one, other = self.made.chance.sample(self.people, 2)
        yield self._add(back, "donation", 20, "person", one, "village_pool", None)
        yield self._add(back, "transfer", 10, "person", one, "person", other)
        yield self._add(back, "grant", 15, "village_pool", None, "person", other)
        gift = self._add(back, "donation", 5, "person", other, "township_pool", None)
        yield gift
        yield self._add(
            back, "reversal", 5, "township_pool", None, "person", other,
            f"reversal:{gift['id']}", corrects_id=gift["id"], reason="说错了",
        )  # fmt: skip

    def _add(
        self,
        back: int,
        kind: str,
        amount: int,
        whence: str,
        whose: str | None,
        to: str,
        whom: str | None,
        cause: str = "",
        **more: Any,
    ) -> Row:
        self.number += 1
        legs = {"from_kind": whence, "from_person_id": whose, "to_kind": to, "to_person_id": whom}
        day, at = self.made.ago(back), self._at(back)
        return self.made.add(
            LedgerEntry, village=VILLAGE, kind=kind, amount=amount, day=day, entered_by="会计",
            recorded_at=at, cause=cause or f"{kind}:{self.number}", **legs, **more,
        )  # fmt: skip

    def _at(self, back: int) -> str:
        return f"{self.made.ago(back)}T{8 + self.number % 9:02d}:{self.number % 60:02d}:00+08:00"


def _log(store: Store, entries: list[Row]) -> None:
    """The changes by which they came in, with the county's places."""
    fields = sent_fields(LedgerEntry)
    with store.work(label="received") as work:
        no = changes.add_writer(work, township.WRITER, own=False)
        for start in range(0, len(entries), township.AT_ONCE):
            part = entries[start : start + township.AT_ONCE]
            changes.keep(
                work,
                [
                    {
                        "writer_no": no, "seq": seq, "tx": 0, "table": "ledger_entry",
                        "row_id": row["id"], "op": "insert",
                        "values": {name: row[name] for name in fields}, "bases": {},
                        "village": VILLAGE, "user": "会计", "at": row["recorded_at"],
                        "clock_doubtful": False, "extra": None, "position": seq,
                        "result": None, "reason": None,
                    }
                    for seq, row in enumerate(part, start + 1)
                ],
            )  # fmt: skip
        work.commit()


def _version(today: date) -> str:
    import hashlib

    said = [township._version(today), Path(__file__).read_text("utf-8")]
    return hashlib.sha256("\n".join(said).encode()).hexdigest()[:12]


__all__ = ["PIN", "VILLAGE", "ledger"]
