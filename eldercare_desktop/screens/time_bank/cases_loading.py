"""What the cases of the ledger read, in a worker."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from eldercare_desktop.care.time_bank.ledger.cases import Case


@dataclass(frozen=True)
class Past:
    """A case that is settled: by a ruling, or by the reversal of an entry in suspense."""

    key: str
    name: str
    village: str
    day: str
    kind: str  # of the case, as far as its key says; "" if it does not
    ruling: str  # "" for a reversal
    reason: str
    by: str
    amount: int = 0
    unit: str = "minute"


@dataclass(frozen=True)
class EntryTold:
    """An entry of a case: what it moves, who entered it, and on which laptop.

    `own`: on this one. `why`: why it is in suspense, "" if it counts.
    """

    entry_id: str
    kind: str
    unit: str
    amount: int
    day: str
    recorded_at: str
    entered_by: str
    whence: tuple[str, str]  # kind of account, whose
    to: tuple[str, str]
    reason: str | None
    own: bool
    why: str
    reversed: bool


@dataclass(frozen=True)
class CasesFound:
    """All that is open, and what was settled, the newest first. `several`: of a township."""

    open: Sequence[Case]
    past: Sequence[Past]
    names: Mapping[str, str]
    several: bool


def cases(read: Any) -> CasesFound:
    """Open cases, the oldest first, and those that were settled."""
    from eldercare_desktop.care.area import area_names, level_of
    from eldercare_desktop.care.time_bank.ledger.cases import open_cases

    several = level_of(str(read.setting("village") or "")) != "village"
    past = sorted([*_rulings(read), *_reversals(read)], key=lambda one: one.day, reverse=True)
    return CasesFound(open_cases(read), past, area_names(read), several)


def entries_told(read: Any, entry_ids: Sequence[str]) -> list[EntryTold]:
    """The entries of a case, in the order in which they count."""
    from sqlmodel import col

    from eldercare_desktop.care.time_bank.ledger.judging import county_order
    from eldercare_desktop.care.time_bank.ledger.reading import names_of, reversals_of
    from eldercare_desktop.care.time_bank.ledger.record import LedgerEntry
    from eldercare_desktop.care.time_bank.ledger.suspense import suspense_of

    ids = list(entry_ids)
    rows = read.find(LedgerEntry, col(LedgerEntry.id).in_(ids))
    places = read.places_of(LedgerEntry, ids)
    rows.sort(key=lambda row: county_order(places.get(row.id), row))
    own = {c.row_id: bool(c.own) for c in read.changes_of([("ledger_entry", i) for i in ids])}
    suspended, reversals = suspense_of(read, ids), reversals_of(read, ids)
    people = {i for row in rows for i in (row.from_person_id, row.to_person_id) if i}
    names = names_of(read, people)
    return [
        EntryTold(
            row.id, row.kind, row.unit, row.amount, row.day, row.recorded_at, row.entered_by,
            (row.from_kind, names.get(row.from_person_id or "", "")),
            (row.to_kind, names.get(row.to_person_id or "", "")),
            row.reason, own.get(row.id, False), suspended.get(row.id, ""), row.id in reversals,
        )
        for row in rows
    ]  # fmt: skip


def _rulings(read: Any) -> list[Past]:
    from eldercare_desktop.care.time_bank.ledger.reading import names_of
    from eldercare_desktop.care.time_bank.ledger.record import LedgerRuling

    rows = read.find(LedgerRuling)
    corrected = {row.corrects_id for row in rows}
    names = names_of(read, {row.person_id for row in rows if row.person_id})
    return [
        Past(
            row.id, names.get(row.person_id or "", ""), row.village, row.recorded_at[:10],
            row.case_key.partition(":")[0], row.ruling, row.reason, row.ruled_by,
        )
        for row in rows
        if row.id not in corrected
    ]  # fmt: skip


def _reversals(read: Any) -> list[Past]:
    """Reversals of entries that were in suspense: that is how such a case ends."""
    from sqlmodel import col

    from eldercare_desktop.care.time_bank.ledger.reading import names_of
    from eldercare_desktop.care.time_bank.ledger.record import LedgerEntry
    from eldercare_desktop.care.time_bank.ledger.suspense import suspense_of

    made = read.find(LedgerEntry, col(LedgerEntry.kind) == "reversal")
    why = suspense_of(read, [row.corrects_id for row in made])
    found = [row for row in made if why.get(row.corrects_id) in ("doubled", "overlap")]
    names = names_of(read, {i for row in found if (i := row.from_person_id or row.to_person_id)})
    return [
        Past(
            row.id, names.get(row.from_person_id or row.to_person_id or "", ""), row.village,
            row.day, why[row.corrects_id], "", row.reason or "", row.entered_by,
            row.amount, row.unit,
        )
        for row in found
    ]  # fmt: skip
