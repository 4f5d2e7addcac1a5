"""What the page writes, in a worker: one use case a function, as one action with one Undo."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Any

from eldercare_desktop.screens.photos.loading import add
from eldercare_desktop.screens.visits.loading import ASIDE, DRAFT, of_visit_alone

if TYPE_CHECKING:
    from eldercare_desktop.care.visit.log import VisitEntry
    from eldercare_desktop.care.visit.record import Visit
    from eldercare_desktop.care.visit.warnings import VisitWarning

Key = tuple[str, tuple[tuple[str, object], ...]]


@dataclass(frozen=True)
class Outcome:
    """What came of saving: the visit, or the warnings that have to be read before."""

    visit_id: str | None
    unread: tuple[VisitWarning, ...] = ()


def key_of(warning: VisitWarning) -> Key:
    """What tells warnings apart: one with other numbers is another."""
    return warning.code, tuple(sorted(warning.params.items()))


def log(
    work: Any,
    values: dict[str, Any],
    read: Collection[Key],
    aside: Sequence[dict[str, Any]] = (),
) -> Outcome:
    """Keep a visit with what comes of it, unless a warning speaks against it that was not read.

    `values` are those of a draft. The draft goes in the same transaction, so that no visit
    comes back after a power cut; `aside` are the drafts that stay.
    """
    from eldercare_desktop.care.visit.log import VisitEntry, log_visit

    entry = VisitEntry(**of_visit_alone(values))
    if unread := _unread(work, entry, read, None):
        return Outcome(None, unread)
    visit = log_visit(work, entry)
    add(work, visit.id, values.get("photos") or ())
    if need := values.get("need"):
        _note_need(work, visit, need)
    if incident := values.get("incident"):
        _report(work, visit, incident)
    work.label = "log_visit"
    keep_drafts(work, None, aside)
    return Outcome(visit.id)


def _note_need(work: Any, visit: Visit, said: Mapping[str, Any]) -> None:
    """A need that was discovered at the visit."""
    from eldercare_desktop.care.need.opening import NeedEntry, open_need

    entry = NeedEntry(
        visit.resident_id,
        said["kind"],
        what=said["what"],
        urgency=said["grade"],
        discovered_on=visit.visited_on,
        how="visit" if visit.method == "in_person" else "phone",
        found_by_id=visit.helper_id,
        found_by=visit.visitor,
        visit_id=visit.id,
    )
    open_need(work, entry)


def _report(work: Any, visit: Visit, said: Mapping[str, Any]) -> None:
    """An emergency that was come upon at the visit; who answers for it is the user."""
    from eldercare_desktop.care.incident.opening import IncidentEntry, open_incident

    entry = IncidentEntry(
        visit.resident_id,
        said["kind"],
        level=said["grade"],
        what=said["what"],
        found_at=_moment(work, visit.visited_on, said.get("at")),
        found_by_id=visit.helper_id,
        found_by=visit.visitor,
        visit_id=visit.id,
    )
    open_incident(work, entry)


def _moment(work: Any, day: str, at: str | None) -> str | None:
    """A time of day that was typed, as a moment; None is now."""
    if not at:
        return None
    hour, minute = (int(part) for part in at.replace("：", ":").split(":"))
    moment = datetime.combine(date.fromisoformat(day), time(hour, minute), work.now.tzinfo)
    return moment.isoformat()


def correct(work: Any, visit_id: str, values: dict[str, Any], read: Collection[Key]) -> Outcome:
    """Put a visit right, unless a warning speaks against it that was not read yet."""
    from eldercare_desktop.care.visit.log import VisitEntry, correct_visit

    entry = VisitEntry(**of_visit_alone(values))
    if unread := _unread(work, entry, read, visit_id):
        return Outcome(None, unread)
    return Outcome(correct_visit(work, visit_id, entry).id)


def withdraw(work: Any, visit_id: str) -> None:
    """Take a visit back."""
    from eldercare_desktop.care.visit.log import withdraw_visit

    withdraw_visit(work, visit_id)


def keep_drafts(work: Any, current: dict[str, Any] | None, aside: Sequence[dict[str, Any]]) -> None:
    """Keep what is being written (None: nothing is), and what was put aside."""
    work.set_setting(DRAFT, current)
    if (work.setting(ASIDE) or []) != list(aside):
        work.set_setting(ASIDE, list(aside) or None)


def _unread(
    work: Any, entry: VisitEntry, read: Collection[Key], correcting: str | None
) -> tuple[VisitWarning, ...]:
    from eldercare_desktop.care.visit.warnings import visit_warnings

    found = visit_warnings(work, entry, today=work.today, correcting=correcting)
    new = [warning for warning in found if key_of(warning) not in read]
    return tuple(found) if new else ()
