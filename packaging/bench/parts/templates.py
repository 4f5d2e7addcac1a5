"""Villages with a long past, made once and kept in build/: a laptop's store and its county."""

from __future__ import annotations

import hashlib
import shutil
from pathlib import Path

from bench.parts import county, week

from eldercare_desktop.county.migrations import HEAD as COUNTY_HEAD
from eldercare_desktop.store.migrations import HEAD as STORE_HEAD
from eldercare_desktop.store.store import Store
from eldercare_desktop.sync.enrolment import enrol
from eldercare_desktop.sync.exchange import exchange

KEPT = Path(__file__).resolve().parents[3] / "build" / "bench" / "sync"
PIN = "135790"
USER = "陈天芬"


def village(folder: Path, old: int) -> None:
    """Put a village with `old` visits of other weeks into `folder`, all of them handed over.

    The laptop's store is in `laptop`, the county's data in `county`.
    """
    kept = KEPT / f"{old}-{_version()}"
    if not kept.exists():
        print(f"Making a village with {old:,} old visits (kept in {kept})", flush=True)
        making = kept.with_name(f"{kept.name}.new")
        shutil.rmtree(making, ignore_errors=True)
        _make(making, old)
        making.rename(kept)
    shutil.copytree(kept, folder, ignore=shutil.ignore_patterns("*.lock"))


def _make(folder: Path, old: int) -> None:
    county.make(folder / "county")
    calendar = week.Calendar()
    with (
        county.County(folder / "county") as served,
        Store.create(
            folder / "laptop", PIN, village=week.VILLAGE, user=USER, clock=calendar
        ) as store,
    ):
        enrol(store, served.url, county.new_code(folder / "county"))
        people = week.people(store, calendar)
        week.before(store, calendar, people, old)
        done = exchange(store)
        assert done.remaining == 0, "the county did not take everything"


def _version() -> str:
    """Another one when the schema changed, or what is made here."""
    parts = Path(__file__).parent
    said = [
        STORE_HEAD,
        COUNTY_HEAD,
        *((parts / f"{n}.py").read_text() for n in ("week", "templates")),
    ]
    return hashlib.sha256("\n".join(said).encode()).hexdigest()[:12]
