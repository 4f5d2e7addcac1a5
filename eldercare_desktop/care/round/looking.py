"""What to look at in each kind of round, as codes; the words stand on paper and screen."""

from __future__ import annotations

from eldercare_desktop.care.round.record import RoundKind

LOOK_AT: dict[RoundKind, tuple[str, ...]] = {
    "heat": ("drinks_enough", "room_cool", "fan_works", "no_midday_work", "medicine", "food_kept"),
    "cold_wave": (
        "stove_and_fumes",
        "warm_bedding",
        "electric_blanket",
        "fuel_and_food",
        "water_pipes",
        "medicine",
    ),
    "rainstorm_flood": (
        "roof_and_walls",
        "slope_and_stream",
        "way_out",
        "who_fetches",
        "phone_charged",
        "food_and_water",
    ),
    "snow_ice": (
        "path_and_steps",
        "roof_snow",
        "stove_and_fumes",
        "warm_bedding",
        "fuel_and_food",
        "stays_in",
    ),
    "festival": (
        "mood",
        "family_comes",
        "food_and_clothes",
        "stove_and_fumes",
        "fireworks",
        "wish",
    ),
    "other": ("health", "mood", "food_and_water", "house_safe"),
}
"""Kind -> what whoever goes there looks at, the most dangerous first."""
