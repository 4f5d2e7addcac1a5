"""The doors of one walk, in the order in which they are passed."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.page import Shell
from eldercare_desktop.screens.parts.buttons import button, show_words
from eldercare_desktop.screens.parts.chips import Chips
from eldercare_desktop.screens.parts.empty import EmptyState
from eldercare_desktop.screens.parts.flow import FlowLayout
from eldercare_desktop.screens.parts.text import ElidedLabel, text
from eldercare_desktop.screens.rounds import saving
from eldercare_desktop.screens.rounds.phrases import due_words, know_words
from eldercare_desktop.screens.rounds.round_forms import RoundForms
from eldercare_desktop.screens.table_view import Table
from eldercare_desktop.screens.tables import Badge, Column
from eldercare_desktop.screens.wording import word

if TYPE_CHECKING:
    from eldercare_desktop.care.walk.walks import Walk, WalkDoor


LOW = 440
"""Fewer pixels than this, at 100 %, have no room for the words of the buttons."""


class WalkSheet(QWidget):
    """Alt with an arrow moves a door; where it was put is remembered on every laptop."""

    print_wanted = Signal()

    def __init__(self, shell: Shell, forms: RoundForms) -> None:
        super().__init__()
        self._shell, self._forms = shell, forms
        self._walk: Walk | None = None
        self._actions: list[QPushButton] = []
        self.title, self.facts = ElidedLabel("", "heading"), text("", "hint", wrap=True)
        self._titles = (self.tr("Every door"), self.tr("Due"))
        self.show_chips = Chips(
            list(zip(("all", "due"), self._titles, strict=True)), single=True, optional=False
        )
        self.show_chips.set_values(["all"])
        self.table = Table(self._columns(), key="resident_id")
        self.table.set_empty(EmptyState("circle-check", self.tr("Nobody on this walk is due")))
        self.know = text("", "hint", wrap=True)
        self._lay_out()
        self.show_chips.changed.connect(self._filter)
        self.table.current_changed.connect(self._chosen)
        self.table.activated.connect(lambda door: self._log())
        self._keys()

    def show_walk(self, found: Walk) -> None:
        """Shows the doors of a walk."""
        self._walk = found
        head = found.head
        self.title.setText(" · ".join(part for part in (head.helper, head.area) if part))
        away = "" if head.available else word("presence", "away")
        said = [word("helper_kind", head.helper_kind), head.phone or "", away]
        if head.unassigned:
            said.append(self.tr("paired with nobody: {n}").format(n=head.unassigned))
        self.facts.setText(" · ".join(part for part in said if part))
        numbers = (len(found.doors), sum(door.due for door in found.doors))
        pairs = zip(self._titles, numbers, strict=True)
        self.show_chips.set_words([f"{title} {number}" for title, number in pairs])
        self._filter()

    def shown_doors(self) -> str:
        """`all` or `due`."""
        return str(self.show_chips.value())

    def person_id(self) -> str | None:
        """Who lives behind the door under the cursor."""
        door = self.table.current()
        return door.person_id if door else None

    def _filter(self) -> None:
        walk = self._walk
        if walk is None:
            return
        due_only = self.show_chips.value() == "due"
        self.table.set_rows([door for door in walk.doors if door.due or not due_only])
        if self.table.current() is None:
            self.table.select_first()
        self._chosen(self.table.current())

    def _chosen(self, door: WalkDoor | None) -> None:
        parts = (door.phone, know_words(door)) if door else ()
        self.know.setText(" · ".join(part for part in parts if part))

    # -- what is done --------------------------------------------------------------------

    def _move(self, by: int) -> None:
        """Past the door above or below, if that is of the same group."""
        door, walk = self.table.current(), self._walk
        if door is None or walk is None:
            return
        rows = self.table.model.rows()
        there = rows.index(door) + by
        if not 0 <= there < len(rows) or rows[there].group != door.group:
            return
        key, beside = walk.head.key, rows[there].resident_id
        self._shell.background.operation(
            lambda work: saving.move_door(work, key, door.resident_id, beside, by > 0),
            failed=self._shell.error,
            owner=self,
        )

    def _by_address(self) -> None:
        door, walk = self.table.current(), self._walk
        if door is not None and walk is not None:
            key, group = walk.head.key, door.group
            self._shell.background.operation(
                lambda work: saving.order_by_address(work, key, group),
                failed=self._shell.error,
                owner=self,
            )

    def _note(self) -> None:
        door = self.table.current()
        if door is not None:
            self._forms.door(door.resident_id, door.name, door.note)

    def _log(self) -> None:
        if person_id := self.person_id():
            self._shell.navigate("visits", person=person_id)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a low window the doors have the room; the names of the buttons are tooltips then."""
        super().resizeEvent(event)
        for one in self._actions:
            show_words(one, self.height() >= theme.px(LOW))

    # -- the widgets ---------------------------------------------------------------------

    def _keys(self) -> None:
        keys: dict[str, Callable[[], object]] = {
            "Alt+Up": partial(self._move, -1),
            "Alt+Down": partial(self._move, 1),
            "D": self._note,
        }
        for key, action in keys.items():
            shortcut = QShortcut(QKeySequence(key), self.table)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(action)

    def _columns(self) -> list[Column]:
        return [
            Column("name", self.tr("Name"), hint=self._house, stretch=True, width=8),
            Column("group", self.tr("Group"), width=4),
            Column(
                "due",
                self.tr("Visit due"),
                value=due_words,
                badge=_due_badge,
                width=5,
                sort=_lateness,
            ),
            Column(
                "know", self.tr("To know at the door"), value=know_words, width=9, optional=True
            ),
        ]

    def _house(self, door: WalkDoor) -> str:
        age = self.tr("{n} years").format(n=door.age) if door.age is not None else ""
        return " · ".join(part for part in (door.address or "", age) if part)

    def _lay_out(self) -> None:
        self.show_chips.setMinimumWidth(self.show_chips.one_line().width())
        printing = button(self.tr("Print (Ctrl+P)"), "primary", "printer")
        printing.clicked.connect(self.print_wanted)
        made = (
            (self.tr("Up (Alt+↑)"), "chevron-up", partial(self._move, -1)),
            (self.tr("Down (Alt+↓)"), "chevron-down", partial(self._move, 1)),
            (self.tr("Note for the door (D)"), "pencil", self._note),
            (self.tr("Order by address"), "map-pin", self._by_address),
            (self.tr("Log a visit (Enter)"), "square-pen", self._log),
        )
        holder = QWidget()
        flow = FlowLayout(holder, 8)
        for words, icon, action in made:
            one = button(words, "quiet", icon)
            one.clicked.connect(lambda _checked=False, action=action: action())
            flow.addWidget(one)
            self._actions.append(one)
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(printing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addLayout(head)
        for part in (self.facts, self.show_chips):
            column.addWidget(part)
        column.addWidget(self.table, 1)
        column.addWidget(self.know)
        column.addWidget(holder)


def _due_badge(door: WalkDoor) -> Badge | None:
    words = due_words(door)
    if not words:
        return None
    return Badge(words, "due" if door.due else "")


def _lateness(door: Any) -> int | None:
    return None if door.overdue_days is None else -door.overdue_days
