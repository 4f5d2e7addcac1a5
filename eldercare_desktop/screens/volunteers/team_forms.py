"""The side forms of teams and their members."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from eldercare_desktop.screens.forms import Field
from eldercare_desktop.screens.page import Shell
from eldercare_desktop.screens.pairing.loading import Someone
from eldercare_desktop.screens.parted.step_form import StepForm
from eldercare_desktop.screens.volunteers import loading, saving
from eldercare_desktop.screens.wording import choices, sentence

if TYPE_CHECKING:
    from eldercare_desktop.care.time_bank.volunteer.teams import MemberRow, TeamRow

translate = QCoreApplication.translate


class TeamForm(StepForm):
    """A new team."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell, "")
        self.title = self.tr("New team")
        values = {"kind": "volunteer_team", "founded_on": loading.today()}
        self.set_fields(_team_fields(), values)

    def prepare(self) -> None:
        self._values = self.form.values()

    def save(self, work: Any) -> str:
        return saving.found_team(work, self._values)


class EditTeamForm(StepForm):
    """What is known of a team, put right."""

    def __init__(self, shell: Shell, row: TeamRow) -> None:
        super().__init__(shell, "", row.name)
        self.title = self.tr("Change the team")
        self._seen = row.seen
        fields = _team_fields()
        self.set_fields(fields, {f.name: getattr(row.seen, f.name) for f in fields})

    def prepare(self) -> None:
        self._values = self.form.changes()

    def save(self, work: Any) -> str:
        return saving.edit_team(work, self._seen, self._values)


class EndTeamForm(StepForm):
    """A team is dissolved."""

    fields_at = {"ended_on": "on"}

    def __init__(self, shell: Shell, row: TeamRow) -> None:
        super().__init__(shell, "", row.name)
        self.title = self.tr("Dissolve the team")
        self._seen = row.seen
        hint = self.tr("Nobody belongs to it from then on; what was stays on record.")
        field = Field("on", self.tr("Since"), "date", required=True, width=10, hint=hint)
        self.set_fields([field], {"on": loading.today()})

    def prepare(self) -> None:
        self._on = self.form.values()["on"]

    def save(self, work: Any) -> str:
        return saving.end_team(work, self._seen, self._on)


class JoinForm(StepForm):
    """Somebody joins: any person of the register."""

    def __init__(self, shell: Shell, row: TeamRow) -> None:
        super().__init__(shell, "", row.name)
        self.title = self.tr("New member")
        self._team_id = row.id
        self.person = self.picker(self.tr("Who joins"), loading.look_up_people)
        self.person.chosen.connect(self._chosen)
        self.set_fields(_member_fields(), {"role": "member", "since": loading.today()})

    @property
    def dirty(self) -> bool:
        return super().dirty or self.person.value() is not None

    def validate(self) -> bool:
        there = self.person.value() is not None
        self.person.say("" if there else sentence("team_member_missing"))
        fields = self.form.validate()
        if not there:
            self.person.setFocus()
        return there and fields

    def prepare(self) -> None:
        someone = self.person.value()
        self._person_id = someone.person_id if someone else ""
        self._values = self.form.values()

    def save(self, work: Any) -> str:
        return saving.join(work, self._team_id, self._person_id, self._values)

    def focus_first(self) -> None:
        self.person.setFocus()

    def _chosen(self, someone: Someone | None) -> None:
        self.person.say("")
        if someone is not None:
            self.form.focus_first()


class EditMemberForm(StepForm):
    """Another role, or another day of joining."""

    def __init__(self, shell: Shell, team: TeamRow, member: MemberRow) -> None:
        super().__init__(shell, "", f"{member.name} · {team.name}")
        self.title = self.tr("Change the member")
        self._seen = member.seen
        self.set_fields(_member_fields(), {"role": member.role, "since": member.since})

    def prepare(self) -> None:
        self._values = self.form.changes()

    def save(self, work: Any) -> str:
        return saving.edit_member(work, self._seen, self._values)


class LeaveForm(StepForm):
    """Somebody leaves the team, or never belonged to it."""

    fields_at = {"until": "on"}

    def __init__(self, shell: Shell, team: TeamRow, member: MemberRow) -> None:
        super().__init__(shell, "", f"{member.name} · {team.name}")
        self.title = self.tr("Leaves the team")
        self._seen = member.seen
        self.set_fields(
            [
                Field("mistake", self.tr("Entered by mistake: was never a member"), "toggle"),
                Field(
                    "on", self.tr("Since"), "date", required=True, width=10,
                    show_if=lambda values: not values.get("mistake"),
                ),
            ],
            {"on": loading.today(), "mistake": False},
        )  # fmt: skip

    def prepare(self) -> None:
        values = self.form.values()
        self._on = None if values.get("mistake") else values["on"]

    def save(self, work: Any) -> str:
        if self._on is None:
            return saving.remove(work, self._seen)
        return saving.leave(work, self._seen, self._on)


def _team_fields() -> list[Field]:
    return [
        Field("name", translate("TeamForm", "Name"), required=True, longest=60),
        Field(
            "kind", translate("TeamForm", "Kind"), "choice", required=True,
            choices=choices("team_kind"),
        ),
        Field("founded_on", translate("TeamForm", "Founded on"), "date", width=10),
        Field("note", translate("TeamForm", "Note"), "lines", longest=500),
    ]  # fmt: skip


def _member_fields() -> list[Field]:
    return [
        Field(
            "role", translate("TeamForm", "Role"), "choice", required=True,
            choices=choices("member_role"),
        ),
        Field("since", translate("TeamForm", "Since"), "date", required=True, width=10),
    ]  # fmt: skip
