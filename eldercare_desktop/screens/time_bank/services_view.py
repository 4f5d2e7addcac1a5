"""The services: what waits for a second person, what is proposed, what was verified."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.page import Page, Shell
from eldercare_desktop.screens.parted.part import PartView
from eldercare_desktop.screens.parts.empty import EmptyState
from eldercare_desktop.screens.parts.list_detail import ListDetail
from eldercare_desktop.screens.time_bank import service_loading as loading
from eldercare_desktop.screens.time_bank.service_head import ServiceHead, nothing_there
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

if TYPE_CHECKING:
    from eldercare_desktop.care.time_bank.service.proposing import Proposal
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
        self.head = ServiceHead()
        self.head.list_changed.connect(self._list_changed)
        self.head.narrowed.connect(self._show_list)
        self.head.period_changed.connect(self.load)
        self.head.new_button.clicked.connect(lambda: self.steps.open_new(None))
        self.head.sheet_button.clicked.connect(self._print)
        self._make_tables()
        self._lay_out()

    # -- what the page asks ----------------------------------------------------------------

    def load(self) -> None:
        show, period = self.show_now(), self.head.period()
        self.shell.background.query(
            lambda read: loading.services(read, show, period),
            done=self._show,
            owner=self,
            latest="services",
        )

    def shown(self, **args: Any) -> None:
        """See the class."""
        if show := args.get("show"):
            self.head.set_show(show)
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
        return self.head.show_now()

    def table(self) -> MarkedTable:
        """The list in view."""
        return self.proposed if self.show_now() == "proposed" else self.services

    def chosen(self) -> list[Any]:
        """What is marked, or else under the cursor; verified ones are taken back one by one."""
        if self.show_now() != "verified":
            return self.table().chosen()
        current = self.table().current()
        return [] if current is None else [current]

    def _list_changed(self) -> None:
        self.found = None
        self.services.marks = set()
        self.lists.setCurrentWidget(self.table())
        self.table().set_loading()
        self.load()

    def _show(self, found: ServicesFound) -> None:
        if found.show != self.show_now():
            return
        self.found = self._said = found
        self.counted.emit(found.waiting)
        self.head.set_counts({"pending": found.waiting, found.show: self._number(found)})
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
        every: list[Any] = [*self.found.rows, *self.found.proposals]
        rows = [row for row in every if self._fits(row)]
        table = self.table()
        narrowed = bool(self._typed or self.head.kind())
        new = partial(self.steps.open_new, None)
        table.set_empty(nothing_there(self.show_now(), narrowed=narrowed, new=new))
        table.show_rows(rows)
        self.split.show_right(bool(rows))
        if self._wanted and table.select(self._wanted):
            self._wanted = ""
            if self.steps.editing.content is None:
                table.setFocus()  # an empty list had nothing to hold the cursor
        elif rows and (table.current() is None or (had is not None and had not in rows)):
            table.select(table.model.rows()[min(self._line, len(rows) - 1)].id
                         if table is self.services else rows[0].key)  # fmt: skip
        self._choose()

    def _fits(self, row: ServiceRow | Proposal) -> bool:
        kind = self.head.kind()
        if kind and row.kind != kind:
            return False
        return not self._typed or bool(self._like & {row.person_id, row.beneficiary_id})

    def _choose(self) -> None:
        """Shows at the right what is chosen at the left."""
        chosen = self.chosen()
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
            self.head.set_show(found.row.state, "all")

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
        chosen = self.chosen()
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
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(self.head)
        column.addWidget(self.split, 1)
