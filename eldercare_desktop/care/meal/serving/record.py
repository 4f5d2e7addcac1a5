"""The record of one serving."""

from __future__ import annotations

import sqlalchemy as sa
from sqlalchemy import Index

from eldercare_desktop.care.meal.terms import Outcome, Period
from eldercare_desktop.store.record import (
    Day,
    Fact,
    OptionalText,
    flag,
    number,
    ref,
    table_of,
    text,
)


class MealServing(Fact, table=True):
    """One meal: checked in, brought, or brought in vain (`nobody_home`: no meal was had).

    Of two subsidised servings of one resident, day and period one counts, whichever laptops
    or sites they come from: see `counting.py`. `extra`: a further portion at the full price;
    so is that of a guest (no `resident_id`; `guest` may say who). `walk_in`: it was not
    ordered. `helper_id`: who brought it. What stands on an empty line of a sheet (walk-in, guest)
    has the sheet and the number of that line (`slip_id`, `slip_row`), so that two laptops that
    both type it do not count it twice.
    """

    __tablename__ = "meal_serving"

    resident_id: str | None = ref("resident", "Resident", required=False, index=False)
    site_id: str = ref("site", "Site", index=False)
    day: Day = text("Day", required=True)
    period: Period = text("Meal", required=True)
    outcome: Outcome = text("What happened", default="served")
    price_set: OptionalText = text("Set")
    extra: bool = flag("Further portion")
    walk_in: bool = flag("Not ordered")
    guest: OptionalText = text("Guest", sensitive=True)
    helper_id: str | None = ref("helper", "Brought by", required=False)
    recorded_at: str = text("Recorded at", required=True)
    note: OptionalText = text("Note", sensitive=True)
    slip_line_id: str | None = ref("slip_line", "Line of a sheet", required=False, index=False)
    slip_id: str | None = ref("slip", "Written on the sheet", required=False, index=False)
    slip_row: int | None = number("Empty line of the sheet")
    corrects_id: str | None = ref("meal_serving", "Corrects", required=False, index=False)


_serving = table_of(MealServing).c
Index("ix_meal_serving_day", _serving.day, _serving.site_id)
Index("ix_meal_serving_resident_id_day", _serving.resident_id, _serving.day)
for _field in (_serving.slip_line_id, _serving.corrects_id):
    Index(f"ix_meal_serving_{_field.name}", _field, sqlite_where=_field.is_not(None))

IN_VAIN = "outcome = 'nobody_home'"
"""Few of tens of thousands, and the first screen asks for them: so they have an index. A query
has to name it as it stands here; a parameter would not be matched with it."""
Index("ix_meal_serving_in_vain", _serving.day, sqlite_where=sa.text(IN_VAIN))
