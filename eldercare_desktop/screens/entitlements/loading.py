"""What the view reads and writes, in a worker."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from eldercare_desktop.care.entitlement.listing import Entitled
    from eldercare_desktop.care.entitlement.reading import EntitlementRow
    from eldercare_desktop.care.entitlement.terms import Terms

MOST = 2000
"""So many lines are listed; the numbers count all."""
MANY = 100
"""More lines than this take long enough to show progress."""


def today() -> str:
    """The local date, YYYY-MM-DD."""
    return date.today().isoformat()


@dataclass(frozen=True)
class Listed:
    """A list, the groups to choose from, and the names of the villages if there are several."""

    found: Entitled
    groups: tuple[tuple[str, str], ...]
    villages: dict[str, str]


@dataclass(frozen=True)
class Table:
    """The table of a village, who should have what by code, and where it may be set."""

    rows: tuple[EntitlementRow, ...]
    missing: dict[str, int]
    village: str
    villages: tuple[tuple[str, str], ...]


def listed(read: Any, state: str, code: str | None, group_id: str | None, typed: str) -> Listed:
    """The lines of a list with what is counted beside them."""
    from eldercare_desktop.care.area import area_names, groups_of  # sqlmodel: the window first
    from eldercare_desktop.care.entitlement.listing import EntitledFilter, find_entitled

    states: Any = STATES[state]
    wanted = EntitledFilter(states=states, code=code, group_id=group_id, typed=typed)
    found = find_entitled(read, wanted, today=today(), limit=MOST)
    names = area_names(read) if _several(read) else {}
    groups = [(g.id, _group(g.label(), names.get(g.village, ""))) for g in groups_of(read)]
    return Listed(found, tuple(groups), names)


STATES: dict[str, tuple[str, ...]] = {
    "missing": ("missing",),
    "asked": ("waiting", "applied"),
    "lost": ("lost",),
    "receiving": ("receiving",),
    "closed": ("refused", "declines"),
}
"""What a chip above the list shows."""


def table(read: Any, village: str | None) -> Table:
    """The table of one village (its own, or the first of a township)."""
    from eldercare_desktop.care.area import area_names
    from eldercare_desktop.care.entitlement.listing import EntitledFilter, find_entitled
    from eldercare_desktop.care.entitlement.reading import entitlement_table, villages_to_set

    villages, names = villages_to_set(read), area_names(read)
    shown = village or next(iter(villages), str(read.setting("village", "")))
    counted = find_entitled(read, EntitledFilter(village=shown), today=today(), limit=0)
    several = [(code, names.get(code, code)) for code in villages] if len(villages) > 1 else []
    rows = tuple(entitlement_table(read, shown, today()))
    return Table(rows, dict(counted.codes), shown, tuple(several))


def mark(
    work: Any, lines: Sequence[tuple[str, str]], state: Any, on: str | None, reason: str | None
) -> int:
    """Notes how people stand to entitlements."""
    from eldercare_desktop.care.entitlement.claims import mark as mark_lines

    return mark_lines(work, lines, state, on=on, reason=reason)


def mark_many(
    work: Any,
    job: Any,
    lines: Sequence[tuple[str, str]],
    state: Any,
    on: str | None,
    reason: str | None,
) -> int:
    """The same of many, with progress and Cancel, which leaves nothing half done."""
    from eldercare_desktop.care.entitlement.claims import mark as mark_lines

    return mark_lines(work, lines, state, on=on, reason=reason, progress=job.progress)


def take_back(work: Any, lines: Sequence[tuple[str, str]]) -> int:
    """Takes notes back that were made by mistake."""
    from eldercare_desktop.care.entitlement.claims import remove_claims

    return remove_claims(work, lines)


def end(work: Any, claim_ids: Sequence[str], on: str | None, reason: Any) -> int:
    """Notes that people no longer have it."""
    from eldercare_desktop.care.entitlement.claims import end_claims

    return end_claims(work, claim_ids, on=on or work.today, reason=reason)


def save(work: Any, terms: Terms, villages: Sequence[str]) -> str:
    """Saves what an entitlement asks for; returns its code."""
    from eldercare_desktop.care.entitlement.editing import save_entitlement

    return save_entitlement(work, terms, villages=villages).code


def switch(work: Any, code: str, on: bool, villages: Sequence[str]) -> str:
    """Switches an entitlement off or on from today."""
    from eldercare_desktop.care.entitlement.editing import switch_entitlement

    return switch_entitlement(work, code, on=on, villages=villages).code


def _several(read: Any) -> bool:
    from eldercare_desktop.care.area import level_of

    return level_of(str(read.setting("village", ""))) != "village"


def _group(label: str, village: str) -> str:
    return f"{village} {label}" if village else label
