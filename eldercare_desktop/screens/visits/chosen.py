"""Above the quick log: who was chosen, or, before that, which keys there are."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.parts.buttons import button
from eldercare_desktop.screens.parts.flow import FlowLayout
from eldercare_desktop.screens.parts.person_heading import Initial
from eldercare_desktop.screens.parts.text import text
from eldercare_desktop.screens.visits import loading
from eldercare_desktop.screens.visits.loading import Hit, Known
from eldercare_desktop.screens.visits.phrases import (
    days_ago,
    due_words,
    facts_line,
    outcome_words,
    rhythm,
)

BESIDE_LEGEND = 150
"""Pixels at 100 % that the field above the legend and the margins take."""


class ChosenElder(QWidget):
    """Name, what tells namesakes apart, how often they are visited and when last."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(theme.px(12))
        self.initial = Initial("", 44)
        self.name = text("", "heading")
        self.facts = text("", "hint", wrap=True)
        self.plan = text("", "hint", wrap=True)
        self.change = button(self.tr("Change"), "quiet")
        self.row.addWidget(self.initial, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(0)
        first = QHBoxLayout()
        first.setSpacing(theme.px(12))
        first.addWidget(self.name)
        first.addWidget(self.facts, 1, Qt.AlignmentFlag.AlignVCenter)
        column.addLayout(first)
        column.addWidget(self.plan)
        self.row.addLayout(column, 1)
        self.row.addWidget(self.change, 0, Qt.AlignmentFlag.AlignTop)

    def show_hit(self, hit: Hit) -> None:
        """Shows who it is, before more is known."""
        fresh = Initial(hit.name, 44)
        self.row.replaceWidget(self.initial, fresh)
        self.initial.deleteLater()
        self.initial = fresh
        self.name.setText(hit.name)
        self.facts.setText(facts_line(hit))
        self.plan.setText("")

    def show_known(self, found: Known) -> None:
        """Shows the plan and the last visit as well."""
        parts = []
        if found.plan:
            parts.append(rhythm(found.plan))
            if found.plan.due_on:
                parts.append(self.tr("due: {when}").format(when=due_words(found.plan)))
        if found.last:
            when = days_ago(found.last.visited_on, loading.today())
            last = self.tr("last: {when} ({how})")
            parts.append(last.format(when=when, how=outcome_words(found.last)))
        elif found.plan:
            parts.append(self.tr("not visited yet"))
        self.plan.setText(" · ".join(parts))


class KeyLegend(QWidget):
    """The keys of the quick log, where there is room before somebody is chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.px(16), 0, 0)
        column.setSpacing(theme.px(12))
        column.addWidget(text(self.tr("A visit without the mouse"), "label"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.px(16))
        grid.setVerticalSpacing(theme.px(8))
        grid.setColumnStretch(1, 1)
        for line, (keys, words) in enumerate(self._keys()):
            grid.addWidget(_caps(keys), line, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(text(words, "hint", wrap=True), line, 1)
        column.addLayout(grid)
        column.addStretch(1)
        self._away, self._low = False, False

    def make_room(self, away: bool) -> None:
        """Goes while something else needs the place."""
        self._away = away
        self._fit()

    def set_room(self, width: int, height: int) -> None:
        """Goes in a window that is too low for it; how high it is, follows from the width."""
        layout = self.layout()
        needed = layout.totalHeightForWidth(width) if layout else 0
        self._low = height < needed + theme.px(BESIDE_LEGEND)
        self._fit()

    def _fit(self) -> None:
        self.setVisible(not (self._away or self._low))

    def _keys(self) -> list[tuple[str, str]]:
        return [
            ("Enter", self.tr("takes the first who is found, or the next who is due")),
            ("0", self.tr("all five checks are well")),
            ("1 2 3", self.tr("answers one check: well, concern, not checked")),
            ("C Y J", self.tr("a letter for each service, M T V for the way of the visit")),
            ("/", self.tr("to the note")),
            ("+ !", self.tr("a need that is noted, an emergency that is reported")),
            ("Enter", self.tr("saves, and offers the next")),
        ]


def _caps(keys: str) -> QWidget:
    holder = QWidget()
    holder.setFixedWidth(theme.px(116))
    flow = FlowLayout(holder, 4)
    for key in keys.split():
        flow.addWidget(text(key, "key"))
    return holder
