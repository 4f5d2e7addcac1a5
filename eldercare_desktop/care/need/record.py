"""The record of one need."""

from __future__ import annotations

from typing import Literal, get_args

from eldercare_desktop.care.site.record import TimeOfDay
from eldercare_desktop.store.record import Day, OptionalText, Profile, ref, text

NeedKind = Literal[
    "meal",
    "medical",
    "cleaning",
    "bathing",
    "shopping",
    "recreation",
    "emergency_aid",
    "mobility",
    "home_care",
    "medicine_delivery",
    "errands",
    "farm_help",
    "companionship",
    "rescue",
    "repair",
    "paperwork",
    "study_help",
    "guardian_contact",
    "school",
    "other",
]
Urgency = Literal["normal", "urgent", "critical"]
NeedState = Literal["discovered", "assigned", "done", "followed_up", "ended"]
HowFound = Literal[
    "visit",
    "phone",
    "told_by_person",
    "told_by_family",
    "told_by_neighbour",
    "inspection",
    "incident",
    "meal",
    "other",
]
WishedSex = Literal["male", "female"]
Satisfaction = Literal["satisfied", "fair", "dissatisfied"]
NeedEnd = Literal["not_needed", "declined", "elsewhere", "moved", "died", "entered_by_mistake"]

NEED_KINDS: tuple[NeedKind, ...] = get_args(NeedKind)
"""六助 (助餐 助医 助洁 助浴 助购 助娱, 助急 助行), services of a pairing, and whatever else."""

CHILD_KINDS: tuple[NeedKind, ...] = (
    *("study_help", "companionship", "guardian_contact", "school", "medical", "meal"),
    *("errands", "paperwork", "rescue", "other"),
)
"""The kinds that a form offers for a child."""

ELDER_KINDS: tuple[NeedKind, ...] = tuple(
    kind for kind in NEED_KINDS if kind not in ("study_help", "guardian_contact", "school")
)
"""The kinds that a form offers for an elder."""

URGENCIES: tuple[Urgency, ...] = ("critical", "urgent", "normal")
"""The most urgent first."""

STATES: tuple[NeedState, ...] = get_args(NeedState)
OPEN_STATES: tuple[NeedState, ...] = ("discovered", "assigned")
"""States in which the person still waits for something."""

HOW_FOUND: tuple[HowFound, ...] = get_args(HowFound)
SATISFACTIONS: tuple[Satisfaction, ...] = get_args(Satisfaction)
NEED_ENDS: tuple[NeedEnd, ...] = get_args(NeedEnd)


class Need(Profile, table=True):
    """What somebody needs, from the day it was discovered to the asking back (回访).

    `state` says which of the later fields count. It is written by every step, so that of two
    laptops that took different steps without knowing of each other, one shows as a conflict.
    Whoever the need is assigned to is a registered helper, or a `provider` by name: never
    both, unless two laptops assigned it at the same time. `helper_sex`: whom they wish for, None
    if it does not matter; `from_time` to `to_time` on the day it is wanted by, as far as known.
    """

    __tablename__ = "need"

    resident_id: str = ref("resident", "Resident")
    kind: NeedKind = text("Kind of need", default="other")
    what: OptionalText = text("What is needed", sensitive=True)
    urgency: Urgency = text("Urgency", default="normal")
    state: NeedState = text("State of the need", default="discovered", index=True)
    discovered_on: Day = text("Discovered on", required=True)
    how: HowFound = text("How it was discovered", default="visit")
    found_by_id: str | None = ref("helper", "Discovered by", required=False)
    found_by: OptionalText = text("Discovered by (name)")
    visit_id: str | None = ref("visit", "Discovered at the visit", required=False)
    incident_id: str | None = ref("incident", "Came from the emergency", required=False)
    again_of_id: str | None = ref("need", "Opened again after", required=False)
    wanted_by: Day = text("Wanted by", required=True)
    helper_sex: WishedSex | None = text("Wishes for a man or a woman")
    from_time: TimeOfDay | None = text("Wanted from")
    to_time: TimeOfDay | None = text("Wanted until")
    helper_id: str | None = ref("helper", "Assigned to", required=False)
    provider: OptionalText = text("Assigned to (name)")
    assigned_on: Day | None = text("Assigned on")
    done_on: Day | None = text("Done on")
    done_by_id: str | None = ref("helper", "Done by", required=False)
    done_by: OptionalText = text("Done by (name)")
    done_note: OptionalText = text("What was done", sensitive=True)
    followed_up_on: Day | None = text("Asked back on")
    satisfaction: Satisfaction | None = text("Satisfaction")
    follow_up_note: OptionalText = text("What they said", sensitive=True)
    ended_on: Day | None = text("No longer open since")
    end_reason: NeedEnd | None = text("Why it was ended")
    end_note: OptionalText = text("Note on the end", sensitive=True)
