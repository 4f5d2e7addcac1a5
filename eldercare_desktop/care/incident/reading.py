"""One incident in full: its steps with who took them, and whom to call."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlmodel import col

from eldercare_desktop.care.incident.listing import IncidentRow, incident_row
from eldercare_desktop.care.incident.opening import current_steps
from eldercare_desktop.care.incident.record import Incident, IncidentStep
from eldercare_desktop.care.need.listing import NeedFilter, NeedRow, find_needs
from eldercare_desktop.care.need.names import helper_names, shown_name
from eldercare_desktop.care.need.reading import Office, handed_over_on, office_of, telling
from eldercare_desktop.care.need.record import Need
from eldercare_desktop.care.person import Contact
from eldercare_desktop.store.reader import Reader


@dataclass(frozen=True)
class StepRow:
    """What was done, with the name of who did it. `after_close`: later than it was closed."""

    step: IncidentStep
    by: str
    after_close: bool


@dataclass(frozen=True)
class Call:
    """Somebody to call: the person, family, the village's doctor or office."""

    role: str
    name: str
    phone: str


@dataclass(frozen=True)
class IncidentDetail:
    """One incident with all that is shown beside it; `seen` is the record for the next step.

    `listed_since`: since when the township can see that nobody has answered it, as far as the
    county's receipts tell; None while it was not handed over.
    """

    row: IncidentRow
    seen: Incident
    steps: tuple[StepRow, ...]
    needs: tuple[NeedRow, ...]
    calls: tuple[Call, ...]
    office: Office
    listed_since: str | None


def incident_detail(reader: Reader, incident_id: str, *, now: datetime) -> IncidentDetail | None:
    """One incident in full; None when it is not here."""
    row, seen = incident_row(reader, incident_id, now=now), reader.get(Incident, incident_id)
    if row is None or seen is None or seen.deleted:
        return None
    today = now.date().isoformat()
    opened = {need.id for need in reader.find(Need, col(Need.incident_id) == incident_id)}
    wanted = NeedFilter(show="all", resident_id=seen.resident_id)
    needs = find_needs(reader, wanted, today=today) if opened else []
    return IncidentDetail(
        row=row,
        seen=seen,
        steps=_steps(reader, seen),
        needs=tuple(need for need in needs if need.id in opened),
        calls=tuple(_calls(reader, row)),
        office=office_of(reader, seen.village),
        listed_since=_listed_since(reader, row),
    )


def _steps(reader: Reader, seen: Incident) -> tuple[StepRow, ...]:
    steps = current_steps(reader, seen.id)
    names = helper_names(reader, [step.done_by_id for step in steps])
    return tuple(
        StepRow(
            step,
            shown_name(names, step.done_by_id, step.done_by),
            seen.closed_on is not None and step.done_at[:10] > seen.closed_on,
        )
        for step in steps
    )


def _calls(reader: Reader, row: IncidentRow) -> list[Call]:
    """Numbers that help now: the person's own, those who answer for them, who is responsible."""
    found = [Call("person", row.name, row.phone)] if row.phone else []
    for contact in reader.find(Contact, col(Contact.person_id) == row.person_id):
        if contact.phone:
            found.append(Call(contact.role, contact.name, contact.phone))
    if row.responsible_phone:
        found.append(Call("responsible", row.responsible, row.responsible_phone))
    return found


def _listed_since(reader: Reader, row: IncidentRow) -> str | None:
    if not row.unanswered:
        return None
    return handed_over_on(reader, telling(reader, "incident", row.id, ("closed_on",)))
