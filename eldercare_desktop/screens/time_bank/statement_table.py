"""The table of a statement: day, what it is, 存入, 支取, 结余."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from eldercare_desktop.screens.table_view import Table
from eldercare_desktop.screens.tables import Column
from eldercare_desktop.screens.time_bank.statement_loading import LineRow
from eldercare_desktop.screens.wording import word
from eldercare_desktop.screens.words.time_credit import credit

translate = QCoreApplication.translate

UNDO = "undo"
"""The reason that an undone entry carries."""


class StatementTable(Table):
    """Lines in the order of the account, as in a passbook."""

    def __init__(self) -> None:
        self.unit = "minute"
        super().__init__(self._columns(), key="key")

    def _columns(self) -> list[Column]:
        return [
            Column("day", self.tr("Day"), value=_day, icon=_icon, width=7.4),
            Column("what", self.tr("What"), value=what, hint=more, width=8, stretch=True),
            Column("in", self.tr("In"), value=lambda row: self._side(row, 1), width=6.5,
                   align="right"),
            Column("out", self.tr("Out"), value=lambda row: self._side(row, -1), width=6.5,
                   align="right"),
            Column("balance", self.tr("Balance"), value=lambda row: credit(row.balance, self.unit),
                   width=6.5, align="right"),
        ]  # fmt: skip

    def _side(self, row: LineRow, sign: int) -> str:
        """What came in (1) or went out (-1); in suspense in brackets: it moves nothing."""
        line = row.line
        if line is None or line.stated * sign <= 0:
            return ""
        said = credit(abs(line.stated), self.unit)
        return (
            said if line.counts else translate("StatementTable", "({amount})").format(amount=said)
        )


def what(row: LineRow) -> str:
    """What a line is: its kind, and with whom or for what."""
    line = row.line
    if line is None:
        return translate("StatementTable", "Brought forward")
    kind = word("entry_kind", line.kind)
    if row.service is not None:
        parts = (kind, word("need_kind", row.service.kind), row.service.name)
    elif line.other_name and line.other.kind != "hold":
        parts = (kind, line.other_name, "")
    elif line.kind in ("donation", "grant", "pool_move", "settlement", "reversal"):
        parts = (kind, word("account_kind", line.other.kind), "")
    else:
        parts = (kind, "", "")
    return " · ".join(part for part in parts if part)


def more(row: LineRow) -> str:
    """Whether it counts and stands, why it was entered, and by whom."""
    line = row.line
    if line is None:
        return ""
    parts = [
        state_words(row),
        word("suspense", line.why),
        reason_words(line.reason),
        translate("StatementTable", "entered by {by}").format(by=line.entered_by),
    ]
    return " · ".join(part for part in parts if part)


def reason_words(reason: str | None) -> str:
    """The reason of an entry, in words."""
    return translate("StatementTable", "undone") if reason == UNDO else reason or ""


def _day(row: LineRow) -> str:
    return row.line.day if row.line else ""


def state_words(row: LineRow) -> str:
    """That a line does not count, or was reversed; the empty text for an ordinary one."""
    line = row.line
    if line is not None and not line.counts:
        return translate("StatementTable", "does not count")
    if line is not None and line.reversed_by:
        return translate("StatementTable", "reversed")
    return ""


def _icon(row: LineRow) -> tuple[str, str] | None:
    line = row.line
    if line is not None and not line.counts:
        return "triangle-alert", "due"
    return ("undo-2", "muted") if line is not None and line.reversed_by else None
