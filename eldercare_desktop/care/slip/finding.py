"""What a typed or scanned code of a slip comes to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from sqlmodel import col

from eldercare_desktop.care.slip.record import SLIP_CODE, Slip
from eldercare_desktop.care.slip.states import confirmations, state_of
from eldercare_desktop.store.reader import Reader


@dataclass(frozen=True)
class FoundSlip:
    """`open` waits to be confirmed; `confirmed` came back before (shown, not written to);
    `cancelled`: another one took its place (`replaced_by`, if there is one), or it was called
    off; `unknown`: well-formed, but not known on this laptop; `typo`: mistyped."""

    outcome: Literal["open", "confirmed", "cancelled", "unknown", "typo"]
    slip_id: str | None = None
    day: str | None = None
    reason: str | None = None
    replaced_by: str | None = None


def find_slip(reader: Reader, typed: str) -> FoundSlip:
    """The slip of a code, however it is typed (see `TokenKind.read`)."""
    token = SLIP_CODE.read(typed)
    if token is None:
        return FoundSlip("typo")
    found = reader.find(Slip, col(Slip.token) == token, deleted=True, limit=1)
    if not found:
        return FoundSlip("unknown")
    slip = found[0]
    state = state_of(slip, confirmations(reader, [slip.id]).get(slip.id, ()))
    if state == "cancelled":
        after = _successor(reader, slip)
        return FoundSlip("cancelled", slip.id, slip.cancelled_on, slip.cancel_reason, after)
    return FoundSlip(state, slip.id)


def _successor(reader: Reader, slip: Slip) -> str | None:
    """The newest slip of the same bearer and week that is not cancelled."""
    if slip.week is None:
        return None
    where = (col(Slip.week) == slip.week, col(Slip.village) == slip.village)
    newest = (col(Slip.issued_on).desc(), col(Slip.id).desc())
    rows = reader.find(Slip, *where, col(Slip.cancelled_on).is_(None), order_by=newest)
    return next((row.id for row in rows if row.helper_id == slip.helper_id), None)
