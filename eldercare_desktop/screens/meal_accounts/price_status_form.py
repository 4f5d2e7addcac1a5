"""The form "counts as … since …": a category that was granted earlier than it was typed in."""

from __future__ import annotations

from typing import Any

from eldercare_desktop.screens.forms import Field
from eldercare_desktop.screens.meal_accounts import price_loading
from eldercare_desktop.screens.meal_accounts.price_lines import SETS
from eldercare_desktop.screens.page import Shell
from eldercare_desktop.screens.pairing.loading import Someone
from eldercare_desktop.screens.parted.step_form import StepForm
from eldercare_desktop.screens.wording import choices


class PriceStatusForm(StepForm):
    """Begins with what they count as on the day that was tried out."""

    def __init__(
        self, shell: Shell, someone: Someone, tried: price_loading.Tried, day: str
    ) -> None:
        super().__init__(shell, "", "")
        self.title = self.tr("{name} counts as …").format(name=someone.name)
        self._resident_id = tried.resident_id or ""
        derived = ("advanced_age", "dementia")  # these follow from the record
        categories = [one for one in choices("category") if one[0] not in derived]
        eater = tried.eater
        assert eater is not None, "who is on no register has no button for this"
        status = eater.status
        self.set_fields(
            [
                Field("starts_on", self.tr("Since"), "date", required=True, width=10,
                      hint=self.tr("The day on the paper. Meals since then are reckoned anew; "
                                   "closed months show a difference.")),
                Field("categories", self.tr("Categories"), "choices", choices=categories),
                Field("self_care", self.tr("Self-care"), "choice", choices=choices("self_care")),
                Field("ability", self.tr("Ability level"), "choice", choices=choices("ability")),
                Field("living", self.tr("Living situation"), "choices",
                      choices=choices("living")),
                Field("note", self.tr("Paper"), longest=120,
                      hint=self.tr("Which paper says so, and its date. The register itself is "
                                   "changed on the person's page.")),
            ],
            {
                "starts_on": day,
                "categories": list(status.categories),
                "living": list(status.living),
                "self_care": status.self_care,
                "ability": status.ability,
            },
        )  # fmt: skip

    def prepare(self) -> None:
        self._values = self.form.values()

    def save(self, work: Any) -> str:
        from eldercare_desktop.care.meal.prices.line import Status

        values = self._values
        sets = {name: tuple(values[name]) for name in SETS if name in ("categories", "living")}
        status = Status(self_care=values["self_care"], ability=values["ability"], **sets)
        return price_loading.note_paper(
            work, self._resident_id, values["starts_on"], status, values["note"]
        )
