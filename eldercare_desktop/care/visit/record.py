"""The record of one visit."""

from __future__ import annotations

from typing import Literal

from eldercare_desktop.store.record import Day, Fact, Names, OptionalText, names, number, ref, text

Method = Literal["in_person", "phone", "video"]
Finding = Literal["well", "concern", "not_checked"]

CHECKS = ("health", "mind", "safety", "hygiene", "housing")
"""健康 (表达/行动/疾病), 精神, 安全 (燃气/水暖/用电), 卫生, 居住."""

VISIT_SERVICES = (
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
)


class Visit(Fact, table=True):
    """A visit. Three times are kept apart: `visited_on` (happened), `recorded_at` (typed in),
    and the county's receipt (in the change log)."""

    __tablename__ = "visit"

    resident_id: str = ref("resident", "Resident")
    helper_id: str | None = ref("helper", "Helper", required=False)
    visitor: OptionalText = text("Visited by")
    visited_on: Day = text("Visited on", required=True, index=True)
    recorded_at: str = text("Recorded at", required=True)
    method: Method = text("Method", default="in_person")
    health: Finding = text("Health", default="not_checked", sensitive=True)
    mind: Finding = text("Mind", default="not_checked", sensitive=True)
    safety: Finding = text("Safety", default="not_checked")
    hygiene: Finding = text("Hygiene", default="not_checked")
    housing: Finding = text("Housing", default="not_checked")
    services: Names = names("Services")
    minutes: int | None = number("Minutes")
    note: OptionalText = text("Note", sensitive=True)
    corrects_id: str | None = ref("visit", "Corrects", required=False)
