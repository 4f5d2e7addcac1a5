"""The right side of the payments: one account with all that was paid."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.meal_accounts.settlement_phrases import balance_words, signed
from eldercare_desktop.screens.pairing.details import Detail
from eldercare_desktop.screens.parts.buttons import button, icon_button
from eldercare_desktop.screens.parts.text import text
from eldercare_desktop.screens.wording import word

if TYPE_CHECKING:
    from eldercare_desktop.care.meal.settlement.accounts import AccountRow
    from eldercare_desktop.care.meal.settlement.payments import PaymentRow
    from eldercare_desktop.screens.meal_accounts.payment_loading import AccountsFound


class AccountSheet(Detail):
    """`wanted` gives what is to be done with the account (pay, give_back, person), and

    `payment_wanted` what with one payment: its id, and receipt, change or withdraw.
    """

    wanted = Signal(str)
    payment_wanted = Signal(str, str)

    def __init__(self, found: AccountsFound, row: AccountRow) -> None:
        super().__init__()
        self.add(text(row.who.name, "title", wrap=True))
        about = " · ".join(part for part in (row.who.group, row.who.phone or "") if part)
        self.add(text(about, "hint", wrap=True))
        self.add(text(balance_words(row.fen), "due" if row.fen < 0 else "heading", wrap=True))
        self.fact(self.tr("Last meal"), row.last_meal_on or "")
        if row.who.died:
            self.fact(self.tr("Died on"), row.who.died)
        self._add_steps(row)
        payments = found.of(row.key)
        self.heading(self.tr("Payments"))
        if not payments:
            self.add(text(self.tr("Nothing was paid here yet."), "hint", wrap=True))
        for payment in payments:
            self._payment(payment, changeable=found.is_open(payment))
        self.end()

    def _add_steps(self, row: AccountRow) -> None:
        steps = [("pay", self.tr("Take money (T)"), "" if row.who.gone else "primary", "wallet")]
        if row.fen > 0:
            role = "primary" if row.to_give_back else "quiet"
            steps.append(("give_back", self.tr("Give back (G)"), role, "undo-2"))
        steps.append(("person", self.tr("To the person"), "quiet", "user"))
        made = []
        for name, words, role, icon in steps:
            one = button(words, role, icon)
            one.clicked.connect(lambda checked=False, name=name: self.wanted.emit(name))
            made.append(one)
        self.buttons(made)

    def _payment(self, payment: PaymentRow, *, changeable: bool) -> None:
        kind, method = word("payment_kind", payment.kind), word("payment_method", payment.method)
        how = method if payment.kind != "opening" else ""
        parts = (payment.paid_on, kind, how, payment.receipt or "", payment.note or "")
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(text(signed(payment.amount), wrap=True))
        names.addWidget(text(" · ".join(part for part in parts if part), "hint", wrap=True))
        row = QHBoxLayout()
        row.setSpacing(theme.px(4))
        row.addLayout(names, 1)
        actions = [("receipt", self.tr("Receipt to print"), "printer")]
        if payment.kind == "opening":
            actions = []
        if changeable:
            actions.append(("change", self.tr("Put right"), "pencil"))
            actions.append(("withdraw", self.tr("Take back"), "trash-2"))
        for name, words, icon in actions:
            one = icon_button(f"{words}: {payment.paid_on} {signed(payment.amount)}", icon)
            one.clicked.connect(self._asking(payment.id, name))
            row.addWidget(one)
        self.column.addLayout(row)

    def _asking(self, payment_id: str, name: str) -> Callable[[], None]:
        return lambda: self.payment_wanted.emit(payment_id, name)
