"""The page of the meals' accounts: what a month cost, who paid, the prices, the sites."""

from __future__ import annotations

from eldercare_desktop.screens.meal_accounts.parts import PARTS
from eldercare_desktop.screens.meals.site_choice import SitedPage


class MealAccountsPage(SitedPage):
    """What is done once a month or once a year, at one site.

    Arguments of `Shell.navigate`: `part` (a key of `PARTS`), `site` (an id); others go to the
    part.
    """

    PARTS = PARTS
    context = "MealAccountsPart"
    closed_too = True
    tables = frozenset(
        {
            *("site", "site_day", "meal_serving", "meal_price", "meal_price_line", "meal_status"),
            *("meal_payment", "meal_closing", "meal_closed_line", "meal_adjustment"),
            *("resident", "person", "villager_group", "rule_value", "setting"),
        }
    )

    def words(self) -> tuple[str, str]:
        return self.tr("Meal accounts"), self.tr("Name or pinyin (F2)")
