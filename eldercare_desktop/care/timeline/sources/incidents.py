"""Emergencies: what happened, what was done, and how it ended."""

from __future__ import annotations

from collections.abc import Iterator

from sqlmodel import col

from eldercare_desktop.care.incident.record import Incident, IncidentStep
from eldercare_desktop.care.need.names import HelperName, helper_names, shown_name
from eldercare_desktop.care.timeline.event import Event, Whom, newest
from eldercare_desktop.store.reader import Reader


def events(reader: Reader, whom: Whom, before: str | None, most: int) -> list[Event]:
    """`code`: happened, step, closed."""
    found = {i.id: i for i in reader.find(Incident, col(Incident.resident_id).in_(whom.residents))}
    steps = _steps(reader, found)
    ids = {i.found_by_id for i in found.values()} | {step.done_by_id for step in steps}
    names = helper_names(reader, ids)
    lines = [event for incident in found.values() for event in _ends(incident, names)]
    lines += [_step(step, found[step.incident_id], names) for step in steps]
    return newest(lines, before, most)


def _steps(reader: Reader, incidents: dict[str, Incident]) -> list[IncidentStep]:
    every = reader.find(IncidentStep, col(IncidentStep.incident_id).in_(list(incidents)))
    corrected = {step.corrects_id for step in every}
    return [step for step in every if not step.withdrawn and step.id not in corrected]


def _ends(incident: Incident, names: dict[str, HelperName]) -> Iterator[Event]:
    by = shown_name(names, incident.found_by_id, incident.found_by)
    values = {"kind": incident.kind, "level": incident.level}
    day, note = incident.found_at[:10], incident.what or ""
    late = incident.opened_at[:10] > day
    yield Event(
        "incident", "happened", day, incident.id, incident.found_at, by, note, late, True, values
    )
    if incident.closed_on:
        how = {"kind": incident.kind, "result": incident.result}
        said, end = incident.result_note or "", incident.closed_on
        yield Event("incident", "closed", end, incident.id, f"{end}T~", note=said, values=how)


def _step(step: IncidentStep, incident: Incident, names: dict[str, HelperName]) -> Event:
    by = shown_name(names, step.done_by_id, step.done_by)
    values = {"kind": incident.kind, "actions": tuple(step.actions)}
    day, late = step.done_at[:10], step.recorded_at[:10] > step.done_at[:10]
    note = step.did or ""
    return Event("incident", "step", day, incident.id, step.done_at, by, note, late, values=values)
