"""Choosing an elder or a helper: type a name, see who it could be, Enter takes the first."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.page import Shell
from eldercare_desktop.screens.pairing.loading import Someone
from eldercare_desktop.screens.pairing.phrases import facts_line, helper_line, load_words
from eldercare_desktop.screens.parts.buttons import button
from eldercare_desktop.screens.parts.search_field import SearchField
from eldercare_desktop.screens.parts.text import ElidedLabel, text
from eldercare_desktop.screens.table_view import Table
from eldercare_desktop.screens.tables import Badge, Column
from eldercare_desktop.screens.wording import word

LookUp = Callable[[Any, str], list[Someone]]


class PersonPicker(QWidget):
    """A field that holds one person. `chosen` says when it holds another one, or nobody.

    `look_up(read, typed)` runs in a worker. With `suggests` it is asked with nothing typed
    as well, once `suggest` is called.
    """

    chosen = Signal(object)

    def __init__(
        self,
        shell: Shell,
        label: str,
        look_up: LookUp,
        *,
        placeholder: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._shell, self._look_up = shell, look_up
        self._value: Someone | None = None
        self._enter_waits = False
        self.label = text(label, "label")
        self.field = SearchField(
            placeholder or self.tr("Name, pinyin, initials or last digits"),
            short=self.tr("Name or pinyin"),
        )
        self.field.setAccessibleName(label)
        self.hits = Table(self._columns(), header=False)
        self.nobody = text(self.tr("Nobody found"), "hint", wrap=True)
        self.error = text("", "error", wrap=True)
        self.card = ChosenPerson()
        self._lay_out()
        self.field.searched.connect(self._search)
        self.field.entered.connect(self._enter)
        self.field.left_down.connect(self._go_down)
        self.hits.activated.connect(self._take)
        self.hits.view.clicked.connect(self._clicked)
        self.card.change.clicked.connect(self.clear)
        self.setFocusProxy(self.field)
        self._show()

    def value(self) -> Someone | None:
        """Who was chosen."""
        return self._value

    def set_value(self, someone: Someone | None, *, fixed: bool = False) -> None:
        """Puts somebody in; `fixed` leaves no way to change that. Says nothing to `chosen`."""
        self._value = someone
        self.card.change.setVisible(not fixed)
        self.say("")
        self._show()

    def clear(self) -> None:
        """Takes the choice back, and goes on with typing."""
        self.set_value(None)
        self.field.clear()
        self.field.setFocus()
        self.chosen.emit(None)

    def say(self, sentence: str) -> None:
        """Shows what is wrong with the choice; the empty text takes it away."""
        self.error.setText(sentence)
        self.error.setVisible(bool(sentence))

    def suggest(self) -> None:
        """Offers people before anything is typed."""
        if self._value is None and not self.field.text().strip():
            self._search("")

    def _search(self, typed: str) -> None:
        look_up = self._look_up
        self._shell.background.query(
            lambda read: look_up(read, typed), done=self._found, owner=self, latest="hits"
        )

    def _found(self, people: list[Someone]) -> None:
        typed = bool(self.field.text().strip())
        self.hits.set_rows(people)
        self.hits.setVisible(bool(people))
        self.nobody.setVisible(typed and not people)
        line = self.hits.view.verticalHeader().defaultSectionSize()
        self.hits.setFixedHeight(line * len(people) + theme.px(6))
        if people:
            self.hits.select_first()
        if self._enter_waits:
            self._enter_waits = False
            self._enter()

    def _enter(self) -> None:
        row = self.hits.current() if not self.hits.isHidden() else None
        if row is not None and self.field.text().strip():
            self._take(row)
        elif self.field.text().strip() and self.nobody.isHidden():
            self._enter_waits = True  # typed quicker than the answer came

    def _go_down(self) -> None:
        if not self.hits.isHidden():
            self.hits.setFocus()

    def _clicked(self, index: Any) -> None:
        self._take(self.hits.model.row(index.row()))

    def _take(self, someone: Someone) -> None:
        self.set_value(someone)
        self.chosen.emit(someone)

    def _show(self) -> None:
        empty = self._value is None
        self.field.setVisible(empty)
        self.card.setVisible(not empty)
        self.hits.hide()
        self.nobody.hide()
        if self._value:
            self.card.show_person(self._value)

    def _columns(self) -> list[Column]:
        return [
            Column("name", self.tr("Name"), hint=_line, stretch=True, width=8),
            Column("load", self.tr("Load"), value=_load, badge=_load_badge, width=2.5),
        ]

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        for part in (self.label, self.field, self.hits, self.nobody, self.card, self.error):
            column.addWidget(part)
        self.label.setBuddy(self.field)


class ChosenPerson(QWidget):
    """Who was chosen, and the way back."""

    def __init__(self) -> None:
        super().__init__()
        theme.role(self, "sunken").setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.name = ElidedLabel("", "label")
        self.line = ElidedLabel("", "hint")
        self.change = button(self.tr("Change"), "quiet")
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(12), theme.px(6), theme.px(4), theme.px(6))
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(self.name)
        names.addWidget(self.line)
        row.addLayout(names, 1)
        row.addWidget(self.change)

    def show_person(self, someone: Someone) -> None:
        self.name.setText(someone.name)
        self.line.setText(" · ".join(part for part in (_line(someone), _load(someone)) if part))


def _line(someone: Someone) -> str:
    return helper_line(someone) if someone.kind else facts_line(someone)


def _load(someone: Someone) -> str:
    if someone.elders is None or someone.limit is None:
        return ""
    if someone.presence != "here":
        return word("presence", someone.presence)
    return load_words(someone.elders, someone.limit)


def _load_badge(someone: Someone) -> Badge | None:
    words = _load(someone)
    if not words:
        return None
    full = someone.limit is not None and (someone.elders or 0) >= someone.limit
    return Badge(words, "due" if someone.presence != "here" or full else "")
