"""What has become of the vouchers that were issued here, and of those that were accepted."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from sqlmodel import col

from eldercare_desktop.care.area import area_names
from eldercare_desktop.care.person import Person
from eldercare_desktop.care.time_bank.ledger.record import LedgerEntry
from eldercare_desktop.care.time_bank.terms import AccountKind
from eldercare_desktop.care.time_bank.voucher.entries import current
from eldercare_desktop.care.time_bank.voucher.record import (
    Voucher,
    VoucherAcceptance,
    VoucherAnswer,
    VoucherOutcome,
)
from eldercare_desktop.care.time_bank.voucher.taking_back import free_after
from eldercare_desktop.store.reader import Reader

IssuedState = Literal["out", "expired", "overdue", "accepted", "cleared", "taken_back", "spent_too"]
"""Out; expired, but an acceptance may be on its way; expired so long ago that it may be taken
back; accepted in a village that this laptop sees, or as the county says; taken back; taken back
although it had been spent, which this laptop could not know: a case."""

AcceptedState = Literal["waiting", "cleared", "refused", "reversed"]
"""The county has not answered; it has cleared it; it says why not (`outcome`); reversed here."""


@dataclass(frozen=True)
class IssuedRow:
    """A voucher of this village. `other`: where it was spent. `ended_on`: when it was taken back.

    `back_entry_id`: the entry that gave the hours back. `free_after`: the day after which it may
    be taken back without the paper.
    """

    serial: str
    village: str
    person_id: str
    name: str
    minutes: int
    issued_on: str
    valid_until: str
    free_after: str
    issued_by: str
    code: str
    state: IssuedState
    other: str = ""
    other_name: str = ""
    ended_on: str | None = None
    back_entry_id: str | None = None


@dataclass(frozen=True)
class AcceptedRow:
    """A voucher of another village. `entry_id`: the entry that credited it."""

    serial: str
    village: str
    home: str
    home_name: str
    minutes: int
    to_kind: AccountKind
    person_id: str | None
    name: str
    accepted_on: str
    accepted_by: str
    state: AcceptedState
    outcome: VoucherOutcome | None
    entry_id: str

    @property
    def key(self) -> str:
        """Tells it apart: two villages of a township may have accepted the same paper."""
        return f"{self.serial}:{self.village}"


def issued_vouchers(reader: Reader, village: str | None = None) -> list[IssuedRow]:
    """The vouchers that were issued in a village (in all that this laptop sees), latest first."""
    where = () if village is None else (col(Voucher.village) == village,)
    found = current(reader.find(Voucher, *where))
    known = _Known(reader, [voucher.person_id for voucher in found])
    rows = [known.issued(voucher) for voucher in found if voucher.serial in known.entries]
    return sorted(rows, key=lambda row: (row.issued_on, row.serial), reverse=True)


def accepted_vouchers(reader: Reader, village: str | None = None) -> list[AcceptedRow]:
    """The vouchers that were accepted in a village (in all that this laptop sees), latest first."""
    where = () if village is None else (col(VoucherAcceptance.village) == village,)
    found = current(reader.find(VoucherAcceptance, *where))
    known = _Known(reader, [one.to_person_id for one in found if one.to_person_id])
    rows = [row for one in found if (row := known.accepted(one))]
    return sorted(rows, key=lambda row: (row.accepted_on, row.serial), reverse=True)


class _Known:
    """Names, entries and answers, read once for a list."""

    def __init__(self, reader: Reader, persons: Sequence[str]) -> None:
        self.today = reader.today
        self.areas = area_names(reader)
        self.names = _names(reader, persons)
        self.entries: dict[str, list[LedgerEntry]] = {}
        order = (col(LedgerEntry.recorded_at), col(LedgerEntry.id))
        of_vouchers = col(LedgerEntry.voucher_serial).is_not(None)
        entries = reader.find(LedgerEntry, of_vouchers, order_by=order)
        self.reversed = {entry.corrects_id for entry in entries if entry.corrects_id}
        for entry in entries:
            self.entries.setdefault(entry.voucher_serial or "", []).append(entry)
        self.answers: dict[tuple[str, str], VoucherAnswer] = {}
        for answer in current(reader.find(VoucherAnswer)):
            self.answers[answer.serial, answer.village] = answer

    def issued(self, voucher: Voucher) -> IssuedRow:
        """A row of what was issued."""
        state, other, ended = self._issued_state(voucher)
        back = self._live(voucher.serial, "return_voucher")
        return IssuedRow(
            serial=voucher.serial,
            village=voucher.village,
            person_id=voucher.person_id,
            name=self.names.get(voucher.person_id, ""),
            minutes=voucher.amount,
            issued_on=voucher.issued_on,
            valid_until=voucher.valid_until,
            free_after=free_after(voucher),
            issued_by=voucher.issued_by,
            code=voucher.code,
            state=state,
            other=other,
            other_name=self.areas.get(other) or other,
            ended_on=ended,
            back_entry_id=back.id if back else None,
        )

    def _issued_state(self, voucher: Voucher) -> tuple[IssuedState, str, str | None]:
        answer = self.answers.get((voucher.serial, voucher.village))
        back = self._live(voucher.serial, "return_voucher")
        if answer is not None and answer.outcome == "cleared":
            return "spent_too" if back else "cleared", answer.other_village, None
        if back is not None:
            return "taken_back", "", back.day
        if self._live(voucher.serial, "issue_voucher") is None:
            return "taken_back", "", None
        accepted = self._live(voucher.serial, "accept_voucher")
        if accepted is not None:
            return "accepted", accepted.village, None
        if self.today <= voucher.valid_until:
            return "out", "", None
        return ("expired" if self.today <= free_after(voucher) else "overdue"), "", None

    def accepted(self, one: VoucherAcceptance) -> AcceptedRow | None:
        """A row of what was accepted; None while its entry has not come."""
        of_it = [
            entry
            for entry in self.entries.get(one.serial, ())
            if (entry.kind, entry.village) == ("accept_voucher", one.village)
        ]
        if not of_it:
            return None
        entry = next((e for e in of_it if e.id not in self.reversed), of_it[0])
        answer = self.answers.get((one.serial, one.village))
        return AcceptedRow(
            serial=one.serial,
            village=one.village,
            home=one.home_village,
            home_name=self.areas.get(one.home_village) or one.home_village,
            minutes=one.amount,
            to_kind=one.to_kind,
            person_id=one.to_person_id,
            name=self.names.get(one.to_person_id or "", ""),
            accepted_on=one.accepted_on,
            accepted_by=one.accepted_by,
            state=self._accepted_state(entry, answer),
            outcome=answer.outcome if answer else None,
            entry_id=entry.id,
        )

    def _accepted_state(self, entry: LedgerEntry, answer: VoucherAnswer | None) -> AcceptedState:
        if entry.id in self.reversed:
            return "reversed"
        if answer is None:
            return "waiting"
        return "cleared" if answer.outcome == "cleared" else "refused"

    def _live(self, serial: str, kind: str) -> LedgerEntry | None:
        of_kind = (e for e in self.entries.get(serial, ()) if e.kind == kind)
        return next((entry for entry in of_kind if entry.id not in self.reversed), None)


def _names(reader: Reader, persons: Sequence[str]) -> Mapping[str, str]:
    wanted = sorted(set(persons))
    found = reader.find(Person, col(Person.id).in_(wanted)) if wanted else []
    return {person.id: person.name for person in found}
