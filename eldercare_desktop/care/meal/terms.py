"""Words that everything about meals shares."""

from __future__ import annotations

from typing import Literal, get_args

Period = Literal["breakfast", "lunch", "dinner"]
PERIODS: tuple[Period, ...] = get_args(Period)
"""The meals of a day, in their order."""

Mode = Literal["dine_in", "delivery"]
MODES: tuple[Mode, ...] = get_args(Mode)
"""Eaten at the site (or fetched from it); brought to the door."""

Outcome = Literal["served", "delivered", "nobody_home"]
OUTCOMES: tuple[Outcome, ...] = get_args(Outcome)
"""Checked in at the site; handed over at the door; brought in vain."""

Payer = Literal["government", "collective", "donation", "own"]
PAYERS: tuple[Payer, ...] = get_args(Payer)
"""政府补贴, 村集体, 社会捐赠, 个人自付: who pays, in the order in which they are asked."""

ALLERGENS = ("gluten", "crustaceans", "fish", "eggs", "peanuts", "soy", "milk", "nuts")
"""The eight groups that must be told of on food [GB 7718-2025]."""

DIETS = (
    *("soft", "puree", "low_salt", "low_sugar", "low_fat"),
    *("vegetarian", "halal", "no_spice", "no_offal"),
)
"""软食, 糊状, 低盐, 控糖, 低脂, 素食, 清真, 不吃辣, 不吃内脏. What else is not eaten (忌口) is
free text: `Resident.diet`."""
