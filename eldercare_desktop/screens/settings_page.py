"""Settings: how the screen looks, who works here, the county, the PIN, where the data is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from eldercare_desktop import __version__
from eldercare_desktop.screens import theme
from eldercare_desktop.screens.first_run_steps import LANGUAGE_NAMES
from eldercare_desktop.screens.forms import Field, Form
from eldercare_desktop.screens.jobs import Failure
from eldercare_desktop.screens.page import Page, Shell
from eldercare_desktop.screens.parts.buttons import button
from eldercare_desktop.screens.parts.chips import Chips, Choice
from eldercare_desktop.screens.parts.page_header import PageHeader
from eldercare_desktop.screens.parts.text import ElidedLabel, text
from eldercare_desktop.screens.rules.view import RulesView
from eldercare_desktop.screens.wording import failure_text

WIDTH = 720


class SettingsPage(Page):
    """This laptop, saved through `shell.settings` in a worker; and the rules of the village."""

    tables = frozenset({"rule_value"})

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self.choices: dict[str, Chips] = {}
        self.names = Form([self._name_field(), self._village_field()])
        self.county = Form([self._county_field()])
        self.pin = Form(self._pin_fields())
        self._sections = QVBoxLayout()
        self._sections.setContentsMargins(0, 0, theme.px(16), theme.px(16))
        self._sections.setSpacing(theme.px(16))
        self._add_screen()
        self._add(self.tr("You and the village"), self.names, self._saver("names"))
        self._add(self.tr("The county"), self.county, self._saver("county"))
        self.change_pin_button = button(self.tr("Change the PIN"), "", "key-round")
        self.change_pin_button.clicked.connect(self._change_pin)
        self._add(self.tr("PIN"), self.pin, self.change_pin_button)
        self._add_data()
        self._sections.addStretch(1)
        self.parts = Chips(
            [("laptop", self.tr("This laptop")), ("rules", self.tr("Rules"))],
            single=True,
            optional=False,
        )
        self.parts.set_values(["laptop"])
        self.parts.setFixedWidth(self.parts.one_line().width())
        self.parts.changed.connect(self._show_part)
        self.rules: RulesView | None = None  # made when somebody goes there
        self._lay_out()

    def refresh(self, tables: frozenset[str]) -> None:
        value = self.shell.settings.value
        for name, chips in self.choices.items():
            chips.set_values([value(name)])
        for form in (self.names, self.county):
            form.set_values({name: value(name) for name in form.rows})
        if self.rules is not None:
            self.rules.load()

    def shown(self, **args: Any) -> None:
        """Arguments: `part` is laptop or rules."""
        self.go(args.get("part", self.parts.value()))

    def go(self, part: str) -> None:
        """Shows one of the two parts."""
        self.parts.set_values([part])
        self._show_part()

    def _show_part(self) -> None:
        if self.parts.value() == "laptop":
            self._stack.setCurrentIndex(0)
            return
        if self.rules is None:
            self.rules = RulesView(self.shell, self)
            self._stack.addWidget(self.rules)
            self.rules.load()
        self._stack.setCurrentWidget(self.rules)

    def _add_screen(self) -> None:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        themes = {
            "light": self.tr("Light"),
            "dark": self.tr("Dark"),
            "contrast": self.tr("High contrast"),
        }
        self._choice(column, "language", self.tr("Language"), list(LANGUAGE_NAMES.items()))
        sizes = [(scale, f"{scale} %") for scale in theme.SCALES]
        self._choice(column, "scale", self.tr("Size"), sizes)
        self._choice(column, "theme", self.tr("Colours"), list(themes.items()))
        self._add(self.tr("The screen"), body)

    def _choice(
        self, column: QVBoxLayout, name: str, label: str, choices: Sequence[Choice]
    ) -> None:
        chips = Chips(choices, single=True, optional=False)
        chips.changed.connect(self._look_changed)
        self.choices[name] = chips
        column.addWidget(text(label, "label"))
        column.addWidget(chips)

    def _add_data(self) -> None:
        body = QWidget()
        row = QHBoxLayout(body)
        row.setContentsMargins(0, 0, 0, 0)
        folder = ElidedLabel(self.shell.settings.value("data_folder") or "")
        row.addWidget(folder, 1)
        opening = button(self.tr("Open the folder"), "", "folder-open")
        opening.clicked.connect(self._open_folder)
        row.addWidget(opening)
        self._add(self.tr("Where the data is"), body)
        version = self.tr("Version {version}. Licence: Apache-2.0. Icons: Lucide (ISC).")
        self._sections.addWidget(text(version.format(version=__version__), "hint", wrap=True))

    def _name_field(self) -> Field:
        return Field("user_name", self.tr("Your name"), required=True, longest=40, width=16)

    def _village_field(self) -> Field:
        hint = self.tr("The village is fixed by the county's code.")
        return Field("village_name", self.tr("Village"), hint=hint, width=16, fixed=True)

    def _county_field(self) -> Field:
        hint = self.tr("Where this laptop hands its records over. Empty: it stays by itself.")
        return Field("county_address", self.tr("Address of the county"), hint=hint)

    def _pin_fields(self) -> list[Field]:
        return [
            Field("old", self.tr("PIN until now"), "pin", required=True, width=14),
            Field("new", self.tr("New PIN"), "pin", required=True, width=14),
            Field("again", self.tr("New PIN again"), "pin", required=True, width=14,
                  check=self._same),
        ]  # fmt: skip

    def _same(self, again: Any, values: Any) -> str:
        return "" if again == values["new"] else self.tr("The two are not the same.")

    def _look_changed(self) -> None:
        values = {name: chips.value() for name, chips in self.choices.items()}
        self._save(values, lambda _: self.shell.restyled.emit())

    def _saver(self, which: str) -> QWidget:
        saving = button(self.tr("Save"), "", "check")
        saving.setProperty("form", which)
        saving.clicked.connect(self._save_form)
        return saving

    def _save_form(self) -> None:
        form: Form = getattr(self, self.sender().property("form"))
        if not form.validate():
            return
        values = {name: value for name, value in form.values().items() if name != "village_name"}
        self._save(values, self._saved)

    def _saved(self, _: object) -> None:
        self.shell.counts_changed.emit()
        self.shell.toast(self.tr("Saved"))

    def _save(self, values: dict[str, Any], done: Any) -> None:
        change = self.shell.settings.change
        self.shell.background.run(lambda job: change(values), done=done, owner=self)

    def _change_pin(self) -> None:
        if not self.pin.validate():
            return
        values, change = self.pin.values(), self.shell.settings.change_pin
        self.change_pin_button.setEnabled(False)
        self.shell.background.run(
            lambda job: change(values["old"], values["new"]),
            done=self._pin_changed,
            failed=self._pin_refused,
            owner=self,
        )

    def _pin_changed(self, _: object) -> None:
        self.change_pin_button.setEnabled(True)
        self.pin.set_values({})
        self.shell.toast(self.tr("The new PIN holds from now on."))

    def _pin_refused(self, failure: Failure) -> None:
        self.change_pin_button.setEnabled(True)
        where = "old" if failure.code == "wrong_pin" else "new"
        if failure.code == "wrong_pin" or failure.code.startswith("pin_"):
            self.pin.say(where, failure_text(failure))
        else:
            self.shell.error(failure)

    def _open_folder(self) -> None:
        folder = self.shell.settings.value("data_folder") or ""
        QDesktopServices.openUrl(QUrl.fromLocalFile(folder))

    def _add(self, title: str, body: QWidget, *after: QWidget) -> None:
        sheet = theme.role(QWidget(), "sheet")
        sheet.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(sheet)
        column.setContentsMargins(*[theme.px(20), theme.px(16)] * 2)
        column.setSpacing(theme.px(12))
        column.addWidget(text(title, "heading"))
        column.addWidget(body)
        for widget in after:
            column.addWidget(widget, 0, Qt.AlignmentFlag.AlignLeft)
        self._sections.addWidget(sheet)

    def _lay_out(self) -> None:
        inside = QWidget()
        inside.setMaximumWidth(theme.px(WIDTH))
        inside.setLayout(self._sections)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        self.setFocusProxy(self.choices["language"])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(12))
        header = PageHeader(self.tr("Settings"))
        header.add_widget(self.parts)
        self._stack = QStackedWidget()
        self._stack.addWidget(area)
        column.addWidget(header)
        column.addWidget(self._stack, 1)
