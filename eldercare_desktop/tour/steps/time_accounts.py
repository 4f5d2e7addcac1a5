"""Hours are taken over from paper, given to a neighbour; the statement; the books are checked."""

from __future__ import annotations

from PySide6.QtCore import Qt

from eldercare_desktop.care.records import LedgerEntry
from eldercare_desktop.screens.time_bank.accounts_view import AccountsView
from eldercare_desktop.screens.time_bank.credit_form import CreditForm
from eldercare_desktop.tour.hands import check, press, type_text, wait
from eldercare_desktop.tour.laptop import Laptop

CTRL = Qt.KeyboardModifier.ControlModifier


def take_over_and_give(laptop: Laptop, giver: tuple[str, str], taker: tuple[str, str]) -> None:
    """N takes over a paper passbook of 12 hours, T gives 2:30 of it; both by initials and name."""
    page = laptop.page("time_bank", part="accounts")
    view = page.view("accounts")
    assert isinstance(view, AccountsView)
    wait(lambda: view.found is not None, "the accounts are listed")
    view.focus_list()
    before = len(laptop.read(lambda r: r.find(LedgerEntry)))
    press(Qt.Key.Key_N, widget=view.table.view)
    _fill(laptop, view, giver[0], "12")
    laptop.picture("time-opening")
    _save(laptop, view)
    row = wait(view.row, "the account is there")
    check(row is not None and row.name == giver[1], f"{giver[1]} has an account")
    press(Qt.Key.Key_T, widget=view.table.view)
    _fill(laptop, view, taker[0], "2:30")
    laptop.picture("time-transfer")
    _save(laptop, view)
    view.focus_list()
    press(Qt.Key.Key_Return, widget=view.table.view)
    wait(lambda: view.statement.found is not None, "the statement is shown")
    laptop.rest()
    laptop.picture("time-statement")
    check(len(laptop.read(lambda r: r.find(LedgerEntry))) == before + 2, "two entries were made")
    page.back()
    view.books.check()
    wait(view.books.isVisible, "the books are checked")
    laptop.report.say(f"{laptop.name}: {giver[1]} gave hours to {taker[1]}; the books are in order")


def _fill(laptop: Laptop, view: AccountsView, initials: str, amount: str) -> None:
    form = wait(lambda: view.editing.content, "the form is open")
    assert isinstance(form, CreditForm)
    who = form.pickers[0]
    type_text(initials, who.field)
    wait(lambda: who.hits.current() is not None, "somebody is found")
    press(Qt.Key.Key_Return, widget=who.field)
    wait(who.value, "somebody is chosen")
    form.form.input("amount").setFocus()
    type_text(amount)
    wait(lambda: form.outcome.text() != "", "it is said what will stand then")
    laptop.rest()


def _save(laptop: Laptop, view: AccountsView) -> None:
    press(Qt.Key.Key_Return, CTRL, widget=view.editing.panel)
    wait(lambda: view.editing.content is None, "it is saved")
    laptop.rest()
