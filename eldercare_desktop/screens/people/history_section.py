"""The history of a record: who changed what, the newest first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from eldercare_desktop.screens.people.phrases import change_words, when_words
from eldercare_desktop.screens.people.sections import Section, Want
from eldercare_desktop.screens.tables import Badge
from eldercare_desktop.screens.wording import action

if TYPE_CHECKING:
    from eldercare_desktop.care.register.history import HistoryEntry
    from eldercare_desktop.care.register.page import PersonPage

SHOWN = 3


class HistorySection(Section):
    """A few entries; the rest on request."""

    def __init__(self, page: PersonPage, want: Want) -> None:
        super().__init__(self.tr("History"))
        self._entries = page.history
        for entry in self._entries[:SHOWN]:
            self._add(entry)
        self.all_button = self.add_action(
            self.tr("All: {n}").format(n=len(self._entries)), self._all
        )
        self.all_button.setVisible(len(self._entries) > SHOWN)

    def _all(self) -> None:
        self.all_button.hide()
        for entry in self._entries[SHOWN:]:
            self._add(entry)

    def _add(self, entry: HistoryEntry) -> None:
        head = " · ".join((when_words(entry), entry.user, self._what(entry)))
        changed = "\n".join(change_words(change) for change in entry.fields)
        waiting = Badge(self.tr("only here"), "", "laptop") if not entry.confirmed else None
        self.add_line(head, changed, waiting)

    def _what(self, entry: HistoryEntry) -> str:
        if entry.label:
            return action(entry.label)
        if "person" in entry.added:
            return self.tr("Added")
        return self.tr("Removed") if entry.removed else self.tr("Changed")
