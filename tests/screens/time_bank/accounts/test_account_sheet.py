"""What the sheet beside the accounts says of balances below zero, and which button is the chief."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from eldercare_desktop.care.time_bank.ledger.moving import donate, open_with
from eldercare_desktop.screens.time_bank.account_sheet import CreditSheet
from eldercare_desktop.screens.time_bank.accounts_loading import accounts
from eldercare_desktop.store.store import Store
from tests.factories import person


def sheet_of(store: Store, name: str, qtbot: QtBot) -> CreditSheet:
    with store.read() as reader:
        found = accounts(reader)
    (row,) = [row for row in found.rows if row.name == name]
    sheet = CreditSheet(found, row, vouchers=False)
    qtbot.addWidget(sheet)
    return sheet


def test_the_paper_books_below_zero_are_no_overdraft(store: Store, qtbot: QtBot) -> None:
    with store.work() as work:
        who = person(work, name="罗秀英")
        open_with(work, who.id, 120)
        donate(work, who.id, 30, to="village_pool")
        work.commit()
    sheet = sheet_of(store, "opening", qtbot)
    said = " ".join(label.text() for label in sheet.findChildren(QLabel))
    assert "Below zero is in order here" in said
    assert "two laptops" not in said
    pool = sheet_of(store, "village_pool", qtbot)
    buttons = pool.findChildren(QPushButton)
    chief = [one.text().strip() for one in buttons if one.property("role") == "primary"]
    assert chief == ["Grant (G)"]
