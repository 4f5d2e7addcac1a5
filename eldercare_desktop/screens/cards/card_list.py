"""The list of the page of cards: who has one, who has none, and who is chosen."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.parts.buttons import button
from eldercare_desktop.screens.parts.chips import Chips
from eldercare_desktop.screens.parts.empty import EmptyState
from eldercare_desktop.screens.parts.search_field import SearchField
from eldercare_desktop.screens.parts.text import text
from eldercare_desktop.screens.table_view import Table
from eldercare_desktop.screens.tables import Badge, Column
from eldercare_desktop.screens.wording import lunar_day

WITHOUT = ("none", "revoked")
"""States in which a person holds no valid card."""

SHOWN = {"without": WITHOUT, "to_print": ("issued",), "all": (*WITHOUT, "issued", "printed")}


class CardList(QWidget):
    """A click or Space chooses a line and leaves it again; the cursor is apart from that.

    `wanted` asks for other rows (the search or the group changed), `entered` gives what was
    typed with Enter, `chosen_changed` and `current_changed` say what is meant now, and
    `opened` gives the row of a person to open.
    """

    wanted = Signal()
    entered = Signal(str)
    chosen_changed = Signal()
    current_changed = Signal()
    opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chosen: dict[str, Any] = {}
        self._rows: list[Any] = []
        self.find_field = SearchField(
            self.tr("Name, pinyin or card number"), short=self.tr("Name or card")
        )
        self.group = QComboBox()
        self.group.setAccessibleName(self.tr("Group"))
        self.group.addItem(self.tr("All groups"), None)
        self._labels = {
            "without": self.tr("No card"),
            "to_print": self.tr("To print"),
            "all": self.tr("All"),
        }
        self.filter = Chips(list(self._labels.items()), single=True, optional=False)
        self.filter.set_values(["without"])
        self.table = Table(self._columns(), key="person_id")
        self.table.set_empty(
            EmptyState(
                "id-card",
                self.tr("Nobody in this list"),
                self.tr("Look at all, or search by name."),
            )
        )
        self.chosen_label = text("", "hint")
        self.all_button = button(self.tr("Choose all"), "quiet", "list-checks")
        self._connect()
        self._lay_out()
        self._tell_chosen()

    def typed(self) -> str:
        """What is typed into the find field."""
        return self.find_field.text().strip()

    def group_id(self) -> str | None:
        """The chosen group; None for all."""
        found: str | None = self.group.currentData()
        return found

    def chosen(self) -> list[Any]:
        """The chosen rows, in the order of the list as far as they are in view."""
        places = {row.person_id: place for place, row in enumerate(self._rows)}
        last = len(places)
        return sorted(self._chosen.values(), key=lambda row: places.get(row.person_id, last))

    def current(self) -> Any:
        """The row under the cursor, or None."""
        return self.table.current()

    def set_groups(self, groups: Sequence[tuple[str, str]]) -> None:
        """Fills the choice of groups; what is chosen stays."""
        kept = self.group_id()
        if [self.group.itemData(n) for n in range(1, self.group.count())] == [g[0] for g in groups]:
            return
        self.group.blockSignals(True)
        while self.group.count() > 1:
            self.group.removeItem(1)
        for group_id, label in groups:
            self.group.addItem(label, group_id)
        self.group.setCurrentIndex(max(0, self.group.findData(kept)))
        self.group.blockSignals(False)

    def set_rows(self, rows: Sequence[Any], asked: Iterable[str], held: Iterable[Any]) -> None:
        """Shows rows. `held` tells how the chosen ones that were `asked` for stand now.

        Who was chosen meanwhile stays chosen; who is gone is left.
        """
        self._rows = list(rows)
        fresh = {row.person_id: row for row in (*held, *rows)}
        gone = set(asked) - set(fresh)
        self._chosen = {i: fresh.get(i, row) for i, row in self._chosen.items() if i not in gone}
        counts = {name: sum(row.state in SHOWN[name] for row in rows) for name in SHOWN}
        self.filter.set_words([f"{self._labels[name]} {counts[name]}" for name in SHOWN])
        self._show_filtered()
        self._tell_chosen()

    def choose(self, person_ids: Iterable[str]) -> None:
        """Chooses these and no others, among the rows that are loaded."""
        wanted = set(person_ids)
        self._chosen = {row.person_id: row for row in self._rows if row.person_id in wanted}
        self._tell_chosen()

    def show_all(self) -> None:
        """Shows everybody, whatever was filtered."""
        self.filter.set_values(["all"])
        self.group.setCurrentIndex(0)
        self.find_field.clear()
        self._show_filtered()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Space and self.current() is not None:
                self._toggle(self.current())
                return True
            if event.matches(QKeySequence.StandardKey.SelectAll):
                self._choose_all()
                return True
        return super().eventFilter(watched, event)

    def _show_filtered(self) -> None:
        states = SHOWN[self.filter.value()]
        shown = [row for row in self._rows if row.state in states or row.person_id in self._chosen]
        self.table.set_rows(shown)

    def _toggle(self, row: Any) -> None:
        if self._chosen.pop(row.person_id, None) is None:
            self._chosen[row.person_id] = row
        self._tell_chosen()

    def _clicked(self, index: QModelIndex) -> None:
        self._toggle(self.table.model.row(index.row()))

    def _choose_all(self) -> None:
        shown = self.table.model.rows()
        every = all(row.person_id in self._chosen for row in shown)
        self._chosen = {} if every else {row.person_id: row for row in shown}
        self._tell_chosen()

    def _tell_chosen(self) -> None:
        shown = self.table.model.rows()
        every = bool(shown) and all(row.person_id in self._chosen for row in shown)
        self.all_button.setText(self.tr("Choose none") if every else self.tr("Choose all"))
        self.all_button.setEnabled(bool(shown))
        self.chosen_label.setText(self.tr("Chosen: {n}").format(n=len(self._chosen)))
        self.table.view.viewport().update()
        self.chosen_changed.emit()

    def _entered(self) -> None:
        self.entered.emit(self.typed())

    def _connect(self) -> None:
        self.find_field.searched.connect(self.wanted)
        self.find_field.entered.connect(self._entered)
        self.find_field.left_down.connect(self.table.setFocus)
        self.group.activated.connect(self.wanted)
        self.filter.changed.connect(self._show_filtered)
        self.filter.changed.connect(self._tell_chosen)
        self.table.current_changed.connect(self.current_changed)
        self.table.activated.connect(self.opened)
        self.table.view.clicked.connect(self._clicked)
        self.table.view.installEventFilter(self)
        self.all_button.clicked.connect(self._choose_all)

    def _columns(self) -> list[Column]:
        return [
            Column("chosen", "", value=self._chosen_text, width=1.2, icon=self._chosen_icon),
            Column("name", self.tr("Name"), width=8, hint=self._hint, stretch=True),
            Column("state", self.tr("Card"), self._state_text, width=4, badge=self._badge),
        ]

    def _chosen_text(self, row: Any) -> str:
        return ""

    def _chosen_icon(self, row: Any) -> tuple[str, str]:
        chosen = row.person_id in self._chosen
        return ("circle-check", "accent") if chosen else ("circle", "edge")

    def _hint(self, row: Any) -> str:
        age = self.tr("{n} years").format(n=row.age) if row.age is not None else ""
        lunar = self.tr("lunar {day}").format(day=lunar_day(row.lunar_birthday))
        parts = (row.group, age, lunar if row.lunar_birthday else "")
        return " · ".join(part for part in parts if part)

    def _state_text(self, row: Any) -> str:
        return self._badge(row).text

    def _badge(self, row: Any) -> Badge:
        return {
            "none": Badge(self.tr("None")),
            "revoked": Badge(self.tr("Revoked"), "", "ban"),
            "issued": Badge(self.tr("To print"), "due", "printer"),
            "printed": Badge(self.tr("Printed"), "accent", "check"),
        }[row.state]

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        head = QHBoxLayout()
        head.setSpacing(theme.px(8))
        head.addWidget(self.find_field, 1)
        head.addWidget(self.group)
        foot = QHBoxLayout()
        foot.addWidget(self.chosen_label, 1)
        foot.addWidget(self.all_button)
        column.addLayout(head)
        column.addWidget(self.filter)
        column.addWidget(self.table, 1)
        column.addLayout(foot)
        self.setFocusProxy(self.find_field)
