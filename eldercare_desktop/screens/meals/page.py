"""The meals page: who comes, who has ordered, who is brought it, what is cooked and kept."""

from __future__ import annotations

from eldercare_desktop.screens.meals.parts import PARTS
from eldercare_desktop.screens.meals.sheets import PART as SHEETS
from eldercare_desktop.screens.meals.sheets.out import SheetsOut
from eldercare_desktop.screens.meals.site_choice import SitedPage
from eldercare_desktop.screens.page import Shell


class MealsPage(SitedPage):
    """The work of every day at one site.

    Arguments of `Shell.navigate`: `part` (a key of `PARTS`), `site` (an id); others go to the
    part.
    """

    PARTS = PARTS
    context = "MealsPart"
    tables = frozenset(
        {
            *("site", "site_day", "meal_plan", "meal_pause", "meal_order", "meal_serving"),
            *(
                "meal_route",
                "meal_stand_in",
                "meal_check",
                "meal_price",
                "meal_price_line",
                "meal_closing",
            ),
            *("dish", "menu_item", "food_sample", "slip", "slip_line", "slip_confirmation"),
            *("resident", "person", "helper", "pairing", "absence", "card", "villager_group"),
            *("rule_value", "setting"),
        }
    )

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self.sheets_out = SheetsOut(self)
        self.sheets_out.counted.connect(lambda number: self.show_counts({SHEETS: number}))
        self.header.add_widget(self.sheets_out)

    def count_parts(self) -> None:
        self.sheets_out.load()

    def words(self) -> tuple[str, str]:
        return self.tr("Meals"), self.tr("Name or pinyin (F2)")
