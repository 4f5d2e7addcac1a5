"""Hours and points of somebody, and the way to their account."""

from __future__ import annotations

from typing import TYPE_CHECKING

from eldercare_desktop.screens.people.sections import Section, Want
from eldercare_desktop.screens.tables import Badge
from eldercare_desktop.screens.time_bank.statement_loading import LineRow
from eldercare_desktop.screens.time_bank.statement_table import more, what
from eldercare_desktop.screens.words.time_credit import credit, hours, points

if TYPE_CHECKING:
    from eldercare_desktop.care.register.page import PersonPage
    from eldercare_desktop.care.register.time_credit import PersonCredit
    from eldercare_desktop.care.time_bank.ledger.reading import Holding, Line


class TimeCreditSection(Section):
    """What they have, what is frozen or waits, the last lines; hidden without an account."""

    def __init__(self, page: PersonPage, want: Want) -> None:
        super().__init__(self.tr("Hours and points"))
        found = page.time_credit
        if found.holding is None:
            self.hide()
            return
        self.add_action(self.tr("To the account …"), lambda: want("credit", None), "piggy-bank")
        self._add_balance(found, found.holding)
        for line in found.lines:
            self._add_entry(line)

    def _add_balance(self, found: PersonCredit, holding: Holding) -> None:
        has = hours(holding.minutes)
        if holding.points or found.held_points:
            has = f"{has} · {points(holding.points)}"
        held = [
            credit(amount, unit)
            for amount, unit in ((holding.held, "minute"), (found.held_points, "point"))
            if amount
        ]
        hints = []
        if held:
            hints.append(self.tr("frozen: {amount}").format(amount=" · ".join(held)))
        if holding.pending_minutes:
            said = self.tr("waits to be verified: {amount}")
            hints.append(said.format(amount=hours(holding.pending_minutes)))
        below = holding.minutes < 0 or holding.points < 0
        badge = Badge(self.tr("below zero"), "danger") if below else None
        self.add_line(has, " · ".join(hints), badge)

    def _add_entry(self, line: Line) -> None:
        sign = "+" if line.stated > 0 else "−"
        row = LineRow(line.entry_id, line.balance, line)
        badge = None
        if not line.counts:
            badge = Badge(self.tr("does not count"), "due", "triangle-alert")
        elif line.reversed_by:
            badge = Badge(self.tr("reversed"))
        self.add_line(
            f"{sign}{credit(abs(line.stated), line.unit)} · {what(row)}",
            " · ".join(part for part in (line.day, more(row)) if part),
            badge,
        )
