"""Teams, mutual-aid groups and the elders' association, with their members."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar

from eldercare_desktop.screens.needs.filters import Filters
from eldercare_desktop.screens.needs.list_view import ListView
from eldercare_desktop.screens.needs.loading import Target
from eldercare_desktop.screens.needs.phrases import joined, listed
from eldercare_desktop.screens.page import Page, Shell
from eldercare_desktop.screens.parts.empty import EmptyState
from eldercare_desktop.screens.tables import Column
from eldercare_desktop.screens.volunteers import loading, saving
from eldercare_desktop.screens.volunteers.loading import TeamList, TeamView
from eldercare_desktop.screens.volunteers.team_forms import (
    EditMemberForm,
    EditTeamForm,
    EndTeamForm,
    JoinForm,
    LeaveForm,
    TeamForm,
)
from eldercare_desktop.screens.volunteers.team_sheet import TeamSheet
from eldercare_desktop.screens.wording import word

if TYPE_CHECKING:
    from eldercare_desktop.care.time_bank.volunteer.teams import MemberRow, TeamRow


class TeamsView(ListView):
    """The list of teams with the one that was chosen. Enter adds a member."""

    tables: ClassVar[frozenset[str]] = frozenset(
        {"team", "team_member", "person", "villager_group"}
    )
    new = "team"

    def __init__(self, shell: Shell, page: Page) -> None:
        filters = Filters([("open", self.tr("Active")), ("closed", self.tr("Dissolved"))])
        columns = [
            Column("name", self.tr("Team"), hint=self._kind, width=9, stretch=True),
            Column(
                "members", self.tr("Members"), width=4, align="right",
                hint=lambda row: listed(list(row.leaders)),
            ),
        ]  # fmt: skip
        super().__init__(shell, page, filters, columns)

    # -- reading ---------------------------------------------------------------------------

    def load(self) -> None:
        wanted = {"typed": self.typed, "ended": self.filters.shown == "closed"}
        self.shell.background.query(
            lambda read: loading.teams(read, wanted), done=self._show, owner=self, latest="teams"
        )

    def _show(self, found: TeamList) -> None:
        self.filters.set_counts(found.counts)
        self.counted.emit(found.counts[0])
        self.show_rows(found.rows, found.villages)

    def read_detail(self, row_id: str) -> Callable[[Any], Any]:
        return lambda read: loading.team(read, row_id)

    def is_open(self, found: TeamView) -> bool:
        return not found.row.ended

    def person_id(self) -> str | None:
        return None

    def show_detail(self, found: TeamView) -> None:
        sheet = TeamSheet(found)
        sheet.wanted.connect(partial(self.step, found))
        sheet.member_wanted.connect(partial(self._member_step, found))
        sheet.person_wanted.connect(lambda person: self.shell.navigate("people", person=person))
        self.split.show_detail(sheet)

    # -- steps -----------------------------------------------------------------------------

    def shown(self, **args: Any) -> None:
        args.pop("person", None)
        super().shown(**args)

    def open_new(self, target: Target | None) -> None:
        self.editing.open(TeamForm(self.shell))

    def enter(self, row: Any) -> None:
        def take(found: TeamView | None) -> None:
            if found is not None:
                self.step(found, "edit" if found.row.ended else "join")

        self.shell.background.query(self.read_detail(row.id), done=take, owner=self, latest="enter")

    def step(self, found: TeamView, name: str) -> None:
        """Takes a step: join, edit, end, reopen, unite, print."""
        row, seen = found.row, found.row.seen
        if name == "join":
            self.editing.open(JoinForm(self.shell, row))
        elif name == "edit":
            self.editing.open(EditTeamForm(self.shell, row))
        elif name == "end":
            self.editing.open(EndTeamForm(self.shell, row))
        elif name == "reopen":
            self._do(lambda work: saving.reopen_team(work, seen))
        elif name == "unite":
            self._unite(row)
        elif name == "print":
            self._print(found)

    def _unite(self, row: TeamRow) -> None:
        kept, *others = sorted([row.id, *row.twins])
        other = others[0]
        self._do(lambda work: saving.unite(work, kept, other))

    def _member_step(self, found: TeamView, name: str, member: MemberRow) -> None:
        if name == "leave":
            self.editing.open(LeaveForm(self.shell, found.row, member))
        else:
            self.editing.open(EditMemberForm(self.shell, found.row, member))

    def _do(self, fn: Callable[[Any], str]) -> None:
        self.shell.background.operation(fn, done=self._saved, owner=self)

    # -- paper -----------------------------------------------------------------------------

    def printable(self) -> Callable[[], object] | None:
        return self._print_current if self.table.current() is not None else None

    def _print_current(self) -> None:
        row: Any = self.table.current()

        def take(found: TeamView | None) -> None:
            if found is not None:
                self._print(found)

        self.shell.background.query(self.read_detail(row.id), done=take, owner=self, latest="paper")

    def _print(self, found: TeamView) -> None:
        from eldercare_desktop.screens.volunteers.papers import team_paper  # printing comes late

        village = str(self.shell.settings.value("village_name") or "")
        paper = team_paper(found, found.villages.names.get(found.row.village, village))
        self.page.show_paper(paper)  # type: ignore[attr-defined]  # the page of volunteers has it

    # -- what stands there -----------------------------------------------------------------

    def nothing_chosen(self) -> EmptyState:
        return EmptyState("users", self.tr("Choose a team"))

    def empty(self) -> EmptyState:
        if self.typed:
            return EmptyState("search", self.tr("No team like this"))
        if self.filters.shown == "closed":
            return EmptyState("circle-check", self.tr("No team was dissolved"))
        return EmptyState(
            "users",
            self.tr("No teams yet"),
            self.tr("A team of volunteers, a mutual-aid group, the elders' association."),
            self.tr("New team"),
            lambda: self.open_new(None),
        )

    def _kind(self, row: TeamRow) -> str:
        village = self.villages.names.get(row.village, "") if self.villages.several else ""
        return joined(village, word("team_kind", row.kind), row.group)
