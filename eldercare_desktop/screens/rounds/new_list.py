"""Who would be on the list of a new round: look, take out with Space, add by name."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.page import Shell
from eldercare_desktop.screens.pairing.loading import Someone
from eldercare_desktop.screens.pairing.picker import PersonPicker
from eldercare_desktop.screens.parts.empty import EmptyState
from eldercare_desktop.screens.parts.text import text
from eldercare_desktop.screens.rounds import loading
from eldercare_desktop.screens.rounds.phrases import back_words, reason_words, where_line
from eldercare_desktop.screens.table_view import Table
from eldercare_desktop.screens.tables import Badge, Column
from eldercare_desktop.screens.wording import word

if TYPE_CHECKING:
    from eldercare_desktop.care.round.candidates import Candidate


class NewList(QWidget):
    """`changed`: somebody was added by hand, so that the list has to be read again.

    Whoever declines visits or lives in an institution is named, and on the list only when a
    person puts them there.
    """

    changed = Signal()

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._people: list[Candidate] = []
        self._said: dict[str, bool] = {}
        self._added: list[str] = []
        self.count = text("", "heading", wrap=True)
        self.hint = text(
            self.tr("Space takes somebody out or puts them back. The list is fixed once made."),
            "hint",
            wrap=True,
        )
        self.picker = PersonPicker(
            shell, self.tr("Add somebody"), loading.look_up, placeholder=self.tr("Name or pinyin")
        )
        self.table = Table(self._columns(), key="resident_id")
        self.table.set_empty(
            EmptyState(
                "users",
                self.tr("Nobody meets this"),
                self.tr("Choose more at the left, or add somebody by name."),
            )
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(self.count)
        column.addWidget(self.hint)
        column.addWidget(self.table, 1)
        column.addWidget(self.picker)
        self.setMinimumWidth(theme.px(260))
        self.picker.chosen.connect(self._add)
        self.table.activated.connect(self._toggle)
        self.table.view.clicked.connect(self._clicked)
        space = QShortcut(QKeySequence("Space"), self.table)
        space.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        space.activated.connect(lambda: self._toggle(self.table.current()))

    def clear(self) -> None:
        """Forgets whom a person took out or added."""
        self._said, self._added = {}, []
        self.show_people([])

    def show_people(self, people: Sequence[Candidate]) -> None:
        """Shows who meets the criteria; what a person said of somebody stays said."""
        self._people = list(people)
        self.table.set_rows(self._people)
        self._count()

    def added(self) -> list[str]:
        """Who was added by hand."""
        return list(self._added)

    def chosen(self) -> list[str]:
        """Who will be on the list."""
        return [who.resident_id for who in self._people if self._on_list(who)]

    def taken_out(self) -> list[str]:
        """Whom a person took out, and is not to be offered again."""
        said = self._said
        return [who.resident_id for who in self._people if said.get(who.resident_id) is False]

    def back(self) -> bool:
        """Empties the field for names; False if it was empty."""
        if self.picker.field.text():
            self.picker.field.clear()
            return True
        return False

    def _on_list(self, who: Candidate) -> bool:
        return self._said.get(who.resident_id, not who.left_out)

    def _toggle(self, who: Candidate | None) -> None:
        if who is not None:
            self._said[who.resident_id] = not self._on_list(who)
            self.table.set_rows(self._people)
            self._count()

    def _clicked(self, index: QModelIndex) -> None:
        if index.column() == 0:
            self._toggle(self.table.model.row(index.row()))

    def _add(self, who: Someone | None) -> None:
        if who is None:
            return
        self._said[who.id] = True
        if who.id not in self._added:
            self._added.append(who.id)
        self.picker.set_value(None)
        self.picker.field.clear()
        self.picker.setFocus()
        self.changed.emit()

    def _count(self) -> None:
        number = len(self.chosen())
        villages = {who.village for who in self._people if self._on_list(who)}
        words = self.tr("On the list: {n} of {all}").format(n=number, all=len(self._people))
        if len(villages) > 1:
            words += " · " + self.tr("villages: {n}").format(n=len(villages))
        self.count.setText(words)

    def _columns(self) -> list[Column]:
        return [
            Column(
                "on_list", self.tr("On"), value=self._mark_words, icon=self._mark, width=2,
                sort=lambda who: not self._on_list(who),
            ),
            Column("name", self.tr("Name"), hint=where_line, stretch=True, width=7),
            Column("reasons", self.tr("Why"), value=reason_words, width=11),
            Column("special", self.tr("Please note"), value=_note, badge=_badge, width=6),
        ]  # fmt: skip

    def _mark_words(self, who: Candidate) -> str:
        return "" if self._on_list(who) else self.tr("no")

    def _mark(self, who: Candidate) -> tuple[str, str] | None:
        return ("check", "accent_strong") if self._on_list(who) else None


def _note(who: Candidate) -> str:
    badge = _badge(who)
    return badge.text if badge else ""


def _badge(who: Candidate) -> Badge | None:
    if who.left_out:
        return Badge(word("round_left_out", who.left_out), "due")
    return None if who.back_on is None else Badge(back_words(who.back_on), "", "house")
