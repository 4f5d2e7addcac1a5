"""What an import of a paper ledger would do: what a person may choose, every line's fate."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final, Literal

from eldercare_desktop.care.time_bank.terms import Unit
from eldercare_desktop.rosters.register_people import Known, Who
from eldercare_desktop.rosters.time_ledger.amounts import Measure
from eldercare_desktop.rosters.time_ledger.outcome import LedgerPreview, PaperLine

Mode = Literal["lines", "closing"]
MODES: Final[tuple[Mode, ...]] = ("lines", "closing")
"""The history line by line; only what is left at the end, as an opening balance."""

State = Literal["new", "here", "refused", "open"]
"""Of one line: it would be posted; it is there already, or says nothing new; it cannot be;

something is not said."""

Status = Literal["ask", "check", "good", "here", "empty"]
STATUSES: tuple[Status, ...] = ("ask", "check", "good", "here", "empty")
"""Of one account: somebody has to say something; there is something to look at; nothing to

say; all of it is there already; nothing stands in it."""

_LOOKED_AT: Final = frozenset(
    {"listed_twice", "name_from_above", "name_has_digits", "name_too_short", "owner_missing"}
)


@dataclass(frozen=True)
class Choices:
    """What a person chose; all that they did not choose follows from file and register.

    `mode` None: line by line where the file has lines. `measures` by sheet, `same_as`: key of
    somebody of the file -> person, or `register_people.LEFT_OUT`; `ticked` by key of an account.
    """

    mode: Mode | None = None
    measures: Mapping[str, Measure] = field(default_factory=dict)
    same_as: Mapping[str, str] = field(default_factory=dict)
    ticked: Mapping[str, bool] = field(default_factory=dict)

    def is_ticked(self, account: PlannedAccount) -> bool:
        """Whether an account is ticked."""
        return account.can_tick and self.ticked.get(account.key, True)


@dataclass(frozen=True)
class Warned:
    """Something to look at though it is written: a code and what belongs to it."""

    code: str
    params: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class PlannedEntry:
    """One line of an account. `amount`: minutes or points, below zero where they were used.

    `line` is None for a closing balance without a line of its own. `balance`: what stands on
    the account after it, by what is counted here; `code` says why it is refused or open.
    """

    line: PaperLine | None
    day: str | None
    amount: int
    unit: Unit
    reason: str | None
    state: State
    cause: str = ""
    code: str = ""
    params: Mapping[str, Any] = field(default_factory=dict)
    warnings: tuple[Warned, ...] = ()
    balance: int | None = None

    @property
    def key(self) -> str:
        """What tells it apart within its account."""
        return f"{self.line.key if self.line else ''}|{self.state}"


@dataclass(frozen=True)
class PlannedAccount:
    """The account of one person of the file in one unit. `who` is the key of the person.

    `there`: what the register has on the account now; `paper`: the balance that the paper ends
    with, None if it has none; `closing`: what stands on the account after the import.
    """

    key: str
    who: str
    name: str
    shown_name: str
    sheet: str
    row: int
    unit: Unit
    person_id: str | None
    status: Status
    entries: tuple[PlannedEntry, ...] = ()
    codes: tuple[str, ...] = ()
    there: int = 0
    paper: int | None = None
    closing: int = 0

    @property
    def can_tick(self) -> bool:
        """Whether there is anything to write."""
        return any(entry.state == "new" for entry in self.entries)

    def count(self, state: State) -> int:
        """How many lines have a fate."""
        return sum(entry.state == state for entry in self.entries)


@dataclass(frozen=True)
class Counts:
    """What an import posts under the ticks, and what it does not. All but `accounts` and the

    amounts are lines.
    """

    accounts: int = 0
    entries: int = 0
    here: int = 0
    refused: int = 0
    open: int = 0
    not_ticked: int = 0
    minutes: int = 0
    points: int = 0


@dataclass(frozen=True)
class LedgerPlan:
    """A file beside the register, under some choices. `measures`: sheet -> what its bare

    numbers count, None while somebody has to say; `has_lines`: whether there is any history.
    """

    preview: LedgerPreview
    choices: Choices
    today: str
    village: str
    mode: Mode
    has_lines: bool
    measures: Mapping[str, Measure | None]
    people: Mapping[str, Who]
    known: Mapping[str, Known]
    accounts: tuple[PlannedAccount, ...]

    def account(self, key: str) -> PlannedAccount:
        """An account by its key. KeyError."""
        found = next((account for account in self.accounts if account.key == key), None)
        if found is None:
            raise KeyError(key)
        return found

    def counts(self, choices: Choices | None = None) -> Counts:
        """What it comes to under the ticks of `choices` (its own if left out)."""
        ticks = choices or self.choices
        found = dict.fromkeys(Counts.__dataclass_fields__, 0)
        for account in self.accounts:
            ticked = ticks.is_ticked(account)
            found["accounts"] += ticked
            for entry in account.entries:
                found[_counted_as(entry, ticked=ticked)] += 1
                if ticked and entry.state == "new":
                    found[f"{entry.unit}s"] += entry.amount
        return Counts(**found)

    def written(self, choices: Choices) -> list[PlannedEntry]:
        """What is posted, in its order."""
        return [
            entry
            for account in self.accounts
            if choices.is_ticked(account)
            for entry in account.entries
            if entry.state == "new"
        ]


@dataclass(frozen=True)
class Applied:
    """What an import has done."""

    counts: Counts


def status_of(account: PlannedAccount) -> Status:
    """What an account is at first sight, by its lines and remarks."""
    if any(entry.code in ("who_missing", "measure_missing") for entry in account.entries):
        return "ask"
    if not account.entries:
        return "empty"
    stopped = account.count("refused") or account.count("open")
    warned = any(entry.warnings for entry in account.entries)
    if stopped or warned or _LOOKED_AT & set(account.codes):
        return "check"
    return "good" if account.count("new") else "here"


def _counted_as(entry: PlannedEntry, *, ticked: bool) -> str:
    if entry.state != "new":
        return {"here": "here", "refused": "refused", "open": "open"}[entry.state]
    return "entries" if ticked else "not_ticked"
