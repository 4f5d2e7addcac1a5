"""The right side of the cases: what happened, the entries, what can be done."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from eldercare_desktop.screens.pairing.details import Detail
from eldercare_desktop.screens.parts.buttons import button
from eldercare_desktop.screens.parts.text import text
from eldercare_desktop.screens.tables import Badge
from eldercare_desktop.screens.time_bank.case_phrases import (
    advice,
    entry_hint,
    entry_words,
    title,
    told,
)
from eldercare_desktop.screens.wording import word
from eldercare_desktop.screens.words.time_credit import credit

if TYPE_CHECKING:
    from eldercare_desktop.care.time_bank.ledger.cases import Case
    from eldercare_desktop.screens.time_bank.cases_loading import EntryTold, Past

ENDED_BY_ENTRY = ("overdraft", "doubled", "overlap")
"""Cases that no word ends: the books have to be right again."""


class CaseSheet(Detail):
    """`wanted` gives what is to be done: rule, person, account, service, vouchers, goods; and

    `reversal_wanted` the entry that is to be reversed.
    """

    wanted = Signal(str)
    reversal_wanted = Signal(object)

    def __init__(self, case: Case) -> None:
        super().__init__()
        self.case = case
        self.entries: Sequence[EntryTold] = ()
        self.add(text(word("ledger_case", case.kind), "hint"))
        self.add(text(title(case), "title", wrap=True))
        self.add(text(told(case), wrap=True))
        self.heading(self.tr("What would make it right"))
        self.add(text(advice(case), wrap=True))
        self._add_steps()

    def show_entries(self, entries: Sequence[EntryTold]) -> None:
        """The entries that it is about, in the order in which they count."""
        self.entries = entries
        if entries:
            self.heading(self.tr("Entries"))
        for number, entry in enumerate(entries, 1):
            self._add_entry(number, entry)
        self.end()

    def _add_entry(self, number: int, entry: EntryTold) -> None:
        badge, action = None, None
        if entry.reversed:
            badge = Badge(self.tr("reversed"), "", "undo-2")
        elif entry.kind != "reversal":
            said = self.tr("Reverse ({number})").format(number=number)
            action = (said, f"{said} {entry_words(entry)}", self._reversing(entry))
        self.line(entry_words(entry), entry_hint(entry), badge, action)

    def _add_steps(self) -> None:
        case = self.case
        steps = []
        if case.kind not in ENDED_BY_ENTRY:
            steps.append(("rule", self.tr("Decide (A)"), "check", "primary"))
        if case.person_id:
            steps.append(("account", self.tr("To the account (Enter)"), "piggy-bank", ""))
            steps.append(("person", self.tr("To the person"), "user", "quiet"))
        if case.kind == "service_changed":
            steps.append(("services", self.tr("To the services"), "list-checks", "quiet"))
        if case.kind == "voucher":
            steps.append(("vouchers", self.tr("To the vouchers"), "qr-code", "quiet"))
        if case.kind == "stock":
            steps.append(("goods", self.tr("To the goods"), "inbox", ""))
        made = []
        for name, words, icon, role in steps:
            one = button(words, role, icon)
            one.clicked.connect(self._asking(name))
            made.append(one)
        self.buttons(made)

    def _asking(self, name: str) -> Callable[[], None]:
        return lambda: self.wanted.emit(name)

    def _reversing(self, entry: EntryTold) -> Callable[[], None]:
        return lambda: self.reversal_wanted.emit(entry)


class PastSheet(Detail):
    """A case that is settled: by whom, when, why."""

    def __init__(self, past: Past) -> None:
        super().__init__()
        if past.kind:
            self.add(text(word("ledger_case", past.kind), "hint"))
        self.add(text(past.name or self.tr("Village"), "title", wrap=True))
        said = word("ruling", past.ruling) or self.tr("The entry in suspense was reversed")
        self.add(text(said, "heading", wrap=True))
        amount = credit(past.amount, past.unit) if past.amount else ""
        self.fact(self.tr("Amount"), amount)
        self.fact(self.tr("Why"), past.reason)
        self.fact(self.tr("By"), past.by)
        self.fact(self.tr("Day"), past.day)
        self.end()
