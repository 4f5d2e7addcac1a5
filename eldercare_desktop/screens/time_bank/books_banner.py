"""The books' check on demand: what was added up anew, and what does not agree."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from eldercare_desktop.screens.page import Shell
from eldercare_desktop.screens.parts.banner import Banner
from eldercare_desktop.screens.wording import word
from eldercare_desktop.screens.words.time_credit import credit, spoken

if TYPE_CHECKING:
    from eldercare_desktop.care.time_bank.ledger.books import Books

MOST = 5
"""So many problems are told; who needs more looks at the cases."""


@dataclass(frozen=True)
class Checked:
    """The books, and how many entries and open cases there are."""

    books: Books
    entries: int
    cases: int
    at: str


def check(read: Any) -> Checked:
    """In a worker: everything added up anew."""
    from datetime import datetime

    from sqlalchemy import func, select

    from eldercare_desktop.care.time_bank.ledger.books import check_books
    from eldercare_desktop.care.time_bank.ledger.cases import open_cases
    from eldercare_desktop.care.time_bank.ledger.record import LedgerEntry
    from eldercare_desktop.store.record import table_of

    entries = read.scalar(select(func.count()).select_from(table_of(LedgerEntry)))
    at = datetime.now().astimezone().strftime("%H:%M")
    return Checked(check_books(read), int(entries or 0), len(open_cases(read)), at)


class BooksBanner(Banner):
    """Hidden until somebody asks."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell = shell

    def check(self) -> None:
        """Adds everything up anew."""
        self._shell.background.query(check, done=self.show_checked, owner=self, latest="books")

    def show_checked(self, found: Checked) -> None:
        """Says what came of it."""
        trial = " · ".join(credit(off, unit) for unit, off in found.books.trial.items())
        params = {"at": found.at, "entries": f"{found.entries:,}", "trial": trial}
        if not found.books.problems:
            said = self.tr(
                "The books are in order: checked at {at}, {entries} entries, every one added up "
                "anew, trial balance {trial}."
            ).format_map(params)
            if found.cases:
                said += " " + self.tr("Open cases: {n}.").format(n=found.cases)
            self.say(said, "info")
            return
        problems = found.books.problems
        told = " ".join(
            dict.fromkeys(problem_words(one.code, one.params) for one in problems[:MOST])
        )
        said = self.tr(
            "The books do not agree: checked at {at}, {entries} entries, trial balance {trial}."
        ).format_map(params)
        self.say(f"{said} {told}", "danger")


def problem_words(code: str, params: Mapping[str, object]) -> str:
    """A problem of the books as a sentence."""
    return word("books_problem", code).format_map(spoken(params))
