"""The import page: choose a file, look at every row, import, and see what was done.

What happens from the review on stands in `roster_flow.py`, and in the flows of what becomes
entries: `meals/flow.py`, `time_ledger/flow.py`.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton, QStackedWidget, QVBoxLayout, QWidget

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.importing import working
from eldercare_desktop.screens.importing.dialogs import (
    ask_file,
    ask_form,
    ask_where,
    dropped_file,
    save_form,
)
from eldercare_desktop.screens.importing.meals.flow import MealFlow
from eldercare_desktop.screens.importing.planned.flow import PlanFlow
from eldercare_desktop.screens.importing.planned.review_view import PlanReviewView
from eldercare_desktop.screens.importing.result_view import ResultView
from eldercare_desktop.screens.importing.review_view import ReviewView
from eldercare_desktop.screens.importing.roster_flow import RosterFlow
from eldercare_desktop.screens.importing.start_view import StartView
from eldercare_desktop.screens.importing.time_ledger.flow import HoursFlow
from eldercare_desktop.screens.page import Page, Shell
from eldercare_desktop.screens.parts.banner import Banner
from eldercare_desktop.screens.parts.page_header import PageHeader
from eldercare_desktop.screens.parts.progress import ProgressPanel
from eldercare_desktop.screens.wording import failure_text

if TYPE_CHECKING:
    from eldercare_desktop.rosters.applying import Applied, ImportPlan
    from eldercare_desktop.rosters.hours import LedgerPreview
    from eldercare_desktop.rosters.meals import CalendarPreview
    from eldercare_desktop.rosters.opening import ListKind
    from eldercare_desktop.rosters.outcome import Preview
    from eldercare_desktop.screens.importing.review import Review
    from eldercare_desktop.screens.jobs import Failure, Job

_READ_AS: Final[dict[str, ListKind]] = {
    "roster_header_not_found": "meals",
    "meal_calendar_not_found": "roster",
    "time_ledger_not_found": "roster",
}
"""What a file that was refused may be instead."""


class ImportPage(Page):
    """`shown(file=PATH)` opens a file. `plan` and `applied` tell how far a roster is, `meals`

    a month of meals, `hours` a ledger of the time bank.
    """

    tables = frozenset(
        {
            *("person", "resident", "helper", "contact", "villager_group", "pairing", "card"),
            *("site", "site_day", "meal_serving", "meal_closing"),
            *("ledger_entry", "service_record"),
        }
    )

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self.path: Path | None = None
        self._hidden = False
        self._kind: ListKind | None = None
        self._job: Job | None = None
        self.header = PageHeader(self.tr("Import"))
        self.found = self.header.add(
            self.tr("Sheets and columns"), self._show_found, icon="list-checks"
        )
        self.another = self.header.add(self.tr("Another file …"), self.choose, icon="folder-open")
        self.banner = Banner()
        self.start = StartView()
        self.reading = ProgressPanel(self.tr("Reading the file …"))
        self.roster = RosterFlow(shell, self)
        self.meals = MealFlow(shell, self)
        self.hours = HoursFlow(shell, self)
        self.stack = QStackedWidget()
        self.setAcceptDrops(True)
        self._lay_out()
        self._connect()
        self._show(self.start)

    # -- what others ask -------------------------------------------------------------------

    @property
    def review_view(self) -> ReviewView:
        """The view of a roster under review."""
        return self.roster.view

    @property
    def result(self) -> ResultView:
        """The view of what the import of a roster did."""
        return self.roster.result

    @property
    def import_button(self) -> QPushButton:
        """The button that carries the import out."""
        return (self._in_review() or self.review_view).import_button

    @property
    def review(self) -> Review | None:
        """The roster under review, with what was chosen."""
        return self.roster.review

    @property
    def plan(self) -> ImportPlan | None:
        """The plan of the roster that was opened last; None until it was read."""
        return self.review.plan if self.review is not None else None

    @property
    def applied(self) -> Applied | None:
        """What the import of a roster did."""
        return self.roster.applied

    def open_file(self, path: Path) -> None:
        """Reads a file and shows what it would bring."""
        if self._is_writing():
            return
        self.path, self._hidden, self._kind = Path(path), False, None
        self._forget()
        self._read()

    def choose(self) -> None:
        """Asks for a file."""
        if not self._is_writing() and (path := ask_file(self, self.path)):
            self.open_file(path)

    def save_left_out(self, path: Path) -> None:
        """Writes the rows of a roster that were left out, as .xlsx or .csv."""
        self.roster.save_left_out(path)

    def carry_out(self) -> None:
        """Imports what is ticked."""
        self.banner.hide()
        if (flow := self._flow()) is not None:
            flow.carry_out()

    # -- what the window asks ----------------------------------------------------------------

    def shown(self, **args: Any) -> None:
        if path := args.get("file"):
            self.open_file(Path(path))

    def refresh(self, tables: frozenset[str]) -> None:
        flow = self._flow()
        if tables and flow is not None:
            flow.look_again()

    def is_ready(self) -> bool:
        return self.stack.currentWidget() is not self.waiting

    def find_here(self) -> bool:
        shown = self._in_review()
        if shown is None:
            return False
        shown.list.table.setFocus()
        return True

    def back(self) -> bool:
        shown = self._in_review()
        if shown is not None and shown.detail is not None:
            shown.list.table.setFocus()
            return True
        return False

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_file(event.mimeData()) is not None and self._may_drop():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        path = dropped_file(event.mimeData())
        if path is not None and self._may_drop():
            event.acceptProposedAction()
            self.open_file(path)

    def _may_drop(self) -> bool:
        return self._job is None and not self._is_writing()

    def _is_writing(self) -> bool:
        return any(flow.is_busy for flow in self._flows())

    def _flows(self) -> tuple[RosterFlow | PlanFlow, ...]:
        return self.roster, self.meals, self.hours

    def _flow(self) -> RosterFlow | PlanFlow | None:
        """The kind of file that is under review."""
        shown = self._in_review()
        return next((flow for flow in self._flows() if flow.view is shown), None)

    def _in_review(self) -> ReviewView | PlanReviewView | None:
        shown = self.stack.currentWidget()
        return shown if isinstance(shown, ReviewView | PlanReviewView) else None

    # -- reading -----------------------------------------------------------------------------

    def _read(self) -> None:
        path, hidden, kind = self.path, self._hidden, self._kind
        assert path is not None, "there is a file to read"
        self.banner.hide()
        self._show(self.waiting)
        self._job = self.shell.background.run(
            lambda job: working.read(job, path, hidden=hidden, kind=kind),
            done=self._was_read,
            failed=self._not_read,
            progress=self.reading.show_progress,
            owner=self,
        )
        self.reading.follow(self._job)

    def _was_read(self, preview: Preview | CalendarPreview | LedgerPreview) -> None:
        from eldercare_desktop.rosters.outcome import Preview  # loaded by now
        from eldercare_desktop.rosters.time_ledger.outcome import LedgerPreview

        self._job = None
        if isinstance(preview, Preview):
            self.roster.open(preview, hidden=self._hidden)
        elif isinstance(preview, LedgerPreview):
            self.hours.open(preview)
        else:
            self.meals.open(preview)

    def _not_read(self, failure: Failure) -> None:
        self._forget()
        self._stopped()
        offered = _READ_AS.get(failure.code)
        if offered is None or offered == self._kind:
            self._refused(failure)
            return
        words = self.tr("Read it as a month of meals")
        if offered == "roster":
            words = self.tr("Read it as a roster or ledger")
        self.banner.say(failure_text(failure), "danger", words, lambda: self._read_as(offered))

    def _read_as(self, kind: ListKind) -> None:
        """A person says what the file is: people, a month of meals, or hours."""
        self._kind = kind
        self._forget()
        self._read()

    def _read_hidden(self, hidden: bool) -> None:
        self._hidden = hidden
        self._read()

    def _stopped(self) -> None:
        """Nothing is being read any more."""
        self._job = None
        for flow in self._flows():
            flow.give_up()
        self.reading.finish()
        self._show(self.start)

    def _forget(self) -> None:
        for flow in self._flows():
            flow.forget()

    # -- the page ----------------------------------------------------------------------------

    def _ask_where(self) -> None:
        assert self.path is not None, "there was a file"
        if path := ask_where(self, self.path):
            self.save_left_out(path)

    def _ask_form(self, form: Path) -> None:
        if path := ask_form(self, form):
            self.shell.background.run(
                lambda job: save_form(form, path),
                done=lambda _: self.shell.toast(self.tr("Saved: {name}").format(name=path.name)),
                failed=self._refused,
                owner=self,
            )

    def _refused(self, failure: Failure) -> None:
        self.banner.say(failure_text(failure))

    def _come_to(self, view: QWidget) -> None:
        """Shows a view; the cursor goes to where it begins unless it was in view already."""
        self.reading.finish()
        fresh = self.stack.currentWidget() is not view
        self._show(view)
        if fresh and self.isVisible():
            self.setFocus()

    def _show(self, view: QWidget) -> None:
        self.stack.setCurrentWidget(view)
        reviewing = self._in_review() is not None
        name = self.path.name if self.path and reviewing else ""
        self.header.title.setText(name or self.tr("Import"))
        for made in (self.found, self.another):
            made.setVisible(reviewing)
        focus = {
            self.start: self.start.choose,
            self.result: self.result.people,
            self.meals.result: self.meals.result.accounts,
            self.hours.result: self.hours.result.accounts,
        }
        self.setFocusProxy(focus.get(view, view))

    def _show_found(self) -> None:
        shown = self._in_review()
        if shown is not None:
            shown.show_found()

    def _lay_out(self) -> None:
        self.waiting = QWidget()
        column = QVBoxLayout(self.waiting)
        column.addStretch(1)
        column.addWidget(self.reading)
        column.addStretch(2)
        for view in (
            *(self.start, self.waiting, self.roster.view, self.roster.result),
            *(self.meals.view, self.meals.result, self.hours.view, self.hours.result),
        ):
            self.stack.addWidget(view)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(theme.px(8))
        outer.addWidget(self.header)
        outer.addWidget(self.banner)
        outer.addWidget(self.stack, 1)

    def _connect(self) -> None:
        self.start.choose_wanted.connect(self.choose)
        self.start.opened.connect(self.open_file)
        self.start.form_wanted.connect(self._ask_form)
        self.reading.cancelled.connect(self._stopped)
        self.roster.view.strip.meals_wanted.connect(lambda: self._read_as("meals"))
        self.roster.view.strip.hours_wanted.connect(lambda: self._read_as("hours"))
        for planned in (self.meals, self.hours):
            planned.view.roster_wanted.connect(lambda: self._read_as("roster"))
        self.result.save_wanted.connect(self._ask_where)
        for flow in self._flows():
            flow.view.import_wanted.connect(self.banner.hide)
            flow.view.hidden_wanted.connect(self._read_hidden)
            flow.reviewed.connect(partial(self._come_to, flow.view))
            flow.imported.connect(partial(self._come_to, flow.result))
            flow.not_read.connect(self._not_read)
            flow.failed.connect(self.banner.say)
            flow.result.another_wanted.connect(self.choose)
        self._shortcut("Ctrl+O", self.choose)
        self._shortcut("Ctrl+Return", self.carry_out)

    def _shortcut(self, key: str, action: Callable[[], object]) -> None:
        made = QShortcut(QKeySequence(key), self)
        made.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        made.activated.connect(action)
