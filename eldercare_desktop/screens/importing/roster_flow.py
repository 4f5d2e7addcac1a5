"""From a roster or ledger to people on the register: looking, importing, taking back."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from eldercare_desktop.screens.importing import working
from eldercare_desktop.screens.importing.result_view import ResultView
from eldercare_desktop.screens.importing.review_view import ReviewView
from eldercare_desktop.screens.importing.words import reason
from eldercare_desktop.screens.page import Shell
from eldercare_desktop.screens.wording import failure_text

if TYPE_CHECKING:
    from eldercare_desktop.rosters.applying import Applied, Choices
    from eldercare_desktop.rosters.outcome import Preview
    from eldercare_desktop.screens.importing.review import Review
    from eldercare_desktop.screens.jobs import Failure, Job

LABELS = ("import_roster", "import_ledger")


class RosterFlow(QObject):
    """Holds the two views; the page puts them into its stack.

    `reviewed` and `imported` say that a view is to be shown, `not_read` gives the failure if
    there is nothing to show, `failed` a sentence and how grave it is.
    """

    reviewed = Signal()
    imported = Signal()
    not_read = Signal(object)
    failed = Signal(str, str)

    def __init__(self, shell: Shell, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.shell = shell
        self.view = ReviewView()
        self.result = ResultView()
        self.applied: Applied | None = None
        self._hidden = False
        self._looking: Job | None = None
        self._job: Job | None = None
        self._done: Any = None
        self.view.import_wanted.connect(self.carry_out)
        self.view.progress.cancelled.connect(self._stopped)
        self.result.people_wanted.connect(lambda: shell.navigate("people"))
        self.result.undo_wanted.connect(self.undo)
        shell.background.committed.connect(self._committed)
        shell.background.undone.connect(self._undone)

    @property
    def review(self) -> Review | None:
        """The file under review, with what was chosen."""
        return self.view.review

    @property
    def is_busy(self) -> bool:
        """Whether something is being written."""
        return self._job is not None

    def open(self, preview: Preview, *, hidden: bool) -> None:
        """Sets a file that was read beside the register; what was chosen stays."""
        self._hidden = hidden
        self._set_beside(preview, self._chosen())

    def forget(self) -> None:
        """Another file is opened."""
        self.give_up()
        self.view.review = None
        self.view.list.show_group("all")
        self.applied = None

    def give_up(self) -> None:
        """Nobody waits for the review any more."""
        if self._looking is not None:
            self._looking.cancel()
            self._looking = None

    def look_again(self) -> None:
        """Sets the file beside the register as it is now; what was chosen stays."""
        if self.review is not None and self._job is None:
            self._set_beside(self.review.plan.preview, self._chosen())

    def carry_out(self) -> None:
        """Imports what is ticked."""
        review = self.review
        if review is None or self._job is not None or not review.settlement.counts.lines:
            return
        self._done, plan, choices = None, review.plan, review.choices
        self._job = self.shell.background.long_operation(
            lambda work, job: working.carry_out(work, job, plan, choices),
            done=self._imported,
            failed=self._not_imported,
            progress=self.view.progress.show_progress,
            owner=self,
        )
        self.view.set_busy(True)
        self.view.progress.follow(self._job)

    def undo(self) -> None:
        """Takes the import back as one step."""
        if self._done is not None:
            self.result.undo.setEnabled(False)
            self.shell.background.undo(self._done)

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
            failed=lambda failure: self.failed.emit(failure_text(failure), "danger"),
            owner=self,
        )

    def _chosen(self) -> Choices | None:
        return self.review.choices if self.review is not None else None

    def _set_beside(self, preview: Preview, choices: Choices | None) -> None:
        village = str(self.shell.settings.value("village_name") or "")
        self._looking = self.shell.background.query(
            lambda read: working.reviewed(read, preview, village, choices),
            done=self._reviewed,
            failed=self.not_read.emit,
            owner=self,
            latest="plan",
        )

    def _reviewed(self, review: Review) -> None:
        self._looking = None
        self.view.show_review(review, hidden=self._hidden)
        self.reviewed.emit()

    def _committed(self, done: Any) -> None:
        if self._job is not None and done.label in LABELS:
            self._done = done

    def _imported(self, applied: Applied) -> None:
        self._stopped()
        self.applied = applied
        assert self.review is not None, "what was imported is still there"
        self.result.undo.setEnabled(True)
        self.result.show_applied(applied, self.review.plan, can_undo=self._done is not None)
        self.imported.emit()

    def _not_imported(self, failure: Failure) -> None:
        self._stopped()
        words = failure_text(failure)
        if failure.code == "changed_meanwhile":
            words = self.tr("The register has changed meanwhile. Please look again.")
        self.failed.emit(words, "due")
        self.look_again()

    def _stopped(self) -> None:
        """Nothing is being written any more."""
        self._job = None
        self.view.set_busy(False)

    def _undone(self, done: Any) -> None:
        if done is self._done and self.review is not None:
            self._done, self.applied = None, None
            self.look_again()

    def _saved(self, path: Path) -> None:
        words = self.tr("Saved: {name}. It holds ID numbers: delete it once it is corrected.")
        self.shell.toast(words.format(name=path.name))
