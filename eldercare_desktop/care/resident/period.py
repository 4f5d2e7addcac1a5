"""Earlier times on the register, of those who left it and came back."""

from __future__ import annotations

from eldercare_desktop.care.resident.record import LeaveReason
from eldercare_desktop.store.record import Day, Fact, ref, text


class RegisterPeriod(Fact, table=True):
    """Somebody was on the register from `since` (None: nobody knows) until they left it.

    The profile holds the present time; this one is written when they are taken in again, so
    that they count in the months in which they were there, and not in those between.
    """

    __tablename__ = "register_period"

    resident_id: str = ref("resident", "Resident")
    since: Day | None = text("On the register since")
    until: Day = text("Left the register on", required=True)
    reason: LeaveReason | None = text("Reason for leaving")
    corrects_id: str | None = ref("register_period", "Corrects", required=False)
