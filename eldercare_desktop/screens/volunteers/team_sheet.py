"""One team on the right side, with its members."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.needs.phrases import joined
from eldercare_desktop.screens.pairing.details import Detail
from eldercare_desktop.screens.pairing.phrases import facts_line
from eldercare_desktop.screens.parts.banner import Banner
from eldercare_desktop.screens.parts.buttons import button
from eldercare_desktop.screens.parts.person_heading import PersonHeading
from eldercare_desktop.screens.parts.text import text
from eldercare_desktop.screens.tables import Badge
from eldercare_desktop.screens.volunteers.loading import TeamView
from eldercare_desktop.screens.volunteers.phrases import phrase
from eldercare_desktop.screens.wording import word

if TYPE_CHECKING:
    from eldercare_desktop.care.time_bank.volunteer.teams import MemberRow


class TeamSheet(Detail):
    """The team. `wanted` names a step; `member_wanted` "edit" or "leave" with the member."""

    wanted = Signal(str)
    member_wanted = Signal(str, object)
    person_wanted = Signal(str)

    def __init__(self, view: TeamView) -> None:
        super().__init__()
        self._view = view
        row = view.row
        village = view.villages.names.get(row.village, "") if view.villages.several else ""
        line = joined(village, row.group)
        badges = [Badge(word("team_kind", row.kind), "accent")]
        if row.ended_on:
            badges.append(Badge(self.tr("Dissolved on {day}").format(day=row.ended_on)))
        self.add(PersonHeading(row.name, [line] if line else [], badges))
        self._say_trouble()
        self.buttons(self._buttons())
        self.fact(self.tr("Founded on"), row.founded_on or "")
        self.fact(self.tr("Note"), row.note or "")
        self._members()
        self.end()

    def _say_trouble(self) -> None:
        if not self._view.row.twins:
            return
        banner = Banner(closable=False)
        self.add(banner)  # first: without a parent it would show as a window
        words = self.tr("Two laptops founded a team of this name. Is it one?")
        banner.say(words, "due", self.tr("Make them one"), lambda: self.wanted.emit("unite"))

    def _members(self) -> None:
        members, former = self._view.members, self._view.former
        self.heading(self.tr("Members: {n}").format(n=len(members)))
        if not members:
            self.add(text(self.tr("Nobody belongs to it yet."), "hint", wrap=True))
        for member in members:
            self._member(member)
        if former:
            self.heading(self.tr("Former members: {n}").format(n=len(former)))
            for member in former:
                left = joined(member.since, member.until or "")
                self.line(member.name, left, None)

    def _member(self, member: MemberRow) -> None:
        row = QHBoxLayout()
        row.setSpacing(theme.px(4))
        names = QVBoxLayout()
        names.setSpacing(0)
        role = word("member_role", member.role) if member.role != "member" else ""
        names.addWidget(text(joined(member.name, role), wrap=True))
        hint = joined(facts_line(member), phrase("since_day", day=member.since))
        names.addWidget(text(hint, "hint", wrap=True))
        row.addLayout(names, 1)
        for made in self._member_buttons(member):
            row.addWidget(made, 0, Qt.AlignmentFlag.AlignVCenter)
        self.column.addLayout(row)

    def _member_buttons(self, member: MemberRow) -> list[QPushButton]:
        said = {
            "edit": ("", self.tr("Change {name}'s role or day"), "pencil"),
            "leave": (self.tr("Leaves"), self.tr("{name} leaves the team"), "log-out"),
        }
        made = []
        for name, (words, spoken, icon) in said.items():
            one = button(words, "quiet", icon)
            one.setAccessibleName(spoken.format(name=member.name))
            one.setToolTip(spoken.format(name=member.name))
            one.clicked.connect(lambda _=False, name=name: self.member_wanted.emit(name, member))
            made.append(one)
        return made if not self._view.row.ended else []

    def _buttons(self) -> list[QPushButton]:
        made = {
            "join": (self.tr("New member … (Enter)"), "primary", "user-plus"),
            "reopen": (self.tr("There again"), "primary", "undo-2"),
            "print": (self.tr("Print (Ctrl+P)"), "", "printer"),
            "edit": (self.tr("Change …"), "", "pencil"),
            "end": (self.tr("Dissolve …"), "danger", "ban"),
        }
        there = ["join", "print", "edit", "end"]
        names = ["reopen", "print", "edit"] if self._view.row.ended else there
        return [self._button(name, *made[name]) for name in names]

    def _button(self, name: str, words: str, role: str, icon: str) -> QPushButton:
        made = button(words, role, icon)
        made.clicked.connect(lambda: self.wanted.emit(name))
        return made
