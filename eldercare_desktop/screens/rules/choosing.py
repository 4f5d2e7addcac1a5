"""The form of a choice: which number, from which day, why, and in a township: where."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.fields import Field
from eldercare_desktop.screens.forms import Form
from eldercare_desktop.screens.jobs import Failure
from eldercare_desktop.screens.page import Shell
from eldercare_desktop.screens.parts.text import text
from eldercare_desktop.screens.rules import loading, phrases
from eldercare_desktop.screens.rules.loading import EVERYWHERE
from eldercare_desktop.screens.wording import failure_text, word

if TYPE_CHECKING:
    from eldercare_desktop.care.rule_lines import RuleLine


class RuleForm(QWidget):
    """`done` when it was saved, `troubled` with a sentence that belongs to no field."""

    done = Signal()
    troubled = Signal(str)

    def __init__(
        self,
        shell: Shell,
        line: RuleLine,
        villages: Sequence[tuple[str, str]],
        village: str | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._shell, self._line, self._villages = shell, line, villages
        start = {"value": line.value, "starts_on": loading.today(), "where": village or EVERYWHERE}
        self.form = Form(self._fields(), start)
        column = QVBoxLayout(self)
        column.setSpacing(theme.px(12))
        column.addWidget(text(phrases.name(line.setting), "heading", wrap=True))
        said = self.tr("Days before the first day keep the number that they had.")
        column.addWidget(text(said, "hint", wrap=True))
        column.addWidget(self.form, 1)
        self.setFocusProxy(self.form)
        self._saving = False

    @property
    def dirty(self) -> bool:
        """Whether something would be lost."""
        return not self._saving and self.form.dirty

    def save(self) -> None:
        """Saves if nothing is wrong."""
        if self._saving or not self.form.validate():
            return
        self._saving = True
        values, code = self.form.values(), self._line.code
        value = None if values["default"] else values["value"]
        where = values.get("where")
        self._shell.background.operation(
            lambda work: loading.choose(
                work, code, value, values["starts_on"], values["note"], where
            ),
            done=lambda _: self.done.emit(),
            failed=self._failed,
            owner=self,
        )

    def _failed(self, failure: Failure) -> None:
        self._saving = False
        sentence = failure_text(failure)
        if not self.form.say(str(failure.params.get("field", "")), sentence):
            self.troubled.emit(sentence)

    def _fields(self) -> list[Field]:
        setting = self._line.setting
        bounds = self.tr("From {least} to {most}.").format(least=setting.least, most=setting.most)
        unit = word("rule_unit", setting.unit)
        if setting.unit == "choice":  # what the numbers stand for is too long to stand beside one
            bounds, unit = unit, ""
        default = self.tr("The default again: {value}").format(
            value=phrases.amount(setting, setting.default)
        )
        fields = [
            Field("default", default, "toggle"),
            Field("value", self.tr("New number"), "number", required=True, width=5, hint=bounds,
                  unit=unit, least=setting.least, most=setting.most,
                  show_if=_not_default),
            Field("starts_on", self.tr("Holds from"), "date", required=True, width=10),
            Field("note", self.tr("Why"), longest=200,
                  hint=self.tr("For instance the paper in which the county said so.")),
        ]  # fmt: skip
        if self._villages:
            places = [(EVERYWHERE, self.tr("All villages")), *self._villages]
            fields.append(
                Field("where", self.tr("Where"), "choice", choices=places, required=True,
                      chips_up_to=1)
            )  # fmt: skip
        return fields


def _not_default(values: Mapping[str, Any]) -> bool:
    return not values.get("default")
