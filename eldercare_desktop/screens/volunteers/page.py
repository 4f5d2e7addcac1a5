"""The page of volunteers: the list with its share of the elders, and the teams."""

from __future__ import annotations

from typing import Any

from eldercare_desktop.screens.page import Shell
from eldercare_desktop.screens.parted.page import PartedPage
from eldercare_desktop.screens.volunteers import loading
from eldercare_desktop.screens.volunteers.loading import Overview
from eldercare_desktop.screens.volunteers.parts import PARTS
from eldercare_desktop.screens.volunteers.share_line import ShareLine


class VolunteersPage(PartedPage):
    """Who serves, and in which teams.

    Arguments of `Shell.navigate`: `part` (a key of `PARTS`), `new` (with perhaps `person`),
    `volunteer` or `team` (an id), `show` (what the list shows).
    """

    PARTS = PARTS
    context = "VolunteersPart"
    tables = frozenset(
        {
            *("volunteer", "team", "team_member", "helper", "person", "resident", "pairing"),
            *("need", "villager_group", "rule_value", "setting"),
        }
    )

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self.share = ShareLine(shell)
        self.header.add_widget(self.share)
        self.header.add(self.tr("New team"), self._new_team, icon="users")
        self.header.add(self.tr("New volunteer"), self._new_volunteer, icon="user-plus", chief=True)

    def words(self) -> tuple[str, str]:
        return self.tr("Volunteers"), self.tr("Name or pinyin (F2)")

    def count_parts(self) -> None:
        self.shell.background.query(
            loading.overview, done=self._show_overview, owner=self, latest="overview"
        )

    def args_taken(self, args: dict[str, Any]) -> str | None:
        if "team" in args or args.get("new") == "team":
            return "teams"
        return "volunteers" if args else None

    def _show_overview(self, found: Overview) -> None:
        self.share.show_shares(found)
        self.show_counts({"volunteers": found.active, "teams": found.teams})

    def _new_volunteer(self) -> None:
        self.shown(new=True)

    def _new_team(self) -> None:
        self.shown(new="team")
