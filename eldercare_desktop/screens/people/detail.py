"""One person: heading, what can be done, notices, sections."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton, QScrollArea, QVBoxLayout, QWidget

from eldercare_desktop.screens import icons, theme
from eldercare_desktop.screens.parts.buttons import button
from eldercare_desktop.screens.parts.chips import Chips
from eldercare_desktop.screens.parts.flow import FlowLayout
from eldercare_desktop.screens.parts.person_heading import PersonHeading
from eldercare_desktop.screens.people.absence_section import AbsencesSection
from eldercare_desktop.screens.people.history_section import HistorySection
from eldercare_desktop.screens.people.linked_sections import (
    CardsSection,
    PairingsSection,
    VisitsSection,
)
from eldercare_desktop.screens.people.meals_section import MealsSection
from eldercare_desktop.screens.people.notices import notices
from eldercare_desktop.screens.people.person_sections import (
    CareSection,
    ContactsSection,
    HelperSection,
    PersonSection,
)
from eldercare_desktop.screens.people.phrases import badges, facts
from eldercare_desktop.screens.people.sections import Section, Want
from eldercare_desktop.screens.people.time_credit_section import TimeCreditSection
from eldercare_desktop.screens.people.timeline.coming_block import ComingBlock
from eldercare_desktop.screens.people.timeline.view import TimelineView
from eldercare_desktop.screens.people.volunteer_section import VolunteerSection, volunteer_badges
from eldercare_desktop.screens.tables import Badge

if TYPE_CHECKING:
    from eldercare_desktop.care.register.page import PersonPage

SECTIONS: list[Callable[[PersonPage, Want], Section]] = [
    PersonSection,
    ContactsSection,
    CareSection,
    PairingsSection,
    VisitsSection,
    MealsSection,
    TimeCreditSection,
    AbsencesSection,
    HelperSection,
    VolunteerSection,
    CardsSection,
    HistorySection,
]
"""The sections in their order. A noun that has something to show of a person adds its own."""


LEADS_TO: dict[str, type[Section]] = {
    "absence": AbsencesSection,
    "contact": ContactsSection,
    "record": HistorySection,
    "register": CareSection,
}
"""Kind of event -> the section that it is about."""

AWAY_KEY = "Ctrl+B"
"""Away, and back again."""


class PersonDetail(QWidget):
    """`wanted` asks the page for something: its name, and with whom or what."""

    wanted = Signal(str, object)
    coming_opened = Signal(object)

    def __init__(
        self, page: PersonPage, timeline: TimelineView, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.page = page
        theme.role(self, "sheet").setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.sections = [make(page, self._want) for make in SECTIONS]
        self.buttons: dict[str, QPushButton] = {}
        self.more = QMenu(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[theme.px(20)] * 4)
        column.setSpacing(theme.px(16))
        column.addWidget(PersonHeading(page.row.name, facts(page.row), _badges(page)))
        column.addWidget(self._actions())
        self.coming = ComingBlock(self.coming_opened.emit)
        self.parts = Chips(
            [("about", self.tr("About")), ("timeline", self.tr("Time line"))],
            single=True,
            optional=False,
        )
        self.about, self.timeline = self._about(page), timeline
        for part in (self.coming, self.parts, self.about, self.timeline):
            column.addWidget(part)
        column.addStretch(1)

    def show_part(self, part: str) -> None:
        """Shows what is known of the person, or the time line."""
        self.parts.set_values([part])
        self.about.setVisible(part == "about")
        self.timeline.setVisible(part == "timeline")

    def show_section(self, kind: str) -> None:
        """Shows what is known, and scrolls to what a line of the time line is about."""
        self.show_part("about")
        section = next((s for s in self.sections if isinstance(s, LEADS_TO[kind])), self.about)
        QTimer.singleShot(0, section, lambda: _scroll_to(section))

    def _about(self, page: PersonPage) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(16))
        for widget in (*notices(page, self._want), *self.sections):
            column.addWidget(widget)
        return holder

    def focus_actions(self) -> None:
        """Puts the cursor on the first thing that can be done."""
        next(iter(self.buttons.values())).setFocus(Qt.FocusReason.TabFocusReason)

    def _want(self, what: str, about: object) -> None:
        self.wanted.emit(what, about)

    def _actions(self) -> QWidget:
        holder = QWidget()
        flow = FlowLayout(holder, 8)
        resident, living = self.page.resident, self.page.row.life_status == "living"
        if living and resident and not resident.ended_on:
            self._button(flow, "visit", self.tr("Log a visit"), "footprints", "primary")
            self._button(flow, "need", self.tr("Need"), "hand-helping")
            self._button(flow, "incident", self.tr("Emergency"), "siren")
        self._button(flow, "edit_person", self.tr("Edit"), "pencil")
        if living and (resident or self.page.helper):
            self._button(flow, "pair", self.tr("Pair"), "handshake")
        if self.page.away is not None and living:
            self._button(flow, "came_back", self.tr("Came back"), "undo-2")
        if living:
            child = resident is not None and resident.kind != "elder"
            words = self.tr("Service card") if child else self.tr("Card")
            self._button(flow, "card", words, "id-card")
        self._fill_more()
        more = button(self.tr("More"), "", "ellipsis")
        more.setMenu(self.more)
        self.buttons["more"] = more
        flow.addWidget(more)
        return holder

    def _fill_more(self) -> None:
        resident, helper = self.page.resident, self.page.helper
        living = self.page.row.life_status == "living"
        served = resident is not None and resident.ended_on is None
        care = self.tr("Care profile …") if served else self.tr("Take in as a resident …")
        helping = self.tr("Role as a helper …") if helper else self.tr("Add as a helper …")
        if living:
            self._entry("edit_resident", care, "heart")
            self._entry("edit_helper", helping, "handshake")
        self._entry("edit_contact", self.tr("Add a contact …"), "phone")
        if living and served and self.page.away is None:
            self._entry("away", self.tr("Away …"), "log-out", AWAY_KEY)
        elif living and served:
            self._entry("came_back", self.tr("Came back"), "undo-2", AWAY_KEY)
        self.more.addSeparator()
        if living and served:
            self._entry("end_service", self.tr("No longer served …"), "log-out")
        if living:
            self._entry("moved_away", self.tr("Moved away …"), "map-pin")
        dead = self.page.row.life_status == "deceased"
        died = self.tr("Put the day of death right …") if dead else self.tr("Died …")
        self._entry("deceased", died, "leaf")
        if not living:
            self._entry("living", self.tr("Lives here after all"), "undo-2")

    def _button(self, flow: FlowLayout, what: str, words: str, icon: str, role: str = "") -> None:
        made = button(words, role, icon)
        made.clicked.connect(lambda: self._want(what, None))
        self.buttons[what] = made
        flow.addWidget(made)

    def _entry(self, what: str, words: str, icon: str, key: str = "") -> None:
        entry = QAction(icons.icon(icon), words, self.more)
        entry.setData(what)
        entry.triggered.connect(lambda: self._want(what, None))
        self.more.addAction(entry)
        if key:
            entry.setText(f"{words}\t{key}")


def _badges(page: PersonPage) -> list[Badge]:
    return [*badges(page), *volunteer_badges(page)]


def _scroll_to(widget: QWidget) -> None:
    parent = widget.parentWidget()
    while parent is not None and not isinstance(parent, QScrollArea):
        parent = parent.parentWidget()
    inside = parent.widget() if isinstance(parent, QScrollArea) else None
    if isinstance(parent, QScrollArea) and inside is not None:
        parent.verticalScrollBar().setValue(widget.mapTo(inside, QPoint(0, 0)).y())
