"""What is done with a month, with a line of it, and with a single meal."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from eldercare_desktop.screens.meal_accounts import settlement_loading as loading
from eldercare_desktop.screens.meal_accounts import settlement_saving as saving
from eldercare_desktop.screens.meal_accounts.payment_forms import open_payment
from eldercare_desktop.screens.meal_accounts.settlement_forms import (
    BookForm,
    CloseMonthForm,
    CorrectForm,
    ReopenForm,
)
from eldercare_desktop.screens.meal_accounts.settlement_late import LateMealForm, NeverWasForm
from eldercare_desktop.screens.meal_accounts.settlement_out import SettlementOut
from eldercare_desktop.screens.meal_accounts.settlement_phrases import month_words
from eldercare_desktop.screens.page import Shell
from eldercare_desktop.screens.parted.part import PartView
from eldercare_desktop.screens.parted.step_form import StepEditing

if TYPE_CHECKING:
    from eldercare_desktop.screens.meal_accounts.settlement_loading import MonthFound


class SettlementSteps(QObject):
    """Opens the side forms, shows the papers, goes elsewhere."""

    def __init__(self, shell: Shell, view: PartView) -> None:
        super().__init__(view)
        self._shell = shell
        self.editing = StepEditing(shell, view.page)
        self.editing.saved.connect(self._say_closed)
        self.out = SettlementOut(shell, view)

    def go(self, name: str, found: MonthFound, row: Any) -> None:
        """One thing: what a button or a key names. `row`: the line in view, if there is one."""
        settled = found.settlement
        if name == "close":
            self._review(settled.site.id, settled.month)
        elif name == "reopen" and settled.closing is not None:
            self.editing.open(ReopenForm(self._shell, found))
        elif name in ("book", "book_one") and settled.differences and found.bookable:
            chosen = [row] if name == "book_one" and row is not None else None
            self.editing.open(BookForm(self._shell, found, chosen))
        elif name in ("print", "notice", "excel"):
            self.out.go(name, found)
        elif name == "prices":
            self._shell.navigate("meal_accounts", part="prices")
        elif name == "withdraw":
            self._do(lambda work: saving.withdraw_correction(work, row.fact.id))
        elif row is not None:
            self._go_with(name, found, row)

    def open_serving(self, found: MonthFound, serving: Any) -> None:
        """A single meal: in a closed month it can be taken back and booked; in an open one the

        check-in of its day is the place.
        """
        row = serving.serving
        if found.settlement.closing is None:
            self._shell.navigate("meals", part="check_in", day=row.day, site=row.site_id)
        elif found.bookable:
            self.editing.open(NeverWasForm(self._shell, found, serving))

    def _go_with(self, name: str, found: MonthFound, row: Any) -> None:
        """With somebody: the person of the line, or of the serving."""
        who = getattr(row, "who", None)
        person_id = getattr(who or getattr(row, "serving", None), "person_id", None)
        if name == "person" and person_id:
            self._shell.navigate("people", person=person_id)
        elif who is not None and who.resident_id:
            self._with_account(name, found, row)

    def _with_account(self, name: str, found: MonthFound, row: Any) -> None:
        settled = found.settlement
        closed = settled.closing is not None
        if name == "pay":
            open_payment(self._shell, self.editing, settled.site.id, row.who)
        elif name == "statement":
            self.out.statement(found, row)
        elif name == "correct" and not closed:
            self.editing.open(CorrectForm(self._shell, settled, row))
        elif name == "late" and closed and found.bookable:
            self.editing.open(LateMealForm(self._shell, found, row.who))

    def _review(self, site_id: str, month: str) -> None:
        self._shell.background.query(
            partial(loading.review, site_id=site_id, wanted=month),
            done=self._open_close,
            owner=self,
            latest="review",
        )

    def _open_close(self, review: Any) -> None:
        form = CloseMonthForm(self._shell, review)
        self.editing.open(form)
        self.editing.panel.save_button.setText(self.tr("Close the month (Ctrl+Enter)"))

    def _say_closed(self, month: str) -> None:
        """Closing has no Undo, and so no toast of its own."""
        if isinstance(self.editing.panel.area.widget(), CloseMonthForm):
            self._shell.toast(self.tr("{month} is closed").format(month=month_words(month)))

    def _do(self, fn: Callable[[Any], str]) -> None:
        self._shell.background.operation(fn, owner=self)
