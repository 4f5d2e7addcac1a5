"""Taking somebody in again who had left the register: the earlier time is kept as a fact.

So they count in the months in which they were there, and not in those between.
"""

from __future__ import annotations

from typing import Any

from eldercare_desktop.care.resident.period import RegisterPeriod
from eldercare_desktop.care.resident.record import Resident
from eldercare_desktop.store.work import Work


def readmit(work: Work, seen: Resident, *, on: str | None = None, **values: Any) -> Resident:
    """They are on the register again since `on` (today), with what is known now (`values`).

    Whose return lies on the day on which they left, or before it, had never been away; nor
    was there an earlier time of somebody entered by mistake. CareError: changed_meanwhile,
    row_gone, invalid_<field>.
    """
    back, left = on or work.today, seen.ended_on
    if left is not None and back > left:
        _keep_earlier(work, seen, left)
    elif seen.served_since is None or seen.served_since < back:
        back = seen.served_since or ""
    again = {"served_since": back or None, "ended_on": None, "end_reason": None}
    return work.set(seen, **{**values, **again})


def _keep_earlier(work: Work, seen: Resident, left: str) -> None:
    since = seen.served_since
    if seen.end_reason == "entered_by_mistake" or (since is not None and since >= left):
        return
    work.insert(
        RegisterPeriod(
            village=seen.village,
            resident_id=seen.id,
            since=since,
            until=left,
            reason=seen.end_reason,
        )
    )
