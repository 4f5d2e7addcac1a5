"""Photos of visits: one line a visit that has any."""

from __future__ import annotations

from sqlalchemy import func, select

from eldercare_desktop.care.photo.record import Photo, is_current_photo
from eldercare_desktop.care.timeline.event import Event, Whom
from eldercare_desktop.care.visit.record import Visit, is_current_visit
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import table_of


def events(reader: Reader, whom: Whom, before: str | None, most: int) -> list[Event]:
    """`n`: how many photos the visit of that day has."""
    v, f = table_of(Visit), table_of(Photo)
    statement = (
        select(v.c.id, v.c.visited_on, v.c.recorded_at, func.count().label("n"))
        .select_from(f.join(v, v.c.id == f.c.visit_id))
        .where(v.c.resident_id.in_(whom.residents), is_current_visit(v), is_current_photo(f))
        .group_by(v.c.id)
        .order_by(v.c.visited_on.desc(), v.c.recorded_at.desc(), v.c.id.desc())
        .limit(most)
    )
    if before is not None:
        statement = statement.where(v.c.visited_on < before)
    return [
        Event("photo", "taken", r.visited_on, r.id, at=r.recorded_at, values={"n": r.n})
        for r in reader.rows(statement)
    ]
