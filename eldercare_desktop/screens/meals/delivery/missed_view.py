"""Everybody who is to be looked after for missed meals, and what was answered lately."""

from __future__ import annotations

from typing import Any, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.meals.delivery import loading, saving
from eldercare_desktop.screens.meals.delivery.check_form import open_check
from eldercare_desktop.screens.meals.delivery.loading import Missed
from eldercare_desktop.screens.meals.delivery.phrases import (
    ate_words,
    day_words,
    joined,
    missed_badge,
    missed_words,
)
from eldercare_desktop.screens.page import Page, Shell
from eldercare_desktop.screens.parted.part import PartView
from eldercare_desktop.screens.parted.step_form import StepEditing
from eldercare_desktop.screens.parts.buttons import button
from eldercare_desktop.screens.parts.chips import Chips
from eldercare_desktop.screens.parts.empty import EmptyState
from eldercare_desktop.screens.parts.flow import FlowLayout
from eldercare_desktop.screens.parts.text import text
from eldercare_desktop.screens.table_view import Table
from eldercare_desktop.screens.tables import Badge, Column
from eldercare_desktop.screens.wording import word

OPEN, ANSWERED = "open", "answered"


class MissedView(PartView):
    """Of all places for meals. Enter answers; of what was answered, Delete takes it back.

    Arguments of `Shell.navigate`: `answer` (a resident's id).
    """

    tables: ClassVar[frozenset[str]] = frozenset(
        {
            *("site", "site_day", "meal_plan", "meal_pause", "meal_order", "meal_serving"),
            *("meal_route", "meal_check", "slip_confirmation", "visit", "absence"),
            *("resident", "person", "helper", "pairing", "villager_group", "rule_value"),
        }
    )

    def __init__(self, shell: Shell, page: Page) -> None:
        super().__init__(shell, page)
        self.found: Missed | None = None
        self._typed = ""
        self._titles = (self.tr("To be looked after"), self.tr("Answered lately"))
        self.chips = Chips(
            list(zip((OPEN, ANSWERED), self._titles, strict=True)), single=True, optional=False
        )
        self.chips.set_values([OPEN])
        self.chips.changed.connect(self._show_chosen)
        self.answering = button(self.tr("Answer (Enter)"), "primary", "check")
        self.answering.clicked.connect(self._enter)
        self.visiting = button(self.tr("Log a visit"), "", "footprints")
        self.visiting.clicked.connect(self._visit)
        self.opening = button(self.tr("Open the person"), "", "user")
        self.opening.clicked.connect(self._open)
        self.taking_back = button(self.tr("Take back (Del)"), "quiet", "undo-2")
        self.taking_back.clicked.connect(self._take_back)
        self.open = Table(self._open_columns(), key="resident_id")
        self.answered = Table(self._answered_columns())
        self.open.activated.connect(lambda _row: self._enter())
        self.answered.activated.connect(lambda _row: self._open())
        self.editing = StepEditing(shell, page)
        self.editing.saved.connect(lambda _row: self._saved())
        shortcut = QShortcut(QKeySequence("Delete"), self.answered)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self._take_back)
        self._lay_out()

    # -- what the page asks ----------------------------------------------------------------

    def load(self) -> None:
        typed = self._typed
        self.shell.background.query(
            lambda read: loading.missed(read, typed), done=self._show, owner=self, latest="missed"
        )

    def search(self, typed: str) -> None:
        if typed != self._typed:
            self._typed = typed
            self.load()

    def shown(self, **args: Any) -> None:
        """See the class."""
        if resident_id := args.get("answer"):
            open_check(self.page, self.editing, resident_id)

    def focus_list(self) -> None:
        table = self._table()
        if table.current() is None:
            table.select_first()
        table.setFocus()

    def person_id(self) -> str | None:
        row = self._table().current()
        if row is None:
            return None
        return str(row.person_id if self._table() is self.answered else row.elder.person_id)

    def back(self) -> bool:
        return self.editing.close()

    def unsaved(self) -> bool:
        return self.editing.unsaved()

    def is_ready(self) -> bool:
        return self.found is not None

    # -- what is shown ---------------------------------------------------------------------

    def _show(self, found: Missed) -> None:
        self.found = found
        self.counted.emit(len(found.open))
        if not self._typed:
            self.shell.set_count("meals", len(found.open))
        numbers = (len(found.open), len(found.answered))
        self.chips.set_words([f"{t} {n}" for t, n in zip(self._titles, numbers, strict=True)])
        self.open.set_empty(self._all_well())
        self.answered.set_empty(EmptyState("history", self.tr("Nothing was answered lately")))
        self.open.set_rows(found.open)
        self.answered.set_rows(found.answered)
        self._show_chosen()

    def _show_chosen(self) -> None:
        is_open = self.chips.value() == OPEN
        self.open.setVisible(is_open)
        self.answered.setVisible(not is_open)
        table = self._table()
        if table.current() is None:
            table.select_first()
        some = bool(table.model.rows())
        for part, shown in (
            (self.answering, is_open and some),
            (self.visiting, is_open and some),
            (self.opening, some),
            (self.taking_back, not is_open and some),
        ):
            part.setVisible(shown)

    def _table(self) -> Table:
        return self.open if self.chips.value() == OPEN else self.answered

    def _all_well(self) -> EmptyState:
        if self._typed:
            return EmptyState("search", self.tr("Nobody like this is to be looked after"))
        return EmptyState(
            "circle-check",
            self.tr("Nobody is to be looked after"),
            self.tr(
                "Who was not at home when a meal was brought, or has missed several in a row, "
                "stands here until somebody has looked after them."
            ),
        )

    # -- steps -----------------------------------------------------------------------------

    def _enter(self) -> None:
        if (row := self.open.current()) is not None:
            open_check(self.page, self.editing, row.resident_id)

    def _visit(self) -> None:
        self.shell.navigate("visits", person=self.person_id(), new=True)

    def _open(self) -> None:
        self.shell.navigate("people", person=self.person_id())

    def _take_back(self) -> None:
        if (row := self.answered.current()) is not None:
            self.shell.background.operation(
                lambda work: saving.withdraw_check(work, row.id), owner=self
            )

    def _saved(self) -> None:
        self.load()
        self.focus_list()

    # -- looks -----------------------------------------------------------------------------

    def _village(self, code: str) -> str:
        return self.found.villages.get(code, "") if self.found else ""

    def _open_columns(self) -> list[Column]:
        return [
            Column(
                "name", self.tr("Name"), value=lambda row: row.elder.name, width=7,
                hint=lambda row: joined(self._village(row.elder.village), row.elder.group),
            ),
            Column(
                "missed", self.tr("What was missed"), value=missed_words, width=10, stretch=True,
                hint=lambda row: joined(ate_words(row), row.elder.phone),
            ),
            Column("state", self.tr("Signal"), value=lambda row: "", badge=missed_badge, width=6.5),
            Column(
                "helper", self.tr("Helper"), value=lambda row: row.helper.name or "–",
                hint=lambda row: row.helper.phone or "", width=7.5,
            ),
        ]  # fmt: skip

    def _answered_columns(self) -> list[Column]:
        return [
            Column("checked_on", self.tr("On"), value=lambda row: day_words(row.checked_on),
                   width=5),
            Column("name", self.tr("Name"), width=5, hint=lambda row: self._village(row.village)),
            Column("result", self.tr("How they were"), value=lambda row: "", width=5,
                   badge=_result),
            Column("by", self.tr("By"), width=5),
            Column("note", self.tr("Note"), width=8, stretch=True),
        ]  # fmt: skip

    def _lay_out(self) -> None:
        head = QWidget()
        line = FlowLayout(head, 8)
        for part in (self.chips, self.answering, self.visiting, self.opening, self.taking_back):
            line.addWidget(part)
        hint = text(self.tr("Of all places for meals."), "hint")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(head)
        column.addWidget(self.open, 1)
        column.addWidget(self.answered, 1)
        column.addWidget(hint)


def _result(row: Any) -> Badge:
    kinds = {"well": "accent", "helped": "accent", "away": "", "emergency": "danger"}
    return Badge(word("meal_check", row.result), kinds.get(row.result, ""))
