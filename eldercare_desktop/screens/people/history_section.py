"""The history of a record: who changed what, the newest first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from eldercare_desktop.screens.people.phrases import change_words, when_words
from eldercare_desktop.screens.people.sections import Section, Want
from eldercare_desktop.screens.tables import Badge
from eldercare_desktop.screens.wording import action

if TYPE_CHECKING:
    from eldercare_desktop.care.register.history import HistoryEntry
    from eldercare_desktop.care.register.page import PersonPage

SHOWN = 3
FIELDS_SHOWN = 6


class HistorySection(Section):
    """The latest entries in short; all of them on request."""

    def __init__(self, page: PersonPage, want: Want) -> None:
        super().__init__(self.tr("History"))
        self._entries = page.history
        self._lines = [self._add(entry, FIELDS_SHOWN) for entry in self._entries[:SHOWN]]
        self.all_button = self.add_action(
            self.tr("All: {n}").format(n=len(self._entries)), self._all
        )
        longest = max((len(entry.fields) for entry in self._entries), default=0)
        self.all_button.setVisible(len(self._entries) > SHOWN or longest > FIELDS_SHOWN)

    def _all(self) -> None:
        self.all_button.hide()
        for line in self._lines:
            line.deleteLater()
        self._lines = [self._add(entry, len(entry.fields)) for entry in self._entries]

    def _add(self, entry: HistoryEntry, most: int) -> QWidget:
        head = " · ".join((when_words(entry), entry.user, self._what(entry)))
        changed = [change_words(change) for change in entry.fields[:most]]
        if left := len(entry.fields) - len(changed):
            changed.append(self.tr("and {n} more").format(n=left))
        waiting = Badge(self.tr("only here"), "", "laptop") if not entry.confirmed else None
        return self.add_line(head, "\n".join(changed), waiting)

    def _what(self, entry: HistoryEntry) -> str:
        if entry.label:
            return action(entry.label)
        if "same_person" in entry.added:
            return self.tr("Two records made one")
        if "person" in entry.added:
            return self.tr("Added")
        return self.tr("Removed") if entry.removed else self.tr("Changed")
