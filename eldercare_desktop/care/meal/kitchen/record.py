"""The records of the kitchen: a dish, a place on the menu, a food sample (留样)."""

from __future__ import annotations

from typing import Literal, get_args

from eldercare_desktop.care.meal.terms import Period
from eldercare_desktop.store.record import (
    CleanText,
    Day,
    Names,
    OptionalText,
    Profile,
    names,
    number,
    ref,
    text,
)

DishKind = Literal["meat", "mixed", "vegetable", "soup", "staple", "other"]
DISH_KINDS: tuple[DishKind, ...] = get_args(DishKind)
"""荤菜, 半荤, 素菜, 汤, 主食, 其他."""


class Dish(Profile, table=True):
    """A dish, with what may be in it (`terms.ALLERGENS`) and whom it suits (`terms.DIETS`)."""

    __tablename__ = "dish"

    name: CleanText = text("Name", required=True)
    kind: DishKind = text("Kind", default="mixed")
    allergens: Names = names("Allergens")
    diets: Names = names("Suits")
    note: OptionalText = text("Note")


class MenuItem(Profile, table=True):
    """A dish on the menu of a site for one meal. `price_set`: it belongs to that set alone."""

    __tablename__ = "menu_item"

    site_id: str = ref("site", "Site")
    day: Day = text("Day", required=True, index=True)
    period: Period = text("Meal", required=True)
    dish_id: str = ref("dish", "Dish")
    price_set: OptionalText = text("Set")
    place: int = number("Place", default=0)


class FoodSample(Profile, table=True):
    """A portion of a dish that is kept in the cold for two days [食品安全 留样制度].

    `taken_at` and `discarded_at`: local time as ISO text with its offset. `grams` of the one
    dish; `dish_name` as it was called then.
    """

    __tablename__ = "food_sample"

    site_id: str = ref("site", "Site")
    day: Day = text("Day", required=True, index=True)
    period: Period = text("Meal", required=True)
    dish_id: str | None = ref("dish", "Dish", required=False)
    dish_name: CleanText = text("Dish", required=True)
    grams: int = number("Weight", required=True)
    taken_at: str = text("Taken at", required=True)
    taken_by: CleanText = text("Taken by", required=True)
    place: OptionalText = text("Kept where")
    discarded_at: str | None = text("Closed at")
    discarded_by: OptionalText = text("Closed by")
    note: OptionalText = text("Note")
