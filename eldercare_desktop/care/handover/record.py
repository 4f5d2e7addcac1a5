"""That the work was handed over: who to whom, when, and how much of what."""

from __future__ import annotations

from sqlalchemy import Index

from eldercare_desktop.store.record import (
    CleanText,
    Day,
    Fact,
    Names,
    OptionalText,
    names,
    ref,
    table_of,
    text,
)


class Handover(Fact, table=True):
    """A change of assistant. `counts`: "part:number" for every part of the pack."""

    __tablename__ = "handover"

    handed_by: CleanText = text("Handed over by", required=True)
    taken_by: CleanText = text("Taken over by", required=True)
    handed_on: Day = text("Handed over on", required=True)
    counts: Names = names("What was handed over")
    note: OptionalText = text("Note", sensitive=True)
    corrects_id: str | None = ref("handover", "Corrects", required=False, index=False)


_corrects = table_of(Handover).c.corrects_id
Index("ix_handover_corrects_id", _corrects, sqlite_where=_corrects.is_not(None))
