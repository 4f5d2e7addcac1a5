"""One volunteer on the right side: skills, times, teams, what they do already."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton

from eldercare_desktop.screens.needs.phrases import joined, need_words, place_line, short_day
from eldercare_desktop.screens.pairing.details import Detail
from eldercare_desktop.screens.parts.buttons import button
from eldercare_desktop.screens.parts.person_heading import PersonHeading
from eldercare_desktop.screens.parts.text import text
from eldercare_desktop.screens.tables import Badge
from eldercare_desktop.screens.volunteers.loading import VolunteerView
from eldercare_desktop.screens.volunteers.phrases import (
    consent_words,
    free_words,
    phrase,
    skills_words,
    state_badge,
    week_words,
)
from eldercare_desktop.screens.wording import word


class VolunteerSheet(Detail):
    """The volunteer with buttons. `wanted` names a step (see `VolunteersView.step`)."""

    wanted = Signal(str)
    team_wanted = Signal(str)
    need_wanted = Signal(str)

    def __init__(self, view: VolunteerView) -> None:
        super().__init__()
        self._view, self._row = view, view.row
        row = view.row
        badge = state_badge(row)
        badges = [Badge(word("volunteer_kind", row.kind), "accent"), *([badge] if badge else [])]
        self.add(PersonHeading(row.name, [place_line(row, view.villages)], badges))
        self._say_trouble()
        self.buttons(self._buttons())
        self._facts()
        self._teams()
        self._needs()
        self.end()

    def _say_trouble(self) -> None:
        if self._row.consent_missing and self._row.state != "ended":
            words = self.tr(
                "Under 18, and no guardian has agreed: services of theirs cannot be recorded."
            )
            self.add(text(words, "due", wrap=True))
            made = button(self.tr("Note the consent …"), "primary", "pencil")
            made.clicked.connect(lambda: self.wanted.emit("consent"))
            self.buttons([made])
        elif self._row.age is None and self._row.state == "active":
            words = self.tr(
                "The age is not known. If they are under 18, a guardian has to agree first."
            )
            self.add(text(words, "due", wrap=True))

    def _facts(self) -> None:
        row = self._row
        self.fact(self.tr("Can do"), skills_words(row.skills) or self.tr("Nothing noted yet"))
        self.fact(self.tr("Has time"), free_words(row.free_times) or self.tr("Not asked yet"))
        self.fact(self.tr("How much"), week_words(row))
        load = phrase("load", elders=row.pair_load, needs=row.open_needs)
        self.fact(self.tr("Does already"), load)
        self.fact(self.tr("Consent"), consent_words(row.seen))
        self.fact(self.tr("Phone"), row.phone or "")
        self.fact(self.tr("Registered on"), row.registered_on)
        if row.state == "ended":
            ended = joined(row.seen.ended_on or "", row.seen.end_reason or "")
            self.fact(self.tr("Left"), ended)
        self.fact(self.tr("Note"), row.seen.note or "")

    def _teams(self) -> None:
        if not self._row.teams:
            return
        self.heading(self.tr("Teams"))
        for team in self._row.teams:
            team_id = team.id
            hint = joined(
                word("team_kind", team.kind),
                word("member_role", team.role),
                phrase("since_day", day=team.since),
            )
            action = (
                self.tr("Open"),
                self.tr("Open the team {name}").format(name=team.name),
                lambda team_id=team_id: self.team_wanted.emit(team_id),
            )
            self.line(team.name, hint, None, action)

    def _needs(self) -> None:
        if not self._view.needs:
            return
        self.heading(self.tr("Needs they were given"))
        for need in self._view.needs:
            need_id = need.id
            by = self.tr("by {day}").format(day=short_day(need.need.wanted_by))
            action = (
                self.tr("Open"),
                self.tr("Open the need of {name}").format(name=need.name),
                lambda need_id=need_id: self.need_wanted.emit(need_id),
            )
            self.line(need.name, joined(need_words(need), by), None, action)

    def _buttons(self) -> list[QPushButton]:
        state = self._row.state
        names = {
            "active": ["edit", "pause", "stop"],
            "paused": ["resume", "edit", "stop"],
            "ended": ["resume"],
        }[state]
        return [self._button(name) for name in [*names, "person"]]

    def _button(self, name: str) -> QPushButton:
        words, icon, role = {
            "edit": (self.tr("Change … (Enter)"), "pencil", "primary"),
            "pause": (self.tr("Pause …"), "clock", ""),
            "resume": (self.tr("Serves again"), "undo-2", ""),
            "stop": (self.tr("Leaves …"), "log-out", "danger"),
            "person": (self.tr("Open the person"), "user", "quiet"),
        }[name]
        if name == "edit" and self._row.consent_missing:
            words, role = self.tr("Change …"), ""
        made = button(words, role, icon)
        made.clicked.connect(lambda: self.wanted.emit(name))
        return made
