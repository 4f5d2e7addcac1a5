"""Where the demo village eats, and who may not eat what."""

from __future__ import annotations

from datetime import timedelta

from eldercare_desktop.care.site.editing import add_site, decide_days
from eldercare_desktop.demo.people import VILLAGE, Village
from eldercare_desktop.store.work import Work

_ALLERGENS = (["peanuts"], ["crustaceans", "fish"], ["eggs"], ["milk"], ["soy"])
_DIETS = (["low_salt"], ["low_sugar"], ["soft"], ["vegetarian"], ["no_spice"], ["low_salt", "soft"])


def add_site_for_meals(work: Work, village: Village) -> None:
    """The happiness home, a day without power ahead, allergies and diets of some elders."""
    site = add_site(
        work,
        VILLAGE,
        name="海棠村幸福院",
        kind="happiness_home",
        address="3组村委会旁",
        contact="熊福旺",
        phone="13900005678",
        meal_periods=["lunch", "dinner"],
        meal_weekdays=["1", "2", "3", "4", "5", "6", "7"],
        capacity=48,
        cutoff_time="09:00",
    )
    ahead = (village.today + timedelta(days=9)).isoformat()
    decide_days(work, site, ahead, ahead, open=False, reason="电网检修停电")
    _add_diets(work, village)


def _add_diets(work: Work, village: Village) -> None:
    """Every ninth elder has an allergy, every seventh a diet."""
    for number, (person, resident) in enumerate(village.elders):
        values: dict[str, list[str]] = {}
        if number % 9 == 4:
            values["allergens"] = _ALLERGENS[number // 9 % len(_ALLERGENS)]
        if number % 7 == 3:
            values["diets"] = _DIETS[number // 7 % len(_DIETS)]
        if values and not person.deleted:
            village.elders[number] = (person, work.set(resident, **values))
