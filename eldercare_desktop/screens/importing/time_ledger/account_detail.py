"""One account of a paper ledger: whose it is, its lines with what becomes of them, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.importing.planned.who import WhoQuestion
from eldercare_desktop.screens.importing.planned.words import said
from eldercare_desktop.screens.importing.time_ledger import words
from eldercare_desktop.screens.parts.badge import BadgeLabel
from eldercare_desktop.screens.parts.text import rule, text
from eldercare_desktop.screens.table_view import Table
from eldercare_desktop.screens.tables import Column
from eldercare_desktop.screens.words.time_credit import credit

if TYPE_CHECKING:
    from eldercare_desktop.rosters.hours import PlannedAccount, PlannedEntry
    from eldercare_desktop.screens.importing.time_ledger.review import HoursReview

MOST_REASONS = 12
"""More would hide the lines; each line has its own below it."""

MOST_HIGH = 9
"""Lines of the table in view; more scroll."""


class AccountDetail(QWidget):
    """`ticked` gives the new tick, `answered` the key of a person and who it is."""

    ticked = Signal(bool)
    answered = Signal(str, object)

    def __init__(
        self, review: HoursReview, account: PlannedAccount, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        theme.role(self, "sheet").setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.review, self.line = review, account
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(*[theme.px(16)] * 4)
        self.column.setSpacing(theme.px(10))
        plan = review.plan
        self.asked = WhoQuestion(
            plan.people[account.who], account.shown_name, review.choices.same_as, plan.known
        )
        self.asked.answered.connect(self.answered)
        self.options, self.everyone = self.asked.options, self.asked.everyone
        self._head()
        # A question comes first; who was found by the name can be looked at below.
        if account.person_id is None:
            self.column.addWidget(self.asked)
        self._reasons()
        self._lines()
        if account.person_id is not None:
            self.column.addWidget(self.asked)
        self.column.addStretch(1)

    def focus_first(self) -> None:
        """Puts the cursor on the question, else on the tick."""
        target: QWidget = self.tick
        if self.options is not None and self.line.person_id is None:
            target = next(iter(self.options.buttons.values()))
        target.setFocus(Qt.FocusReason.TabFocusReason)

    def _head(self) -> None:
        account = self.line
        self.column.addWidget(text(words.account_name(account), "heading", wrap=True))
        self.column.addWidget(text(words.place_words(account), "hint", wrap=True))
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        row.addWidget(BadgeLabel(words.badge(account.status)), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(text(words.count_words(account), wrap=True), 1)
        self.column.addLayout(row)
        self.column.addWidget(text(words.balance_words(account), wrap=True))
        self.tick = QCheckBox(said("import_row"))
        self.tick.setObjectName("tick")
        self.tick.setChecked(self.review.is_ticked(account))
        self.tick.setEnabled(account.can_tick)
        self.tick.toggled.connect(self.ticked)
        self.column.addWidget(self.tick)

    def _reasons(self) -> None:
        remarks = [words.code_words(c) for c in words.codes_of(self.review.plan, self.line)]
        told = [*remarks, *words.line_reasons(self.line)]
        if not told:
            return
        self.column.addWidget(rule())
        self.column.addWidget(text(said("noticed"), "label", wrap=True))
        for sentence in told[:MOST_REASONS]:
            self.column.addWidget(text(sentence, wrap=True))
        if len(told) > MOST_REASONS:
            more = self.tr("And {n} more, beside the lines below.")
            self.column.addWidget(text(more.format(n=len(told) - MOST_REASONS), "hint", wrap=True))

    def _lines(self) -> None:
        if not self.line.entries:
            return
        self.column.addWidget(rule())
        columns = [
            Column("state", "", lambda entry: "", width=1.2, icon=_icon),
            Column("day", self.tr("Day"), _day, width=5.6, hint=_row),
            Column("reason", self.tr("What for"), _what, width=6, stretch=True, hint=_why),
            Column("amount", self.tr("Amount"), _amount, width=6.6, align="right"),
        ]
        self.table = Table(columns, key="key")
        self.table.setAccessibleName(self.tr("Lines of the paper"))
        self.table.set_rows(self.line.entries)
        self.table.setMinimumHeight(theme.px(44 * min(len(self.line.entries), MOST_HIGH) + 48))
        self.column.addWidget(self.table)


def _icon(entry: PlannedEntry) -> tuple[str, str]:
    return words.STATE_LOOKS[entry.state]


def _day(entry: PlannedEntry) -> str:
    return entry.day or (entry.line.day_shown if entry.line else "") or "—"


def _row(entry: PlannedEntry) -> str:
    return words.said("row", row=entry.line.row) if entry.line else ""


def _what(entry: PlannedEntry) -> str:
    return entry.reason or "—"


def _why(entry: PlannedEntry) -> str:
    return words.said("also").join([words.state_word(entry.state), *words.entry_reasons(entry)])


def _amount(entry: PlannedEntry) -> str:
    if not entry.amount and entry.line is not None:
        shown = [move.written.shown for move in entry.line.moves]
        return shown[0] if shown else "—"
    return credit(entry.amount, entry.unit)
