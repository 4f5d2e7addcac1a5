"""The steps of the first run."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QButtonGroup, QLineEdit, QPushButton, QVBoxLayout, QWidget

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.screens import icons, theme
from eldercare_desktop.screens.forms import Field, Form
from eldercare_desktop.screens.jobs import as_failure
from eldercare_desktop.screens.parts.text import text
from eldercare_desktop.screens.wording import failure_text

LANGUAGE_NAMES = {"zh_CN": "简体中文", "en": "English"}
"""Each in its own language, so that everybody finds theirs."""


@dataclass(frozen=True)
class Town:
    """A township with its villages as (12-digit code, name)."""

    code: str
    name: str
    villages: Sequence[tuple[str, str]]


class Step(QWidget):
    """One question. `entered` asks to go on."""

    entered = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.title = ""
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(theme.px(12))

    def values(self) -> dict[str, Any]:
        """What was answered."""
        raise NotImplementedError

    def is_complete(self) -> bool:
        """Whether it is answered; if not, it shows what is missing."""
        return True

    def add_form(self, fields: Sequence[Field], values: Mapping[str, Any]) -> Form:
        """Adds fields; Enter in one of them goes on."""
        form = Form(fields, values)
        self.column.addWidget(form)
        for edit in form.findChildren(QLineEdit):
            edit.returnPressed.connect(self.entered)
        return form


class Cards(QWidget):
    """A few large choices, one below the other."""

    chosen = Signal(str)

    def __init__(self, choices: Mapping[str, str], value: str) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        self._group = QButtonGroup(self)
        self.cards: dict[str, QPushButton] = {}
        for key, words in choices.items():
            card = theme.role(QPushButton(words), "choice-card")
            card.setCheckable(True)
            card.setIconSize(icons.icon_size())
            card.setChecked(key == value)
            card.setProperty("key", key)
            card.toggled.connect(self._mark)
            card.clicked.connect(self._clicked)
            self._group.addButton(card)
            column.addWidget(card)
            self.cards[key] = card
        self._mark()
        self.setFocusProxy(self.cards.get(value) or next(iter(self.cards.values())))

    def value(self) -> str:
        """The key of the chosen card."""
        checked = self._group.checkedButton()
        return checked.property("key") if checked else ""

    def _clicked(self) -> None:
        self.chosen.emit(self.value())

    def _mark(self) -> None:
        for card in self.cards.values():
            card.setIcon(icons.icon("check", "accent_strong") if card.isChecked() else QIcon())
            card.setText((" " if card.isChecked() else "") + card.text().strip())


class LanguageStep(Step):
    """Which language; it changes at once."""

    language_chosen = Signal(str)

    def __init__(self, values: Mapping[str, Any]) -> None:
        super().__init__()
        self.title = self.tr("Welcome")
        hint = self.tr("This takes a minute. Everything stays on this laptop, encrypted.")
        self.column.addWidget(text(hint, "hint", wrap=True))
        self.cards = Cards(LANGUAGE_NAMES, values["language"])
        self.cards.chosen.connect(self.language_chosen)
        self.column.addWidget(self.cards)
        self.setFocusProxy(self.cards)

    def values(self) -> dict[str, Any]:
        return {"language": self.cards.value()}


class NameStep(Step):
    """Who works here; the name stands on every entry."""

    def __init__(self, values: Mapping[str, Any]) -> None:
        super().__init__()
        self.title = self.tr("Who are you?")
        hint = self.tr("Your name stands on every entry that you make.")
        name = Field("user_name", self.tr("Your name"), required=True, longest=40, hint=hint)
        self.form = self.add_form([name], values)
        self.setFocusProxy(self.form.input("user_name"))

    def values(self) -> dict[str, Any]:
        return self.form.values()

    def is_complete(self) -> bool:
        return self.form.validate()


class VillageStep(Step):
    """Which village: by a code of the county, or one of the public table to try it out."""

    def __init__(self, values: Mapping[str, Any], towns: Sequence[Town]) -> None:
        super().__init__()
        self.title = self.tr("Which village?")
        self._towns = {town.code: town for town in towns}
        way = "code" if values.get("enrolment_code") or not towns else "trial"
        ways = {"code": self.tr("I have a code from the county")}
        if towns:
            ways["trial"] = self.tr("I want to try it out with a village")
        self.ways = Cards(ways, way)
        self.ways.chosen.connect(self._show_way)
        self.column.addWidget(self.ways)
        self.code_form = self.add_form(self._code_fields(), values)
        self.trial_form = self.add_form(self._town_fields(towns), values)
        self.village_form = self.add_form([self._village_field("")], {})
        self.trial_form.changed.connect(self._show_villages)
        self._show_villages()
        self.village_form.set_values(values)
        self._show_way()
        self.setFocusProxy(self.ways)

    def values(self) -> dict[str, Any]:
        if self.ways.value() == "code":
            empty = {"town": None, "village": None, "village_name": None}
            return {**self.code_form.values(), **empty}
        town, village = self.trial_form.values(), self.village_form.values()
        names = dict(self._villages(town["town"]))
        name = names.get(village["village"])
        return {
            **town,
            **village,
            "village_name": name,
            "county_address": None,
            "enrolment_code": None,
        }

    def is_complete(self) -> bool:
        if self.ways.value() == "code":
            return self.code_form.validate()
        return self.trial_form.validate() and self.village_form.validate()

    def _code_fields(self) -> list[Field]:
        where = self.tr("As it stands on the county's letter, for instance county.example:8443")
        return [
            Field("enrolment_code", self.tr("Code"), required=True, width=14),
            Field("county_address", self.tr("Address of the county"), required=True, hint=where),
        ]

    def _town_fields(self, towns: Sequence[Town]) -> list[Field]:
        choices = [(town.code, town.name) for town in towns]
        return [Field("town", self.tr("Township"), "choice", True, choices=choices, chips_up_to=0)]

    def _village_field(self, town: str | None) -> Field:
        villages = self._villages(town)
        label = self.tr("Village")
        return Field("village", label, "choice", True, choices=villages, chips_up_to=0)

    def _villages(self, town: str | None) -> Sequence[tuple[str, str]]:
        return self._towns[town].villages if town in self._towns else []

    def _show_villages(self) -> None:
        town = self.trial_form.values()["town"]
        form = Form([self._village_field(town)], {})
        self.column.replaceWidget(self.village_form, form)
        self.village_form.hide()
        self.village_form.deleteLater()
        self.village_form = form
        self._show_way()

    def _show_way(self) -> None:
        by_code = self.ways.value() == "code"
        self.code_form.setVisible(by_code)
        self.trial_form.setVisible(not by_code)
        self.village_form.setVisible(not by_code)


class PinStep(Step):
    """A PIN, twice, and a hint for the day on which it is forgotten."""

    def __init__(self, values: Mapping[str, Any], check_pin: Callable[[str], object]) -> None:
        super().__init__()
        self.title = self.tr("A PIN for this laptop")
        self._check_pin = check_pin
        fields = [
            Field("pin", self.tr("PIN"), "pin", required=True, check=self._pin_problem, width=14),
            Field(
                "pin_again", self.tr("PIN again"), "pin", required=True, check=self._same, width=14
            ),
            Field("pin_hint", self.tr("A hint for yourself"), hint=self._why(), check=_tells_pin),
        ]
        self.form = self.add_form(fields, values)
        self.setFocusProxy(self.form.input("pin"))

    def values(self) -> dict[str, Any]:
        found = self.form.values()
        return {"pin": found["pin"], "pin_hint": found["pin_hint"]}

    def is_complete(self) -> bool:
        return self.form.validate()

    def _why(self) -> str:
        return self.tr(
            "Everybody at this laptop can read it, so do not write the PIN itself. "
            "Without the PIN nobody can open the data."
        )

    def _pin_problem(self, pin: Any, values: Mapping[str, Any]) -> str:
        try:
            self._check_pin(pin)
        except CareError as error:
            return failure_text(as_failure(error))
        return ""

    def _same(self, again: Any, values: Mapping[str, Any]) -> str:
        return "" if again == values["pin"] else self.tr("The two are not the same.")


def _tells_pin(hint: Any, values: Mapping[str, Any]) -> str:
    from PySide6.QtCore import QCoreApplication

    if hint and values["pin"] and values["pin"] in hint:
        return QCoreApplication.translate("PinStep", "The hint must not hold the PIN itself.")
    return ""
