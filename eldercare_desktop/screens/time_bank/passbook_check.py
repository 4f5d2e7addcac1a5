"""What a scanned or typed passbook page comes to, in a window of its own.

It lies over whatever one is doing and leaves that as it is: somebody stands at the desk with a
book in hand, perhaps in the middle of something else. It does not keep the scanner from the
next page.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QHBoxLayout, QVBoxLayout

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.page import Shell
from eldercare_desktop.screens.parts.buttons import button
from eldercare_desktop.screens.parts.empty import EmptyState
from eldercare_desktop.screens.parts.text import picture, text
from eldercare_desktop.screens.table_view import Table
from eldercare_desktop.screens.tables import Badge, Column
from eldercare_desktop.screens.time_bank.passbook_phrases import entry_words, in_and_out
from eldercare_desktop.screens.time_bank.passbook_sheets import book_title
from eldercare_desktop.screens.wording import word
from eldercare_desktop.screens.words.time_credit import credit

if TYPE_CHECKING:
    from eldercare_desktop.care.time_bank.passbook.checking import CheckedLine, PageCheck
    from eldercare_desktop.care.time_bank.passbook.record import PassbookPage

WIDTH, HEIGHT = 680, 520
MARKS = {"reversed": ("", "undo-2"), "suspended": ("due", "hourglass"), "gone": ("danger", "x")}


class PassbookCheck(QDialog):
    """Esc closes, Enter opens the account."""

    def __init__(self, shell: Shell, found: PageCheck, kinds: Mapping[str, str]) -> None:
        super().__init__(QApplication.activeWindow())
        assert found.page is not None
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(book_title(found.page.unit))
        self._shell, self._found, self._page = shell, found, found.page
        self.heading = text(self._heading(), "title", wrap=True)
        self.sentences = [text(words, wrap=True) for words in self._sentences()]
        self.table = Table(self._columns(), key="key")
        self.table.set_empty(EmptyState("book-open-text", self.tr("The page has no entries")))
        self.open_button = button(self.tr("Open the account"), "primary", "book-open-text")
        self.open_button.clicked.connect(self._open)
        self.close_button = button(self.tr("Close (Esc)"))
        self.close_button.clicked.connect(self.close)
        self._lay_out()
        self.table.set_rows(
            [_Row(found.page, line, kinds, n) for n, line in enumerate(found.lines, 1)]
        )
        self.open_button.setDefault(True)
        self.open_button.setFocus()

    # -- what is said ----------------------------------------------------------------------

    def _heading(self) -> str:
        if self._found.state == "differs":
            return self.tr("The paper differs from the ledger")
        return self.tr("This page agrees with the ledger")

    def _sentences(self) -> list[str]:
        found, page = self._found, self._page
        whose = self.tr("{name} · {first} to {last} · printed on {day} by {by}")
        said = [
            whose.format(
                name=found.name, first=page.first_day, last=page.last_day,
                day=page.recorded_at[:10], by=page.printed_by,
            )
        ]  # fmt: skip
        closing = self.tr(
            "At the end the paper must read {amount}. Please compare it line by line."
        )
        said.append(closing.format(amount=credit(page.closing, page.unit)))
        if gone := found.of_state("gone"):
            said.append(
                self.tr(
                    "Lines that stood on this page and are not in the ledger: {n}. Keep the "
                    "page, exchange data, and tell the township if it stays so."
                ).format(n=len(gone))
            )
        elif found.state == "differs":
            said.append(self.tr("What was kept of this page does not fit together."))
        said += self._since()
        return said

    def _since(self) -> list[str]:
        found, unit = self._found, self._page.unit
        said = []
        if back := found.of_state("reversed"):
            words = self.tr("Of these lines were reversed since: {n}")
            said.append(words.format(n=len(back)))
        if held := found.of_state("suspended"):
            words = self.tr("Of these lines do not count, because they came twice: {n}")
            said.append(words.format(n=len(held)))
        if found.added:
            words = self.tr("Entries since then: {n}. The balance is now {amount}.")
        else:
            words = self.tr("Nothing was added since. The balance is {amount}.")
        said.append(words.format(n=len(found.added), amount=credit(found.balance, unit)))
        return said

    # -- doing -----------------------------------------------------------------------------

    def _open(self) -> None:
        self.close()
        self._shell.navigate("time_bank", part="accounts", person=self._page.person_id)

    def _columns(self) -> list[Column]:
        return [
            Column(
                "what", self.tr("What"), width=6, stretch=True, hint=lambda row: row.day,
                badge=lambda row: row.badge,
            ),
            Column("paid_in", self.tr("Paid in"), width=6, align="right"),
            Column("paid_out", self.tr("Taken out"), width=6, align="right"),
            Column("balance", self.tr("Balance"), width=6, align="right"),
        ]  # fmt: skip

    def _lay_out(self) -> None:
        differs = self._found.state == "differs"
        head = QHBoxLayout()
        head.setSpacing(theme.px(12))
        icon = ("triangle-alert", "danger") if differs else ("circle-check", "accent")
        head.addWidget(picture(*icon, 24), 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.heading, 1)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        foot.addWidget(self.open_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[theme.px(24)] * 4)
        column.setSpacing(theme.px(8))
        column.addLayout(head)
        for one in self.sentences:
            column.addWidget(one)
        column.addWidget(self.table, 1)
        column.addLayout(foot)
        room = self.screen().availableSize()
        self.resize(min(theme.px(WIDTH), room.width()), min(theme.px(HEIGHT), room.height()))


class _Row:
    """A line of the paper, as it must read there."""

    def __init__(
        self, page: PassbookPage, checked: CheckedLine, kinds: Mapping[str, str], number: int
    ) -> None:
        line = checked.line
        self.key, self.day = number, line.day
        service = kinds.get(line.service_id or "", "")
        self.what = entry_words(
            line.kind, line.amount, line.other_name, reason=line.reason, service=service
        )
        self.paid_in, self.paid_out = in_and_out(line.amount, page.unit)
        self.balance = credit(line.balance, page.unit)
        self.badge: Badge | None = None
        if mark := MARKS.get(checked.state):
            self.badge = Badge(word("passbook_line", checked.state), *mark)
