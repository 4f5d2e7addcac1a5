"""What a typed or scanned code of a slip comes to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from sqlmodel import col

from eldercare_desktop.care.slip.record import KINDS, SHEET_KINDS, Slip, read_code
from eldercare_desktop.care.slip.states import confirmations, state_of
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import table_of


@dataclass(frozen=True)
class FoundSlip:
    """`open` waits to be confirmed; `confirmed` came back before (shown, not written to);
    `cancelled`: another one took its place (`replaced_by`, if there is one), or it was called
    off; `unknown`: well-formed, but not known on this laptop; `typo`: mistyped. `kind` as of
    `Slip`."""

    outcome: Literal["open", "confirmed", "cancelled", "unknown", "typo"]
    slip_id: str | None = None
    day: str | None = None
    reason: str | None = None
    replaced_by: str | None = None
    kind: str = "week"


def find_slip(reader: Reader, typed: str) -> FoundSlip:
    """The slip or sheet of a code, however it is typed (see `TokenKind.read`)."""
    token = read_code(typed)
    if token is None:
        return FoundSlip("typo")
    found = reader.find(Slip, col(Slip.token) == token, deleted=True, limit=1)
    if not found or found[0].kind not in KINDS:  # a paper that only a newer app knows
        return FoundSlip("unknown")
    slip = found[0]
    state = state_of(slip, confirmations(reader, [slip.id]).get(slip.id, ()))
    if state == "cancelled":
        after = _successor(reader, slip)
        why = (slip.cancelled_on, slip.cancel_reason, after)
        return FoundSlip("cancelled", slip.id, *why, kind=slip.kind)
    return FoundSlip(state, slip.id, kind=slip.kind)


def _successor(reader: Reader, slip: Slip) -> str | None:
    """The newest slip that is for the same and not cancelled; that of a round has none."""
    same = ["village", "kind", "helper_id", "week"]
    if slip.kind in SHEET_KINDS:
        same = ["village", "kind", "site_id", "day", "period", "route_id"]
    elif slip.week is None:
        return None
    table = table_of(Slip)
    where = [table.c[field].is_not_distinct_from(getattr(slip, field)) for field in same]
    newest = (col(Slip.issued_on).desc(), col(Slip.id).desc())
    rows = reader.find(Slip, *where, col(Slip.cancelled_on).is_(None), order_by=newest, limit=1)
    return rows[0].id if rows else None
