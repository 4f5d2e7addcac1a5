"""Emergencies: what nobody has answered on top, with the time that is left."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any, ClassVar

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent, QShowEvent

from eldercare_desktop.screens.needs import loading, saving
from eldercare_desktop.screens.needs.filters import Filters
from eldercare_desktop.screens.needs.incident_forms import (
    CloseForm,
    EditIncidentForm,
    IncidentForm,
    IncidentStepForm,
)
from eldercare_desktop.screens.needs.incident_sheet import IncidentSheet
from eldercare_desktop.screens.needs.list_view import ListView
from eldercare_desktop.screens.needs.loading import IncidentList, IncidentView, Target
from eldercare_desktop.screens.needs.need_form import NeedForm
from eldercare_desktop.screens.needs.phrases import (
    incident_badge,
    incident_words,
    level_icon,
    moment,
    phrase,
    place_line,
    short_day,
)
from eldercare_desktop.screens.page import Page, Shell
from eldercare_desktop.screens.parts.empty import EmptyState
from eldercare_desktop.screens.tables import Column
from eldercare_desktop.screens.wording import choices, word

CLOCK_MS = 60_000
"""How often the time that is left is said anew, in milliseconds."""


class IncidentsView(ListView):
    """The list of emergencies with the one that was chosen. Enter notes what was done."""

    tables: ClassVar[frozenset[str]] = frozenset(
        {"incident", "incident_step", "need", "resident", "person", "helper", "rule_value"}
    )
    new = "incident"

    def __init__(self, shell: Shell, page: Page) -> None:
        filters = Filters(
            [
                ("open", self.tr("Open")),
                ("unanswered", self.tr("Unanswered")),
                ("closed", self.tr("Closed")),
            ]
        )
        filters.add("level", self.tr("Level"), choices("level"))
        filters.add("incident_kind", self.tr("Kind"), choices("incident_kind"))
        super().__init__(shell, page, filters, self._columns())
        self._clock = QTimer(self)
        self._clock.setInterval(CLOCK_MS)
        self._clock.timeout.connect(self.load)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._clock.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._clock.stop()

    # -- reading ---------------------------------------------------------------------------

    def load(self) -> None:
        wanted = self.wanted()
        self.shell.background.query(
            lambda read: loading.incidents(read, wanted),
            done=self._show,
            owner=self,
            latest="incidents",
        )

    def wanted(self) -> dict[str, Any]:
        """What the list shows now, as `IncidentFilter` takes it."""
        return {"show": self.filters.shown, "typed": self.typed, **self.filters.values()}

    def _show(self, found: IncidentList) -> None:
        shows = found.counts.by_show
        self.filters.set_counts([shows["open"], shows["unanswered"], shows["closed"]])
        self.counted.emit(shows["open"])
        self.show_rows(found.rows, found.villages)

    def read_detail(self, row_id: str) -> Callable[[Any], Any]:
        return lambda read: loading.incident(read, row_id)

    def is_open(self, found: IncidentView) -> bool:
        return found.detail.row.open

    def show_detail(self, found: IncidentView) -> None:
        sheet = IncidentSheet(found)
        sheet.wanted.connect(partial(self.step, found))
        sheet.withdrawal_wanted.connect(self._withdraw)
        sheet.need_wanted.connect(lambda need: self.shell.navigate("needs", need=need))
        person = found.detail.row.person_id
        sheet.person_wanted.connect(lambda: self.shell.navigate("people", person=person))
        at = self.split.scrolled()
        self.split.show_detail(sheet)
        self.split.scroll_to(at)

    # -- steps -----------------------------------------------------------------------------

    def open_new(self, target: Target | None) -> None:
        self.editing.open(IncidentForm(self.shell, target))

    def enter(self, row: Any) -> None:
        """What was done about the one under the cursor, as it is in the store now."""

        def take(found: IncidentView | None) -> None:
            if found is not None:
                self.step(found, "step")

        self.shell.background.query(self.read_detail(row.id), done=take, owner=self, latest="enter")

    def step(self, found: IncidentView, name: str) -> None:
        """Takes a step: step, close, reopen, edit, need, print, settle."""
        seen, row = found.detail.seen, found.detail.row
        if name == "step":
            self.editing.open(IncidentStepForm(self.shell, found))
        elif name == "edit":
            self.editing.open(EditIncidentForm(self.shell, found))
        elif name == "close":
            self.editing.open(CloseForm(self.shell, found))
        elif name == "reopen":
            self._do(lambda work: saving.reopen_incident(work, seen))
        elif name == "need":
            self._note_need(row.person_id, row.id)
        elif name == "print":
            self._print_sheet(found)
        elif name == "settle":
            self.shell.navigate("settling", person=row.person_id)

    def _note_need(self, person_id: str, incident_id: str) -> None:
        def show(target: Target | None) -> None:
            if target is not None:
                self.editing.open(NeedForm(self.shell, target, incident_id))

        self.shell.background.query(
            lambda read: loading.target_of(read, person_id), done=show, owner=self, latest="target"
        )

    def _withdraw(self, step_id: str) -> None:
        self._do(lambda work: saving.withdraw_step(work, step_id))

    def _do(self, fn: Callable[[Any], str]) -> None:
        self.shell.background.operation(fn, done=self._saved, owner=self)

    # -- paper -----------------------------------------------------------------------------

    def printable(self) -> Callable[[], object] | None:
        return self._print

    def _print(self) -> None:
        """Ctrl+P: the sheet of the one under the cursor."""
        row = self.table.current()
        if row is None:
            self.shell.toast(self.tr("There is no emergency to print."))
            return
        self.shell.background.query(
            self.read_detail(row.id), done=self._print_sheet, owner=self, latest="print"
        )

    def _print_sheet(self, found: IncidentView | None) -> None:
        from eldercare_desktop.screens.needs.papers import incident_paper  # printing comes late

        if found is not None:
            village = str(self.shell.settings.value("village_name") or "")
            self.page.show_paper(incident_paper(found, village))  # type: ignore[attr-defined]

    # -- what stands there -----------------------------------------------------------------

    def nothing_chosen(self) -> EmptyState:
        return EmptyState("siren", self.tr("Choose an emergency"))

    def empty(self) -> EmptyState:
        if self.typed or self.filters.values():
            return EmptyState("search", self.tr("No emergency like this"))
        if self.filters.shown == "closed":
            return EmptyState("history", self.tr("No emergency was closed yet"))
        return EmptyState(
            "circle-check",
            self.tr("No emergency is open"),
            self.tr("A fall, an illness, somebody missing: note it here with one key (F7)."),
            self.tr("New emergency"),
            lambda: self.open_new(None),
        )

    def _columns(self) -> list[Column]:
        return [
            Column(
                "name", self.tr("Name"), hint=lambda row: place_line(row, self.villages),
                width=7.5,
            ),
            Column(
                "what", self.tr("What happened"), value=incident_words, icon=level_icon,
                hint=_level_and_day, width=7.5, stretch=True,
            ),
            Column(
                "clock", self.tr("Answer"), badge=incident_badge, value=lambda row: "", width=7,
            ),
        ]  # fmt: skip


def _level_and_day(row: Any) -> str:
    late = phrase("late", n=row.late_days) if row.late_days else ""
    found = short_day(moment(row.incident.found_at))
    return " · ".join(part for part in (word("level", row.incident.level), found, late) if part)
