"""What the page shows, read in a worker."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from eldercare_desktop.care.register.conflicts import Conflict
    from eldercare_desktop.care.register.subjects import Subject

MOST = 50
"""How many conflicts and held changes are shown; the rest follows when these are settled."""


@dataclass(frozen=True)
class View:
    """All that the page shows, of one moment.

    `state` is sync's `SyncState`, `held` has its `HeldChange`s: pages know sync only through
    the background.
    """

    state: Any
    conflicts: Sequence[tuple[Conflict, Subject]]
    held: Sequence[tuple[Any, Subject]]
    all_conflicts: int
    all_held: int
    now: datetime


def view(read: Any, state: Any) -> View:
    """The page as it should be now."""
    from eldercare_desktop.care.register.conflicts import open_conflicts
    from eldercare_desktop.care.register.subjects import subject_of

    conflicts = open_conflicts(read)
    return View(
        state=state,
        conflicts=[(c, subject_of(read, c.table, c.row_id)) for c in conflicts[:MOST]],
        held=[(h, subject_of(read, h.table, h.row_id)) for h in state.held[:MOST]],
        all_conflicts=len(conflicts),
        all_held=len(state.held),
        now=datetime.now().astimezone(),
    )


def keep_value(work: Any, conflict: Conflict, change: str | None) -> None:
    """Let one value stand; the others are closed on every laptop."""
    from eldercare_desktop.care.register.conflicts import keep_value as keep

    keep(work, conflict.table, conflict.row_id, conflict.field, change)
