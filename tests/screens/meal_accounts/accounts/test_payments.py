"""Money is taken, given back, put right; a receipt is printed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from eldercare_desktop.care.meal.settlement.payments import payments_of
from eldercare_desktop.care.person import Person
from eldercare_desktop.care.site.reading import meal_sites
from eldercare_desktop.printing.paper import page_image
from eldercare_desktop.screens.meal_accounts import MealAccountsPage
from eldercare_desktop.screens.meal_accounts.payments_view import PaymentsView
from eldercare_desktop.store.store import Store
from tests.screens.meal_accounts.accounts.using import form_of, rows, save, type_in
from tests.screens.needs.using import choose, words


@pytest.fixture
def view(qtbot: QtBot, page: MealAccountsPage) -> PaymentsView:
    page.shown(part="payments")
    found = page.view()
    assert isinstance(found, PaymentsView)
    qtbot.waitUntil(lambda: found.found is not None)
    return found


def paid(store: Store) -> list[tuple[str, str, int, str | None]]:
    with store.read() as reader:
        found = payments_of(reader, meal_sites(reader)[0].id)
    return [(row.who.name, row.kind, row.amount, row.receipt) for row in found]


def test_the_accounts_with_who_owes(view: PaymentsView) -> None:
    assert rows(view) == [
        ["李正华", "-9.00", "", "2026-10-09"],
        ["王桂芳", "11.00", "2026-09-01", "2026-10-09"],
    ]
    view.shows.choose(1)
    assert [row[0] for row in rows(view)] == ["李正华"]
    view.shows.choose(2)
    assert rows(view) == []
    assert "Nothing is to be given back" in words(view)


def test_who_owes_pays_what_is_owed(
    qtbot: QtBot, page: MealAccountsPage, view: PaymentsView, store: Store
) -> None:
    view.table.select_first()
    qtbot.keyClick(view.table.view, Qt.Key.Key_T)
    form = form_of(qtbot, view)
    assert form.form.values()["amount"] == "9.00"
    assert form.form.values()["receipt"] == "2026-002"
    assert not form.dirty
    save(qtbot, page, view)
    qtbot.waitUntil(lambda: rows(view)[0][1] == "0.00")
    assert paid(store)[0] == ("李正华", "paid_in", 900, "2026-002")


def test_anybody_pays_by_name(
    qtbot: QtBot, page: MealAccountsPage, view: PaymentsView, store: Store
) -> None:
    qtbot.keyClick(view.table.view, Qt.Key.Key_N)
    form = form_of(qtbot, view)
    assert not form.validate()
    choose(qtbot, form.pickers[0], "lzh")
    type_in(qtbot, form, "amount", "50,5")
    assert not form.validate()
    type_in(qtbot, form, "amount", "50.5")
    save(qtbot, page, view)
    assert paid(store)[0] == ("李正华", "paid_in", 5050, "2026-002")


def test_what_is_left_is_given_back_after_a_death(
    qtbot: QtBot, page: MealAccountsPage, view: PaymentsView, store: Store
) -> None:
    with store.work() as work:
        (dead,) = work.find(Person, Person.name == "王桂芳")
        work.set(dead, life_status="deceased", death_date="2026-11-01")
        work.commit()
    page.refresh(frozenset({"person"}))
    view.shows.choose(2)
    qtbot.waitUntil(lambda: [row[:2] for row in rows(view)] == [["王桂芳", "11.00"]])
    qtbot.keyClick(view.table.view, Qt.Key.Key_G)
    form = form_of(qtbot, view)
    assert form.title == "Give money back"
    type_in(qtbot, form, "amount", "12")
    qtbot.keyClick(view.editing.panel, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: "has 11.00 yuan in hand" in words(form))
    type_in(qtbot, form, "amount", "11")
    save(qtbot, page, view)
    qtbot.waitUntil(lambda: rows(view) == [])
    assert paid(store)[0][:3] == ("王桂芳", "paid_back", -1100)


def test_a_receipt_is_printed_and_a_closed_payment_stays(
    qtbot: QtBot, page: MealAccountsPage, view: PaymentsView
) -> None:
    view.table.select(view.table.model.row(1).key)
    icons = [one for one in view.findChildren(QToolButton) if "2026-09-01" in one.toolTip()]
    assert len(icons) == 1, "a payment of a closed month is printed, not changed"
    icons[0].click()
    assert page.paper is not None
    paper = page.paper.paper()
    assert dict(paper.face.lines)["Amount"] == "20.00 yuan (贰拾元整)"
    assert dict(paper.face.lines)["From"] == "王桂芳"
    assert paper.face.number == "No. 2026-001"
    assert not page_image(paper, 0, 50).isNull()


def test_a_payment_is_put_right_and_taken_back(
    qtbot: QtBot, page: MealAccountsPage, view: PaymentsView, store: Store
) -> None:
    view.table.select_first()
    view.step("pay")
    form_of(qtbot, view)
    save(qtbot, page, view)
    qtbot.waitUntil(lambda: len(view.findChildren(QToolButton)) >= 3)
    _icon(view, "Put right").click()
    form = form_of(qtbot, view)
    assert form.form.values()["amount"] == "9.00"
    type_in(qtbot, form, "amount", "10")
    save(qtbot, page, view)
    assert paid(store)[0][2] == 1000
    qtbot.waitUntil(lambda: rows(view)[0][1] == "1.00")
    _icon(view, "Take back").click()
    qtbot.waitUntil(lambda: rows(view)[0][1] == "-9.00")
    assert len(paid(store)) == 1


def test_the_list_is_printed(page: MealAccountsPage, view: PaymentsView) -> None:
    printed = page.printable()
    assert printed is not None
    printed()
    assert page.paper is not None
    paper = page.paper.paper()
    assert paper.title == "Meal accounts: All accounts"
    assert paper.rows[-1][4] == "2.00"


def _icon(view: PaymentsView, words_: str) -> QToolButton:
    found = [one for one in view.findChildren(QToolButton) if one.toolTip().startswith(words_)]
    return found[-1]
