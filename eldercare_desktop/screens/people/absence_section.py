"""When somebody was, is or will be away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPushButton

from eldercare_desktop.screens.parts.buttons import button
from eldercare_desktop.screens.people.absence_form import kind_word
from eldercare_desktop.screens.people.loading import today
from eldercare_desktop.screens.people.sections import Section, Want
from eldercare_desktop.screens.people.words import fact
from eldercare_desktop.screens.tables import Badge

if TYPE_CHECKING:
    from eldercare_desktop.care.absence.record import Absence
    from eldercare_desktop.care.register.page import PersonPage

SHOWN = 4


class AbsencesSection(Section):
    """The absences, the newest first; out of view for whom none was ever noted."""

    def __init__(self, page: PersonPage, want: Want) -> None:
        super().__init__(self.tr("Away from home"))
        self._want = want
        self._child = page.resident is not None and page.resident.kind != "elder"
        if page.row.life_status == "living" and page.away is None:
            self.add_action(self.tr("Away …"), lambda: want("away", None), "plus")
        for absence in page.absences[:SHOWN]:
            self._add(absence)
        if len(page.absences) > SHOWN:
            more = self.tr("Earlier ones: {n}")
            self.add_hint(more.format(n=len(page.absences) - SHOWN))
        if not page.absences:  # showing it before it has a place would open a window
            self.hide()

    def _add(self, absence: Absence) -> None:
        head = f"{kind_word(absence.kind, child=self._child)} · {span_words(absence)}"
        lasts = absence.until is None or absence.until > today()
        begun = absence.since <= today()
        badge = Badge(self.tr("away now"), "due", "log-out") if lasts and begun else None
        if lasts and not begun:
            badge = Badge(self.tr("announced"))
        self.add_line(head, absence.note or "", badge, [self._editing(absence)])

    def _editing(self, absence: Absence) -> QPushButton:
        editing = button(self.tr("Edit"), "quiet")
        editing.setAccessibleName(f"{self.tr('Edit')}: {span_words(absence)}")
        editing.clicked.connect(lambda: self._want("edit_absence", absence))
        return editing


def span_words(absence: Absence) -> str:
    """From when to when; the day of the return is named as such."""
    if absence.until is None:
        return fact("away_open", since=absence.since)
    return fact("away_span", since=absence.since, until=absence.until)


def away_badge(page: PersonPage) -> Badge | None:
    """That somebody is away now."""
    if page.away is None or page.resident is None:
        return None
    where = kind_word(page.away.kind, child=page.resident.kind != "elder")
    until = page.away.until
    words = fact("away_until", where=where, day=until) if until else where
    return Badge(words, "due", "log-out")
