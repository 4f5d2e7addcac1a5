"""A township with a long past, made once a day and kept in build/. Everything in it is invented.

Rows are written through the door by which rows from the county come in, thousands at once, so
that all that follows from them is as it would be. Only the change log stays empty, and with it
the history of each record: a million visits typed one by one would take an hour.
"""

from __future__ import annotations

import hashlib
import shutil
from datetime import date, datetime, timedelta, timezone
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

from eldercare_desktop.care import records
from eldercare_desktop.store import derived, ids, migrations, rows
from eldercare_desktop.store.record import Record, record_types, table_of
from eldercare_desktop.store.store import Store

KEPT = Path(__file__).resolve().parents[3] / "build" / "bench" / "today"
PIN = "135790"
TOWNSHIP = "500199101000"
WRITER = "5a" * 16
"""Not the laptop's own writer: everything came in from the villages."""
AT_ONCE = 20_000
CHINA = timezone(timedelta(hours=8))

Row = dict[str, Any]


class Township:
    """What is being written into a store: a chance that always falls the same, and ids."""

    def __init__(self, store: Store, today: date, seed: str) -> None:
        self.store, self.today, self.chance = store, today, Random(seed)
        self._last_id = 0
        self._waiting: dict[str, list[Row]] = {}

    def add(self, kind: type[Record], /, **values: Any) -> Row:
        """One more row of a kind, with an id; its other fields hold what they begin with."""
        self._last_id += 1
        row = {**_blank(kind), **values, "id": ids.mint(WRITER, self._last_id)}
        self._waiting.setdefault(table_of(kind).name, []).append(row)
        if sum(map(len, self._waiting.values())) >= AT_ONCE:
            self.flush()
        return row

    def ago(self, days: int) -> str:
        """The day that was so many days ago."""
        return (self.today - timedelta(days=days)).isoformat()

    def follow(self, now: bool) -> None:
        """Let what follows from the rows be made once at the end, not for every thousand."""
        with self.store.work() as work:
            if now:
                derived.set_up(work.connection, self.today.isoformat())
            else:
                derived.take_down(work.connection)
            work.connection.commit()

    def flush(self) -> None:
        """Write what waits, parents before children."""
        with self.store.work(label="received") as work:
            for name, kind in record_types().items():
                rows.write(work, kind, [rows.derive(kind, r) for r in self._waiting.pop(name, [])])
            work.commit()


def township(residents: int, visits: int, *, today: date) -> Path:
    """The folder of a store with so many residents and visits, as of a day."""
    kept = KEPT / f"{residents}-{visits}-{_version(today)}"
    if not kept.exists():
        print(f"Making {residents:,} residents and {visits:,} visits (kept in {kept})", flush=True)
        for old in KEPT.glob(f"{residents}-{visits}-*"):
            shutil.rmtree(old)
        making = kept.with_name(f"{kept.name}.new")
        _make(making, residents, visits, today)
        making.rename(kept)
    return kept


def _make(folder: Path, residents: int, visits: int, today: date) -> None:
    from bench.parts import invented

    def clock() -> datetime:
        return datetime(today.year, today.month, today.day, 8, 0, tzinfo=CHINA)

    with Store.create(folder, PIN, village=TOWNSHIP, user="文书", clock=clock) as store:
        made = Township(store, today, f"{residents} {visits}")
        made.follow(False)
        served = invented.people(made, residents)
        invented.visits(made, served, visits)
        invented.worries(made, served)
        made.flush()
        made.follow(True)


@cache
def _blank(kind: type[Record]) -> Row:
    """All columns of a row with what they hold where nobody says otherwise."""
    fields = kind.model_fields.items()
    return {
        name: None if info.is_required() else info.get_default(call_default_factory=True)
        for name, info in fields
    }


def _version(today: date) -> str:
    """Another one on another day, when the schema changed, or what is made here."""
    assert records.RECORDS
    scripts = Path(migrations.__file__).parent.glob("versions/*.py")
    parts = Path(__file__).parent
    said = [today.isoformat()]
    said += [path.read_text("utf-8") for path in sorted(scripts)]
    said += [(parts / f"{name}.py").read_text("utf-8") for name in ("township", "invented")]
    return hashlib.sha256("\n".join(said).encode()).hexdigest()[:12]
