"""After the import: what was done, Undo, and the rows that were left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from eldercare_desktop.screens import icons, theme
from eldercare_desktop.screens.importing import phrases
from eldercare_desktop.screens.importing.words import reason
from eldercare_desktop.screens.parts.buttons import button
from eldercare_desktop.screens.parts.flow import FlowLayout
from eldercare_desktop.screens.parts.list_detail import ListDetail
from eldercare_desktop.screens.parts.text import text
from eldercare_desktop.screens.table_view import Table
from eldercare_desktop.screens.tables import Column

if TYPE_CHECKING:
    from eldercare_desktop.rosters.applying import Applied, ImportPlan, Line


class ResultView(QWidget):
    """`people_wanted`, `undo_wanted`, `another_wanted`, `save_wanted` say what to do next."""

    people_wanted = Signal()
    undo_wanted = Signal()
    another_wanted = Signal()
    save_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reasons: dict[str, str] = {}
        self.heading = text("", "heading", wrap=True)
        self.added = text("", wrap=True)
        self.completed = text("", wrap=True)
        self.rest = text("", "hint", wrap=True)
        self.people = button(self.tr("Open People"), "primary", "users")
        self.undo = button(self.tr("Take the import back"), "", "undo-2")
        self.another = button(self.tr("Another file …"), "", "folder-open")
        self.left = Table(self._columns(), key="key")
        self.left_heading = text("", "heading", wrap=True)
        self.save = button(self.tr("Save these rows to correct them …"), "", "file-down")
        self.people.clicked.connect(self.people_wanted)
        self.undo.clicked.connect(self.undo_wanted)
        self.another.clicked.connect(self.another_wanted)
        self.save.clicked.connect(self.save_wanted)
        self._lay_out()
        self.setFocusProxy(self.people)

    def show_applied(self, applied: Applied, plan: ImportPlan, *, can_undo: bool) -> None:
        """Shows what an import did."""
        counts = applied.counts
        done = self.tr("Imported rows: {n}").format(n=counts.lines)
        self.heading.setText(done if counts.lines else self.tr("Nothing had to be imported"))
        added, completed = phrases.added_words(counts), phrases.completed_words(counts)
        self.added.setText(self.tr("Added: {what}").format(what=added))
        self.added.setVisible(bool(added))
        self.completed.setText(self.tr("Completed: {what}").format(what=completed))
        self.completed.setVisible(bool(completed))
        self.rest.setText(self.tr("Rows that were there already: {n}").format(n=counts.same))
        self.rest.setVisible(bool(counts.same))
        self.undo.setVisible(can_undo)
        self._show_left(applied, plan)

    def _show_left(self, applied: Applied, plan: ImportPlan) -> None:
        codes = {one.key: one.code for one in applied.left}
        lines = [line for line in plan.lines if line.key in codes]
        self._reasons = {
            line.key: phrases.joined(
                [reason(c) for c in dict.fromkeys((codes[line.key], *line.codes)) if c]
            )
            for line in lines
        }
        self.left_heading.setText(self.tr("Left out: {n}").format(n=len(lines)))
        self.left.set_rows(lines)
        self.right.setVisible(bool(lines))

    def _columns(self) -> list[Column]:
        return [
            Column(
                "name",
                self.tr("Name"),
                phrases.line_name,
                width=9,
                hint=phrases.place_words,
                sort=lambda line: line.name,
            ),
            Column("why", self.tr("Why"), self._why, width=12, stretch=True),
        ]

    def _why(self, line: Line) -> str:
        return self._reasons.get(line.key) or self.tr("Not ticked")

    def _lay_out(self) -> None:
        picture = text()
        picture.setPixmap(icons.pixmap("circle-check", "accent", 40))
        sheet = theme.role(QWidget(), "sheet")
        sheet.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(sheet)
        column.setContentsMargins(*[theme.px(20)] * 4)
        column.setSpacing(theme.px(10))
        for label in (picture, self.heading, self.added, self.completed, self.rest):
            column.addWidget(label)
        holder = QWidget()
        flow = FlowLayout(holder, 8)
        for made in (self.people, self.undo, self.another):
            flow.addWidget(made)
        column.addWidget(holder)
        column.addStretch(1)
        self.right = QWidget()
        below = QVBoxLayout(self.right)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(theme.px(8))
        below.addWidget(self.left_heading)
        below.addWidget(self.left, 1)
        below.addWidget(self.save, 0, Qt.AlignmentFlag.AlignLeft)
        area = QScrollArea()  # a small window must not grow for it
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(sheet)
        self.split = ListDetail(area, QWidget())
        self.split.show_detail(self.right, scrolls=False)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.split, 1)
