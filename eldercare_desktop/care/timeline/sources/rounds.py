"""Rounds whose list the person stood on, and tries that met nobody. What was done is a visit."""

from __future__ import annotations

from sqlalchemy import select

from eldercare_desktop.care.round.record import Round, RoundAttempt, RoundEntry
from eldercare_desktop.care.timeline.event import Event, Whom, newest
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import table_of


def events(reader: Reader, whom: Whom, before: str | None, most: int) -> list[Event]:
    """`code`: listed, tried; `about` is the round."""
    today = reader.today
    found = [*_listed(reader, whom), *_tried(reader, whom)]
    return newest((event for event in found if event.day <= today), before, most)


def _listed(reader: Reader, whom: Whom) -> list[Event]:
    o, e = table_of(Round), table_of(RoundEntry)
    statement = (
        select(o.c.id, o.c.name, o.c.kind, o.c.starts_on)
        .select_from(e.join(o, o.c.id == e.c.round_id))
        .where(e.c.resident_id.in_(whom.residents), e.c.deleted == 0, e.c.taken_out == 0)
        .where(o.c.deleted == 0)
        .distinct()  # two lines of one list, since two records were made one
    )
    return [
        Event("round", "listed", row.starts_on, row.id, values={"kind": row.kind, "name": row.name})
        for row in reader.rows(statement)
    ]


def _tried(reader: Reader, whom: Whom) -> list[Event]:
    o, e, a = table_of(Round), table_of(RoundEntry), table_of(RoundAttempt)
    later = a.alias("later_attempt")
    corrected = select(later.c.id).where(later.c.corrects_id == a.c.id).exists()
    statement = (
        select(a, o.c.id.label("round_id"), o.c.name, o.c.kind)
        .select_from(a.join(e, e.c.id == a.c.entry_id).join(o, o.c.id == e.c.round_id))
        .where(e.c.resident_id.in_(whom.residents), a.c.withdrawn == 0, ~corrected)
    )
    return [
        Event(
            kind="round",
            code="tried",
            day=row.tried_on,
            about=row.round_id,
            by=row.tried_by or "",
            note=row.note or "",
            values={"kind": row.kind, "name": row.name, "result": row.result},
        )
        for row in reader.rows(statement)
    ]
