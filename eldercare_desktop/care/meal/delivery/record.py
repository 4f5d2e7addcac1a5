"""The records of delivery: a route, and the answer to a meal that was missed."""

from __future__ import annotations

from typing import Literal, get_args

from eldercare_desktop.store.record import (
    CleanText,
    Day,
    Fact,
    OptionalText,
    Profile,
    ref,
    text,
)

CheckResult = Literal["well", "away", "helped", "emergency"]
CHECK_RESULTS: tuple[CheckResult, ...] = get_args(CheckResult)
"""All is well; they were away; something was done for them; an emergency was opened."""


class MealRoute(Profile, table=True):
    """The way of one helper from a site to those who have their meals brought."""

    __tablename__ = "meal_route"

    site_id: str = ref("site", "Site")
    name: CleanText = text("Name", required=True)
    helper_id: str | None = ref("helper", "Brought by", required=False)
    note: OptionalText = text("Note")


class MealCheck(Fact, table=True):
    """Somebody looked after an elder who had missed meals (see `missed.py`), and how it was."""

    __tablename__ = "meal_check"

    resident_id: str = ref("resident", "Resident")
    checked_on: Day = text("Looked after on", required=True)
    result: CheckResult = text("Result", default="well")
    helper_id: str | None = ref("helper", "By the helper", required=False)
    checked_by: OptionalText = text("By")
    note: OptionalText = text("Note", sensitive=True)
    recorded_at: str = text("Recorded at", required=True)
    corrects_id: str | None = ref("meal_check", "Corrects", required=False)


__all__ = ["CHECK_RESULTS", "CheckResult", "MealCheck", "MealRoute"]
