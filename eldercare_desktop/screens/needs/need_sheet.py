"""One need on the right side: what, for whom, how far it is, and what comes next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton

from eldercare_desktop.screens.needs.loading import NeedView
from eldercare_desktop.screens.needs.match_phrases import find_words, wish_words
from eldercare_desktop.screens.needs.phrases import (
    joined,
    moment,
    need_badge,
    need_state,
    need_words,
    phrase,
    place_line,
)
from eldercare_desktop.screens.pairing.details import Detail
from eldercare_desktop.screens.pairing.phrases import helper_line, load_words
from eldercare_desktop.screens.parts.banner import Banner
from eldercare_desktop.screens.parts.buttons import button
from eldercare_desktop.screens.parts.person_heading import PersonHeading
from eldercare_desktop.screens.parts.text import text
from eldercare_desktop.screens.tables import Badge
from eldercare_desktop.screens.wording import word

if TYPE_CHECKING:
    from eldercare_desktop.care.need.reading import Step
    from eldercare_desktop.care.need.suggesting import Candidate

KEYS = {
    "discovered": "assign",
    "assigned": "finish",
    "done": "follow_up",
    "followed_up": "reopen",
    "ended": "reopen",
}
"""What Enter does with a need in a state: the step that comes next."""


class NeedSheet(Detail):
    """The need with its buttons. `wanted` names a step (see `NeedsView.step`)."""

    wanted = Signal(str)
    helper_wanted = Signal(str)  # assign to this helper at once
    need_wanted = Signal(str)
    person_wanted = Signal()

    def __init__(self, view: NeedView) -> None:
        super().__init__()
        self._view, self._found = view, view.detail
        row = self._found.row
        self.add(PersonHeading(row.name, [place_line(row, view.villages)], self._badges()))
        self._say_trouble()
        self.add(text(need_words(row), "heading", wrap=True))
        if "\n" in (row.need.what or ""):
            self.add(text(row.need.what or "", wrap=True))
        self.buttons(self._buttons())
        self._facts()
        if row.open:
            self._suggest()
        self._steps()
        self._linked()
        self.end()

    # -- what it says ----------------------------------------------------------------------

    def _badges(self) -> list[Badge]:
        row = self._found.row
        kind = {"discovered": "due", "assigned": "accent"}.get(row.need.state, "")
        badges = [Badge(word("need_state", row.need.state), kind)]
        pressing = need_badge(row)
        if pressing:
            badges.append(pressing)
        if row.open and row.days_over and row.need.urgency != "normal":
            badges.append(Badge(word("urgency", row.need.urgency), "due"))
        if not row.here:
            badges.append(Badge(phrase("gone")))
        return badges

    def _say_trouble(self) -> None:
        row = self._found.row
        if row.disputed:
            banner = Banner(closable=False)
            self.add(banner)  # first: without a parent it would show as a window
            words = self.tr("Two laptops took different steps with this need.")
            settle = self.tr("Settle …")
            both = row.need.helper_id is not None and row.need.provider is not None and row.open
            if both:
                words = self.tr("Two laptops gave it to different people: {who}. Who does it?")
                words = words.format(who=row.assigned)
                banner.say(words, "due", self.tr("Assign …"), lambda: self.wanted.emit("assign"))
            else:
                banner.say(words, "due", settle, lambda: self.wanted.emit("settle"))
        if row.escalated:
            self.add(text(self._listed(), "due", wrap=True))

    def _listed(self) -> str:
        since = self._found.listed_since
        if self._view.villages.several:
            office = self._found.office
            who = joined(office.village, office.name, office.phone or "")
            return self.tr("Days over the time: {n}. The village: {who}").format(
                n=self._found.row.days_over, who=who
            )
        if since:
            return self.tr(
                "It stands on the township's list since {day}: nobody met it in time."
            ).format(day=since)
        return self.tr(
            "Nobody met it in time. It comes onto the township's list with the next exchange."
        )

    def _facts(self) -> None:
        row, need = self._found.row, self._found.seen
        if row.open:
            self.fact(self.tr("Wanted by"), joined(need.wanted_by, wish_words(need)))
        who = joined(
            need_state(row), row.helper_phone or "" if row.need.state == "assigned" else ""
        )
        self.fact(self.tr("State"), who)
        if need.state in ("done", "followed_up"):
            self.fact(
                self.tr("Done"), joined(need.done_on or "", row.done_by, need.done_note or "")
            )
        if need.state == "followed_up":
            said = word("satisfaction", need.satisfaction)
            self.fact(
                self.tr("Asked back"),
                joined(need.followed_up_on or "", said, need.follow_up_note or ""),
            )
        elif self._found.follow_up_by:
            self.fact(self.tr("Ask back by"), self._found.follow_up_by)
        if need.state == "ended":
            why = word("need_end", need.end_reason)
            self.fact(self.tr("Ended"), joined(need.ended_on or "", why, need.end_note or ""))
        how = joined(need.discovered_on, word("how_found", need.how), row.found_by)
        self.fact(self.tr("Discovered"), how)
        self.fact(self.tr("Phone"), row.phone or "")

    def _suggest(self) -> None:
        state = self._found.seen.state
        could = [c for c in self._view.could if c.load.helper_id != self._found.seen.helper_id]
        if not could or state != "discovered":
            return
        self.heading(self.tr("Who could do it"))
        for candidate in could:
            self._candidate(candidate)

    def _candidate(self, candidate: Candidate) -> None:
        load = candidate.load
        helper_id = load.helper_id
        needs = self.tr("open needs: {n}").format(n=candidate.needs) if candidate.needs else ""
        first = self.tr("Paired") if candidate.paired else load_words(load.elders, load.limit)
        self.line(
            load.name,
            joined(first, helper_line(load), needs, load.phone or ""),
            None,
            (
                self.tr("Assign"),
                self.tr("Assign to {name}").format(name=load.name),
                lambda: self.helper_wanted.emit(helper_id),
            ),
        )

    def _steps(self) -> None:
        self.heading(self.tr("Steps"))
        for number, step in enumerate(self._found.steps):
            self.line(
                word("need_step", step.state if number else "noted"), self._step_hint(step), None
            )

    def _step_hint(self, step: Step) -> str:
        here = "" if step.handed_over else phrase("this_laptop")
        doubtful = phrase("clock") if step.doubtful else ""
        return joined(moment(step.at), step.user, here, doubtful)

    def _linked(self) -> None:
        for label, other in (
            (self.tr("It was there before"), self._found.before),
            (self.tr("It was opened again"), self._found.later),
        ):
            if other is not None:
                self.heading(label)
                need_id = other.id
                action = (
                    self.tr("Open"),
                    self.tr("Open the other need"),
                    lambda need_id=need_id: self.need_wanted.emit(need_id),
                )
                days = joined(other.need.discovered_on, need_state(other))
                self.line(need_words(other), days, None, action)

    # -- what can be done ------------------------------------------------------------------

    def _buttons(self) -> list[QPushButton]:
        state = self._found.seen.state
        again = state == "followed_up" and self._found.later is not None
        names = {
            "discovered": ["assign", "match", "finish", "edit", "end"],
            "assigned": ["finish", "match", "assign", "unassign", "edit", "end"],
            "done": ["follow_up", "reopen"],
            "followed_up": [] if again else ["reopen"],
            "ended": ["reopen"],
        }[state]
        chief = KEYS[state] if state in ("discovered", "assigned", "done") else ""
        made = [self._button(name, name == chief) for name in names]
        person = button(self.tr("Open the person"), "quiet", "user")
        person.clicked.connect(self.person_wanted)
        return [*made, person]

    def _button(self, name: str, chief: bool) -> QPushButton:
        assigned = self._found.seen.state == "assigned"
        words, icon = {
            "assign": (self.tr("Assign to another …") if assigned else self.tr("Assign …"), "user"),
            "match": (find_words(), "heart"),
            "finish": (self.tr("Done …"), "check"),
            "unassign": (self.tr("Take back"), "undo-2"),
            "follow_up": (self.tr("Ask back …"), "message-circle"),
            "reopen": (self.tr("Open again"), "undo-2"),
            "edit": (self.tr("Change …"), "pencil"),
            "end": (self.tr("End …"), "ban"),
        }[name]
        role = "primary" if chief else "danger" if name == "end" else ""
        if chief:
            words = self.tr("{what} (Enter)").format(what=words)
        made = button(words, role, icon)
        made.clicked.connect(lambda: self.wanted.emit(name))
        return made
