"""The last exchanges of this store, for the person at the screen."""

from __future__ import annotations

from dataclasses import asdict, dataclass, fields
from typing import Any

from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.store import Store

SETTING = "exchanges"
KEPT = 30


@dataclass(frozen=True)
class Entry:
    """One exchange. `at`: local time; `failure`: a code, empty when it went well.

    by_file: the county's answer came on a stick
    """

    at: str
    sent: int = 0
    received: int = 0
    conflicts: int = 0
    refused: int = 0
    failure: str = ""
    cancelled: bool = False
    automatic: bool = False
    by_file: bool = False


def note_exchange(store: Store, entry: Entry) -> None:
    """Keep an exchange; of those by themselves that brought nothing, only the last one."""
    with store.work(label="exchange") as work:
        before = [e for e in exchanges(work) if not (entry.automatic and _is_idle(e))]
        work.set_setting(SETTING, [asdict(e) for e in [entry, *before]][:KEPT])
        work.commit()


def exchanges(reader: Reader) -> list[Entry]:
    """The last exchanges, the newest first."""
    return [_entry(kept) for kept in reader.setting(SETTING) or []]


def _is_idle(entry: Entry) -> bool:
    nothing = not (entry.sent or entry.received or entry.refused or entry.failure)
    return entry.automatic and nothing


def _entry(kept: dict[str, Any]) -> Entry:
    return Entry(**{f.name: kept[f.name] for f in fields(Entry) if f.name in kept})
