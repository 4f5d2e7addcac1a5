"""The import page: choose a file, look at every row, import, and see what was done.

A month of meals goes its own way from the review on: see `meals/flow.py`.
"""

from __future__ import annotations

from collections.abc import Callable
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
from eldercare_desktop.screens.importing.meals.review_view import MealReviewView
from eldercare_desktop.screens.importing.result_view import ResultView
from eldercare_desktop.screens.importing.review_view import ReviewView
from eldercare_desktop.screens.importing.start_view import StartView
from eldercare_desktop.screens.importing.words import reason
from eldercare_desktop.screens.page import Page, Shell
from eldercare_desktop.screens.parts.banner import Banner
from eldercare_desktop.screens.parts.page_header import PageHeader
from eldercare_desktop.screens.parts.progress import ProgressPanel
from eldercare_desktop.screens.wording import failure_text

if TYPE_CHECKING:
    from eldercare_desktop.rosters.applying import Applied, Choices, ImportPlan
    from eldercare_desktop.rosters.meal_calendar import CalendarPreview
    from eldercare_desktop.rosters.opening import ListKind
    from eldercare_desktop.rosters.outcome import Preview
    from eldercare_desktop.screens.importing.review import Review
    from eldercare_desktop.screens.jobs import Failure, Job

LABELS = ("import_roster", "import_ledger")

_READ_AS: Final[dict[str, ListKind]] = {
    "roster_header_not_found": "meals",
    "meal_calendar_not_found": "roster",
}
"""What a file that was refused may be instead."""


class ImportPage(Page):
    """`shown(file=PATH)` opens a file. `plan` and `applied` tell how far it is."""

    tables = frozenset(
        {
            *("person", "resident", "helper", "contact", "villager_group", "pairing", "card"),
            *("site", "site_day", "meal_serving", "meal_closing"),
        }
    )

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self.path: Path | None = None
        self.applied: Applied | None = None
        self._hidden = False
        self._kind: ListKind | None = None
        self._job: Job | None = None
        self._done: Any = None
        self.header = PageHeader(self.tr("Import"))
        self.found = self.header.add(
            self.tr("Sheets and columns"), self._show_found, icon="list-checks"
        )
        self.another = self.header.add(self.tr("Another file …"), self.choose, icon="folder-open")
        self.banner = Banner()
        self.start = StartView()
        self.reading = ProgressPanel(self.tr("Reading the file …"))
        self.review_view = ReviewView()
        self.result = ResultView()
        self.meals = MealFlow(shell, self)
        self.stack = QStackedWidget()
        self.setAcceptDrops(True)
        self._lay_out()
        self._connect()
        self._show(self.start)

    # -- what others ask -------------------------------------------------------------------

    @property
    def import_button(self) -> QPushButton:
        """The button that carries the import out."""
        if self.stack.currentWidget() is self.meals.view:
            return self.meals.view.import_button
        return self.review_view.import_button

    @property
    def review(self) -> Review | None:
        """The file under review, with what was chosen."""
        return self.review_view.review

    @property
    def plan(self) -> ImportPlan | None:
        """The plan of the file that was opened last; None until it was read."""
        return self.review.plan if self.review is not None else None

    def open_file(self, path: Path) -> None:
        """Reads a file and shows what it would bring."""
        self.path, self._hidden, self.applied = Path(path), False, None
        self._kind = None
        self._forget()
        self._read()

    def choose(self) -> None:
        """Asks for a file."""
        if path := ask_file(self, self.path):
            self.open_file(path)

    def save_left_out(self, path: Path) -> None:
        """Writes the rows that were left out, as .xlsx or .csv."""
        review, applied = self.review, self.applied
        if review is None or applied is None:
            return
        left = {one.key: one.code for one in applied.left}
        plan = review.plan
        self.shell.background.run(
            lambda job: working.save_left_out(plan, left, reason, path),
            done=self._saved,
            failed=self._refused,
            owner=self,
        )

    # -- what the window asks ----------------------------------------------------------------

    def shown(self, **args: Any) -> None:
        if path := args.get("file"):
            self.open_file(Path(path))

    def refresh(self, tables: frozenset[str]) -> None:
        if tables and self._is_reviewing() and self._job is None:
            self._look_again()
        elif tables and self.stack.currentWidget() is self.meals.view:
            self.meals.look_again()

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

    def _in_review(self) -> ReviewView | MealReviewView | None:
        shown = self.stack.currentWidget()
        return shown if isinstance(shown, ReviewView | MealReviewView) else None

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_file(event.mimeData()) is not None and self._job is None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        path = dropped_file(event.mimeData())
        if path is not None and self._job is None:
            event.acceptProposedAction()
            self.open_file(path)

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

    def _was_read(self, preview: Preview | CalendarPreview) -> None:
        from eldercare_desktop.rosters.outcome import Preview  # loaded by now

        if isinstance(preview, Preview):
            self._set_beside(preview, self._chosen())
            return
        self._job = None
        self._forget()
        self.meals.open(preview)

    def _set_beside(self, preview: Preview, choices: Choices | None) -> None:
        village = str(self.shell.settings.value("village_name") or "")
        self._job = self.shell.background.query(
            lambda read: working.reviewed(read, preview, village, choices),
            done=self._reviewed,
            failed=self._not_read,
            owner=self,
            latest="plan",
        )

    def _look_again(self) -> None:
        """Sets the file beside the register as it is now; what was chosen stays."""
        if self.plan is not None:
            self._set_beside(self.plan.preview, self._chosen())

    def _is_reviewing(self) -> bool:
        return self.stack.currentWidget() is self.review_view

    def _reviewed(self, review: Review) -> None:
        self._job = None
        self.reading.finish()
        self._show(self.review_view)
        self.review_view.show_review(review, hidden=self._hidden)
        if self.isVisible():
            self.setFocus()

    def _meals_reviewed(self) -> None:
        self.reading.finish()
        fresh = self.stack.currentWidget() is not self.meals.view
        self._show(self.meals.view)
        if fresh and self.isVisible():
            self.setFocus()

    def _meals_imported(self) -> None:
        self._show(self.meals.result)
        if self.isVisible():
            self.setFocus()

    def _meals_failed(self, told: str, nothing_to_show: bool) -> None:
        if nothing_to_show:
            self._stopped()
        self.banner.say(told, "danger" if nothing_to_show else "due")

    def _not_read(self, failure: Failure) -> None:
        self._forget()
        self._stopped()
        offered = _READ_AS.get(failure.code)
        if offered is None or offered == self._kind:
            self.banner.say(failure_text(failure))
            return
        words = self.tr("Read it as a month of meals")
        if offered == "roster":
            words = self.tr("Read it as a roster or ledger")
        self.banner.say(failure_text(failure), "danger", words, lambda: self._read_as(offered))

    def _read_as(self, kind: ListKind) -> None:
        """A person says what the file is: people, or a month of meals."""
        self._kind = kind
        self._forget()
        self._read()

    def _stopped(self) -> None:
        """Nothing is being read any more."""
        self._job = None
        self.reading.finish()
        self._show(self.start)

    def _read_hidden(self, hidden: bool) -> None:
        self._hidden = hidden
        self._read()

    def _chosen(self) -> Choices | None:
        return self.review.choices if self.review is not None else None

    def _forget(self) -> None:
        self.review_view.review = None
        self.review_view.list.show_group("all")

    # -- importing ---------------------------------------------------------------------------

    def carry_out(self) -> None:
        """Imports what is ticked."""
        if self._in_review() is self.meals.view:
            self.banner.hide()
            self.meals.carry_out()
            return
        review = self.review
        if review is None or self._job is not None or not review.settlement.counts.lines:
            return
        self._done, plan, choices = None, review.plan, review.choices
        self.banner.hide()
        self._job = self.shell.background.long_operation(
            lambda work, job: working.carry_out(work, job, plan, choices),
            done=self._imported,
            failed=self._not_imported,
            progress=self.review_view.progress.show_progress,
            owner=self,
        )
        self.review_view.set_busy(True)
        self.review_view.progress.follow(self._job)

    def _committed(self, done: Any) -> None:
        if self._job is not None and done.label in LABELS:
            self._done = done

    def _imported(self, applied: Applied) -> None:
        self._job, self.applied = None, applied
        self.review_view.set_busy(False)
        assert self.review is not None, "what was imported is still there"
        self.result.show_applied(applied, self.review.plan, can_undo=self._done is not None)
        self._show(self.result)
        if self.isVisible():
            self.setFocus()

    def _not_imported(self, failure: Failure) -> None:
        self._cancelled()
        words = failure_text(failure)
        if failure.code == "changed_meanwhile":
            words = self.tr("The register has changed meanwhile. Please look again.")
        self.banner.say(words, "due")
        self._look_again()

    def _cancelled(self) -> None:
        """Nothing was written."""
        self._job = None
        self.review_view.set_busy(False)

    # -- afterwards --------------------------------------------------------------------------

    def undo(self) -> None:
        """Takes the import back as one step."""
        if self._done is not None:
            self.result.undo.setEnabled(False)
            self.shell.background.undo(self._done)

    def _undone(self, done: Any) -> None:
        if done is not self._done or self.review is None:
            return
        self._done, self.applied = None, None
        self.result.undo.setEnabled(True)
        self._look_again()

    def _ask_where(self) -> None:
        assert self.path is not None, "there was a file"
        if path := ask_where(self, self.path):
            self.save_left_out(path)

    def _saved(self, path: Path) -> None:
        words = self.tr("Saved: {name}. It holds ID numbers: delete it once it is corrected.")
        self.shell.toast(words.format(name=path.name))

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

    # -- the page ----------------------------------------------------------------------------

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
            *(self.start, self.waiting, self.review_view, self.result),
            *(self.meals.view, self.meals.result),
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
        self.review_view.hidden_wanted.connect(self._read_hidden)
        self.review_view.strip.meals_wanted.connect(lambda: self._read_as("meals"))
        self.meals.view.roster_wanted.connect(lambda: self._read_as("roster"))
        self.review_view.import_wanted.connect(self.carry_out)
        self.review_view.progress.cancelled.connect(self._cancelled)
        self.result.people_wanted.connect(lambda: self.shell.navigate("people"))
        self.result.undo_wanted.connect(self.undo)
        self.result.another_wanted.connect(self.choose)
        self.result.save_wanted.connect(self._ask_where)
        self.meals.reviewed.connect(self._meals_reviewed)
        self.meals.imported.connect(self._meals_imported)
        self.meals.failed.connect(self._meals_failed)
        self.meals.result.another_wanted.connect(self.choose)
        self.shell.background.committed.connect(self._committed)
        self.shell.background.undone.connect(self._undone)
        self._shortcut("Ctrl+O", self.choose)
        self._shortcut("Ctrl+Return", self.carry_out)

    def _shortcut(self, key: str, action: Callable[[], object]) -> None:
        made = QShortcut(QKeySequence(key), self)
        made.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        made.activated.connect(action)
