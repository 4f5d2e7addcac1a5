"""In a worker: what the slips' views show, and what they do. Plain values come out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

# The use cases and the printing are imported inside: the window comes first.

if TYPE_CHECKING:
    from eldercare_desktop.care.slip.batch import Batch
    from eldercare_desktop.care.slip.confirming import LineDone
    from eldercare_desktop.care.slip.finding import FoundSlip
    from eldercare_desktop.care.slip.making import Bearer
    from eldercare_desktop.care.slip.sheets import Sheet


@dataclass(frozen=True)
class Week:
    """The slips of a week, and how many of other weeks are still out.

    `villages`: code -> name, where there are slips of several.
    """

    monday: str
    sheets: list[Sheet]
    out_before: int
    villages: Mapping[str, str]


DRAFTS = "slip_drafts"
"""Store setting: slip -> line -> what was said of it, of slips that are gone through."""
MOST_KEPT = 20
"""More slips than these nobody goes through at once; the oldest goes."""


def today() -> str:
    """The day by which weeks are told and days proposed."""
    return date.today().isoformat()


def week(read: Any, monday: str) -> Week:
    """The slips of the week that begins on `monday`."""
    from eldercare_desktop.care.area import area_names
    from eldercare_desktop.care.slip.sheets import open_slips, week_sheets

    out = [slip for slip in open_slips(read) if slip.week and slip.week < monday]
    sheets = week_sheets(read, monday, today())
    several = len({sheet.bearer.village for sheet in sheets}) > 1
    return Week(monday, sheets, len(out), area_names(read) if several else {})


def last_week_out(read: Any, monday: str) -> str | None:
    """The latest week before `monday` of which a slip is still out."""
    from eldercare_desktop.care.slip.sheets import open_slips

    weeks = [slip.week for slip in open_slips(read) if slip.week and slip.week < monday]
    return max(weeks, default=None)


def make(work: Any, monday: str, bearers: Sequence[Bearer]) -> int:
    """Makes the slips that are missing; returns how many bearers have one now."""
    from eldercare_desktop.care.slip.making import make_slips

    return len(make_slips(work, monday, bearers))


def papers(read: Any, slip_ids: Sequence[str], village_name: str) -> tuple[Any, str]:
    """The slips as a paper, and the characters on it that no font of this computer has."""
    from eldercare_desktop.care.area import area_names
    from eldercare_desktop.care.slip.faces import slip_faces
    from eldercare_desktop.printing.fonts import missing
    from eldercare_desktop.printing.slips import SlipPaper

    names = {**area_names(read), read.setting("village"): village_name}
    faces = slip_faces(read, slip_ids, names, today=today())
    words = [face.helper + face.place for face in faces]
    words += [line.name + line.group for face in faces for line in face.lines]
    return (SlipPaper(faces) if faces else None), missing("".join(words))


def note_printed(work: Any, paper: Any) -> int:
    """Notes that the slips of a paper were printed."""
    from sqlmodel import col

    from eldercare_desktop.care.slip.making import mark_slips_printed
    from eldercare_desktop.care.slip.record import Slip

    tokens = [face.token for face in paper.faces]
    return mark_slips_printed(work, [s.id for s in work.find(Slip, col(Slip.token).in_(tokens))])


def replace(work: Any, slip_id: str) -> str:
    """Another slip in place of one; returns its id."""
    from eldercare_desktop.care.slip.making import replace_slip

    return replace_slip(work, slip_id).id


def cancel(work: Any, slip_id: str, reason: Any) -> None:
    """No longer waits for a slip."""
    from eldercare_desktop.care.slip.making import cancel_slip

    cancel_slip(work, slip_id, reason)


def look_up(read: Any, typed: str) -> FoundSlip:
    """What a code opens."""
    from eldercare_desktop.care.slip.finding import find_slip

    return find_slip(read, typed)


def batch(read: Any, slip_id: str) -> tuple[Batch, dict[str, Any]]:
    """A slip with its lines and what is known of each; and what was said of them, by line."""
    from eldercare_desktop.care.slip.batch import slip_batch

    kept = read.setting(DRAFTS) or {}
    return slip_batch(read, slip_id, today()), kept.get(slip_id, {})


def keep(work: Any, states: Mapping[str, Mapping[str, Any]]) -> None:
    """Keeps what was said of slips that are not confirmed; those of old ones are let go."""
    kept = {**(work.setting(DRAFTS) or {}), **states}
    kept = {slip_id: dict(lines) for slip_id, lines in kept.items() if lines}
    work.set_setting(DRAFTS, dict(list(kept.items())[-MOST_KEPT:]) or None)


def confirm(work: Any, slip_id: str, done: Sequence[LineDone], left_out: Mapping[int, str]) -> None:
    """Logs what a slip says."""
    from eldercare_desktop.care.slip.confirming import confirm_slip

    confirm_slip(work, slip_id, done, left_out)
    keep(work, {slip_id: {}})
