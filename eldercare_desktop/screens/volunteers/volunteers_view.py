"""The list of volunteers with the one that was chosen."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any, ClassVar

from eldercare_desktop.screens.needs.filters import Filters
from eldercare_desktop.screens.needs.list_view import ListView
from eldercare_desktop.screens.needs.loading import Target
from eldercare_desktop.screens.needs.phrases import joined, place_line
from eldercare_desktop.screens.page import Page, Shell
from eldercare_desktop.screens.parts.empty import EmptyState
from eldercare_desktop.screens.tables import Column
from eldercare_desktop.screens.volunteers import loading, saving
from eldercare_desktop.screens.volunteers.loading import VolunteerList, VolunteerView
from eldercare_desktop.screens.volunteers.phrases import (
    free_choices,
    free_words,
    skills_words,
    state_badge,
)
from eldercare_desktop.screens.volunteers.volunteer_form import EditVolunteerForm, VolunteerForm
from eldercare_desktop.screens.volunteers.volunteer_sheet import VolunteerSheet
from eldercare_desktop.screens.volunteers.volunteer_steps import ConsentForm, PauseForm, StopForm
from eldercare_desktop.screens.wording import choices, word

SHOWN = ("active", "paused", "ended", "consent_missing")


class VolunteersView(ListView):
    """Who serves. Enter changes the one under the cursor.

    Arguments of `shown`: `new` (with perhaps `person`), `volunteer` (an id), `person` (who is a
    volunteer), `show` (one of `SHOWN`).
    """

    tables: ClassVar[frozenset[str]] = frozenset(
        {
            *("volunteer", "team", "team_member", "helper", "person", "pairing", "need"),
            *("villager_group", "resident"),
        }
    )
    new = "volunteer"

    def __init__(self, shell: Shell, page: Page) -> None:
        filters = Filters(
            [
                ("active", self.tr("Active")),
                ("paused", self.tr("Paused")),
                ("ended", self.tr("Left")),
                ("consent_missing", self.tr("Consent missing")),
            ]
        )
        filters.add("skill", self.tr("Can do"), choices("need_kind"))
        filters.add("free", self.tr("Has time"), free_choices())
        filters.add("team_id", self.tr("Team"), [])
        self._teams: list[tuple[str, str]] = []
        super().__init__(shell, page, filters, self._columns())

    # -- reading ---------------------------------------------------------------------------

    def load(self) -> None:
        wanted = self.wanted()
        self.shell.background.query(
            lambda read: loading.volunteers(read, wanted),
            done=self._show,
            owner=self,
            latest="volunteers",
        )

    def wanted(self) -> dict[str, Any]:
        """What the list shows now, as `VolunteerFilter` takes it."""
        show = self.filters.shown
        state = "active" if show == "consent_missing" else show
        flag = {"consent_missing": True} if show == "consent_missing" else {}
        return {"state": state, "typed": self.typed, **flag, **self.filters.values()}

    def shown(self, **args: Any) -> None:
        person = args.get("person")
        if args.get("new"):
            self._open_new_for(person)
            return
        if person:
            self._show_person(person)
            return
        super().shown(**args)

    def _open_new_for(self, person_id: str | None) -> None:
        if person_id is None:
            self.open_new(None)
            return
        self.shell.background.query(
            lambda read: loading.person(read, person_id),
            done=lambda someone: self.editing.open(VolunteerForm(self.shell, someone)),
            owner=self,
            latest="new",
        )

    def _show_person(self, person_id: str) -> None:
        def show(row_id: str | None) -> None:
            if row_id is not None:
                self.open_row(row_id)

        self.shell.background.query(
            lambda read: loading.volunteer_id_of(read, person_id),
            done=show,
            owner=self,
            latest="person",
        )

    def _show(self, found: VolunteerList) -> None:
        counts = found.counts
        self.filters.set_counts([counts[show] for show in SHOWN])
        self.counted.emit(counts["active"])
        if found.teams != self._teams:
            self._teams = found.teams
            self.filters.set_choices("team_id", found.teams)
        self.show_rows(found.rows, found.villages)

    def read_detail(self, row_id: str) -> Callable[[Any], Any]:
        return lambda read: loading.volunteer(read, row_id)

    def open_row(self, row_id: str) -> None:
        def show(found: VolunteerView | None) -> None:
            if found is None:
                return
            self._wanted_id = found.id
            self.filters.show_only(found.row.state)
            self.typed = ""
            self.load()

        self.shell.background.query(self.read_detail(row_id), done=show, owner=self, latest="go")

    def show_detail(self, found: VolunteerView) -> None:
        sheet = VolunteerSheet(found)
        sheet.wanted.connect(partial(self.step, found))
        sheet.team_wanted.connect(lambda team: self.shell.navigate("volunteers", team=team))
        sheet.need_wanted.connect(lambda need: self.shell.navigate("needs", need=need))
        self.split.show_detail(sheet)

    # -- steps -----------------------------------------------------------------------------

    def open_new(self, target: Target | None) -> None:
        self.editing.open(VolunteerForm(self.shell, target.someone if target else None))

    def enter(self, row: Any) -> None:
        def take(found: VolunteerView | None) -> None:
            if found is not None:
                self.step(found, "consent" if found.row.consent_missing else "edit")

        self.shell.background.query(self.read_detail(row.id), done=take, owner=self, latest="enter")

    def step(self, found: VolunteerView, name: str) -> None:
        """Takes a step: edit, consent, pause, resume, stop, team, person."""
        row, seen = found.row, found.row.seen
        if name == "edit":
            self.editing.open(EditVolunteerForm(self.shell, row))
        elif name == "consent":
            self.editing.open(ConsentForm(self.shell, row))
        elif name == "pause":
            self.editing.open(PauseForm(self.shell, row))
        elif name == "stop":
            self.editing.open(StopForm(self.shell, row))
        elif name == "resume":
            self._do(lambda work: saving.resume(work, seen))
        elif name == "person":
            self.shell.navigate("people", person=row.person_id)

    def _do(self, fn: Callable[[Any], str]) -> None:
        self.shell.background.operation(fn, done=self._saved, owner=self)

    # -- paper -----------------------------------------------------------------------------

    def printable(self) -> Callable[[], object] | None:
        return self._print

    def _print(self) -> None:
        from eldercare_desktop.screens.volunteers.papers import volunteers_paper  # comes late

        village = str(self.shell.settings.value("village_name") or "")
        paper = volunteers_paper(self.table.model.rows(), self.villages, village)
        self.page.show_paper(paper)  # type: ignore[attr-defined]  # the page of volunteers has it

    # -- what stands there -----------------------------------------------------------------

    def nothing_chosen(self) -> EmptyState:
        return EmptyState("heart", self.tr("Choose a volunteer"))

    def is_open(self, found: Any) -> bool:
        return bool(found.row.state == "active")

    def empty(self) -> EmptyState:
        if self.typed or self.filters.values():
            return EmptyState("search", self.tr("No volunteer like this"))
        if self.filters.shown == "active":
            return EmptyState(
                "heart",
                self.tr("No volunteers yet"),
                self.tr(
                    "Who is registered here can be found for a need, and earns hours with the "
                    "time bank."
                ),
                self.tr("New volunteer"),
                lambda: self.open_new(None),
            )
        words = {
            "paused": self.tr("Nobody pauses"),
            "ended": self.tr("Nobody has left"),
            "consent_missing": self.tr("No consent is missing"),
        }
        return EmptyState("circle-check", words[self.filters.shown])

    def _columns(self) -> list[Column]:
        return [
            Column(
                "name", self.tr("Name"), hint=lambda row: place_line(row, self.villages),
                icon=_icon, width=9,
            ),
            Column(
                "skills", self.tr("Can do, has time"), value=lambda r: skills_words(r.skills),
                hint=lambda row: free_words(row.free_times), width=8, stretch=True,
            ),
            Column(
                "kind", self.tr("Kind"), value=lambda row: word("volunteer_kind", row.kind),
                hint=_pressing, width=7, optional=True,
            ),
        ]  # fmt: skip


def _pressing(row: Any) -> str:
    badge = state_badge(row)
    return joined(badge.text if badge else "", row.teams[0].name if row.teams else "")


def _icon(row: Any) -> tuple[str, str]:
    badge = state_badge(row)
    if badge is None or not badge.kind:
        return ("heart", "muted")
    return ("triangle-alert" if badge.kind == "danger" else "clock", badge.kind)
