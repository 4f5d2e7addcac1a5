"""The books' check on demand: what was added up anew, and what does not agree."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from eldercare_desktop.screens.page import Shell
from eldercare_desktop.screens.parts.banner import Banner
from eldercare_desktop.screens.wording import word
from eldercare_desktop.screens.words.time_credit import credit, hours, spoken

MOST = 4
"""So many kinds of problems are told, and how many more there are."""

Told = tuple[str, Mapping[str, object]]
"""A problem of the books: its code, and what its sentence names."""


@dataclass(frozen=True)
class Checked:
    """What came of a check: entries, the sum over all accounts by unit, problems, open cases."""

    entries: int
    trial: Mapping[str, int]
    problems: Sequence[Told]
    cases: int
    at: str


def check(read: Any) -> Checked:
    """In a worker: everything added up anew."""
    from datetime import datetime

    from eldercare_desktop.care.time_bank.ledger.books import check_books
    from eldercare_desktop.care.time_bank.ledger.cases import open_cases
    from eldercare_desktop.care.time_bank.ledger.listing import count_entries
    from eldercare_desktop.care.time_bank.ledger.reading import names_of

    books = check_books(read)
    names = names_of(read, {str(one.params.get("holder") or "") for one in books.problems})
    problems = [
        (one.code, {**one.params, "name": names.get(str(one.params.get("holder")), "")})
        for one in books.problems
    ]
    at = datetime.now().astimezone().strftime("%H:%M")
    trial = {str(unit): off for unit, off in books.trial.items()}
    return Checked(count_entries(read), trial, problems, len(open_cases(read)), at)


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
        trial = " · ".join(credit(off, unit) for unit, off in found.trial.items())
        params = {"at": found.at, "entries": f"{found.entries:,}", "trial": trial}
        if not found.problems:
            said = self.tr(
                "The books are in order: checked at {at}, {entries} entries, every one added up "
                "anew, trial balance {trial}."
            ).format_map(params)
            if found.cases:
                said += " " + self.tr("Open cases: {n}.").format(n=found.cases)
            self.say(said, "info")
            return
        said = self.tr(
            "The books do not agree: checked at {at}, {entries} entries, trial balance {trial}."
        ).format_map(params)
        told = list(dict.fromkeys(problem_words(*one) for one in found.problems))
        if len(told) > MOST:
            told = [*told[:MOST], self.tr("And {n} more.").format(n=len(told) - MOST)]
        advice = self.tr("Please exchange data, then check again; if it stays, call the township.")
        self.say(" ".join([said, *told, advice]), "danger")


def problem_words(code: str, params: Mapping[str, object]) -> str:
    """A problem of the books as a sentence."""
    said = dict(spoken(params))
    for name in ("earned", "minutes"):
        if isinstance(value := params.get(name), int):
            said[name] = hours(value)
    return word("books_problem", code).format_map(_Shown(said))


class _Shown(dict[str, object]):
    """A value that is not named is not worth an exception to a person."""

    def __missing__(self, key: str) -> str:
        return "…"
