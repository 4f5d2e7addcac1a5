"""Points (积分): given with a reason, to one or to many. An account apart from hours [rule 29]."""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Exists, Row, func, select
from sqlmodel import col

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.love_store.terms import MOST_POINTS
from eldercare_desktop.care.person import Person
from eldercare_desktop.care.search.key import fold
from eldercare_desktop.care.time_bank.ledger.account import ISSUE, of_person
from eldercare_desktop.care.time_bank.ledger.causes import next_cause
from eldercare_desktop.care.time_bank.ledger.posting import Posting, post
from eldercare_desktop.care.time_bank.ledger.record import LedgerEntry
from eldercare_desktop.care.time_bank.ledger.suspense import suspense_of
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import table_of
from eldercare_desktop.store.work import Work


@dataclass(frozen=True)
class Awarded:
    """What became of giving to many: the entries, and who had it on that day already."""

    entries: Sequence[LedgerEntry]
    had: Sequence[str]


@dataclass(frozen=True)
class AwardRow:
    """Points that were given. `taken_back`: by a reversal. `why`: why they do not count, if so."""

    entry_id: str
    person_id: str
    name: str
    village: str
    points: int
    reason: str
    day: str
    entered_by: str
    taken_back: bool
    why: str


def award(
    work: Work,
    person_id: str,
    points: int,
    reason: str,
    cause: str | None = None,
    *,
    day: str | None = None,
) -> LedgerEntry:
    """Give points for a reason. `cause`: what it comes from, where that has a name.

    CareError: row_gone, points_amount (`least`, `most`), points_reason_missing,
    dated_after_death, ledger_day_ahead, ledger_posted_already.
    """
    work.label = "award_points"
    if not 1 <= points <= MOST_POINTS:
        raise CareError("points_amount", field="points", least=1, most=MOST_POINTS)
    if not reason.strip():
        raise CareError("points_reason_missing", field="reason")
    person = work.get(Person, person_id)
    if person is None or person.deleted:
        raise CareError("row_gone")
    return post(
        work,
        person.village,
        Posting(
            "award",
            points,
            ISSUE,
            of_person(person_id),
            cause or f"award:{secrets.token_hex(8)}",
            unit="point",
            day=day,
            reason=reason.strip(),
        ),
    )


def award_many(
    work: Work,
    person_ids: Iterable[str],
    points: int,
    reason: str,
    *,
    day: str | None = None,
    daily: bool = False,
) -> Awarded:
    """Give the same to many, in one step.

    `daily`: one has it once a day at most. Who has it already, is left out and named; on two
    laptops that do not know of each other the second entry of one person is in suspense.
    CareError: points_nobody, points_all_have (`day`); and as `award`.
    """
    everybody = list(dict.fromkeys(person_ids))
    if not everybody:
        raise CareError("points_nobody", field="people")
    on = day or work.today
    had = having(work, everybody, reason, on) if daily else {}
    if len(had) == len(everybody):
        raise CareError("points_all_have", field="people", day=on)
    entries = []
    for person_id in everybody:
        if person_id not in had:
            cause = _daily(work, reason, on, person_id) if daily else None
            entries.append(award(work, person_id, points, reason, cause, day=day))
    return Awarded(entries, sorted(had.values()))


def having(reader: Reader, people: Sequence[str], reason: str, day: str) -> dict[str, str]:
    """Who of some people has points for a reason on a day already, with their names."""
    found = reader.find(
        LedgerEntry,
        col(LedgerEntry.day) == day,
        col(LedgerEntry.kind) == "award",
        col(LedgerEntry.reason) == reason.strip(),
        ~_reversed(),
    )
    wanted = {entry.to_person_id for entry in found} & set(people)
    persons = (reader.get(Person, person_id) for person_id in wanted if person_id)
    return {person.id: person.name for person in persons if person is not None}


def awards_between(reader: Reader, village: str, first: str, last: str) -> list[AwardRow]:
    """Points given in a village on these days, the newest first."""
    e, p = table_of(LedgerEntry).c, table_of(Person).c
    query = (
        select(
            e.id, e.to_person_id, p.name, e.village, e.amount, e.reason, e.day, e.entered_by,
            _reversed().label("taken_back"),
        )
        .join_from(table_of(LedgerEntry), table_of(Person), p.id == e.to_person_id)
        .where(e.day.between(first, last), e.village == village, e.kind == "award")
        .order_by(e.day.desc(), e.recorded_at.desc(), e.id.desc())
    )  # fmt: skip
    rows = reader.rows(query)
    held = suspense_of(reader, [row.id for row in rows])
    return [_row(row, held.get(row.id, "")) for row in rows]


def usual_points(reader: Reader, village: str, since: str) -> dict[str, int]:
    """Reason -> the points last given for it in a village since a day, the newest first."""
    e = table_of(LedgerEntry).c
    query = (
        select(e.reason, e.amount, func.max(e.recorded_at).label("at"))
        .where(e.day >= since, e.village == village, e.kind == "award", e.reason.is_not(None))
        .group_by(e.reason)
        .order_by(func.max(e.recorded_at).desc())
    )
    return {row.reason: row.amount for row in reader.rows(query)}


def _row(row: Row[Any], why: str) -> AwardRow:
    return AwardRow(
        row.id, row.to_person_id, row.name, row.village, row.amount, row.reason or "",
        row.day, row.entered_by, bool(row.taken_back), why,
    )  # fmt: skip


def _daily(work: Work, reason: str, day: str, person_id: str) -> str:
    """What makes it once a day; after a reversal it may be given anew."""
    digest = hashlib.sha256(fold(reason).encode()).hexdigest()[:16]
    return next_cause(work, f"award:{digest}:{day}:{person_id}")


def _reversed() -> Exists:
    """Whether another entry reverses an entry."""
    e = table_of(LedgerEntry)
    back = e.alias("back")
    return select(back.c.id).where(back.c.corrects_id == e.c.id).correlate(e).exists()
