"""Needs: a line for each step that one took."""

from __future__ import annotations

from collections.abc import Iterator

from sqlmodel import col

from eldercare_desktop.care.need.names import HelperName, helper_names, shown_name
from eldercare_desktop.care.need.record import Need
from eldercare_desktop.care.timeline.event import Event, Value, Whom, newest
from eldercare_desktop.store.reader import Reader


def events(reader: Reader, whom: Whom, before: str | None, most: int) -> list[Event]:
    """`code` is the step: discovered, assigned, done, followed_up, ended."""
    found = reader.find(Need, col(Need.resident_id).in_(whom.residents))
    ids = {i for need in found for i in (need.found_by_id, need.helper_id, need.done_by_id)}
    names = helper_names(reader, ids)
    return newest((event for need in found for event in _steps(need, names)), before, most)


def _steps(need: Need, names: dict[str, HelperName]) -> Iterator[Event]:
    found_by = shown_name(names, need.found_by_id, need.found_by)
    who = shown_name(names, need.helper_id, need.provider)
    done_by = shown_name(names, need.done_by_id, need.done_by)
    # A step that was taken back leaves its day: the state says which of them count.
    # Ended, or what a newer app says: whatever has its day was reached.
    reached = {"discovered": 0, "assigned": 1, "done": 2}.get(need.state, 3)
    steps: tuple[tuple[int, str, str | None, str, str | None, dict[str, Value]], ...] = (
        (0, "discovered", need.discovered_on, found_by, need.what, {"urgency": need.urgency}),
        (1, "assigned", need.assigned_on, who, None, {}),
        (2, "done", need.done_on, done_by, need.done_note, {}),
        (3, "followed_up", need.followed_up_on, "", need.follow_up_note, _said(need)),
    )
    for number, code, day, by, note, values in steps:
        if day and number <= reached:
            grave = number == 0 and need.urgency == "critical"
            yield _event(need, code, day, by, note, {**values}, f"{number}", grave)
    if need.state == "ended" and need.ended_on:
        why: dict[str, Value] = {"reason": need.end_reason}
        yield _event(need, "ended", need.ended_on, "", need.end_note, why, "4", False)


def _said(need: Need) -> dict[str, Value]:
    return {"satisfaction": need.satisfaction}


def _event(
    need: Need,
    code: str,
    day: str,
    by: str,
    note: str | None,
    values: dict[str, Value],
    at: str,
    grave: bool,
) -> Event:
    values = {"kind": need.kind, **values}
    return Event("need", code, day, need.id, at, by, note or "", grave=grave, values=values)
