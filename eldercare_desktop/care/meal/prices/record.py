"""The records of prices: a list of prices with its lines, and what somebody counted as when."""

from __future__ import annotations

from typing import Literal, get_args

from eldercare_desktop.care.resident.record import Ability, SelfCare
from eldercare_desktop.store.record import (
    CleanText,
    Day,
    Fact,
    Names,
    OptionalText,
    names,
    number,
    ref,
    text,
)

LineKind = Literal["set", "subsidy", "delivery"]
LINE_KINDS: tuple[LineKind, ...] = get_args(LineKind)


class MealPrice(Fact, table=True):
    """The prices of a village, or of one of its sites, from `starts_on` on.

    A later list takes the place of an earlier one; of one day the one recorded last holds; a
    site's own goes before the village's. So a past month keeps its prices. What it says
    stands in its lines.
    """

    __tablename__ = "meal_price"

    site_id: str | None = ref("site", "Only at", required=False)
    name: CleanText = text("Name", required=True)
    starts_on: Day = text("Since", required=True)
    recorded_at: str = text("Recorded at", required=True)
    source: OptionalText = text("Source")
    corrects_id: str | None = ref("meal_price", "Corrects", required=False)


class MealPriceLine(Fact, table=True):
    """One line of a list of prices. All amounts in fen, shares of a price in hundredths of a
    per cent (2500 = a quarter). Conditions that are empty ask for nothing. `periods`: the line
    is for these meals only, if any.

    set:      a meal that can be had: `code`, `name`, `price`. The first by `place` is the
              usual one.
    subsidy:  for whom the conditions hold (ages in whole years on the day, both included; one
              of the categories …), the payers take over an amount, or a share of the price up
              to a limit, or both. Several that fit: the one that leaves least to pay.
    delivery: for whom the conditions hold, bringing it costs `price`; the payers as above.
              Several that fit: the one that leaves least to pay.
    """

    __tablename__ = "meal_price_line"

    price_id: str = ref("meal_price", "Prices")
    kind: LineKind = text("Kind", required=True)
    place: int = number("Place", default=0)
    code: OptionalText = text("Code")
    name: OptionalText = text("Name")
    periods: Names = names("Meals")
    price: int | None = number("Price")
    kinds: Names = names("For")
    age_from: int | None = number("From age")
    age_to: int | None = number("To age")
    categories: Names = names("Categories")
    living: Names = names("Living situation")
    self_care: Names = names("Self-care")
    ability: Names = names("Ability level")
    government: int | None = number("Government pays")
    government_share: int | None = number("Government pays of the price")
    government_most: int | None = number("Government pays at most")
    collective: int | None = number("Village collective pays")
    collective_share: int | None = number("Village collective pays of the price")
    collective_most: int | None = number("Village collective pays at most")
    donation: int | None = number("Donations pay")
    donation_share: int | None = number("Donations pay of the price")
    donation_most: int | None = number("Donations pay at most")
    corrects_id: str | None = ref("meal_price_line", "Corrects", required=False)


class MealStatus(Fact, table=True):
    """From `starts_on` on somebody counts as this for the price of meals, as papers say that

    came late. Without it, it is what the register said on the day (see `status.py`).
    """

    __tablename__ = "meal_status"

    resident_id: str = ref("resident", "Resident")
    starts_on: Day = text("Since", required=True)
    categories: Names = names("Categories", sensitive=True)
    living: Names = names("Living situation")
    self_care: SelfCare | None = text("Self-care")
    ability: Ability | None = text("Ability level", sensitive=True)
    recorded_at: str = text("Recorded at", required=True)
    note: OptionalText = text("Note", sensitive=True)
    corrects_id: str | None = ref("meal_status", "Corrects", required=False)
