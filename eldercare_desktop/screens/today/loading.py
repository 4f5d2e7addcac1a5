"""What the page reads, in a worker: first what is to be done, then the rest."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from eldercare_desktop.care.today import Besides, Incomplete, Today

FIRST = 12
"""So many rows of the due list are on the first screen."""
EXCHANGES = "exchanges"
"""Store setting: the exchanges with the county, the newest first (see `sync/history.py`)."""
FEW = 4
"""So many rows of the other lists."""


def today() -> str:
    """The local date, YYYY-MM-DD."""
    return date.today().isoformat()


def overview(read: Any) -> Today:
    """What is to be done, of one moment."""
    from eldercare_desktop.care.today import today_overview  # sqlmodel: the window comes first

    return today_overview(read, today(), top=FIRST)


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
