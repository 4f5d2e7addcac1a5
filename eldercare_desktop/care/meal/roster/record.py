"""The records of the roster: standing order, pause, order of one meal."""

from __future__ import annotations

from typing import Literal

from sqlalchemy import Index

from eldercare_desktop.care.meal.terms import Mode, Period
from eldercare_desktop.store.record import (
    Day,
    Fact,
    Names,
    OptionalText,
    Profile,
    names,
    ref,
    table_of,
    text,
)

Ordered = Literal["none", "dine_in", "delivery"]


class MealPlan(Profile, table=True):
    """A standing order: this meal on these days of the week, from `since` on.

    `ended_on` is the first day without. `price_set`: code of the set that is ordered (see
    `prices/record.py`), None the usual one. `route_id`: by whom it is brought.
    """

    __tablename__ = "meal_plan"

    resident_id: str = ref("resident", "Resident")
    site_id: str = ref("site", "Site")
    period: Period = text("Meal", default="lunch")
    weekdays: Names = names("Days of the week")
    mode: Mode = text("Where", default="dine_in")
    price_set: OptionalText = text("Set")
    route_id: str | None = ref("meal_route", "Route", required=False)
    since: Day = text("Since", required=True)
    ended_on: Day | None = text("Until")
    note: OptionalText = text("Note", sensitive=True)


class MealPause(Profile, table=True):
    """No meals from `since` until the day `until` on which they eat again; None: not known.

    `periods`: which meals; none: all. Who is away (`Absence`) needs no pause.
    """

    __tablename__ = "meal_pause"

    resident_id: str = ref("resident", "Resident")
    since: Day = text("No meals since", required=True)
    until: Day | None = text("Eats again on")
    periods: Names = names("Meals")
    reason: OptionalText = text("Why", sensitive=True)


class MealOrder(Fact, table=True):
    """What was ordered for one meal of one day, whatever the standing order says.

    `ordered` "none" takes a meal off. Of several for one resident, day and period the one
    that was recorded last holds, on every laptop (`recorded_at`, then id).
    """

    __tablename__ = "meal_order"

    resident_id: str = ref("resident", "Resident", index=False)
    site_id: str = ref("site", "Site", index=False)
    day: Day = text("Day", required=True)
    period: Period = text("Meal", required=True)
    ordered: Ordered = text("Ordered", required=True)
    price_set: OptionalText = text("Set")
    route_id: str | None = ref("meal_route", "Route", required=False, index=False)
    recorded_at: str = text("Recorded at", required=True)
    corrects_id: str | None = ref("meal_order", "Corrects", required=False, index=False)


_order = table_of(MealOrder).c
Index("ix_meal_order_day", _order.day, _order.site_id)
Index("ix_meal_order_resident_id_day", _order.resident_id, _order.day)
Index("ix_meal_order_corrects_id", _order.corrects_id, sqlite_where=_order.corrects_id.is_not(None))
