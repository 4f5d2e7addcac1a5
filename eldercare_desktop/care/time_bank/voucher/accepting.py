"""Accepting a voucher of another village: checked here, without a line, and credited at once."""

from __future__ import annotations

from typing import Final

from eldercare_desktop.care.area import area_names, level_of
from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.person import Person
from eldercare_desktop.care.time_bank.ledger.account import CLEARING, Account
from eldercare_desktop.care.time_bank.ledger.causes import next_cause
from eldercare_desktop.care.time_bank.ledger.posting import Posting, post
from eldercare_desktop.care.time_bank.terms import AccountKind
from eldercare_desktop.care.time_bank.voucher.code import (
    VOUCHER_CODE,
    VoucherCode,
    is_of_newer_program,
    read_code,
)
from eldercare_desktop.care.time_bank.voucher.entries import answers_of, live_entry
from eldercare_desktop.care.time_bank.voucher.keys import CountyKeys, needed
from eldercare_desktop.care.time_bank.voucher.record import VoucherAcceptance
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.work import Work

CREDITED: Final[tuple[AccountKind, ...]] = ("person", "village_pool", "issue")
"""Where an accepted voucher goes: to somebody's account here; to the village's pool; back to
the bank, because a service was given to the visitor at once (the volunteer earns by it)."""


def accept_voucher(
    work: Work,
    text: str,
    to: Account,
    keys: CountyKeys | None,
    *,
    village: str | None = None,
    service_id: str | None = None,
    note: str | None = None,
) -> VoucherAcceptance:
    """Accept what was scanned and credit it. `village`: where, for a laptop of several.

    CareError: those of `examine`; voucher_village_missing; those of `post`.
    """
    work.label = "accept_voucher"
    assert to.kind in CREDITED, to
    here = _place(work, to, keys, village)
    code = examine(work, text, keys, here)
    posting = Posting(
        *("accept_voucher", code.minutes, CLEARING, to),
        cause=next_cause(work, f"voucher:{code.serial}:accept"),
        voucher_serial=code.serial,
        service_id=service_id,
    )
    post(work, here, posting)
    return work.insert(
        VoucherAcceptance(
            village=here,
            serial=code.serial,
            code=code.text(),
            home_village=code.home_village,
            amount=code.minutes,
            to_kind=to.kind,
            to_person_id=to.person_id,
            service_id=service_id,
            accepted_on=work.today,
            accepted_by=work.user,
            recorded_at=work.now.isoformat(),
            note=note,
        )
    )


def examine(
    reader: Reader, text: str, keys: CountyKeys | None, village: str | None = None
) -> VoucherCode:
    """What was scanned, if this laptop may accept it in a village (its own).

    CareError: voucher_no_county; voucher_serial_only (the number alone proves nothing),
    voucher_unreadable, voucher_newer; voucher_other_county, voucher_not_genuine;
    voucher_from_here (`serial`: take it back instead), voucher_expired (`day`),
    voucher_seen (`village`, `day`, `by`), voucher_taken_back (`day`), voucher_spent (`village`).
    """
    known = needed(keys)
    code = _read(text)
    if code.home_village[:6] != known.area[:6]:
        raise CareError("voucher_other_county", field="code")
    if not code.is_genuine(known.county_key):
        raise CareError("voucher_not_genuine", field="code")
    _refuse_spent(reader, code)
    if code.home_village == (village or known.area):
        raise CareError("voucher_from_here", field="code", serial=code.serial)
    if code.valid_until < reader.today:
        raise CareError("voucher_expired", field="code", day=code.valid_until)
    return code


def _read(text: str) -> VoucherCode:
    code = read_code(text)
    if code is not None:
        return code
    if VOUCHER_CODE.read(text):
        raise CareError("voucher_serial_only", field="code")
    newer = is_of_newer_program(text)
    raise CareError("voucher_newer" if newer else "voucher_unreadable", field="code")


def _refuse_spent(reader: Reader, code: VoucherCode) -> None:
    """What this laptop knows of it: accepted before, or (a neighbour's) taken back, or cleared."""
    accepted = live_entry(reader, code.serial, "accept_voucher")
    if accepted is not None:
        where = area_names(reader).get(accepted.village) or accepted.village
        raise CareError(
            "voucher_seen",
            field="code",
            village=where,
            day=accepted.day,
            by=accepted.entered_by,
        )
    back = live_entry(reader, code.serial, "return_voucher")
    if back is not None:
        raise CareError("voucher_taken_back", field="code", day=back.day)
    for answer in answers_of(reader, code.serial, code.home_village):
        if answer.outcome == "cleared":
            where = area_names(reader).get(answer.other_village) or answer.other_village
            raise CareError("voucher_spent", field="code", village=where)


def _place(work: Work, to: Account, keys: CountyKeys | None, village: str | None) -> str:
    """The village that accepts it."""
    if to.person_id is not None:
        person = work.get(Person, to.person_id)
        if person is None or person.deleted:
            raise CareError("row_gone")
        return person.village
    here = village or needed(keys).area
    if level_of(here) != "village":
        raise CareError("voucher_village_missing", field="village")
    return here
