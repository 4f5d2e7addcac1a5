"""Putting an incident down, what was done about it, and closing it with a result."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

from sqlmodel import col

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.incident.record import (
    ACTIONS,
    RESULTS,
    Incident,
    IncidentKind,
    IncidentStep,
    Level,
    Result,
)
from eldercare_desktop.care.need.whom import one_of, refuse_gone, refuse_helper, whom
from eldercare_desktop.care.visit.record import Visit
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.work import Work


@dataclass(frozen=True)
class IncidentEntry:
    """An incident as a person has it in mind. `found_at` None is now; local time with offset.

    Who found it is `found_by_id` (a helper) or a name in `found_by`; with neither it was the
    user. Who answers for it is `responsible_id` or `responsible`; with neither, the user.
    """

    resident_id: str
    kind: IncidentKind
    level: Level = "general"
    what: str | None = None
    found_at: str | None = None
    found_by_id: str | None = None
    found_by: str | None = None
    visit_id: str | None = None
    responsible_id: str | None = None
    responsible: str | None = None


def open_incident(work: Work, entry: IncidentEntry) -> Incident:
    """Put an incident down. From now on it waits for an answer.

    It may have been found days ago: that is kept apart from when it was put down. Somebody
    found dead has died before; nothing else happens to a person after their death.
    CareError: row_gone, date_in_future, incident_what (kind other says nothing by itself),
    helper_and_name, those of `refuse_gone`, invalid_<field>.
    """
    work.label = "open_incident"
    about = whom(work, entry.resident_id)
    found_at = past_moment(work, entry.found_at, "found_at")
    if entry.kind != "found_dead":
        refuse_gone(work, about, found_at[:10], "found_at")
    _refuse(work, entry, found_at)
    return work.insert(
        Incident(
            village=about.person.village,
            resident_id=about.resident.id,
            kind=entry.kind,
            level=entry.level,
            what=entry.what,
            found_at=found_at,
            opened_at=work.now.isoformat(),
            found_by_id=entry.found_by_id,
            found_by=entry.found_by or (None if entry.found_by_id else work.user),
            visit_id=entry.visit_id,
            responsible_id=entry.responsible_id,
            responsible=entry.responsible or (None if entry.responsible_id else work.user),
        )
    )


EDITED = ("kind", "level", "what", "found_at", "responsible_id", "responsible")
"""What can be put right of an incident."""


def edit_incident(work: Work, seen: Incident, **values: Any) -> Incident:
    """Put right what was put down, or name somebody else who answers for it.

    CareError: those of `open_incident`, incident_found_later (found after it was put down),
    changed_meanwhile.
    """
    assert set(values) <= set(EDITED), "steps are added, not typed"
    work.label = "edit_incident"
    wanted = seen.model_copy(update=values)
    if "found_at" in values:
        values["found_at"] = past_moment(work, wanted.found_at, "found_at")
        if wanted.kind != "found_dead":
            about = whom(work, seen.resident_id)
            refuse_gone(work, about, values["found_at"][:10], "found_at")
    if wanted.kind == "other" and not (wanted.what or "").strip():
        raise CareError("incident_what", field="what")
    one_of(wanted.responsible_id, wanted.responsible, "responsible")
    refuse_helper(work, wanted.responsible_id, work.today, "responsible_id")
    return work.set(seen, **values)


def add_step(
    work: Work,
    incident_id: str,
    *,
    actions: tuple[str, ...] = (),
    did: str | None = None,
    done_at: str | None = None,
    done_by_id: str | None = None,
    done_by: str | None = None,
) -> IncidentStep:
    """Put down what was done about an incident; `done_at` None is now. It answers it.

    Also of one that is closed: what was done is put down late now and then.
    CareError: row_gone, step_nothing (neither actions nor words), date_in_future,
    step_before_found, helper_and_name, invalid_actions.
    """
    work.label = "add_incident_step"
    incident = _there(work, incident_id)
    step = _step(work, incident, actions, did, done_at, done_by_id, done_by)
    return work.insert(step)


def withdraw_step(work: Work, step_id: str) -> IncidentStep:
    """Take back a step that was not taken. CareError: row_gone."""
    work.label = "withdraw_incident_step"
    step = work.get(IncidentStep, step_id)
    later = work.find(IncidentStep, col(IncidentStep.corrects_id) == step_id, limit=1)
    if step is None or step.withdrawn or later:
        raise CareError("row_gone")
    return work.withdraw(step)


def close_incident(
    work: Work,
    seen: Incident,
    result: Result,
    *,
    on: str | None = None,
    note: str | None = None,
) -> Incident:
    """Close an incident with a result. A false alarm, or one entered by mistake, needs no step.

    CareError: incident_closed, incident_unanswered (nothing was done yet), date_in_future,
    closed_before_found, invalid_result, changed_meanwhile.
    """
    work.label = "close_incident"
    day = on or work.today
    if seen.closed_on is not None:
        raise CareError("incident_closed", day=seen.closed_on)
    if result not in RESULTS:
        raise CareError("invalid_result", field="result")
    if result not in ("false_alarm", "entered_by_mistake") and not current_steps(work, seen.id):
        raise CareError("incident_unanswered", field="result")
    if day > work.today:
        raise CareError("date_in_future", field="closed_on")
    if day < seen.found_at[:10]:
        raise CareError("closed_before_found", field="closed_on", day=seen.found_at[:10])
    return work.set(seen, closed_on=day, result=result, result_note=note)


def reopen_incident(work: Work, seen: Incident) -> Incident:
    """It is not over. CareError: incident_is_open, changed_meanwhile."""
    work.label = "reopen_incident"
    if seen.closed_on is None:
        raise CareError("incident_is_open")
    return work.set(seen, closed_on=None, result=None, result_note=None)


def current_steps(work: Reader, incident_id: str) -> list[IncidentStep]:
    """The steps of an incident that hold, in the order in which they were taken."""
    found = work.find(IncidentStep, col(IncidentStep.incident_id) == incident_id)
    corrected = {step.corrects_id for step in found}
    holding = [step for step in found if not step.withdrawn and step.id not in corrected]
    return sorted(holding, key=lambda step: (instant(step.done_at), step.id))


def instant(moment: str) -> datetime:
    """A stored moment as a time that can be compared, whatever its offset.

    What another program sent was never looked at: without an offset it is the time of here,
    and what is no moment at all was long ago, so that it is seen as late.
    """
    try:
        at = datetime.fromisoformat(moment)
    except ValueError:
        return _LONG_AGO
    return at if at.tzinfo else at.replace(tzinfo=_CHINA)


_LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)
_CHINA = timezone(timedelta(hours=8))


def past_moment(work: Work, moment: str | None, field: str) -> str:
    """A moment that was, in whole seconds; None is now. CareError: date_in_future, invalid_…"""
    if moment is None:
        return work.now.isoformat()
    try:
        at = datetime.fromisoformat(moment)
    except ValueError as problem:
        raise CareError(f"invalid_{field}", field=field) from problem
    if at.tzinfo is None:
        at = at.replace(tzinfo=work.now.tzinfo)
    if at > work.now:
        raise CareError("date_in_future", field=field)
    return at.replace(microsecond=0).isoformat()


def _there(work: Work, incident_id: str) -> Incident:
    incident = work.get(Incident, incident_id)
    if incident is None or incident.deleted:
        raise CareError("row_gone")
    return incident


def _refuse(work: Work, entry: IncidentEntry, found_at: str) -> None:
    if entry.kind == "other" and not (entry.what or "").strip():
        raise CareError("incident_what", field="what")
    one_of(entry.found_by_id, entry.found_by, "found_by")
    one_of(entry.responsible_id, entry.responsible, "responsible")
    refuse_helper(work, entry.found_by_id, found_at[:10], "found_by_id")
    refuse_helper(work, entry.responsible_id, work.today, "responsible_id")
    visit = work.get(Visit, entry.visit_id) if entry.visit_id else None
    if entry.visit_id and (visit is None or visit.resident_id != entry.resident_id):
        raise CareError("row_gone")


def _step(
    work: Work,
    incident: Incident,
    actions: tuple[str, ...],
    did: str | None,
    done_at: str | None,
    done_by_id: str | None,
    done_by: str | None,
) -> IncidentStep:
    did = (did or "").strip() or None
    if not actions and did is None:
        raise CareError("step_nothing", field="actions")
    if unknown := set(actions).difference(ACTIONS):
        raise CareError("invalid_actions", field="actions", actions=sorted(unknown))
    one_of(done_by_id, done_by, "done_by")
    at = past_moment(work, done_at, "done_at")
    if instant(at) < instant(incident.found_at) <= work.now:
        raise CareError("step_before_found", field="done_at", at=incident.found_at)
    refuse_helper(work, done_by_id, at[:10], "done_by_id")
    return IncidentStep(
        village=incident.village,
        incident_id=incident.id,
        actions=list(actions),
        did=did,
        done_at=at,
        recorded_at=work.now.isoformat(),
        done_by_id=done_by_id,
        done_by=done_by or (None if done_by_id else work.user),
    )
