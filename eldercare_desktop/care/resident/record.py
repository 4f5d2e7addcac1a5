"""The record of a resident: the care profile of a person."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import AfterValidator

from eldercare_desktop.store.record import (
    Day,
    Names,
    OptionalText,
    PartialDay,
    Profile,
    flag,
    names,
    number,
    ref,
    text,
)

ResidentKind = Literal["elder", "left_behind_child", "child_in_need"]
SelfCare = Literal["full_self_care", "semi_care", "full_care"]
Ability = Literal["intact", "mild", "moderate", "severe", "complete"]
Willingness = Literal["unknown", "accepts", "declines"]
LeaveReason = Literal[
    "deceased", "moved_away", "institution", "not_eligible", "entered_by_mistake", "other"
]

CATEGORIES = (
    "destitute_dispersed",
    "destitute_centralized",
    "low_income",
    "low_income_edge",
    "unstable_lifted",
    "near_poverty",
    "sudden_hardship",
    "family_planning_special",
    "severe_disability",
    "disability",
    "preferential_treatment",
)
"""Official categories that a register states. Advanced age follows from the birth date."""

LIVING = ("living_alone", "empty_nest", "left_behind", "with_spouse", "with_family", "institution")
"""How a person lives; several may hold at once (alone and left behind)."""

SELF_CARE_ITEMS = ("eating", "dressing", "bed_transfer", "toileting", "indoor_walking", "bathing")
"""吃饭 穿衣 上下床 如厕 室内行走 洗澡 [特困人员认定办法]."""


PARENTS = ("father", "mother")
"""Who of a child's parents may be away."""

RISKS = (
    "no_guardian",
    "guardian_unfit",
    "orphan",
    "poverty",
    "severe_illness",
    "disability",
    "dropped_out",
    "harm",
    "wandering",
)
"""What makes a child one in need (困境儿童): hardship of the family, of the child's own body,
and of those who should look after it [国发〔2016〕36号]; out of school, and gone from home, as
the village asks of left-behind children [国发〔2016〕13号]."""


def _known_items(value: list[str] | None) -> list[str] | None:
    return None if value is None else [item for item in SELF_CARE_ITEMS if item in value]


class Resident(Profile, table=True):
    """The care profile of a person; at most one current profile a person."""

    __tablename__ = "resident"

    person_id: str = ref("person", "Person")
    kind: ResidentKind = text("Kind", default="elder")
    categories: Names = names("Categories", sensitive=True)
    living: Names = names("Living situation")
    self_care_failed: Annotated[list[str] | None, AfterValidator(_known_items)] = names(
        "Cannot do alone", sensitive=True, unknown=True
    )
    self_care: SelfCare | None = text("Self-care")
    ability: Ability | None = text("Ability level", sensitive=True)
    ability_on: Day | None = text("Assessed on")
    ability_assessor: OptionalText = text("Assessor")
    ability_score: int | None = number("Score")
    dementia: bool = flag("Dementia")
    severe_illness: bool = flag("Severe illness")
    health_note: OptionalText = text("Health note", sensitive=True)
    diet: OptionalText = text("Diet and allergies", sensitive=True)
    allergens: Names = names("Allergic to", sensitive=True)
    diets: Names = names("Kinds of food", sensitive=True)
    willingness: Willingness = text("Wishes to be visited", default="unknown")
    willingness_on: Day | None = text("Asked on")
    school: OptionalText = text("School")
    school_class: OptionalText = text("Class")
    boarding: bool | None = flag("Boards at school", default=None)
    parents_away: Names = names("Parents who are away")
    parents_place: OptionalText = text("Where the parents are")
    parents_since: PartialDay | None = text("Parents away since")
    risks: Names = names("What makes it hard", sensitive=True)
    stays_until: Day | None = text("Stays on the register until")
    served_since: Day | None = text("On the register since")
    ended_on: Day | None = text("Left the register on")
    end_reason: LeaveReason | None = text("Reason for leaving")
    note: OptionalText = text("Note", sensitive=True)


def self_care_level(failed: list[str]) -> SelfCare:
    """Level by the number of items failed: 0, 1 to 3, 4 to 6 [特困人员认定办法, six items]."""
    if not failed:
        return "full_self_care"
    return "semi_care" if len(failed) <= 3 else "full_care"
