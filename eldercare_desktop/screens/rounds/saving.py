"""What the page writes, in a worker: one use case a function, as one action with one Undo."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from eldercare_desktop.screens.rounds import loading

if TYPE_CHECKING:
    from eldercare_desktop.care.round.record import Round


def create(
    work: Any,
    values: Mapping[str, Any],
    criteria: Mapping[str, Any],
    chosen: Sequence[str],
    taken_out: Sequence[str],
) -> list[str]:
    """Make a round in every village of the chosen; the ids of the rounds."""
    from eldercare_desktop.care.round.criteria import Criteria
    from eldercare_desktop.care.round.making import RoundDraft, create_rounds

    draft = RoundDraft(**values, criteria=Criteria(**criteria))
    return [made.id for made in create_rounds(work, draft, chosen, taken_out)]


def tick(work: Any, entry_id: str, how: Mapping[str, Any]) -> None:
    """All well: a visit that ticks a line; `how` as `Tick`."""
    from eldercare_desktop.care.round.ticking import Tick, tick

    tick(work, entry_id, Tick(**how))


def attempt(work: Any, entry_id: str, what: Mapping[str, Any]) -> None:
    """Nobody was met; `what` as `Attempt`."""
    from eldercare_desktop.care.round.ticking import Attempt, note_attempt

    note_attempt(work, entry_id, Attempt(**what))


def add(work: Any, round_id: str, resident_ids: Sequence[str]) -> int:
    """Put people on the list; how many were not on it."""
    from eldercare_desktop.care.round.making import add_to_round

    return len(add_to_round(work, round_id, resident_ids))


def take_out(work: Any, entry_id: str) -> None:
    """Take somebody off the list."""
    from eldercare_desktop.care.round import making

    making.take_out(work, entry_id)


def edit(work: Any, seen: Round, changes: Mapping[str, Any]) -> None:
    """Change name, days or note."""
    from eldercare_desktop.care.round.making import edit_round

    edit_round(work, seen, changes)


def remove(work: Any, seen: Round) -> None:
    """Remove a round that was made by mistake."""
    from eldercare_desktop.care.round.making import remove_round

    remove_round(work, seen)


def close(work: Any, seen: Round, note: str | None) -> None:
    """Close a round."""
    from eldercare_desktop.care.round.closing import close_round

    close_round(work, seen, note=note)


def reopen(work: Any, seen: Round) -> None:
    """Open a closed round again."""
    from eldercare_desktop.care.round.closing import reopen_round

    reopen_round(work, seen)


def make_slip(work: Any, round_id: str, helper_id: str | None, groups: Sequence[str]) -> str:
    """Make a slip with a code; its id."""
    from eldercare_desktop.care.round.slips import make_round_slip

    return make_round_slip(work, round_id, helper_id, groups).id


def slip_printed(work: Any, slip_id: str) -> None:
    """Note that a slip was printed."""
    from eldercare_desktop.care.slip.making import mark_slips_printed

    mark_slips_printed(work, [slip_id])


def note_door(work: Any, resident_id: str, note: str | None) -> None:
    """Keep what to know at a door."""
    from eldercare_desktop.care.walk.doors import note_door

    note_door(work, resident_id, note)


def move_door(work: Any, key: str, resident_id: str, beside: str, after: bool) -> None:
    """Put a door before or after another."""
    from eldercare_desktop.care.walk.walks import move_door

    move_door(work, key, resident_id, beside, after=after, today=loading.today())


def order_by_address(work: Any, key: str, group: str) -> None:
    """Forget the order of a group."""
    from eldercare_desktop.care.walk.walks import order_by_address

    order_by_address(work, key, group, today=loading.today())
