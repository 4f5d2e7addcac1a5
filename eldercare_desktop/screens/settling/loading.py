"""What the page shows and writes, in a worker."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from eldercare_desktop.care.register import PersonRow
    from eldercare_desktop.care.settling.pairs import Compared, Pair
    from eldercare_desktop.care.settling.waiting import Waiting


@dataclass(frozen=True)
class View:
    """All that the list shows. `areas`: 12-digit code -> name; `village`: this laptop's own."""

    waiting: Sequence[Waiting]
    merged: Sequence[Waiting]
    areas: Mapping[str, str]
    village: str
    now: datetime


def view(read: Any) -> View:
    """The list as it is now."""
    from eldercare_desktop.care.area import area_names  # sqlmodel: the window comes first
    from eldercare_desktop.care.settling.waiting import merged, waiting

    return View(
        waiting=waiting(read),
        merged=merged(read),
        areas=area_names(read),
        village=str(read.setting("village")),
        now=datetime.now().astimezone(),
    )


def pair_in_full(read: Any, pair: Pair) -> Compared | None:
    """A pair with all that one needs to decide, the fuller record staying."""
    from eldercare_desktop.care.settling.pairs import compared, fuller_first

    return compared(read, fuller_first(read, pair), today=date.today().isoformat())


def close_left_open(work: Any, person_id: str) -> None:
    """Close what is still open of somebody who is gone."""
    from eldercare_desktop.care.register.leaving import close_left_open

    close_left_open(work, person_id)


def turned(read: Any, pair: Pair) -> Compared | None:
    """A pair with the other record staying."""
    from eldercare_desktop.care.settling.pairs import compared

    return compared(read, pair.turned(), today=date.today().isoformat())


def person(read: Any, person_id: str) -> PersonRow | None:
    """The line of a person."""
    from eldercare_desktop.care.register import person_row

    return person_row(read, person_id, today=date.today().isoformat())


def keep(work: Any, table: str, row_id: str, kept: Mapping[str, str | None]) -> None:
    """Let values stand; the others are closed on every laptop."""
    from eldercare_desktop.care.register.conflicts import keep_values

    keep_values(work, table, row_id, kept)


def merge(work: Any, pair: Pair, take: Collection[tuple[str, str]]) -> None:
    """The two records are one."""
    from eldercare_desktop.care.settling import merging

    if pair.why == "late":
        merging.settle_late(work, pair.table, pair.kept_id, pair.other_id, take)
    elif pair.why == "two_roles":
        merging.merge_roles(work, pair.table, pair.kept_id, pair.other_id, take)
    else:
        merging.merge_persons(work, pair.kept_id, pair.other_id, take)


def tell_apart(work: Any, pair: Pair) -> None:
    """They are two people; it is not asked again."""
    from eldercare_desktop.care.person import mark_not_same

    mark_not_same(work, pair.kept_id, pair.other_id)


def part(work: Any, person_id: str) -> None:
    """Take a merge back."""
    from eldercare_desktop.care.settling.merging import part_person

    part_person(work, person_id)
