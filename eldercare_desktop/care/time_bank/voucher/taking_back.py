"""Taking a voucher back: it was not spent, and the hours return to the account."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from sqlmodel import col

from eldercare_desktop.care.area import area_names
from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.time_bank.ledger.account import VOUCHERS, of_person
from eldercare_desktop.care.time_bank.ledger.causes import next_cause
from eldercare_desktop.care.time_bank.ledger.posting import Posting, post
from eldercare_desktop.care.time_bank.ledger.record import LedgerEntry
from eldercare_desktop.care.time_bank.voucher.entries import answers_of, current, live_entry
from eldercare_desktop.care.time_bank.voucher.record import Voucher
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.work import Work

GRACE_DAYS: Final = 30
"""So long after the last day a voucher of which nothing was heard is left alone.

A village that accepted it on its last day may be without a line: files on a stick go by the
month. Whatever comes later still finds its answer (`not_covered`), so the number is no rule
of a county, only what makes that rare.
"""


def take_back(work: Work, serial: str, *, paper_is_here: bool = False) -> LedgerEntry:
    """Give the hours of an unspent voucher back to whose account they came from.

    With the paper in hand at once; without it when it has expired and `GRACE_DAYS` have gone by.
    CareError: row_gone (none of that serial was issued here), voucher_taken_back (`day`),
    voucher_spent (`village`), voucher_seen (accepted in a village that this laptop sees),
    voucher_still_out (`day`: when it may be taken back without the paper).
    """
    work.label = "take_back_voucher"
    voucher = voucher_of(work, serial)
    if voucher is None:
        raise CareError("row_gone")
    _refuse_gone(work, voucher)
    if not paper_is_here and work.today <= free_after(voucher):
        raise CareError("voucher_still_out", field="serial", day=free_after(voucher))
    posting = Posting(
        *("return_voucher", voucher.amount, VOUCHERS, of_person(voucher.person_id)),
        cause=next_cause(work, f"voucher:{serial}:back"),
        voucher_serial=serial,
    )
    return post(work, voucher.village, posting)


def voucher_of(reader: Reader, serial: str) -> Voucher | None:
    """The voucher of a serial that was issued in a village that this laptop sees."""
    found = current(reader.find(Voucher, col(Voucher.serial) == serial))
    return found[0] if found else None


def free_after(voucher: Voucher) -> str:
    """The day after which it may be taken back without the paper."""
    return (date.fromisoformat(voucher.valid_until) + timedelta(days=GRACE_DAYS)).isoformat()


def _refuse_gone(reader: Reader, voucher: Voucher) -> None:
    back = live_entry(reader, voucher.serial, "return_voucher")
    if back is not None:
        raise CareError("voucher_taken_back", field="serial", day=back.day)
    names = area_names(reader)
    for answer in answers_of(reader, voucher.serial, voucher.village):
        if answer.outcome == "cleared":
            where = names.get(answer.other_village) or answer.other_village
            raise CareError("voucher_spent", field="serial", village=where)
    accepted = live_entry(reader, voucher.serial, "accept_voucher")
    if accepted is not None:
        raise CareError(
            "voucher_seen",
            field="serial",
            village=names.get(accepted.village) or accepted.village,
            day=accepted.day,
            by=accepted.entered_by,
        )
    if live_entry(reader, voucher.serial, "issue_voucher") is None:
        raise CareError("row_gone")  # its entry was reversed: the hours are back already
