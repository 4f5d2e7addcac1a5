"""One need in full: its steps with who took them, what hangs on it, who could do it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from sqlalchemy import select
from sqlmodel import col

from eldercare_desktop.care.area import area_names
from eldercare_desktop.care.helper import Helper
from eldercare_desktop.care.need.listing import NeedRow, need_row
from eldercare_desktop.care.need.record import Need
from eldercare_desktop.care.person import Person
from eldercare_desktop.care.rule_settings import rule
from eldercare_desktop.care.visit.times import local_time
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import table_of

OFFICE = ("care_assistant", "cadre", "grid_worker")
"""The kinds of helper that are asked first about a village."""


@dataclass(frozen=True)
class Step:
    """A state that a need came to: when it was written down, by whom, and whether it is ours.

    `handed_over`: the county has it.
    """

    state: str
    at: str
    user: str
    own: bool
    handed_over: bool
    doubtful: bool


@dataclass(frozen=True)
class Office:
    """Whom to call about a village."""

    village: str
    name: str = ""
    phone: str | None = None


@dataclass(frozen=True)
class NeedDetail:
    """One need with all that is shown beside it.

    `seen` is the record for the next step. `before` and `later` are the needs that it was
    opened again after, and that were opened again after it. `listed_since` is the day since
    which the township can see it on its list, as far as the county's receipts tell.
    """

    row: NeedRow
    seen: Need
    steps: tuple[Step, ...]
    before: NeedRow | None
    later: NeedRow | None
    office: Office
    follow_up_by: str | None
    listed_since: str | None


def need_detail(reader: Reader, need_id: str, *, today: str) -> NeedDetail | None:
    """One need in full; None when it is not here."""
    row, seen = need_row(reader, need_id, today=today), reader.get(Need, need_id)
    if row is None or seen is None or seen.deleted:
        return None
    before = need_row(reader, seen.again_of_id, today=today) if seen.again_of_id else None
    again = reader.find(Need, col(Need.again_of_id) == need_id, limit=1)
    return NeedDetail(
        row=row,
        seen=seen,
        steps=_steps(reader, need_id),
        before=before,
        later=need_row(reader, again[0].id, today=today) if again else None,
        office=office_of(reader, seen.village),
        follow_up_by=follow_up_by(reader, seen),
        listed_since=_listed_since(reader, row),
    )


def follow_up_by(reader: Reader, need: Need) -> str | None:
    """The day by which somebody asks back about a need that is done."""
    if need.state != "done" or need.done_on is None:
        return None
    days = rule(reader, "need.follow_up_days", need.done_on, need.village)
    return (date.fromisoformat(need.done_on) + timedelta(days=days)).isoformat()


def office_of(reader: Reader, village: str) -> Office:
    """Name of a village, and whom of its office one can call, if a number is known."""
    h, p = table_of(Helper), table_of(Person)
    found = reader.rows(
        select(h.c.kind, p.c.name, p.c.phone)
        .select_from(h.join(p, p.c.id == h.c.person_id))
        .where(h.c.deleted == 0, p.c.deleted == 0, p.c.life_status == "living")
        .where(p.c.village == village, h.c.kind.in_(OFFICE), p.c.phone.is_not(None))
        .order_by(p.c.name, p.c.id)
    )
    known = area_names(reader).get(village, "") or str(reader.setting("village_name") or "")
    first = min(found, key=lambda row: OFFICE.index(row.kind), default=None)
    if first is None:
        return Office(known)
    return Office(known, first.name, first.phone)


def telling(reader: Reader, table: str, row_id: str, fields: Sequence[str]) -> list[Any]:
    """The changes of a row that decide whether it stands on a list: its insert, and some fields.

    Others may still be here only: the township has the row all the same.
    """
    changes = reader.changes_of([(table, row_id)])
    return [c for c in changes if c.op == "insert" or any(name in c.values for name in fields)]


def handed_over_on(reader: Reader, changes: Sequence[Any]) -> str | None:
    """The local day on which the county had got the last of these changes; None if it has not.

    What came from another laptop came through the county: it was there at the latest on the
    day on which it was written here, as far as this laptop can tell.
    """
    days = []
    for change in changes:
        received = reader.received_at(change)
        if received is None and change.own and change.position is None:
            return None
        there = local_time(received, change.at) if received else change.at
        days.append(max(there[:10], change.at[:10]))
    return max(days, default=None)


def _steps(reader: Reader, need_id: str) -> tuple[Step, ...]:
    found = []
    for change in reader.changes_of([("need", need_id)]):
        if "state" in change.values:
            there = not change.own or change.position is not None
            state, doubtful = str(change.values["state"]), bool(change.clock_doubtful)
            found.append(Step(state, change.at, change.user, bool(change.own), there, doubtful))
    return tuple(found)


def _listed_since(reader: Reader, row: NeedRow) -> str | None:
    if not row.escalated:
        return None
    there = handed_over_on(reader, telling(reader, "need", row.id, ("state", "wanted_by")))
    days = max(rule(reader, "need.escalate_days", village=row.village), 1)
    over = (date.fromisoformat(row.need.wanted_by) + timedelta(days=days)).isoformat()
    return max(there, over) if there else None
