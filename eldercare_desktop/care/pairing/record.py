"""The record of one pairing."""

from __future__ import annotations

from typing import Literal

from eldercare_desktop.store.record import (
    Day,
    Names,
    OptionalText,
    PartialDay,
    Profile,
    names,
    number,
    ref,
    text,
)

Mode = Literal["one_to_one", "grid"]
Agreement = Literal["unknown", "none", "signed"]
EndReason = Literal[
    "helper_left",
    "helper_overloaded",
    "resident_died",
    "resident_moved",
    "resident_left",
    "resident_declined",
    "replaced",
    "entered_by_mistake",
    "other",
]

SERVICES_ONE_TO_ONE = ("home_care", "medicine_delivery", "errands", "farm_help")
SERVICES_GRID = ("cleaning", "companionship", "rescue")
SERVICES_CHILD = (
    *("homework_help", "companionship", "safety_reminder", "family_call", "school_contact"),
    "home_care",
)
SERVICES = tuple(dict.fromkeys(SERVICES_ONE_TO_ONE + SERVICES_GRID + SERVICES_CHILD))
"""居家照料 寻医送药 代买代缴 春种秋收 / 家政保洁 精神慰藉 救助救援; with a child 学业辅导 心理陪伴
安全提醒 亲情连线 家校联系 and its daily care."""


class Pairing(Profile, table=True):
    """One helper and one resident, from a start to an end with a reason."""

    __tablename__ = "pairing"

    resident_id: str = ref("resident", "Resident")
    helper_id: str = ref("helper", "Helper")
    mode: Mode = text("Mode", default="one_to_one")
    services: Names = names("Services")
    start: PartialDay | None = text("Since")
    ended_on: PartialDay | None = text("Until")
    end_reason: EndReason | None = text("Reason for the end")
    agreement: Agreement = text("Agreement", default="unknown")
    agreement_on: Day | None = text("Agreement signed on")
    agreement_by: OptionalText = text("Agreement signed by")
    visit_every_days: int | None = number("Visits every … days")
    patrol_area: OptionalText = text("Patrol area")
    note: OptionalText = text("Note", sensitive=True)
