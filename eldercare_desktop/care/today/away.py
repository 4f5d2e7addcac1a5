"""Who is away, and who comes back: their visits pause until then."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import or_, select

from eldercare_desktop.care.absence.record import Absence, AbsenceKind
from eldercare_desktop.care.area import VillagerGroup, group_label
from eldercare_desktop.care.pairing.need import is_current
from eldercare_desktop.care.person import Person
from eldercare_desktop.care.resident import Resident
from eldercare_desktop.care.visit.tiers import days_after
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import table_of


@dataclass(frozen=True)
class Away:
    """Somebody who is away since `since`; `until` is the day of the return, None: not known.

    `back`: that day has come.
    """

    absence_id: str
    resident_id: str
    person_id: str
    name: str
    kind: str
    group: str
    village: str
    where: AbsenceKind
    since: str
    until: str | None
    back: bool


def who_is_away(
    reader: Reader, today: str, *, village: str | None = None, back_since: int = 1
) -> list[Away]:
    """Who is away today or came back within the last days, the next return first."""
    t, r, p, g = (table_of(kind) for kind in (Absence, Resident, Person, VillagerGroup))
    lasting = or_(t.c.until.is_(None), t.c.until >= days_after(today, -back_since))
    statement = (
        select(
            t.c.id, t.c.resident_id, t.c.kind.label("where"), t.c.since, t.c.until, r.c.kind,
            p.c.id.label("person_id"), p.c.name, p.c.village,
            g.c.number.label("group_number"), g.c.name.label("group_name"),
        )
        .select_from(
            t.join(r, r.c.id == t.c.resident_id).join(p, p.c.id == r.c.person_id)
            .outerjoin(g, g.c.id == p.c.group_id)
        )
        .where(t.c.deleted == 0, t.c.since <= today, lasting, is_current(r, p, today))
        .order_by(t.c.until.is_(None), t.c.until, t.c.since, p.c.name, t.c.id)
    )  # fmt: skip
    statement = statement.where(p.c.village == village) if village else statement
    return [
        Away(
            absence_id=row.id,
            resident_id=row.resident_id,
            person_id=row.person_id,
            name=row.name,
            kind=row.kind,
            group=group_label(row.group_number, row.group_name),
            village=row.village,
            where=row.where,
            since=row.since,
            until=row.until,
            back=row.until is not None and row.until <= today,
        )
        for row in reader.rows(statement)
    ]
