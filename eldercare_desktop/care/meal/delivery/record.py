"""The records of delivery: a route, who steps in for a day, and the answer to a missed meal."""

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


class MealStandIn(Fact, table=True):
    """Somebody else takes a route on one day. Of several the one that was recorded last holds.

    `helper_id` None: nobody steps in after all, the route's own helper goes.
    """

    __tablename__ = "meal_stand_in"

    route_id: str = ref("meal_route", "Route", index=False)
    day: Day = text("Day", required=True)
    helper_id: str | None = ref("helper", "Brought by", required=False, index=False)
    recorded_at: str = text("Recorded at", required=True)
    corrects_id: str | None = ref("meal_stand_in", "Corrects", required=False, index=False)


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


__all__ = ["CHECK_RESULTS", "CheckResult", "MealCheck", "MealRoute", "MealStandIn"]
