"""The sheets that the page is made of."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.parts.badge import BadgeLabel
from eldercare_desktop.screens.parts.buttons import button
from eldercare_desktop.screens.parts.text import ElidedLabel, picture, rule, text
from eldercare_desktop.screens.sync import phrases
from eldercare_desktop.screens.sync.exchanger import AWAY
from eldercare_desktop.screens.tables import Badge
from eldercare_desktop.screens.wording import sentence

if TYPE_CHECKING:
    from eldercare_desktop.care.register.conflicts import Candidate, Conflict
    from eldercare_desktop.care.register.subjects import Subject
    from eldercare_desktop.screens.sync.loading import View


class Card(QWidget):
    """A sheet with a heading, what is counted, and lines below."""

    def __init__(self, icon: str, tint: str = "accent") -> None:
        super().__init__()
        theme.role(self, "sheet").setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.heading = text("", "heading")
        self.count = text("", "hint")
        self.head = QHBoxLayout()
        self.head.setSpacing(theme.px(8))
        self.head.addWidget(picture(icon, tint, 20))
        self.head.addWidget(self.heading)
        self.head.addWidget(self.count, 0, Qt.AlignmentFlag.AlignVCenter)
        self.head.addStretch(1)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(*[theme.px(16), theme.px(12)] * 2)
        self.column.setSpacing(theme.px(8))
        self.column.addLayout(self.head)
        self._lines: list[QWidget] = []

    def show_lines(self, lines: Iterable[QWidget], count: str = "") -> None:
        """Puts lines in place of those before."""
        for line in self._lines:
            self.column.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._lines = list(lines)
        for line in self._lines:
            self.column.addWidget(line)
        self.count.setText(count)

    def lines(self) -> list[QWidget]:
        """The lines that are shown."""
        return list(self._lines)


class ConflictsCard(Card):
    """Fields with several values: who wrote each and when, and a button to let it stand."""

    kept = Signal(object, object)  # the Conflict, the change id or None for what stands now
    opened = Signal(str)  # a person's id
    all_wanted = Signal()  # the page that settles them one after the other

    def __init__(self) -> None:
        super().__init__("circle-alert", "danger")
        self.heading.setText(self.tr("Please settle"))
        self.all_button = button(self.tr("One after the other"), "quiet")
        self.all_button.clicked.connect(self.all_wanted)
        self.head.addWidget(self.all_button)

    def show_view(self, view: View) -> None:
        """Shows the open conflicts; without any the sheet is not there."""
        lines = [self._line(c, subject, view.now) for c, subject in view.conflicts]
        why = self.tr(
            "Two people wrote different things. Which one holds? It then holds everywhere."
        )
        self.show_lines([text(why, "hint", wrap=True), *lines], str(view.all_conflicts))
        self.setVisible(bool(lines))

    def _line(self, conflict: Conflict, subject: Subject, now: datetime) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        column.addWidget(rule())
        head = QHBoxLayout()
        words = text(phrases.conflict_heading(conflict, subject), "label", wrap=True)
        head.addWidget(words, 1)
        if person := subject.person_id:
            opening = button(self.tr("Open"), "quiet")
            opening.setAccessibleName(f"{opening.text()}: {subject.name}")
            opening.clicked.connect(lambda: self.opened.emit(person))
            head.addWidget(opening)
        column.addLayout(head)
        for candidate in _distinct(conflict.candidates):
            column.addLayout(self._candidate(conflict, candidate, now))
        return holder

    def _candidate(self, conflict: Conflict, candidate: Candidate, now: datetime) -> QHBoxLayout:
        value = phrases.candidate_words(conflict, candidate)
        said = QVBoxLayout()
        said.setSpacing(0)
        said.addWidget(text(value, wrap=True))
        said.addWidget(text(phrases.origin_words(conflict, candidate, now), "hint", wrap=True))
        keeping = button(self.tr("Keep this"), "", "check")
        keeping.setAccessibleName(f"{keeping.text().strip()}: {value}")
        keeping.clicked.connect(lambda: self.kept.emit(conflict, candidate.change))
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        row.addLayout(said, 1)
        row.addWidget(keeping, 0, Qt.AlignmentFlag.AlignVCenter)
        return row

    def keep_buttons(self) -> list[QPushButton]:
        """The buttons that let a value stand, in the order of the values."""
        words = self.tr("Keep this")
        return [b for b in self.findChildren(QPushButton) if b.text().strip() == words]


class HeldCard(Card):
    """What the county keeps without having taken it up, and why."""

    def __init__(self) -> None:
        super().__init__("hourglass", "due")
        self.heading.setText(self.tr("Not taken up by the county"))

    def show_view(self, view: View) -> None:
        """Shows what is held; without anything the sheet is not there."""
        lines = []
        for change, subject in view.held:
            refused = change.result == "refused"
            badge = Badge(self.tr("refused") if refused else self.tr("under review"),
                          "danger" if refused else "due")  # fmt: skip
            words = phrases.about(change.table, subject)
            lines.append(_line(words, phrases.held_hint(change, view.now), badge))
        self.show_lines(lines, str(view.all_held))
        self.setVisible(bool(lines))


class HistoryCard(Card):
    """The last exchanges."""

    MOST = 8

    def __init__(self) -> None:
        super().__init__("history")
        self.heading.setText(self.tr("Last exchanges"))

    def show_view(self, view: View) -> None:
        """Shows the last exchanges, or that there was none."""
        entries = view.state.exchanges[: self.MOST]
        self.setVisible(view.state.enrolled or bool(entries))
        lines = [self._entry(entry, view.now) for entry in entries]
        self.show_lines(lines or [text(self.tr("There was none yet."), "hint", wrap=True)])

    def _entry(self, entry: Any, now: datetime) -> QWidget:
        counts = phrases.counts(entry)
        away = entry.failure in AWAY
        hint = sentence(entry.failure) if entry.failure and not away else ""
        if away:
            counts = self.tr("the county was not reached")
        elif entry.failure and not (entry.sent or entry.received):
            counts = self.tr("did not come about")
        who = phrases.phrase("by_itself") if entry.automatic else ""
        way = phrases.phrase("by_stick") if entry.by_file else ""
        title = " · ".join(filter(None, (phrases.when(entry.at, now), counts, who, way)))
        return _line(title, hint)


class StepsCard(Card):
    """What one can do when the county cannot be reached."""

    def __init__(self) -> None:
        super().__init__("wifi-off")
        self.heading.setText(self.tr("Without a connection"))
        steps = (
            self.tr("Go on working: everything is kept on this laptop, encrypted, until it is "
                "handed over."),
            self.tr("Look at the cable or the wireless network, or share the connection of a "
                "mobile phone."),
            self.tr("Or have a file taken to the county on a USB stick: export it here."),
            self.tr("A few minutes are enough once a week, for instance at the township's office."),
            self.tr("If it does not work for two weeks, please call the township."),
        )  # fmt: skip
        self.show_lines(_step(number, words) for number, words in enumerate(steps, 1))


def _step(number: int, words: str) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme.px(8))
    row.addWidget(text(f"{number}.", "hint"), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(text(words, wrap=True), 1)
    return holder


def _line(words: str, hint: str = "", badge: Badge | None = None) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme.px(8))
    said = QVBoxLayout()
    said.setSpacing(0)
    said.addWidget(text(words, wrap=True))
    if hint:
        said.addWidget(text(hint, "hint", wrap=True))
    row.addLayout(said, 1)
    if badge:
        row.addWidget(BadgeLabel(badge), 0, Qt.AlignmentFlag.AlignTop)
    return holder


def fact_line(label: str, value: str) -> QWidget:
    """A label and its value in one line."""
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme.px(8))
    row.addWidget(text(label, "hint"))
    row.addWidget(ElidedLabel(value), 1)
    return holder


def _distinct(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Candidates of equal value are one, the one that stands first."""
    found: dict[str, Candidate] = {}
    for candidate in candidates:
        found.setdefault(repr(candidate.shown), candidate)
    return list(found.values())
