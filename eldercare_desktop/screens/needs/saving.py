"""What the forms of the needs page write, in a worker: one use case each."""

from __future__ import annotations

from datetime import datetime
from typing import Any

Values = dict[str, Any]


def of_visit(visit: Any, values: Values) -> Values:
    """Ties what is put down to the visit at which it was come upon, and to who was there.

    Not where somebody else was chosen since; a name that was typed over stays as it is.
    """
    if visit is None or visit.resident_id != values["resident_id"]:
        return {}
    there = visit.helper_id is not None and values.get("found_by") == visit.visitor
    by = {"found_by": None, "found_by_id": visit.helper_id} if there else {}
    return {"visit_id": visit.id, **by}


def open_need(work: Any, values: Values) -> str:
    """A new need; returns its id."""
    from eldercare_desktop.care.need import opening

    return opening.open_need(work, opening.NeedEntry(**values)).id


def edit_need(work: Any, seen: Any, values: Values) -> str:
    """What was put down of a need, put right."""
    from eldercare_desktop.care.need import opening

    return opening.edit_need(work, seen, **values).id


def assign(work: Any, seen: Any, values: Values) -> str:
    """Somebody takes the need."""
    from eldercare_desktop.care.need import steps

    return steps.assign(work, seen, **values).id


def unassign(work: Any, seen: Any) -> str:
    """Nobody has it any more."""
    from eldercare_desktop.care.need import steps

    return steps.unassign(work, seen).id


def finish(work: Any, seen: Any, values: Values) -> str:
    """It is met."""
    from eldercare_desktop.care.need import steps

    return steps.finish(work, seen, **values).id


def follow_up(work: Any, seen: Any, values: Values) -> str:
    """They were asked back."""
    from eldercare_desktop.care.need import steps

    return steps.follow_up(work, seen, values.pop("satisfaction"), **values).id


def end(work: Any, seen: Any, values: Values) -> str:
    """It is not open any more."""
    from eldercare_desktop.care.need import steps

    return steps.end_need(work, seen, values.pop("reason"), **values).id


def reopen(work: Any, seen: Any) -> str:
    """It is there again; returns the id of the need that is open now."""
    from eldercare_desktop.care.need import steps

    return steps.reopen(work, seen).id


def open_incident(work: Any, values: Values) -> str:
    """A new incident; returns its id."""
    from eldercare_desktop.care.incident import opening

    return opening.open_incident(work, opening.IncidentEntry(**values)).id


def edit_incident(work: Any, seen: Any, values: Values) -> str:
    """What was put down of an incident, put right."""
    from eldercare_desktop.care.incident import opening

    return opening.edit_incident(work, seen, **values).id


def add_step(work: Any, incident_id: str, values: Values, result: Values | None) -> str:
    """Something was done; with a `result` that was the end of it."""
    from eldercare_desktop.care.incident import opening
    from eldercare_desktop.care.incident.record import Incident

    opening.add_step(work, incident_id, **values)
    if result:
        seen = work.get(Incident, incident_id)
        opening.close_incident(work, seen, **result)
    return incident_id


def withdraw_step(work: Any, step_id: str) -> str:
    """It was not done."""
    from eldercare_desktop.care.incident import opening

    return opening.withdraw_step(work, step_id).incident_id


def close(work: Any, seen: Any, values: Values) -> str:
    """It is over."""
    from eldercare_desktop.care.incident import opening

    return opening.close_incident(work, seen, values.pop("result"), **values).id


def reopen_incident(work: Any, seen: Any) -> str:
    """It is not over."""
    from eldercare_desktop.care.incident import opening

    return opening.reopen_incident(work, seen).id


def moment_of(day: str, time: str) -> str:
    """A local day and time (HH:MM) as a moment with its offset."""
    hour, minute = (int(part) for part in time.split(":"))
    at = datetime.fromisoformat(day).replace(hour=hour, minute=minute)
    return at.astimezone().isoformat()
