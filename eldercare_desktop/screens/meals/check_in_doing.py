"""What is done at the check-in, each with what is told of it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from eldercare_desktop.screens.jobs import Failure
from eldercare_desktop.screens.meals import check_in_saving as saving
from eldercare_desktop.screens.meals.check_in_phrases import is_doubled
from eldercare_desktop.screens.page import Shell

if TYPE_CHECKING:
    from eldercare_desktop.care.meal.serving.dining import Diner, Dining
    from eldercare_desktop.screens.meals.check_in_loading import Wanted


class CheckInDoing(QObject):
    """`kept` gives the line of somebody who was checked in; `look` a person of whom something

    must be seen first; `stranger` says that a card was of somebody without a care profile;
    `left` that a doubled meal stays as it is; `refused` gives a `Failure`.
    """

    kept = Signal(str)
    look = Signal(str)
    stranger = Signal()
    left = Signal()
    refused = Signal(object)

    def __init__(self, shell: Shell, parent: QObject) -> None:
        super().__init__(parent)
        self._shell = shell
        self.sets: dict[str, str] = {}
        """Line -> the set that was chosen before the check-in."""

    def do(self, name: str, row: Any, dining: Dining) -> None:
        """What a key or a button means for a line: here, brought, further, back, leave."""
        if is_doubled(row):
            ways = {"leave": self.leave, "further": self.make_further, "back": self.take_back}
            if name in ways:
                ways[name](row.key)
        elif name == "back":
            self._take_last_back(row, dining)
        elif row.face and name == "further":
            self.further(dining, row.key)
        elif row.face and name in ("here", "brought"):
            self.check_in(dining, row, "served" if name == "here" else "delivered")

    def check_in(self, dining: Dining, diner: Diner, outcome: str) -> None:
        """The meal of somebody, with the set that was chosen or ordered."""
        chosen = self.sets.pop(diner.key, None) or diner.price_set
        self._write(
            lambda work: saving.check_in(
                work, dining, diner.key, outcome=outcome, price_set=chosen
            ),
            self.kept.emit,
        )

    def further(self, dining: Dining, resident_id: str) -> None:
        """One portion more."""
        chosen = self.sets.pop(resident_id, None)
        self._write(
            lambda work: saving.further_portion(work, dining, resident_id, chosen),
            self.kept.emit,
        )

    def choose_set(self, diner: Diner, code: str) -> None:
        """Another set: for the check-in to come, or to put right what was written down."""
        had = diner.had
        if had is None:
            self.sets[diner.key] = code
        else:
            self._write(lambda work: saving.change_set(work, had.row.id, code))

    def scan(self, wanted: Wanted, person_id: str) -> None:
        """A card of somebody was scanned."""
        self._write(
            lambda work: saving.scanned(work, wanted, person_id),
            partial(self._after_scan, person_id),
        )

    def take_back(self, serving_id: str) -> None:
        """It did not happen."""
        self._write(lambda work: saving.take_back(work, serving_id))

    def make_further(self, serving_id: str) -> None:
        """What was written down twice was a further portion."""
        self._write(lambda work: saving.make_further(work, serving_id))

    def leave(self, serving_id: str) -> None:
        """What was written down twice stays, and counts once."""
        self._write(lambda work: saving.leave_doubled(work, serving_id), self._left)

    def _take_last_back(self, diner: Diner, dining: Dining) -> None:
        own = [kept for kept in diner.kept if kept.row.site_id == dining.site_id]
        if own:
            self.take_back(own[-1].row.id)

    def _after_scan(self, person_id: str, answer: tuple[str, str]) -> None:
        outcome, key = answer
        if outcome == "kept":
            self.kept.emit(key)
        elif outcome == "look":
            self.look.emit(person_id)
        else:
            self.stranger.emit()

    def _left(self, _: Any) -> None:
        self._shell.toast(self.tr("It counts once."))
        self.left.emit()

    def _write(
        self, save: Callable[[Any], Any], done: Callable[[Any], object] | None = None
    ) -> None:
        self._shell.background.operation(save, done=done, failed=self._refused, owner=self)

    def _refused(self, failure: Failure) -> None:
        self.refused.emit(failure)
