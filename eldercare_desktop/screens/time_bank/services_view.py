"""The services: what waits for a second person, what is proposed, what was verified."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.page import Page, Shell
from eldercare_desktop.screens.parted.part import PartView
from eldercare_desktop.screens.parts.buttons import button
from eldercare_desktop.screens.parts.chips import Chips
from eldercare_desktop.screens.parts.drop_down import DropDown
from eldercare_desktop.screens.parts.empty import EmptyState
from eldercare_desktop.screens.parts.list_detail import ListDetail
from eldercare_desktop.screens.time_bank import service_loading as loading
from eldercare_desktop.screens.time_bank.service_lists import (
    MarkedTable,
    proposal_columns,
    service_columns,
)
from eldercare_desktop.screens.time_bank.service_loading import ServicesFound, ServiceView
from eldercare_desktop.screens.time_bank.service_sheet import (
    ProposalSheet,
    ServiceSheet,
    SeveralServices,
)
from eldercare_desktop.screens.time_bank.service_steps import ServiceSteps
from eldercare_desktop.screens.wording import choices, word

if TYPE_CHECKING:
    from eldercare_desktop.care.time_bank.service.reading import ServiceRow

LIST, DETAIL = 600, 480


class ServicesView(PartView):
    """V or Enter verifies what is marked, N notes a new one, Space marks.

    Arguments of `Shell.navigate`: `new` (with perhaps `person`), `service` (an id), `show` (a
    list), `person` alone (a card that was scanned).
    """

    tables: ClassVar[frozenset[str]] = frozenset(
        {
            *("service_record", "service_check", "ledger_entry", "volunteer", "visit", "need"),
            *("meal_serving", "person", "helper", "resident"),
        }
    )

    def __init__(self, shell: Shell, page: Page) -> None:
        super().__init__(shell, page)
        self.found: ServicesFound | None = None
        self._said = ServicesFound("pending", day=loading.now().date().isoformat())
        self._typed, self._like = "", frozenset[str]()
        self._wanted = ""
        self._line = 0
        self.steps = ServiceSteps(shell, page)
        self.steps.saved.connect(self._saved)
        self.shows = Chips(
            [(show, word("service_show", show)) for show in loading.SHOWS],
            single=True,
            optional=False,
        )
        self.shows.set_values(["pending"])
        self.shows.changed.connect(self._list_changed)
        self.kinds = DropDown(choices("need_kind"), self.tr("All kinds"))
        self.kinds.setAccessibleName(self.tr("All kinds"))
        self.kinds.activated.connect(self._show_list)
        self.periods = DropDown(
            [
                ("quarter", self.tr("3 months")),
                ("year", self.tr("A year")),
                ("all", self.tr("Since ever")),
            ],
            self.tr("A month"),
        )
        self.periods.setAccessibleName(self.tr("Time"))
        self.periods.activated.connect(self.load)
        self.new_button = button(self.tr("New service (F5)"), "primary", "plus")
        self.new_button.clicked.connect(lambda: self.steps.open_new(None))
        self.sheet_button = button(self.tr("Sheet to sign"), "", "printer")
        self.sheet_button.clicked.connect(self._print)
        self._make_tables()
        self._lay_out()

    # -- what the page asks ----------------------------------------------------------------

    def load(self) -> None:
        show, period = self.show_now(), str(self.periods.value() or "month")
        self.shell.background.query(
            lambda read: loading.services(read, show, period),
            done=self._show,
            owner=self,
            latest="services",
        )

    def shown(self, **args: Any) -> None:
        """See the class."""
        if show := args.get("show"):
            self.shows.set_values([show])
            self._list_changed()
        if service_id := args.get("service"):
            self._look_at(service_id)
        elif args.get("new") or args.get("person"):
            self.steps.begin(args.get("person"))

    def search(self, typed: str) -> None:
        self._typed = typed
        if not typed:
            self._like = frozenset()
            self._show_list()
            return
        self.shell.background.query(
            lambda read: loading.people_like(read, typed),
            done=self._show_like,
            owner=self,
            latest="like",
        )

    def focus_list(self) -> None:
        self.table().setFocus()

    def person_id(self) -> str | None:
        if self.show_now() == "proposed":
            return None
        row = self.services.current()
        found: str | None = (row.beneficiary_id or row.person_id) if row else None
        return found

    def printable(self) -> Callable[[], object] | None:
        return self._print

    def back(self) -> bool:
        if self.steps.close():
            return True
        if self.table().marks:
            self.table().mark_all(False)
            return True
        return False

    def unsaved(self) -> bool:
        return self.steps.unsaved()

    def is_ready(self) -> bool:
        return self.found is not None

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.shell.card_place = "time_bank"  # here a scanned card is somebody of a service
        self.shell.card_args = {"part": "services"}

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if self.shell.card_args == {"part": "services"}:  # the next page may be in view already
            self.shell.card_place, self.shell.card_args = "people", {}

    # -- the list --------------------------------------------------------------------------

    def show_now(self) -> str:
        """Which list is shown."""
        return str(self.shows.value())

    def table(self) -> MarkedTable:
        """The list in view."""
        return self.proposed if self.show_now() == "proposed" else self.services

    def _list_changed(self) -> None:
        self.found = None
        self.services.marks = set()
        self.periods.setVisible(self.show_now() in ("verified", "rejected"))
        self.lists.setCurrentWidget(self.table())
        self.table().set_loading()
        self.load()

    def _show(self, found: ServicesFound) -> None:
        if found.show != self.show_now():
            return
        self.found = self._said = found
        self.counted.emit(found.waiting)
        numbers = {"pending": str(found.waiting), found.show: str(self._number(found))}
        self.shows.set_words(
            [
                f"{word('service_show', show)} {numbers.get(show, '')}".strip()
                for show in loading.SHOWS
            ]
        )
        self._show_list()

    def _number(self, found: ServicesFound) -> int:
        return len(found.proposals) if found.show == "proposed" else len(found.rows)

    def _show_like(self, like: frozenset[str]) -> None:
        self._like = like
        self._show_list()

    def _show_list(self) -> None:
        if self.found is None:
            return
        had = self.services.current()
        rows: list[Any] = [row for row in self.found.rows if self._fits(row)]
        if self.show_now() == "proposed":
            kind = self.kinds.value()
            rows = [one for one in self.found.proposals if kind in (None, "", one.entry.kind)]
            rows = [one for one in rows if self._typed in ("", one.volunteer, one.beneficiary)]
        table = self.table()
        table.set_empty(self._empty())
        table.show_rows(rows)
        self.split.show_right(bool(rows))
        if self._wanted and table.select(self._wanted):
            self._wanted = ""
        elif rows and (table.current() is None or (had is not None and had not in rows)):
            table.select(table.model.rows()[min(self._line, len(rows) - 1)].id
                         if table is self.services else rows[0].key)  # fmt: skip
        self._choose()

    def _fits(self, row: ServiceRow) -> bool:
        kind = self.kinds.value()
        if kind and row.kind != kind:
            return False
        return not self._typed or bool(self._like & {row.person_id, row.beneficiary_id})

    def _choose(self) -> None:
        """Shows at the right what is chosen at the left."""
        chosen = self.table().chosen()
        if not chosen:
            self.split.show_empty()
        elif self.show_now() == "proposed":
            self._show_sheet(ProposalSheet(chosen))
        elif len(chosen) > 1:
            self._show_sheet(SeveralServices(chosen))
        else:
            row_id = chosen[0].id
            self._line = self.services.model.line_of(row_id)
            self.shell.background.query(
                lambda read: loading.service(read, row_id),
                done=self._show_detail,
                owner=self,
                latest="detail",
            )

    def _show_detail(self, found: ServiceView | None) -> None:
        if found is None or self.show_now() == "proposed":
            return
        self._show_sheet(ServiceSheet(found))

    def _show_sheet(self, sheet: ServiceSheet | SeveralServices | ProposalSheet) -> None:
        sheet.wanted.connect(self.step)
        self.split.show_detail(sheet)

    def _look_at(self, service_id: str) -> None:
        """Shows one service, whichever list it stands in."""
        self._wanted = service_id

        def show(found: ServiceView | None) -> None:
            if found is None:
                return
            self.shows.set_values([found.row.state])
            self.periods.set_value("" if found.row.state == "pending" else "all")
            self._list_changed()

        self.shell.background.query(
            lambda read: loading.service(read, service_id), done=show, owner=self, latest="go"
        )

    def _saved(self, row_id: str) -> None:
        self.services.marks = set()
        self._wanted = row_id
        self.load()
        self.table().setFocus()

    # -- steps -----------------------------------------------------------------------------

    def step(self, name: str) -> None:
        """Does something with what is chosen: see `ServiceSteps`, and the buttons."""
        chosen = self.table().chosen()
        if chosen:
            self.steps.take(name, chosen)

    def _pressed(self, key: Qt.Key) -> None:
        if key == Qt.Key.Key_N:
            self.steps.open_new(None)
        else:
            self._enter()

    def _enter(self) -> None:
        if self.show_now() == "proposed":
            self.step("take")
        elif self.show_now() != "verified":
            self.step("verify")

    def _print(self) -> None:
        from eldercare_desktop.screens.time_bank.service_paper import sign_paper

        pending = self.show_now() == "pending" and self.found is not None
        marked = [row for row in self.services.model.rows() if row.id in self.services.marks]
        rows = (marked or self.services.model.rows()) if pending else []
        village = str(self.shell.settings.value("village_name") or "")
        day = loading.now().date().isoformat()
        self.page.show_paper(sign_paper(rows, village, day))  # type: ignore[attr-defined]  # PartedPage

    # -- what stands there -----------------------------------------------------------------

    def _make_tables(self) -> None:
        keys = (Qt.Key.Key_V, Qt.Key.Key_N)
        columns = service_columns(
            lambda: self._said.villages,
            lambda: self._said.day,
        )
        self.services = MarkedTable(columns, key="id", keys=keys)
        self.proposed = MarkedTable(proposal_columns(), key="key", keys=keys)
        self.lists = QStackedWidget()
        for table in (self.services, self.proposed):
            table.current_changed.connect(lambda row: self._choose())
            table.marks_changed.connect(self._choose)
            table.pressed.connect(self._pressed)
            table.activated.connect(lambda row: self._enter())
            self.lists.addWidget(table)
        self.split = ListDetail(self.lists, EmptyState("heart", self.tr("Choose a service")))
        self.split.setSizes([theme.px(LIST), theme.px(DETAIL)])

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        row.addWidget(self.shows, 1)
        for part in (self.kinds, self.periods):
            part.setMaximumWidth(theme.px(136))
            row.addWidget(part, 0, Qt.AlignmentFlag.AlignTop)
        self.periods.hide()
        for made in (self.sheet_button, self.new_button):
            row.addWidget(made, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addLayout(row)
        column.addWidget(self.split, 1)

    def _empty(self) -> EmptyState:
        if self._typed or self.kinds.value():
            return EmptyState("search", self.tr("No service like this"))
        words = {
            "proposed": (
                self.tr("Nothing to propose"),
                self.tr(
                    "Visits, meals that were brought, and needs that volunteers met in the last "
                    "month stand here until they are services."
                ),
            ),
            "verified": (self.tr("Nothing was verified in this time"), ""),
            "rejected": (self.tr("Nothing was rejected in this time"), ""),
        }
        if said := words.get(self.show_now()):
            return EmptyState("circle-check", *said)
        return EmptyState(
            "heart",
            self.tr("No service waits for a second person"),
            self.tr(
                "Note what a volunteer did; when a second person confirms it, it is deposited."
            ),
            self.tr("New service"),
            lambda: self.steps.open_new(None),
        )
