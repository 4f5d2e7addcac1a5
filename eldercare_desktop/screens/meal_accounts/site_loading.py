"""What the part of the sites reads, in a worker: plain values out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from eldercare_desktop.care.site.record import Site


@dataclass(frozen=True)
class SiteLine:
    """A site in the list. `village_name`: empty on the laptop of a village."""

    id: str
    name: str
    village_name: str
    site: Site
    open: bool


def now() -> datetime:
    """The local time."""
    return datetime.now().astimezone()


def sites(read: Any) -> list[SiteLine]:
    """All sites, those that have closed at the end."""
    from eldercare_desktop.care.area import area_names  # with sqlmodel: late
    from eldercare_desktop.care.site.reading import all_sites

    several = str(read.setting("village") or "").endswith("000")
    villages = area_names(read) if several else {}
    today = now().date().isoformat()
    found = [
        SiteLine(
            site.id,
            site.name,
            villages.get(site.village, ""),
            site,
            site.closed_on is None or site.closed_on > today,
        )
        for site in all_sites(read, closed=True)
    ]
    return sorted(found, key=lambda line: not line.open)
