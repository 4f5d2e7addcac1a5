"""Several people one after the other: type a name, Enter, the next one."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.page import Shell
from eldercare_desktop.screens.pairing.loading import Someone
from eldercare_desktop.screens.pairing.phrases import facts_line
from eldercare_desktop.screens.pairing.picker import PersonPicker
from eldercare_desktop.screens.parts.buttons import icon_button
from eldercare_desktop.screens.parts.text import text

MOST = 300


class PeopleList(QWidget):
    """`changed` says that somebody was put in or taken out."""

    changed = Signal()

    def __init__(self, shell: Shell, look_up: Callable[[Any, str], list[Someone]]) -> None:
        super().__init__()
        self.people: dict[str, Someone] = {}
        self.picker = PersonPicker(
            shell, self.tr("Who"), look_up, placeholder=self.tr("Name or pinyin, Enter, the next")
        )
        self.picker.chosen.connect(self._chosen)
        self.count = text("", "hint")
        self.list = QWidget()
        self._rows = QVBoxLayout(self.list)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(theme.px(2))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        for widget in (self.picker, self.count, self.list):
            column.addWidget(widget)
        self.setFocusProxy(self.picker)
        self._show()

    def add(self, *people: Someone) -> None:
        """Puts people in, each once."""
        for one in people:
            if len(self.people) < MOST:
                self.people.setdefault(one.person_id, one)
        self.say("")
        self._show()
        self.changed.emit()

    def say(self, sentence: str) -> None:
        """Shows what is wrong; the empty text takes it away."""
        self.picker.say(sentence)

    def _chosen(self, someone: Someone | None) -> None:
        if someone is not None:
            self.picker.set_value(None)
            self.picker.field.clear()
            self.picker.field.setFocus()
            self.add(someone)

    def _leave(self, person_id: str) -> None:
        self.people.pop(person_id, None)
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        for one in self.people.values():
            self._rows.addWidget(self._line(one))
        self.list.setVisible(bool(self.people))
        self.count.setVisible(len(self.people) > 1)
        self.count.setText(self.tr("People: {n}").format(n=len(self.people)))

    def _line(self, one: Someone) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        row.addWidget(text(one.name, "label"))
        row.addWidget(text(facts_line(one), "hint"), 1)
        leave = icon_button(self.tr("Take out: {name}").format(name=one.name), "x")
        leave.clicked.connect(partial(self._leave, one.person_id))
        row.addWidget(leave)
        return line
