"""The accounts of a paper ledger, with their ticks, and the filter over them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget

from eldercare_desktop.screens.importing.planned.line_list import PlanLineList
from eldercare_desktop.screens.importing.time_ledger import words
from eldercare_desktop.screens.tables import Column

if TYPE_CHECKING:
    from eldercare_desktop.rosters.hours import PlannedAccount


class AccountList(PlanLineList):
    """Each person of the file with what becomes of the lines."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tuple(words.STATUSES), words.status_word, self._columns(), parent)

    def _columns(self) -> list[Column]:
        return [
            Column(
                "name",
                self.tr("Name"),
                words.account_name,
                width=6.6,
                hint=words.account_hint,
                sort=words.account_name,
                stretch=True,
            ),
            Column("lines", self.tr("Lines"), words.count_words, width=9, sort=_new),
            Column(
                "closing",
                self.tr("Afterwards"),
                words.closing_words,
                width=7,
                align="right",
                sort=_closing,
                optional=True,
            ),
            Column("state", self.tr("Status"), _status, width=4.6, badge=_badge),
            Column("reasons", self.tr("Reasons"), self._reasons, width=11, optional=True),
        ]

    def _reasons(self, account: PlannedAccount) -> str:
        return words.reasons_line(self.review.plan, account) if self.review else ""


def _new(account: PlannedAccount) -> int:
    return account.count("new")


def _closing(account: PlannedAccount) -> int:
    return account.closing


def _status(account: PlannedAccount) -> str:
    return words.status_word(account.status)


def _badge(account: PlannedAccount) -> Any:
    return words.badge(account.status)
