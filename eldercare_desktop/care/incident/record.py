"""The records of an incident: what happened, and what was done, step by step."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Literal, get_args

from pydantic import AfterValidator

from eldercare_desktop.store.record import (
    Day,
    Fact,
    Names,
    OptionalText,
    Profile,
    names,
    ref,
    text,
)

IncidentKind = Literal[
    "fall",
    "illness",
    "injury",
    "missing",
    "no_answer",
    "abuse",
    "fire_gas",
    "no_supplies",
    "low_spirits",
    "fraud",
    "disaster",
    "found_dead",
    "other",
]
Level = Literal["general", "serious", "critical"]
Result = Literal[
    "settled",
    "hospital",
    "with_family",
    "referred",
    "institution",
    "died",
    "false_alarm",
    "entered_by_mistake",
]

INCIDENT_KINDS: tuple[IncidentKind, ...] = get_args(IncidentKind)
LEVELS: tuple[Level, ...] = ("critical", "serious", "general")
"""The gravest first."""

ACTIONS = (
    "went_there",
    "called_120",
    "called_110",
    "called_119",
    "told_family",
    "told_village_office",
    "told_township",
    "village_doctor",
    "to_hospital",
    "neighbour_stays",
    "supplies_brought",
    "repaired",
)
"""What is done about an incident as a rule: one key each on the form, words beside it."""

RESULTS: tuple[Result, ...] = get_args(Result)


def check_moment(value: str) -> str:
    """A local time with its offset, as ISO text of whole seconds; ValueError when it is none."""
    moment = datetime.fromisoformat(value)
    if moment.tzinfo is None:
        raise ValueError("a time without its offset")
    return moment.replace(microsecond=0).isoformat()


Moment = Annotated[str, AfterValidator(check_moment)]


class Incident(Profile, table=True):
    """Something severe that happened to a resident, until it is closed with a result.

    Three times are kept apart: `found_at` (when somebody came upon it), `opened_at` (when it
    was put down here, from which the answer is due), and the county's receipt.
    """

    __tablename__ = "incident"

    resident_id: str = ref("resident", "Resident")
    kind: IncidentKind = text("What happened", default="other")
    level: Level = text("Level", default="general")
    what: OptionalText = text("In words", sensitive=True)
    found_at: Moment = text("Found at", required=True)
    opened_at: Moment = text("Put down at", required=True)
    found_by_id: str | None = ref("helper", "Found by", required=False)
    found_by: OptionalText = text("Found by (name)")
    visit_id: str | None = ref("visit", "Found at the visit", required=False)
    responsible_id: str | None = ref("helper", "Responsible", required=False)
    responsible: OptionalText = text("Responsible (name)")
    closed_on: Day | None = text("Closed on", index=True)
    result: Result | None = text("Result")
    result_note: OptionalText = text("Note on the result", sensitive=True)


class IncidentStep(Fact, table=True):
    """What was done about an incident, when and by whom."""

    __tablename__ = "incident_step"

    incident_id: str = ref("incident", "Incident")
    actions: Names = names("What was done")
    did: OptionalText = text("What was done, in words", sensitive=True)
    done_at: Moment = text("Done at", required=True)
    recorded_at: Moment = text("Recorded at", required=True)
    done_by_id: str | None = ref("helper", "Done by", required=False)
    done_by: OptionalText = text("Done by (name)")
    corrects_id: str | None = ref("incident_step", "Corrects", required=False)
