"""What stands above a person's facts until somebody sees to it: conflicts, look-alikes, doubts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.meals.delivery.phrases import helper_words, missed_words
from eldercare_desktop.screens.parts.buttons import button
from eldercare_desktop.screens.parts.flow import FlowLayout
from eldercare_desktop.screens.parts.text import picture, text
from eldercare_desktop.screens.people.leaving_words import ending_line, late_line
from eldercare_desktop.screens.people.phrases import facts_line, value_words
from eldercare_desktop.screens.people.sections import Want
from eldercare_desktop.screens.people.words import label_word, warning_sentence
from eldercare_desktop.screens.wording import word

if TYPE_CHECKING:
    from eldercare_desktop.care.meal.delivery.missed import MissedCheck
    from eldercare_desktop.care.person import PersonWarning
    from eldercare_desktop.care.register import PersonRow
    from eldercare_desktop.care.register.after_death import LateRecord
    from eldercare_desktop.care.register.conflicts import Candidate, Conflict
    from eldercare_desktop.care.register.leaving import LeftOpen
    from eldercare_desktop.care.register.page import PersonPage


GROWN_UP = "child_grown_up"


class Notice(QWidget):
    """A box with an icon, sentences and lines to choose from. Kinds: due, danger."""

    def __init__(self, kind: str = "due", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.role(self, f"banner-{kind}").setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(12), theme.px(8), theme.px(12), theme.px(8))
        row.setSpacing(theme.px(10))
        icon = "triangle-alert" if kind == "due" else "circle-alert"
        row.addWidget(picture(icon, kind), 0, Qt.AlignmentFlag.AlignTop)
        self.column = QVBoxLayout()
        self.column.setSpacing(theme.px(6))
        self.head = text("", wrap=True)
        self.column.addWidget(self.head)
        row.addLayout(self.column, 1)

    def add_line(self, words: str, *buttons: QPushButton) -> None:
        """A line with what can be done about it: one button beside it, several below."""
        said = text(words, wrap=True)
        if not words:
            said.hide()
        if len(buttons) > 1:
            holder = QWidget()
            flow = FlowLayout(holder, 8)
            for made in buttons:
                flow.addWidget(made)
            self.column.addWidget(said)
            self.column.addWidget(holder)
            return
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        row.addWidget(said, 1)
        for made in buttons:
            row.addWidget(made)
        self.column.addLayout(row)


class ConflictNotice(Notice):
    """One field that two people set differently; each value can be kept."""

    def __init__(self, conflict: Conflict, want: Want) -> None:
        super().__init__("danger")
        said = self.tr("{field}: two people wrote different things. Which one holds?")
        self.head.setText(said.format(field=label_word(conflict.label)))
        self._conflict, self._want = conflict, want
        for candidate in _distinct(conflict):
            self._add(candidate)

    def _add(self, candidate: Candidate) -> None:
        conflict = self._conflict
        value = value_words(conflict.table, conflict.field, candidate.shown)
        keeping = button(self.tr("Keep this"), "", "check")
        keeping.setAccessibleName(f"{self.tr('Keep this')}: {value}")
        keeping.clicked.connect(lambda: self._want("keep_value", (conflict, candidate.change)))
        said = value or self.tr("(nothing)")
        if candidate.user:
            by = self.tr("{value}, written by {name} on {day}")
            said = by.format(value=said, name=candidate.user, day=candidate.at[:10])
        if candidate.change is None:
            said = self.tr("{value}, as it stands now").format(value=said)
        self.add_line(said, keeping)


class AlikeNotice(Notice):
    """People on the register who may be this one."""

    def __init__(self, page: PersonPage, want: Want) -> None:
        super().__init__()
        self.head.setText(self.tr("Somebody with this name may be the same person."))
        self._want = want
        for row in page.duplicates:
            self._add(row)

    def _add(self, row: PersonRow) -> None:
        opening = button(self.tr("Open"))
        opening.clicked.connect(lambda: self._want("open_person", row.person_id))
        one = button(self.tr("Compare, make one"))
        one.setAccessibleName(f"{one.text()}: {row.name}")
        one.clicked.connect(lambda: self._want("make_one", row.person_id))
        apart = button(self.tr("Not the same person"))
        apart.clicked.connect(lambda: self._want("tell_apart", row.person_id))
        self.add_line(f"{row.name} · {facts_line(row)}", opening, one, apart)


class LateNotice(Notice):
    """What is dated after the death: another laptop did not know of it."""

    def __init__(self, page: PersonPage, want: Want) -> None:
        super().__init__("danger")
        words = self.tr("This is dated after the death of {name} ({day}). Which one is wrong?")
        self._want = want
        late = page.late[0]
        self.head.setText(words.format(name=late.name, day=late.died))
        for one in page.late:
            self.add_line(late_line(one), self._opening(one))
        day = button(self.tr("Put the day of death right"))
        day.clicked.connect(lambda: want("deceased", None))
        living = button(self.tr("Lives here after all"))
        living.clicked.connect(lambda: want("living", None))
        if any(one.person_id == page.row.person_id for one in page.late):
            self.add_line("", day, living)

    def _opening(self, late: LateRecord) -> QPushButton:
        made = button(self.tr("Open"))
        made.setAccessibleName(f"{made.text()}: {late_line(late)}")
        made.clicked.connect(lambda: self._want("open_late", late))
        return made


class LeftOpenNotice(Notice):
    """What is still open although they are gone."""

    def __init__(self, left: LeftOpen, want: Want) -> None:
        super().__init__()
        self.head.setText(
            self.tr("Some things are still open although {name} is gone.").format(name=left.name)
        )
        for code, things in left.ending:
            lines = "; ".join(ending_line(thing) for thing in things)
            self.add_line(f"{word('leaving_ending', code)}: {lines}")
        closing = button(self.tr("Close them with it"), "", "check")
        closing.clicked.connect(lambda: want("close_left_open", None))
        self.column.addWidget(closing, 0, Qt.AlignmentFlag.AlignLeft)


class GrownUpNotice(Notice):
    """A child that has come of age: somebody decides what becomes of it."""

    def __init__(self, warning: PersonWarning, want: Want) -> None:
        super().__init__()
        self.head.setText(warning_sentence(warning.code, warning.params))
        leaving = button(self.tr("No longer served"), "", "log-out")
        leaving.clicked.connect(lambda: want("end_service", "not_eligible"))
        staying = button(self.tr("Stays for now …"), "", "calendar-clock")
        staying.clicked.connect(lambda: want("stays_until", None))
        birth = button(self.tr("The year is wrong"))
        birth.clicked.connect(lambda: want("edit_person", None))
        self.add_line("", leaving, staying, birth)


class DoubtsNotice(Notice):
    """What may be wrong in the record."""

    def __init__(self, page: PersonPage, want: Want) -> None:
        super().__init__()
        doubts = [w for w in page.warnings if w.code != GROWN_UP]
        self.head.setText("\n".join(warning_sentence(w.code, w.params) for w in doubts))


class MissedNotice(Notice):
    """They were not there for their meals: somebody is to look after them."""

    def __init__(self, check: MissedCheck, want: Want) -> None:
        super().__init__("danger" if check.nobody_home else "due")
        self.head.setText(self.tr("To be looked after: missed meals"))
        answering = button(self.tr("Answer"), "", "check")
        answering.clicked.connect(lambda: want("missed_meals", check.resident_id))
        self.add_line(f"{missed_words(check)} · {helper_words(check.helper)}", answering)


def notices(page: PersonPage, want: Want) -> Iterator[QWidget]:
    """The notices of a person, the gravest first."""
    for conflict in page.conflicts:
        yield ConflictNotice(conflict, want)
    if page.late:
        yield LateNotice(page, want)
    if page.meals.missed:
        yield MissedNotice(page.meals.missed, want)
    if page.left_open:
        yield LeftOpenNotice(page.left_open, want)
    if page.duplicates:
        yield AlikeNotice(page, want)
    for warning in page.warnings:
        if warning.code == GROWN_UP:
            yield GrownUpNotice(warning, want)
    if any(warning.code != GROWN_UP for warning in page.warnings):
        yield DoubtsNotice(page, want)


def _distinct(conflict: Conflict) -> list[Candidate]:
    """Candidates of equal value are one, the one that stands first."""
    found: dict[str, Candidate] = {}
    for candidate in conflict.candidates:
        found.setdefault(str(candidate.shown), candidate)
    return list(found.values())
