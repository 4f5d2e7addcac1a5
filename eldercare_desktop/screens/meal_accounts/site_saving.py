"""What the part of the sites writes, in a worker: one use case each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any


def add(work: Any, village: str, values: dict[str, Any]) -> str:
    """A new site; returns its id."""
    from eldercare_desktop.care.site.editing import add_site  # with sqlmodel: late

    return add_site(work, village, **values).id


def edit(work: Any, seen: Any, values: dict[str, Any]) -> str:
    """What is known of a site, changed."""
    from eldercare_desktop.care.site.editing import edit_site

    return edit_site(work, seen, **values).id


def close(work: Any, seen: Any, on: str) -> str:
    """It serves nothing from a day on."""
    from eldercare_desktop.care.site.editing import close_site

    return close_site(work, seen, on).id


def reopen(work: Any, seen: Any) -> str:
    """It has not closed."""
    from eldercare_desktop.care.site.editing import reopen_site

    return reopen_site(work, seen).id


def remove(work: Any, seen: Any) -> str:
    """It was set up by mistake."""
    from eldercare_desktop.care.site.editing import remove_site

    return remove_site(work, seen).id


def decide(work: Any, site: Any, values: dict[str, Any]) -> str:
    """Days on which it opens or closes out of turn; returns the first of them."""
    from eldercare_desktop.care.site.editing import decide_days

    first, last = values.pop("first"), values.pop("last")
    return decide_days(work, site, first, last, **values)[0].day


def withdraw(work: Any, site: Any, days: Sequence[str]) -> str:
    """These days are as usual again; returns the first of them."""
    from eldercare_desktop.care.site.editing import withdraw_days

    withdraw_days(work, site, days)
    return min(days)


def toggle(work: Any, site: Any, day: str) -> str:
    """Opens a closed day or closes an open one; a day that was decided is as usual again."""
    from eldercare_desktop.care.site.calendar import serving_days
    from eldercare_desktop.care.site.editing import decide_days, withdraw_days

    now = serving_days(work, site, day, day)[day]
    if now.why == "exception":
        withdraw_days(work, site, [day])
    else:
        decide_days(work, site, day, day, open=not now.open)
    return day
