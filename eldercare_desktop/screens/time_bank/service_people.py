"""The volunteers of a service: one, or several who did it together."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.page import Shell
from eldercare_desktop.screens.pairing.loading import Someone
from eldercare_desktop.screens.pairing.phrases import facts_line
from eldercare_desktop.screens.pairing.picker import PersonPicker
from eldercare_desktop.screens.parts.buttons import icon_button
from eldercare_desktop.screens.parts.text import ElidedLabel


class ServiceVolunteers(QWidget):
    """A picker, and below it everybody who was chosen. `changed` when one comes or goes."""

    changed = Signal()

    def __init__(
        self,
        shell: Shell,
        look_up: Callable[[Any, str], list[Someone]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._taken: list[Someone] = []
        self.picker = PersonPicker(
            shell,
            self.tr("Who served"),
            self._rest(look_up),
            placeholder=self.tr("Volunteer; several if they did it together"),
        )
        self.lines = QVBoxLayout()
        self.lines.setSpacing(theme.px(4))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(6))
        column.addWidget(self.picker)
        column.addLayout(self.lines)
        self.setFocusProxy(self.picker)
        self.picker.chosen.connect(self._add)

    def values(self) -> list[Someone]:
        """Who was chosen, in the order in which they were."""
        return list(self._taken)

    def take(self, people: Sequence[Someone]) -> None:
        """Puts people in."""
        for someone in people:
            self._add(someone)

    def say(self, sentence: str) -> None:
        """Shows what is wrong."""
        self.picker.say(sentence)

    def _rest(
        self, look_up: Callable[[Any, str], list[Someone]]
    ) -> Callable[[Any, str], list[Someone]]:
        def found(read: Any, typed: str) -> list[Someone]:
            taken = {someone.person_id for someone in self._taken}
            return [one for one in look_up(read, typed) if one.person_id not in taken]

        return found

    def _add(self, someone: Someone | None) -> None:
        if someone is None or someone.person_id in {one.person_id for one in self._taken}:
            return
        self._taken.append(someone)
        self.lines.addWidget(self._line(someone))
        self.picker.set_value(None)
        self.picker.field.clear()
        self.changed.emit()

    def _line(self, someone: Someone) -> QWidget:
        line = theme.role(QWidget(), "sunken")
        line.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(line)
        row.setContentsMargins(theme.px(12), theme.px(2), theme.px(4), theme.px(2))
        row.addWidget(ElidedLabel(someone.name, "label"))
        row.addWidget(ElidedLabel(facts_line(someone), "hint"), 1)
        away = icon_button(self.tr("Take {name} out").format(name=someone.name), "x")
        away.clicked.connect(lambda: self._remove(someone, line))
        row.addWidget(away)
        return line

    def _remove(self, someone: Someone, line: QWidget) -> None:
        self._taken.remove(someone)
        self.lines.removeWidget(line)
        line.deleteLater()
        self.picker.setFocus()
        self.changed.emit()
