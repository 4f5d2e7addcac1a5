"""Somebody who is gone: what is dated after the death, and what is still open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.parts.badge import BadgeLabel
from eldercare_desktop.screens.parts.person_heading import PersonHeading
from eldercare_desktop.screens.parts.text import text
from eldercare_desktop.screens.people.leaving_words import ending_line, late_line, place_of
from eldercare_desktop.screens.people.phrases import facts
from eldercare_desktop.screens.settling.details import Detail, made_button
from eldercare_desktop.screens.settling.words import badge_words, hint, title
from eldercare_desktop.screens.tables import Badge
from eldercare_desktop.screens.wording import word

if TYPE_CHECKING:
    from eldercare_desktop.care.register import PersonRow
    from eldercare_desktop.care.register.after_death import LateRecord
    from eldercare_desktop.care.register.leaving import LeftOpen
    from eldercare_desktop.care.settling.waiting import Waiting


class AfterDeathDetail(Detail):
    """`opened` gives the place where a record is put right, `closed` the person of whom all

    that is still open is to be closed.
    """

    opened = Signal(str, object)
    closed = Signal(str)

    def __init__(self, item: Waiting, person: PersonRow | None) -> None:
        super().__init__()
        self.item = item
        known = [*(facts(person) if person else []), hint(item)]
        self.column.addWidget(PersonHeading(title(item), known))
        badge = BadgeLabel(Badge(badge_words(item), "danger"))
        self.column.addWidget(badge, 0, Qt.AlignmentFlag.AlignLeft)
        assert item.death is not None, "see Waiting"
        if item.death.late:
            self._add_late(item.death.late)
        if item.death.open is not None:
            self._add_open(item.death.open)
        self.add_buttons(self.open_button(item.row_id))
        self.column.addStretch(1)

    def settle(self) -> bool:
        return False

    def _add_late(self, late: tuple[LateRecord, ...]) -> None:
        words = self.tr(
            "This is dated after the death. Either the entry has a wrong day or is about somebody "
            "else, or the day of death is wrong. Please open what has to be put right."
        )
        self.column.addWidget(text(words, wrap=True))
        for record in late:
            self._line(late_line(record), record)

    def _line(self, words: str, record: LateRecord) -> None:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        row.addWidget(text(words, wrap=True), 1)
        place, about = place_of(record)
        opening = made_button(self.tr("Open"), "", "", lambda: self.opened.emit(place, about))
        opening.setAccessibleName(f"{self.tr('Open')}: {words}")
        row.addWidget(opening)
        self.column.addWidget(line)

    def _add_open(self, left: LeftOpen) -> None:
        self.column.addWidget(text(self.tr("This is still open"), "heading"))
        for code, things in left.ending:
            part = QWidget()
            column = QVBoxLayout(part)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(theme.px(2))
            column.addWidget(text(word("leaving_ending", code), "label", wrap=True))
            lines = "\n".join(ending_line(thing) for thing in things)
            column.addWidget(text(lines, "hint", wrap=True))
            self.column.addWidget(part)
        person_id = left.leaving.person_id
        self.close_button = made_button(
            self.tr("Close it with them"), "primary", "check", lambda: self.closed.emit(person_id)
        )
        self.add_buttons([self.close_button])
