"""Needs: what people wait for, who does it, and whether they were content."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any, ClassVar

from eldercare_desktop.screens.needs import loading, saving
from eldercare_desktop.screens.needs.filters import Filters
from eldercare_desktop.screens.needs.list_view import ListView
from eldercare_desktop.screens.needs.loading import NeedList, NeedView, Target
from eldercare_desktop.screens.needs.match_form import MatchForm
from eldercare_desktop.screens.needs.need_form import EditNeedForm, NeedForm
from eldercare_desktop.screens.needs.need_sheet import KEYS, NeedSheet
from eldercare_desktop.screens.needs.phrases import (
    need_badge,
    need_state,
    need_when,
    need_words,
    place_line,
)
from eldercare_desktop.screens.needs.step_forms import (
    AssignForm,
    EndNeedForm,
    FinishForm,
    FollowUpForm,
)
from eldercare_desktop.screens.page import Page, Shell
from eldercare_desktop.screens.parted.step_form import StepForm
from eldercare_desktop.screens.parts.empty import EmptyState
from eldercare_desktop.screens.tables import Column
from eldercare_desktop.screens.wording import choices


class NeedsView(ListView):
    """The list of needs with the one that was chosen. Enter takes the next step."""

    tables: ClassVar[frozenset[str]] = frozenset(
        {"need", "resident", "person", "helper", "pairing", "villager_group", "rule_value"}
    )
    new = "need"

    def __init__(self, shell: Shell, page: Page) -> None:
        filters = Filters(
            [
                ("open", self.tr("Open")),
                ("overdue", self.tr("Overdue")),
                ("escalated", self.tr("Township's list")),
                ("to_follow_up", self.tr("To ask back")),
                ("closed", self.tr("Closed")),
            ]
        )
        filters.add("urgency", self.tr("Urgency"), choices("urgency"))
        filters.add("need_kind", self.tr("Kind"), choices("need_kind"))
        super().__init__(shell, page, filters, self._columns())

    # -- reading ---------------------------------------------------------------------------

    def load(self) -> None:
        wanted = self.wanted()
        self.shell.background.query(
            lambda read: loading.needs(read, wanted), done=self._show, owner=self, latest="needs"
        )

    def wanted(self) -> dict[str, Any]:
        """What the list shows now, as `NeedFilter` takes it."""
        show = self.filters.shown
        flag = {show: True} if show in ("overdue", "escalated") else {}
        show = "open" if flag else show
        return {"show": show, "typed": self.typed, **flag, **self.filters.values()}

    def _show(self, found: NeedList) -> None:
        counts = found.counts
        shows = counts.by_show
        self.filters.set_counts(
            [
                shows["open"],
                counts.overdue,
                counts.escalated,
                shows["to_follow_up"],
                shows["closed"],
            ]
        )
        self.counted.emit(shows["open"])
        first = not self.is_ready()
        if first and found.villages.several and counts.escalated and self.filters.shown == "open":
            # A township begins with what its villages could not settle in time.
            self.filters.show_only("escalated")
            self.load()
        self.show_rows(found.rows, found.villages)

    def read_detail(self, row_id: str) -> Callable[[Any], Any]:
        return lambda read: loading.need(read, row_id)

    def is_open(self, found: NeedView) -> bool:
        return found.detail.row.open

    def show_detail(self, found: NeedView) -> None:
        sheet = NeedSheet(found)
        sheet.wanted.connect(partial(self.step, found))
        sheet.helper_wanted.connect(partial(self._assign, found))
        sheet.need_wanted.connect(self.open_row)
        person = found.detail.row.person_id
        sheet.person_wanted.connect(lambda: self.shell.navigate("people", person=person))
        self.split.show_detail(sheet)

    # -- steps -----------------------------------------------------------------------------

    def open_new(self, target: Target | None) -> None:
        self.editing.open(NeedForm(self.shell, target))

    def open_from_incident(self, target: Target | None, incident_id: str) -> None:
        """A need that came from an emergency."""
        self.editing.open(NeedForm(self.shell, target, incident_id))

    def enter(self, row: Any) -> None:
        """The next step of the need under the cursor, as it is in the store now."""

        def take(found: NeedView | None) -> None:
            if found is not None:
                self.step(found, KEYS[found.detail.seen.state])

        self.shell.background.query(self.read_detail(row.id), done=take, owner=self, latest="enter")

    def step(self, found: NeedView, name: str) -> None:
        """Takes a step: assign, match, unassign, finish, follow_up, reopen, edit, end, settle."""
        forms: dict[str, type[StepForm]] = {
            "assign": AssignForm,
            "finish": FinishForm,
            "follow_up": FollowUpForm,
            "match": MatchForm,
            "edit": EditNeedForm,
            "end": EndNeedForm,
        }
        seen = found.detail.seen
        if name in forms:
            form = forms[name](self.shell, found)  # type: ignore[arg-type]
            self.editing.open(form)
            if isinstance(form, MatchForm):
                form.entered.connect(self.editing.panel.saved)
                self.editing.panel.save_button.setText(form.saving_words)
        elif name == "unassign":
            self._do(lambda work: saving.unassign(work, seen))
        elif name == "reopen" and found.detail.later is None:
            self._do(lambda work: saving.reopen(work, seen))
        elif name == "settle":
            self.shell.navigate("settling", person=found.detail.row.person_id)

    def _assign(self, found: NeedView, helper_id: str) -> None:
        self._do(lambda work: saving.assign(work, found.detail.seen, {"helper_id": helper_id}))

    def _do(self, fn: Callable[[Any], str]) -> None:
        self.shell.background.operation(fn, done=self._saved, owner=self)

    # -- paper -----------------------------------------------------------------------------

    def printable(self) -> Callable[[], object] | None:
        return self._print

    def _print(self) -> None:
        from eldercare_desktop.screens.needs.papers import needs_paper  # printing comes late

        village = str(self.shell.settings.value("village_name") or "")
        paper = needs_paper(self.table.model.rows(), self.villages, village)
        self.page.show_paper(paper)  # type: ignore[attr-defined]  # the page of needs has it

    # -- what stands there -----------------------------------------------------------------

    def nothing_chosen(self) -> EmptyState:
        return EmptyState("hand-helping", self.tr("Choose a need"))

    def empty(self) -> EmptyState:
        show = self.filters.shown
        if self.typed or self.filters.values():
            return EmptyState("search", self.tr("No need like this"))
        if show == "open":
            return EmptyState(
                "hand-helping",
                self.tr("Nobody waits for anything"),
                self.tr("What an elder asks for at a visit or on the phone is noted here."),
                self.tr("New need"),
                lambda: self.open_new(None),
            )
        words = {
            "overdue": self.tr("Nothing is overdue"),
            "escalated": self.tr("Nothing stands on the township's list"),
            "to_follow_up": self.tr("Everybody was asked back"),
            "closed": self.tr("No need was closed yet"),
        }
        return EmptyState("circle-check", words.get(show, ""))

    def _columns(self) -> list[Column]:
        return [
            Column(
                "name", self.tr("Name"), hint=lambda row: place_line(row, self.villages),
                width=7.5,
            ),
            Column(
                "what", self.tr("What"), value=need_words, hint=need_state, width=7.5, stretch=True,
            ),
            Column(
                "when", self.tr("When"), value=need_when, hint=_pressing, icon=_icon,
                sort=lambda row: row.need.wanted_by, width=6,
            ),
        ]  # fmt: skip


def _pressing(row: Any) -> str:
    badge = need_badge(row)
    return badge.text if badge else ""


def _icon(row: Any) -> tuple[str, str]:
    badge = need_badge(row)
    if badge is None:
        return ("clock", "muted") if row.open else ("circle-check", "muted")
    return {"danger": "circle-alert", "due": "clock"}.get(
        badge.kind, "clock"
    ), badge.kind or "muted"
