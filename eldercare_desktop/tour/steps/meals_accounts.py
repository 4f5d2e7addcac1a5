"""The accounts of meals: money is taken, the month is opened name by name, printed, not closed."""

from __future__ import annotations

from PySide6.QtCore import Qt

from eldercare_desktop.care.meal.settlement.record import MealPayment
from eldercare_desktop.screens.meal_accounts.payments_view import PaymentsView
from eldercare_desktop.screens.meal_accounts.settlement_view import SettlementView
from eldercare_desktop.screens.parted.step_form import StepForm
from eldercare_desktop.tour.hands import check, press, type_text, wait
from eldercare_desktop.tour.laptop import Laptop

CTRL = Qt.KeyboardModifier.ControlModifier


def take_money(laptop: Laptop, initials: str, name: str) -> None:
    """N, a few letters, an amount: money is in hand, and there is a receipt to print."""
    page = laptop.page("meal_accounts", part="payments")
    view = page.view("payments")
    assert isinstance(view, PaymentsView)
    view.focus_list()
    press(Qt.Key.Key_N, widget=view.table.view)
    form = wait(lambda: view.editing.content, "the form is open")
    assert isinstance(form, StepForm)
    type_text(initials, form.pickers[0].field)
    wait(lambda: form.pickers[0].hits.current() is not None, f"{name} is found")
    press(Qt.Key.Key_Return, widget=form.pickers[0].field)
    wait(form.pickers[0].value, f"{name} is chosen")
    form.form.input("amount").setFocus()
    type_text("100")
    laptop.rest()
    laptop.picture("meals-payment")
    press(Qt.Key.Key_Return, CTRL, widget=view.editing.panel)
    wait(lambda: view.editing.content is None, "the payment is saved")
    laptop.rest()
    (payment,) = laptop.read(lambda r: r.find(MealPayment))
    check(payment.amount == 10_000, "100 yuan are in hand")
    laptop.report.say(f"{laptop.name}: {name} paid 100 yuan, receipt {payment.receipt}")


def settle_month(laptop: Laptop, name: str) -> None:
    """The running month: a line a person, each with its single meals; then the paper of it."""
    page = laptop.page("meal_accounts", part="settlement")
    view = page.view("settlement")
    assert isinstance(view, SettlementView)
    wait(lambda: view.found is not None, "the month is settled")
    found = view.found
    assert found is not None
    line = next((one for one in found.settlement.lines if one.who.name == name), None)
    check(line is not None and line.amounts.servings > 0, f"{name} has a line with a meal")
    check(found.settlement.agrees, "the totals agree")
    assert line is not None
    view.table.select(line.key)
    laptop.rest()
    laptop.picture("meals-settlement")
    view.step("print")
    wait(lambda: page.paper is not None and page.paper.isVisible(), "the paper is shown")
    laptop.rest()
    laptop.picture("meals-settlement-paper")
    press(Qt.Key.Key_Escape)
    laptop.rest()
    _not_yet(laptop, view)
    laptop.report.say(f"{laptop.name}: the month is settled to the fen, every number has names")


def _not_yet(laptop: Laptop, view: SettlementView) -> None:
    """A month that is not over says why it is not closed."""
    view.step("close")
    form = wait(lambda: view.editing.content, "it says what stands against closing")
    assert form is not None
    check(not form.validate(), "a month that is not over stays open")
    laptop.picture("meals-closing")
    view.editing.close()
    laptop.rest()
