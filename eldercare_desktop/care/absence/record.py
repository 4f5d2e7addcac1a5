"""The record of one absence."""

from __future__ import annotations

from typing import Literal

from eldercare_desktop.store.record import Day, OptionalText, Profile, ref, text

AbsenceKind = Literal["hospital", "with_children", "out", "other"]
ABSENCE_KINDS: tuple[AbsenceKind, ...] = ("hospital", "with_children", "out", "other")
"""住院, 去子女家, 外出, 其他."""


class Absence(Profile, table=True):
    """A time away from home: from the day `since` until the day `until` of the return.

    On the day of the return they are back: `until` itself is no day of the absence. None:
    nobody knows yet when they come back.
    """

    __tablename__ = "absence"

    resident_id: str = ref("resident", "Resident")
    kind: AbsenceKind = text("Where to", default="hospital")
    since: Day = text("Away since", required=True)
    until: Day | None = text("Back on")
    note: OptionalText = text("Note", sensitive=True)
