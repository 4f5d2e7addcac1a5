"""The records of a round: the round itself, one line a resident, tries that met nobody."""

from __future__ import annotations

from typing import Literal

from sqlalchemy import Index

from eldercare_desktop.store.record import (
    CleanText,
    Day,
    Fact,
    Names,
    OptionalText,
    Profile,
    flag,
    names,
    number,
    ref,
    table_of,
    text,
)

RoundKind = Literal["heat", "cold_wave", "rainstorm_flood", "snow_ice", "festival", "other"]
KINDS: tuple[RoundKind, ...] = (
    "heat",
    "cold_wave",
    "rainstorm_flood",
    "snow_ice",
    "festival",
    "other",
)
CONDITIONS = ("dependent", "dementia", "severe_illness")
"""失能 (by a recorded level or by the six items), 失智, 重病."""

Missed = Literal["nobody_home", "not_reached"]


class Round(Profile, table=True):
    """A one-off list outside the normal cycle, in one village, with the criteria as chosen.

    Whoever meets one of the criteria is asked for; with none chosen, everybody. `groups`
    holds what the groups are called (empty: all of them), so that two laptops that each made
    the same group mean the same.
    """

    __tablename__ = "round"

    kind: RoundKind = text("Kind", default="other")
    name: CleanText = text("Name", required=True)
    starts_on: Day = text("First day", required=True)
    ends_on: Day = text("Last day", required=True, index=True)
    age_from: int | None = number("Age from")
    living: Names = names("Living situation")
    conditions: Names = names("Conditions")
    categories: Names = names("Categories")
    tiers: Names = names("Tiers")
    groups: Names = names("Groups")
    children: bool = flag("Children too")
    note: OptionalText = text("Note")
    closed_on: Day | None = text("Closed on")
    close_note: OptionalText = text("What came of it", sensitive=True)


class RoundEntry(Profile, table=True):
    """One resident on the list of a round; `place` is where, the most urgent first.

    Who was taken out stays here as such, so that nobody is offered again whom a person
    has decided against.
    """

    __tablename__ = "round_entry"

    round_id: str = ref("round", "Round")
    resident_id: str = ref("resident", "Resident")
    place: int = number("Place", default=0)
    taken_out: bool = flag("Taken out")


class RoundAttempt(Fact, table=True):
    """Somebody went or called and met nobody: the line stays open."""

    __tablename__ = "round_attempt"

    entry_id: str = ref("round_entry", "Line")
    tried_on: Day = text("Tried on", required=True)
    tried_by: OptionalText = text("Tried by")
    result: Missed = text("Result", default="nobody_home")
    note: OptionalText = text("Note", sensitive=True)
    corrects_id: str | None = ref("round_attempt", "Corrects", required=False, index=False)


_attempt = table_of(RoundAttempt).c
Index(
    "ix_round_attempt_corrects_id",
    _attempt.corrects_id,
    sqlite_where=_attempt.corrects_id.is_not(None),
)
