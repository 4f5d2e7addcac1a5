"""The papers of the page, made in a worker: a round's list, the slips of a walk."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from eldercare_desktop.screens.rounds import loading
from eldercare_desktop.screens.rounds.phrases import (
    contact_words,
    days,
    due_words,
    know_words,
    seen_words,
)
from eldercare_desktop.screens.wording import word

if TYPE_CHECKING:
    from eldercare_desktop.care.walk.walks import WalkDoor


def round_paper(read: Any, round_id: str, *, whole: bool, by_house: bool) -> Any:
    """The list of a round: who is still to be seen, or all who are asked; None without any."""
    from eldercare_desktop.care.house_order import house_key
    from eldercare_desktop.printing.round_list import RoundPrint, round_list

    found = loading.round_detail(read, round_id)
    if found is None:
        return None
    lines = [line for line in found.lines if line.waiting or (whole and line.state == "done")]
    if by_house:
        lines.sort(key=lambda line: (house_key(line.group), house_key(line.address), line.name))
    if not lines:
        return None
    printed = [
        RoundPrint(
            number=number,
            name=line.name,
            age=line.age,
            group=line.group,
            address=line.address or "",
            phone=line.phone or "",
            contact=contact_words(line.contact),
            door=line.door or "",
            seen=seen_words(line),
        )
        for number, line in enumerate(lines, 1)
    ]
    return round_list(
        found.seen.name,
        days(found.seen.starts_on, found.seen.ends_on, year=True),
        [word("round_look_at", code) for code in found.look_at],
        printed,
        village=found.village,
        filled_on=loading.today(),
    )


def slip_paper(read: Any, slip_id: str) -> Any:
    """The slip of a round for one helper, with the code that opens it when it comes back."""
    from eldercare_desktop.care.round.slips import round_slip_faces
    from eldercare_desktop.printing.slips import SlipPaper

    names = loading.village_names(read)
    return SlipPaper(round_slip_faces(read, [slip_id], names, today=loading.today()))


def walk_paper(read: Any, key: str, *, due_only: bool) -> Any:
    """One slip for every group of a walk; None where no door is on it."""
    from eldercare_desktop.printing.walk_slips import DoorPrint, walk_slips

    walk = loading.walk(read, key)
    if walk is None:
        return None

    def printed(doors: Sequence[WalkDoor]) -> list[DoorPrint]:
        wanted = (door for door in doors if door.due or not due_only)
        return [
            DoorPrint(
                door.name,
                door.age,
                door.address or "",
                door.phone or "",
                know_words(door),
                due_words(door),
            )
            for door in wanted
        ]

    groups = [(group, printed(doors)) for group, doors in walk.groups]
    groups = [(group, doors) for group, doors in groups if doors]
    if not groups:
        return None
    head, village = walk.head, loading.village_names(read).get(walk.head.village, "")
    who = " · ".join(part for part in (head.helper, head.phone) if part)
    return walk_slips(head.area, who, groups, village=village, filled_on=loading.today())
