"""What holds for one person (standing orders, pauses, absences), and the names of a number."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.meals.week_loading import Standing
from eldercare_desktop.screens.meals.week_phrases import face_words, weekdays_words
from eldercare_desktop.screens.parts.buttons import button
from eldercare_desktop.screens.parts.flow import FlowLayout
from eldercare_desktop.screens.parts.text import rule, text
from eldercare_desktop.screens.wording import word, words

if TYPE_CHECKING:
    from eldercare_desktop.care.meal.roster.faces import Face
    from eldercare_desktop.care.meal.roster.record import MealPause, MealPlan

translate = QCoreApplication.translate


class _Panel(QWidget):
    """Lines below each other, with buttons; the first of these gets the keyboard."""

    def __init__(self) -> None:
        super().__init__()
        self.buttons: list[QPushButton] = []
        self.column = QVBoxLayout(self)
        self.column.setSpacing(theme.px(10))

    def buttons_row(self, *made: QPushButton) -> None:
        row = QWidget()
        flow = FlowLayout(row)
        for one in made:
            flow.addWidget(one)
            self.buttons.append(one)
        self.column.addWidget(row)

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        if self.buttons:
            self.buttons[0].setFocus(reason)
        else:
            super().setFocus(reason)


class StandingPanel(_Panel):
    """`asked` says what is to be done, with the row that it is about: "new", "change_plan",

    "end_plan", "remove_plan", "pause", "change_pause", "end_pause", "remove_pause", "person".
    """

    asked = Signal(str, object)

    def __init__(self, held: Standing, sets: Mapping[str, str]) -> None:
        """`sets`: code of a set -> its name."""
        super().__init__()
        self.held, self.sets = held, sets
        if careful := face_words(held.face):
            self.column.addWidget(text(careful, "due", wrap=True))
        self.buttons_row(
            self._button(self.tr("New standing order"), "new", None, "primary", "plus"),
            self._button(self.tr("No meals for a time"), "pause", None),
            self._button(self.tr("To the person"), "person", None, "quiet"),
        )
        self._list(self.tr("Standing orders"), held.plans, self._plan, self.tr("None"))
        if held.pauses:
            self._list(self.tr("Pauses"), held.pauses, self._pause, "")
        if held.absences:
            said = [_absence_words(absence) for absence in held.absences]
            self.column.addWidget(text(self.tr("Away"), "heading"))
            self.column.addWidget(text("\n".join(said), wrap=True))
        self.column.addStretch(1)

    def _list(self, title: str, rows: Sequence[Any], show: Any, nothing: str) -> None:
        self.column.addWidget(text(title, "heading"))
        if not rows:
            self.column.addWidget(text(nothing, "hint"))
        for number, row in enumerate(rows):
            if number:
                self.column.addWidget(rule())
            show(row)

    def _plan(self, plan: MealPlan) -> None:
        over = plan.ended_on is not None and plan.ended_on <= self.held.today
        self.column.addWidget(
            text(plan_words(plan, self.held, self.sets), "hint" if over else "", wrap=True)
        )
        made = [self._button(self.tr("Change"), "change_plan", plan, "quiet", "pencil")]
        if not over:
            made.append(self._button(self.tr("End"), "end_plan", plan, "quiet"))
        made.append(self._button(self.tr("Was a mistake"), "remove_plan", plan, "quiet"))
        self.buttons_row(*made)

    def _pause(self, pause: MealPause) -> None:
        over = pause.until is not None and pause.until <= self.held.today
        self.column.addWidget(text(_pause_words(pause), "hint" if over else "", wrap=True))
        made = [self._button(self.tr("Change"), "change_pause", pause, "quiet", "pencil")]
        if not over:
            made.append(self._button(self.tr("Eats again"), "end_pause", pause, "quiet"))
        made.append(self._button(self.tr("Was a mistake"), "remove_pause", pause, "quiet"))
        self.buttons_row(*made)

    def _button(
        self, said: str, name: str, row: Any, role: str = "", icon: str = ""
    ) -> QPushButton:
        made = button(said, role, icon)
        made.clicked.connect(partial(self.asked.emit, name, row))
        return made


class NamesPanel(_Panel):
    """The names behind a number; `chosen` gives the person that was clicked."""

    chosen = Signal(str)

    def __init__(self, faces: Sequence[Face]) -> None:
        super().__init__()
        said = translate("MealWeek", "People: {n}").format(n=len(faces))
        self.column.addWidget(text(said, "hint"))
        for face in faces:
            name = button(_name(face), "link")
            name.clicked.connect(partial(self.chosen.emit, face.person_id))
            self.buttons.append(name)
            self.column.addWidget(name, 0, Qt.AlignmentFlag.AlignLeft)
            if careful := face_words(face):
                self.column.addWidget(text(careful, "due", wrap=True))
        self.column.addStretch(1)


def plan_words(plan: MealPlan, held: Standing, sets: Mapping[str, str]) -> str:
    """A standing order in words."""
    what = [
        word("meal_period", plan.period),
        weekdays_words(plan.weekdays),
        word("meal_mode", plan.mode),
        sets.get(plan.price_set or "") or plan.price_set or "",
        held.routes.get(plan.route_id or "", ""),
        held.sites.get(plan.site_id, "") if len(held.sites) > 1 else "",
    ]
    between = translate("MealWeek", " · ")
    span = translate("MealWeek", "since {since}").format(since=plan.since)
    if plan.ended_on is not None:
        span = translate("MealWeek", "from {since} until before {until}").format(
            since=plan.since, until=plan.ended_on
        )
    return between.join(part for part in what if part) + "\n" + span


def _pause_words(pause: MealPause) -> str:
    span = translate("MealWeek", "Since {since}, eats again on {until}").format(
        since=pause.since, until=pause.until
    )
    if pause.until is None:
        span = translate("MealWeek", "Since {since}, the end is not known").format(
            since=pause.since
        )
    meals = words("meal_period", pause.periods) if pause.periods else ""
    between = translate("MealWeek", " · ")
    return between.join(part for part in (span, meals, pause.reason or "") if part)


def _absence_words(absence: Any) -> str:
    what = word("absence_kind", absence.kind)
    if absence.until is None:
        said = translate("MealWeek", "{what} since {since}, the return is not known")
        return said.format(what=what, since=absence.since)
    said = translate("MealWeek", "{what} since {since}, back on {until}")
    return said.format(what=what, since=absence.since, until=absence.until)


def _name(face: Face) -> str:
    age = translate("MealWeek", "{n} years").format(n=face.age) if face.age is not None else ""
    return translate("MealWeek", " · ").join(part for part in (face.name, face.group, age) if part)
