"""What becomes of incidents when somebody dies or leaves."""

from __future__ import annotations

from dataclasses import dataclass

from sqlmodel import col

from eldercare_desktop.care.helper import Helper
from eldercare_desktop.care.incident.opening import current_steps
from eldercare_desktop.care.incident.record import Incident
from eldercare_desktop.care.resident import Resident
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.work import Work


@dataclass(frozen=True)
class IncidentsEnding:
    """`closing`: open ones that were answered. `staying`: to be answered all the same.

    `answering_for`: open ones of others for which the person is responsible.
    """

    closing: tuple[Incident, ...]
    staying: tuple[Incident, ...]
    answering_for: tuple[Incident, ...]

    @property
    def count(self) -> int:
        """How many incidents change: those that stay do not."""
        return len(self.closing) + len(self.answering_for)


def review_incidents(reader: Reader, person_id: str) -> IncidentsEnding:
    """The open incidents of somebody who died, and those they had to answer for."""
    residents = [r.id for r in reader.find(Resident, col(Resident.person_id) == person_id)]
    helpers = [h.id for h in reader.find(Helper, col(Helper.person_id) == person_id)]
    is_open, order = col(Incident.closed_on).is_(None), [col(Incident.opened_at), col(Incident.id)]
    own = reader.find(Incident, is_open, col(Incident.resident_id).in_(residents), order_by=order)
    theirs = reader.find(
        Incident, is_open, col(Incident.responsible_id).in_(helpers), order_by=order
    )
    answered = {i.id for i in own if current_steps(reader, i.id)}
    return IncidentsEnding(
        closing=tuple(i for i in own if i.id in answered),
        staying=tuple(i for i in own if i.id not in answered),
        answering_for=tuple(i for i in theirs if i.resident_id not in residents),
    )


def end_incidents(work: Work, person_id: str, on: str, reason: str) -> int:
    """At a death, close what was answered with the result "died"; whoever is left answers.

    One to which nothing was done yet stays open: somebody must still say what was done. So
    do all when somebody moves away. Returns how many were changed; the label of the work
    stays as it is.
    """
    found = review_incidents(work, person_id)
    closing = found.closing if reason == "deceased" else ()
    for incident in closing:
        day = min(max(on, incident.found_at[:10]), work.today)
        work.set(incident, closed_on=day, result="died")
    for incident in found.answering_for:
        work.set(incident, responsible_id=None, responsible=work.user)
    return len(closing) + len(found.answering_for)
