"""From a file to what is written: looking, choosing, importing, taking back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtCore import QObject, Signal

from eldercare_desktop.screens.importing.planned.words import said
from eldercare_desktop.screens.page import Shell
from eldercare_desktop.screens.wording import failure_text

if TYPE_CHECKING:
    from eldercare_desktop.screens.importing.planned.result_view import PlanResultView
    from eldercare_desktop.screens.importing.planned.review_view import PlanReviewView
    from eldercare_desktop.screens.jobs import Failure, Job


class PlanFlow(QObject):
    """Holds the two views; the page puts them into its stack.

    `reviewed` and `imported` say that a view is to be shown, `not_read` gives the failure if
    there is nothing to show, `failed` a sentence and how grave it is. A kind of file says what
    its import is called in the log (`label`), and how it is looked at and carried out.
    """

    reviewed = Signal()
    imported = Signal()
    not_read = Signal(object)
    failed = Signal(str, str)

    label: ClassVar[str]

    def __init__(
        self,
        shell: Shell,
        view: PlanReviewView,
        result: PlanResultView,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.shell = shell
        self.view, self.result = view, result
        self.applied: Any = None
        self._looking: Job | None = None
        self._job: Job | None = None
        self._done: Any = None
        self.view.choices_wanted.connect(self._look)
        self.view.import_wanted.connect(self.carry_out)
        self.view.progress.cancelled.connect(self._stopped)
        self.result.undo_wanted.connect(self.undo)
        shell.background.committed.connect(self._committed)
        shell.background.undone.connect(self._undone)

    # -- what a kind of file says ---------------------------------------------------------------

    def reviewed_of(self, reader: Any, preview: Any, choices: Any) -> Any:
        """In a worker: the file beside the register, under what was chosen."""
        raise NotImplementedError

    def written_of(self, work: Any, job: Job, plan: Any, choices: Any) -> Any:
        """In a worker: writes it; the background commits."""
        raise NotImplementedError

    # -- what the page asks ---------------------------------------------------------------------

    @property
    def review(self) -> Any:
        """The file under review."""
        return self.view.review

    @property
    def is_busy(self) -> bool:
        """Whether something is being written."""
        return self._job is not None

    def open(self, preview: Any) -> None:
        """Sets a file that was read beside the register; what was chosen stays."""
        self._plan(preview, self.review.choices if self.review is not None else None)

    def forget(self) -> None:
        """Another file is opened."""
        self.give_up()
        self.view.review, self.view.detail, self.view.found = None, None, None
        self.view.list.show_group("all")
        self.applied, self._done = None, None

    def give_up(self) -> None:
        """Nobody waits for the review any more."""
        if self._looking is not None:
            self._looking.cancel()
            self._looking = None

    def look_again(self) -> None:
        """Sets the file beside the register as it is now; what was chosen stays."""
        if self.review is not None and self._job is None:
            self._look(self.review.choices)

    def carry_out(self) -> None:
        """Imports what is ticked."""
        review = self.review
        if review is None or self._job is not None or not self.view.import_button.isEnabled():
            return
        self._done, plan, choices = None, review.plan, review.choices
        self._job = self.shell.background.long_operation(
            lambda work, job: self.written_of(work, job, plan, choices),
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

    # -- what the background says ---------------------------------------------------------------

    def _look(self, choices: Any) -> None:
        if self.review is not None:
            self._plan(self.review.plan.preview, choices)

    def _plan(self, preview: Any, choices: Any) -> None:
        self._looking = self.shell.background.query(
            lambda read: self.reviewed_of(read, preview, choices),
            done=self._planned,
            failed=self.not_read.emit,
            owner=self,
            latest=f"{self.label}_plan",
        )

    def _planned(self, review: Any) -> None:
        self._looking = None
        if self._job is None:
            self.view.show_review(review)
            self.reviewed.emit()

    def _committed(self, done: Any) -> None:
        if self._job is not None and done.label == self.label:
            self._done = done

    def _imported(self, applied: Any) -> None:
        self._stopped()
        self.applied = applied
        assert self.review is not None, "what was imported is still there"
        self.result.undo.setEnabled(True)
        self.result.show_applied(applied, self.review, can_undo=self._done is not None)
        self.imported.emit()

    def _not_imported(self, failure: Failure) -> None:
        self._stopped()
        told = failure_text(failure)
        if failure.code == "changed_meanwhile":
            told = said("changed")
        self.failed.emit(told, "due")
        self.look_again()

    def _stopped(self) -> None:
        """Nothing is being written any more."""
        self._job = None
        self.view.set_busy(False)

    def _undone(self, done: Any) -> None:
        if done is self._done and self.review is not None:
            self.applied, self._done = None, None
            self.look_again()
