"""The side forms of the sites: a site itself, days out of turn, closing it for good."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from eldercare_desktop.screens.forms import Field
from eldercare_desktop.screens.meal_accounts import site_loading, site_saving
from eldercare_desktop.screens.meal_accounts.site_phrases import weekday_name
from eldercare_desktop.screens.page import Shell
from eldercare_desktop.screens.parted.step_form import StepForm, check_time, time_of
from eldercare_desktop.screens.wording import choices

if TYPE_CHECKING:
    from eldercare_desktop.care.site.record import Site

translate = QCoreApplication.translate

PERIODS = ("breakfast", "lunch", "dinner")
_TIMES = ("breakfast_at", "lunch_at", "dinner_at", "cutoff_time")
_NAMES = (
    *("name", "kind", "address", "contact", "phone", "meal_periods", "meal_weekdays"),
    *("meal_holidays", "meal_workdays", "capacity", "cutoff_days", "note", *_TIMES),
)
_USUAL: dict[str, Any] = {
    "kind": "aid_point",
    "meal_periods": ["lunch"],
    "meal_weekdays": ["1", "2", "3", "4", "5"],
    "meal_holidays": "closed",
    "meal_workdays": True,
    "cutoff_days": 0,
    "cutoff_time": "09:00",
    "breakfast_at": "07:00",
    "lunch_at": "11:30",
    "dinner_at": "17:30",
}


class SiteForm(StepForm):
    """A new site, or one that is changed. A township says in which village it lies."""

    def __init__(
        self, shell: Shell, seen: Site | None, villages: Sequence[tuple[str, str]]
    ) -> None:
        super().__init__(shell, "")
        self.title = self.tr("Place for meals") if seen else self.tr("New place for meals")
        self._seen, self._villages = seen, list(villages)
        values = {name: getattr(seen, name) for name in _NAMES} if seen else dict(_USUAL)
        self.set_fields([*self._place(), *_meals(), *_ordering(), *_contact()], values)
        self.form.changed.connect(self._doubt)
        self._doubt()

    def prepare(self) -> None:
        values = self.form.values() if self._seen is None else self.form.changes()
        for name in _TIMES:
            if name in values:
                values[name] = time_of(values[name])
        self._village = values.pop("village", None) or self._villages[0][0]
        self._values = values

    def save(self, work: Any) -> str:
        if self._seen is None:
            return site_saving.add(work, self._village, self._values)
        return site_saving.edit(work, self._seen, self._values)

    def _doubt(self) -> None:
        """Orders that are taken until after the meal has begun are likely a slip."""
        values = self.form.values()
        first = next((p for p in PERIODS if p in values["meal_periods"]), None)
        begins = time_of(values.get(f"{first}_at")) if first else None
        until = time_of(values.get("cutoff_time"))
        late = begins and until and values.get("cutoff_days") == 0 and until >= begins
        said = self.tr("The first meal has begun by then. Is it right?") if late else ""
        self.form.warn({"cutoff_time": said})

    def _place(self) -> list[Field]:
        fields = [
            Field(
                "name", translate("SiteForm", "Name"), required=True, longest=40,
                hint=translate("SiteForm", "As people call it: it stands on menus and sheets."),
            ),
            Field(
                "kind", translate("SiteForm", "Kind"), "choice", required=True,
                choices=choices("site_kind"),
            ),
        ]  # fmt: skip
        if self._seen is None and len(self._villages) > 1:
            village = Field(
                "village", translate("SiteForm", "Village"), "choice", required=True,
                chips_up_to=0, choices=self._villages,
            )  # fmt: skip
            fields.insert(0, village)
        return fields


class DaysForm(StepForm):
    """Days on which a site opens or does not, whatever its week says."""

    fields_at = {"day": "first"}

    def __init__(self, shell: Shell, site: Site, day: str, *, open_day: bool) -> None:
        super().__init__(shell, "", site.name)
        self.title = self.tr("Days out of turn")
        self._site = site
        self.set_fields(
            [
                Field(
                    "open", self.tr("On these days there are"), "choice", required=True,
                    choices=[("no", self.tr("no meals")), ("yes", self.tr("meals"))],
                ),
                Field("first", self.tr("First day"), "date", required=True, width=10),
                Field("last", self.tr("Last day"), "date", required=True, width=10),
                Field(
                    "periods", self.tr("Which meals"), "choices", choices=choices("meal_period"),
                    hint=self.tr("None chosen: all meals of these days."),
                ),
                Field(
                    "reason", self.tr("Why"), longest=60,
                    hint=self.tr("It stands in the calendar: a power cut, a feast in the hall."),
                ),
            ],
            {"open": "no" if open_day else "yes", "first": day, "last": day},
        )  # fmt: skip
        self.form.rows["first"].input.changed.connect(self._keep_order)

    def prepare(self) -> None:
        values = self.form.values()
        self._values = {**values, "open": values["open"] == "yes"}

    def save(self, work: Any) -> str:
        return site_saving.decide(work, self._site, dict(self._values))

    def _keep_order(self) -> None:
        """The last day goes along with the first one."""
        first, last = self.form.input("first").value(), self.form.input("last").value()
        if first and last and last < first:
            self.form.input("last").set_value(first)


class CloseSiteForm(StepForm):
    """From which day on a site serves nothing any more."""

    def __init__(self, shell: Shell, site: Site) -> None:
        about = self.tr(
            "Nobody is cooked for from this day on. What was served stays in the accounts."
        )
        super().__init__(shell, "", f"{site.name}\n{about}")
        self.title = self.tr("Close the place for good")
        self._seen = site
        day = Field("on", self.tr("First day without meals"), "date", required=True, width=10)
        self.set_fields([day], {"on": site_loading.now().date().isoformat()})

    def prepare(self) -> None:
        self._on = str(self.form.values()["on"])

    def save(self, work: Any) -> str:
        return site_saving.close(work, self._seen, self._on)


def _meals() -> list[Field]:
    return [
        Field(
            "meal_periods", translate("SiteForm", "Meals"), "choices",
            choices=choices("meal_period"),
            hint=translate("SiteForm", "None chosen: a place without meals."),
        ),
        Field(
            "breakfast_at", translate("SiteForm", "Breakfast at"), required=True, width=5,
            check=check_time, show_if=lambda values: "breakfast" in values["meal_periods"],
        ),
        Field(
            "lunch_at", translate("SiteForm", "Lunch at"), required=True, width=5,
            check=check_time, show_if=lambda values: "lunch" in values["meal_periods"],
        ),
        Field(
            "dinner_at", translate("SiteForm", "Dinner at"), required=True, width=5,
            check=check_time, show_if=lambda values: "dinner" in values["meal_periods"],
        ),
        Field(
            "meal_weekdays", translate("SiteForm", "Days of the week"), "choices",
            choices=[(str(n), weekday_name(n)) for n in range(1, 8)], show_if=_serves,
        ),
        Field(
            "meal_holidays", translate("SiteForm", "On public holidays"), "choice", required=True,
            choices=choices("site_holidays"), show_if=_serves,
        ),
        Field(
            "meal_workdays", translate("SiteForm", "Open on weekend days that are worked"),
            "toggle", show_if=_serves,
            hint=translate("SiteForm", "Days worked in place of a public holiday."),
        ),
    ]  # fmt: skip


def _ordering() -> list[Field]:
    return [
        Field(
            "capacity", translate("SiteForm", "Places to eat"), "number", least=1, most=2000,
            width=4, unit=translate("SiteForm", "people"), show_if=_serves,
            hint=translate("SiteForm", "Empty: as many as come."),
        ),
        Field(
            "cutoff_days", translate("SiteForm", "Order ahead"), "number", required=True, least=0,
            most=14, width=3, unit=translate("SiteForm", "days"), show_if=_serves,
            hint=translate("SiteForm", "0: on the day itself."),
        ),
        Field(
            "cutoff_time", translate("SiteForm", "Order until"), required=True, width=5,
            check=check_time, show_if=_serves,
        ),
    ]  # fmt: skip


def _contact() -> list[Field]:
    return [
        Field("address", translate("SiteForm", "Address"), longest=80),
        Field("contact", translate("SiteForm", "In charge"), longest=40),
        Field("phone", translate("SiteForm", "Phone"), longest=30),
        Field("note", translate("SiteForm", "Note"), "lines", longest=500),
    ]


def _serves(values: Any) -> bool:
    return bool(values["meal_periods"])
