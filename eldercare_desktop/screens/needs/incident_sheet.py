"""One emergency on the right side: its clock, what was done, and whom to call."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton

from eldercare_desktop.screens.needs.loading import IncidentView
from eldercare_desktop.screens.needs.phrases import (
    clock_words,
    joined,
    listed,
    moment,
    need_state,
    need_words,
    phrase,
    place_line,
)
from eldercare_desktop.screens.pairing.details import Detail
from eldercare_desktop.screens.parts.banner import Banner
from eldercare_desktop.screens.parts.buttons import button
from eldercare_desktop.screens.parts.person_heading import PersonHeading
from eldercare_desktop.screens.parts.text import text
from eldercare_desktop.screens.tables import Badge
from eldercare_desktop.screens.wording import word

if TYPE_CHECKING:
    from eldercare_desktop.care.incident.reading import StepRow


class IncidentSheet(Detail):
    """The emergency with its buttons. `wanted` names a step (see `IncidentsView.step`)."""

    wanted = Signal(str)
    withdrawal_wanted = Signal(str)  # the id of a step
    need_wanted = Signal(str)
    person_wanted = Signal()

    def __init__(self, view: IncidentView) -> None:
        super().__init__()
        self._view, self._found = view, view.detail
        row = self._found.row
        self.add(PersonHeading(row.name, [place_line(row, view.villages)], self._badges()))
        self._say_trouble()
        self.add(text(word("incident_kind", row.incident.kind), "heading", wrap=True))
        if row.incident.what:
            self.add(text(row.incident.what, wrap=True))
        self.buttons(self._buttons())
        self._facts()
        self._calls()
        self._steps()
        self._needs()
        self.end()

    def _badges(self) -> list[Badge]:
        row = self._found.row
        grave = row.open and row.incident.level != "general"
        badges = [Badge(word("level", row.incident.level), "danger" if grave else "", "siren")]
        if row.minutes_left is not None:
            kind = "danger" if row.overdue else "due"
            badges.append(Badge(clock_words(row.minutes_left), kind))
        elif row.open:
            badges.append(Badge(phrase("steps", n=row.steps), "accent", "footprints"))
        else:
            badges.append(Badge(word("incident_result", row.incident.result), "", "check"))
        if row.late_days:
            badges.append(Badge(phrase("late", n=row.late_days)))
        if row.clock_doubtful:
            badges.append(Badge(phrase("clock"), "due"))
        return badges

    def _say_trouble(self) -> None:
        row = self._found.row
        if row.disputed:
            banner = Banner(closable=False)
            self.add(banner)  # first: without a parent it would show as a window
            words = self.tr("Two laptops wrote different things about this.")
            banner.say(words, "due", self.tr("Settle …"), lambda: self.wanted.emit("settle"))
        if row.unanswered:
            self.add(text(self._listed(), "due", wrap=True))

    def _listed(self) -> str:
        if self._view.villages.several:
            office = self._found.office
            who = joined(office.village, office.name, office.phone or "")
            return self.tr("Nobody in the village has answered yet. The village: {who}").format(
                who=who
            )
        if self._found.listed_since:
            return self.tr(
                "Nothing was noted that was done. It stands on the township's list since {day}."
            ).format(day=self._found.listed_since)
        return self.tr(
            "Nothing was noted that was done. With the next exchange the township sees it too."
        )

    def _facts(self) -> None:
        row, seen = self._found.row, self._found.seen
        self.fact(self.tr("Answers for it"), joined(row.responsible, row.responsible_phone or ""))
        self.fact(self.tr("Found"), joined(moment(seen.found_at), row.found_by))
        if row.late_days or seen.opened_at[:10] != seen.found_at[:10]:
            self.fact(self.tr("Put down"), moment(seen.opened_at))
        if seen.closed_on:
            result = word("incident_result", seen.result)
            self.fact(self.tr("Closed"), joined(seen.closed_on, result, seen.result_note or ""))

    def _calls(self) -> None:
        if not self._found.row.open:
            return
        for call in self._found.calls:
            self.fact(word("call", call.role), joined(call.name, call.phone))

    def _steps(self) -> None:
        self.heading(self.tr("What was done"))
        if not self._found.steps:
            self.add(text(self.tr("Nothing yet."), "hint"))
        for row in self._found.steps:
            self._step(row)

    def _step(self, row: StepRow) -> None:
        step = row.step
        done = listed([word("incident_action", action) for action in step.actions])
        late = self.tr("after it was closed") if row.after_close else ""
        hint = joined(moment(step.done_at), row.by, late)
        made = self.line(
            joined(done, step.did or ""),
            hint,
            None,
            (
                self.tr("Take back"),
                self.tr("Take back: {what}").format(what=done or step.did or ""),
                lambda: self.withdrawal_wanted.emit(step.id),
            ),
        )
        if made is not None:
            made.setFlat(True)

    def _needs(self) -> None:
        if not self._found.needs:
            return
        self.heading(self.tr("Needs that came from it"))
        for row in self._found.needs:
            need_id = row.id
            action = (
                self.tr("Open"),
                self.tr("Open the need"),
                lambda need_id=need_id: self.need_wanted.emit(need_id),
            )
            self.line(need_words(row), need_state(row), None, action)

    def _buttons(self) -> list[QPushButton]:
        row = self._found.row
        made = []
        if row.open:
            words = self.tr("{what} (Enter)").format(what=self.tr("What was done …"))
            made.append(self._button("step", words, "footprints", "primary"))
            made.append(self._button("close", self.tr("Close …"), "check"))
            made.append(self._button("need", self.tr("Note a need …"), "hand-helping"))
            made.append(self._button("edit", self.tr("Change …"), "pencil"))
        else:
            made.append(self._button("reopen", self.tr("Open again"), "undo-2"))
            made.append(self._button("step", self.tr("What was done …"), "footprints"))
        made.append(self._button("print", self.tr("Print the sheet"), "printer"))
        person = button(self.tr("Open the person"), "quiet", "user")
        person.clicked.connect(self.person_wanted)
        return [*made, person]

    def _button(self, name: str, words: str, icon: str, role: str = "") -> QPushButton:
        made = button(words, role, icon)
        made.clicked.connect(lambda: self.wanted.emit(name))
        return made
