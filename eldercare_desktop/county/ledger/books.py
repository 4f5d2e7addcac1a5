"""Adding up the books of the villages: trial balance, overdrafts, second claims, vouchers."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Final, Literal

from sqlalchemy import Connection

from eldercare_desktop.care.area_table import township_of
from eldercare_desktop.care.time_bank.ledger.judging import Suspended
from eldercare_desktop.care.time_bank.terms import (
    ACCOUNT_KINDS,
    NEVER_NEGATIVE,
    PERSONAL,
    UNITS,
)
from eldercare_desktop.county.ledger.rows import Entry, Rows

FindingKind = Literal["entry_broken", "trial_balance", "overdraft", "second_claim", "clearing"]
FINDINGS: Final[tuple[FindingKind, ...]] = (
    *("entry_broken", "trial_balance", "overdraft", "second_claim", "clearing"),
)
"""An entry that is none; accounts that do not add up to zero; less than nothing on an account;

the same thing entered twice, not reversed yet; a cleared voucher whose two sides differ."""

_KNOWN: Final = frozenset(ACCOUNT_KINDS)

Account = tuple[str, str, str]
"""Kind, whose (a person's id, a village's or township's code), unit."""


@dataclass(frozen=True)
class Finding:
    """Something that a village should look at. Names nobody: ids and codes only.

    `holder`: a person's id or an area's code; `amount` in minutes or points.
    """

    kind: FindingKind
    village: str
    unit: str = "minute"
    amount: int = 0
    account: str = ""
    holder: str = ""
    entries: tuple[str, ...] = ()
    why: str = ""


@dataclass(frozen=True)
class VillageBooks:
    """The books of one village. Amounts in minutes or points.

    entries:    all rows; suspended: those that move nothing, because another counts
    people:     unit -> what stands on the accounts of its people; pool: the village's
    out, accepted, cleared: minutes of vouchers that are out, were accepted here, or were
                cleared here; waiting: accepted here, and not cleared yet
    clearing:   what stands on its account between the villages
    """

    village: str
    entries: int = 0
    suspended: int = 0
    people: Mapping[str, int] = field(default_factory=dict)
    pool: Mapping[str, int] = field(default_factory=dict)
    out: int = 0
    accepted: int = 0
    cleared: int = 0
    waiting: int = 0
    clearing: int = 0
    findings: int = 0


@dataclass(frozen=True)
class CountyBooks:
    """trial: unit -> the sum over all accounts, which is 0; clearing: over all villages, which

    is 0 when nothing waits.
    """

    villages: tuple[VillageBooks, ...]
    trial: Mapping[str, int]
    clearing: int
    waiting: int
    findings: tuple[Finding, ...]

    @property
    def right(self) -> bool:
        """Whether nothing has to be looked at."""
        return not self.findings


def read_books(connection: Connection, area: str = "") -> CountyBooks:
    """Add up the books of a county; told are the villages whose code begins with `area`.

    The connection must reach all of it (`WHOLE_COUNTY`): vouchers and the trial balance are
    looked at as a whole. Changes nothing.
    """
    found = _Books(Rows(connection)).told()
    villages = tuple(one for one in found.villages if one.village.startswith(area))
    findings = tuple(f for f in found.findings if not f.village or f.village.startswith(area))
    return replace(found, villages=villages, findings=findings)


class _Books:
    def __init__(self, rows: Rows) -> None:
        self._rows = rows
        self._suspended = rows.suspended()
        self._accounts: Counter[Account] = Counter()
        self._villages: dict[Account, str] = {}
        self._entries: Counter[str] = Counter()
        self._broken: list[Finding] = []
        self._serials: defaultdict[str, list[Entry]] = defaultdict(list)
        self._reversed = {e.reverses for e in rows.entries if e.reverses is not None}
        for entry in rows.entries:
            self._entries[entry.village] += 1
            if entry.id not in self._suspended:
                self._add(entry)

    def told(self) -> CountyBooks:
        """Everything together."""
        findings = tuple(self._findings())
        per_village = Counter(finding.village for finding in findings)
        villages = tuple(
            self._village(village, per_village[village]) for village in sorted(self._entries)
        )
        return CountyBooks(
            villages,
            self._trial(),
            sum(one.clearing for one in villages),
            sum(one.waiting for one in villages),
            findings,
        )

    # -- adding up ------------------------------------------------------------------------------

    def _add(self, entry: Entry) -> None:
        """Both legs; a leg that is no account is missing from the trial balance."""
        legs = [(self._account(entry, "from"), -1), (self._account(entry, "to"), 1)]
        whole = all(account is not None for account, _ in legs)
        if not whole or entry.amount <= 0 or entry.unit not in UNITS:
            told = Finding("entry_broken", entry.village, entry.unit, entries=(entry.id,))
            self._broken.append(told)
        for account, sign in legs:
            if account is not None:
                self._accounts[account] += sign * entry.amount
                self._villages[account] = entry.village
        if serial := entry.said.get("voucher_serial"):
            self._serials[str(serial)].append(entry)

    def _account(self, entry: Entry, side: str) -> Account | None:
        kind = str(entry.said.get(f"{side}_kind"))
        person_id = entry.said.get(f"{side}_person_id")
        if kind not in _KNOWN or (kind in PERSONAL) != bool(person_id):
            return None
        if person_id:
            return kind, self._rows.person(str(person_id)), entry.unit
        pool = kind == "township_pool"
        return kind, township_of(entry.village) if pool else entry.village, entry.unit

    def _trial(self) -> dict[str, int]:
        found = dict.fromkeys(UNITS, 0) | {unit: 0 for _, _, unit in self._accounts}
        for (_, _, unit), amount in self._accounts.items():
            found[unit] += amount
        return {str(unit): amount for unit, amount in found.items()}

    # -- what is wrong --------------------------------------------------------------------------

    def _findings(self) -> Iterator[Finding]:
        yield from self._broken
        for unit, off in self._trial().items():
            if off:
                yield Finding("trial_balance", "", unit, off)
        yield from self._overdrafts()
        yield from self._second_claims()
        yield from self._clearing_differs()

    def _overdrafts(self) -> Iterator[Finding]:
        for account in sorted(self._accounts):
            kind, holder, unit = account
            amount = self._accounts[account]
            if kind in NEVER_NEGATIVE and amount < 0:
                yield Finding("overdraft", self._villages[account], unit, amount, kind, holder)

    def _second_claims(self) -> Iterator[Finding]:
        """Entries in suspense until a named person reverses them."""
        for entry in self._rows.entries:
            told: Suspended | None = self._suspended.get(entry.id)
            if told is None or entry.reverses is not None or entry.id in self._reversed:
                continue
            both = (entry.id, told.because)
            yield Finding(
                "second_claim", entry.village, entry.unit, entry.amount, entries=both, why=told.why
            )

    def _clearing_differs(self) -> Iterator[Finding]:
        for entries in self._serials.values():
            off = sum(_on(entry, "clearing") for entry in entries)
            if off and _moved(entries, "accept_voucher") and _moved(entries, "clear_voucher"):
                ids = tuple(sorted(entry.id for entry in entries))
                yield Finding("clearing", entries[0].village, "minute", off, entries=ids)

    # -- a village ------------------------------------------------------------------------------

    def _village(self, village: str, findings: int) -> VillageBooks:
        own = [
            (kind, unit, amount)
            for (kind, holder, unit), amount in self._accounts.items()
            if (self._villages[kind, holder, unit] if kind in PERSONAL else holder) == village
        ]

        def on(*kinds: str) -> dict[str, int]:
            told: dict[str, int] = dict.fromkeys(UNITS, 0)
            for kind, unit, amount in own:
                if kind in kinds and unit in told:
                    told[unit] += amount
            return told

        voucher = [e for entries in self._serials.values() for e in entries if e.village == village]
        accepted, cleared = _moved(voucher, "accept_voucher"), _moved(voucher, "clear_voucher")
        return VillageBooks(
            village=village,
            entries=self._entries[village],
            suspended=sum(
                e.village == village and e.id in self._suspended for e in self._rows.entries
            ),
            people=on(*PERSONAL),
            pool=on("village_pool"),
            out=on("voucher")["minute"],
            accepted=accepted,
            cleared=cleared,
            waiting=self._waiting(village),
            clearing=on("clearing")["minute"],
            findings=findings,
        )

    def _waiting(self, village: str) -> int:
        """Minutes of vouchers that were accepted here, and whose other side has not come."""
        return sum(
            _moved([e for e in entries if e.village == village], "accept_voucher")
            for entries in self._serials.values()
            if not _moved(entries, "clear_voucher")
        )


def _on(entry: Entry, kind: str) -> int:
    into, out = entry.said.get("to_kind") == kind, entry.said.get("from_kind") == kind
    return entry.amount * (into - out)


def _moved(entries: list[Entry], kind: str) -> int:
    """What entries of a kind moved that were not reversed."""
    reversed_ids = {entry.reverses for entry in entries}
    return sum(
        entry.amount
        for entry in entries
        if entry.said.get("kind") == kind and entry.id not in reversed_ids
    )
