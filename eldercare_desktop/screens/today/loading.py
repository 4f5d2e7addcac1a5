"""What the page reads, in a worker: first what is to be done, then the rest."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from eldercare_desktop.care.today import Besides, Incomplete, Today
    from eldercare_desktop.care.today.meals import MealsToday

FIRST = 12
"""So many rows of the due list are on the first screen."""
EXCHANGES = "exchanges"
"""Store setting: the exchanges with the county, the newest first (see `sync/history.py`)."""
FEW = 4
"""So many rows of the other lists."""


def apply(work: Any, resident_id: str, codes: Sequence[str]) -> int:
    """Notes that somebody has applied for entitlements, today."""
    from eldercare_desktop.care.entitlement.claims import mark

    return mark(work, [(resident_id, code) for code in codes], "applied")


def is_back(work: Any, absence_id: str) -> str:
    """Notes that somebody came back, today."""
    from eldercare_desktop.care.absence.noting import end_absence
    from eldercare_desktop.care.absence.record import Absence
    from eldercare_desktop.care.errors import CareError

    seen = work.get(Absence, absence_id)
    if seen is None:
        raise CareError("row_gone")
    return str(end_absence(work, seen).id)


def today() -> str:
    """The local date, YYYY-MM-DD."""
    return date.today().isoformat()


def now() -> datetime:
    """The moment by which the clocks of emergencies are told."""
    return datetime.now().astimezone()


def overview(read: Any) -> Today:
    """What is to be done, of one moment."""
    from eldercare_desktop.care.today import today_overview  # sqlmodel: the window comes first

    return today_overview(read, today(), now=now(), top=FIRST)


def meals(read: Any) -> MealsToday:
    """Today's meals, and who is to be looked after for those that were missed."""
    from eldercare_desktop.care.today.meals import meals_today

    return meals_today(read, today())


def besides(read: Any) -> tuple[Besides, str | None]:
    """What can come a moment later, and the day of the last exchange that went well."""
    from eldercare_desktop.care.today import today_besides

    kept = read.setting(EXCHANGES) or []
    well = [str(e["at"])[:10] for e in kept if not (e.get("failure") or e.get("cancelled"))]
    return today_besides(read, today(), top=FEW), next(iter(well), None)


def incomplete(read: Any) -> list[Incomplete]:
    """Everybody without a complete ID number."""
    from eldercare_desktop.care.today import incomplete_ids

    return incomplete_ids(read, today())


def lunar_today() -> str | None:
    """Today by the lunar calendar, as MM-DD (L in a leap month)."""
    from eldercare_desktop.care.chinese_dates import lunar_of

    found = lunar_of(date.fromisoformat(today()))
    return found.birthday() if found else None
