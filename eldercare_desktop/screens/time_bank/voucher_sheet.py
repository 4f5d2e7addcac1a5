"""The right side of the vouchers: one of them, what has become of it, what can be done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from eldercare_desktop.screens.pairing.details import Detail
from eldercare_desktop.screens.parts.badge import BadgeLabel
from eldercare_desktop.screens.parts.buttons import button
from eldercare_desktop.screens.parts.text import text
from eldercare_desktop.screens.tables import Badge
from eldercare_desktop.screens.time_bank.voucher_phrases import (
    accepted_advice,
    accepted_badge,
    issued_advice,
    issued_badge,
    spaced,
)
from eldercare_desktop.screens.wording import word
from eldercare_desktop.screens.words.time_credit import hours

if TYPE_CHECKING:
    from eldercare_desktop.care.time_bank.voucher.reading import AcceptedRow, IssuedRow
    from eldercare_desktop.screens.time_bank.voucher_loading import VouchersFound

Steps = list[tuple[str, str, str, str]]
"""Name, words, role and icon of what can be done."""


class VoucherSheet(Detail):
    """`wanted` gives what is to be done: print, take_back, reverse, person."""

    wanted = Signal(str)

    def _badge(self, badge: Badge) -> None:
        row = QHBoxLayout()
        row.addWidget(BadgeLabel(badge))
        row.addStretch(1)
        self.column.addLayout(row)

    def _steps(self, steps: Steps) -> None:
        made = []
        for name, words, role, icon in steps:
            one = button(words, role, icon)
            one.clicked.connect(lambda checked=False, name=name: self.wanted.emit(name))
            made.append(one)
        if made:
            self.buttons(made)


class IssuedSheet(VoucherSheet):
    """A voucher of this village."""

    def __init__(self, found: VouchersFound, row: IssuedRow) -> None:
        super().__init__()
        other = found.names.get(row.other, row.other)
        self.add(text(f"{hours(row.minutes)} · {row.name}", "title", wrap=True))
        self._badge(issued_badge(row))
        self.add(text(issued_advice(row, other), wrap=True))
        self._steps(self._possible(row))
        self.fact(self.tr("Number"), spaced(row.serial))
        if len(found.villages) > 1:
            self.fact(self.tr("Village"), found.names.get(row.village, row.village))
        self.fact(self.tr("Issued"), f"{row.issued_on} · {row.issued_by}")
        self.fact(self.tr("Valid until"), row.valid_until)
        self.fact(self.tr("Spent in"), other)
        self.fact(self.tr("Taken back"), row.ended_on or "")
        self.end()

    def _possible(self, row: IssuedRow) -> Steps:
        person = ("person", self.tr("To the account"), "quiet", "wallet")
        show = ("print", self.tr("Print (P)"), "", "printer")
        back = ("take_back", self.tr("Take back: the paper is here (T)"), "", "undo-2")
        if row.state == "out":
            return [show, back, person]
        if row.state == "expired":
            return [back, person]
        if row.state == "overdue":
            return [("take_back", self.tr("Take back (T)"), "primary", "undo-2"), person]
        if row.state == "spent_too":
            words = self.tr("Reverse the taking back (R)")
            return [("reverse", words, "primary", "undo-2"), person]
        return [person]


class AcceptedSheet(VoucherSheet):
    """A voucher of another village."""

    def __init__(self, found: VouchersFound, row: AcceptedRow) -> None:
        super().__init__()
        home = found.names.get(row.home, row.home)
        self.add(text(f"{hours(row.minutes)} · {home}", "title", wrap=True))
        self._badge(accepted_badge(row))
        self.add(text(accepted_advice(row, home), wrap=True))
        steps: Steps = []
        if row.state != "reversed":
            role = "primary" if row.state == "refused" else "quiet"
            steps = [("reverse", self.tr("Reverse the acceptance (R)"), role, "undo-2")]
        if row.person_id:
            steps.append(("person", self.tr("To the account"), "quiet", "wallet"))
        self._steps(steps)
        self.fact(self.tr("Number"), spaced(row.serial))
        self.fact(self.tr("Credited to"), row.name or word("voucher_credited", row.to_kind))
        if len(found.villages) > 1:
            self.fact(self.tr("Village"), found.names.get(row.village, row.village))
        self.fact(self.tr("Accepted"), f"{row.accepted_on} · {row.accepted_by}")
        self.end()
