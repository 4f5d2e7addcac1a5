"""What the page writes, in a worker: one use case a function, as one action with one Undo."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from eldercare_desktop.screens.photos.loading import add
from eldercare_desktop.screens.visits.loading import DRAFT

if TYPE_CHECKING:
    from eldercare_desktop.care.visit.log import VisitEntry
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


def log(work: Any, values: dict[str, Any], read: Collection[Key]) -> Outcome:
    """Keep a visit, unless a warning speaks against it that was not read yet.

    The draft goes in the same transaction, so that no visit comes back after a power cut.
    """
    from eldercare_desktop.care.visit.log import VisitEntry, log_visit

    photos = values.get("photos") or ()
    entry = VisitEntry(**{name: value for name, value in values.items() if name != "photos"})
    if unread := _unread(work, entry, read, None):
        return Outcome(None, unread)
    visit = log_visit(work, entry)
    add(work, visit.id, photos)
    work.set_setting(DRAFT, None)
    return Outcome(visit.id)


def correct(work: Any, visit_id: str, values: dict[str, Any], read: Collection[Key]) -> Outcome:
    """Put a visit right, unless a warning speaks against it that was not read yet."""
    from eldercare_desktop.care.visit.log import VisitEntry, correct_visit

    entry = VisitEntry(**values)
    if unread := _unread(work, entry, read, visit_id):
        return Outcome(None, unread)
    return Outcome(correct_visit(work, visit_id, entry).id)


def withdraw(work: Any, visit_id: str) -> None:
    """Take a visit back."""
    from eldercare_desktop.care.visit.log import withdraw_visit

    withdraw_visit(work, visit_id)


def keep_draft(work: Any, values: dict[str, Any] | None) -> None:
    """Keep what is being written; None when there is nothing."""
    work.set_setting(DRAFT, values)


def _unread(
    work: Any, entry: VisitEntry, read: Collection[Key], correcting: str | None
) -> tuple[VisitWarning, ...]:
    from eldercare_desktop.care.visit.warnings import visit_warnings

    found = visit_warnings(work, entry, today=work.today, correcting=correcting)
    new = [warning for warning in found if key_of(warning) not in read]
    return tuple(found) if new else ()
