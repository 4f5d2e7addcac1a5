"""Issuing a voucher: hours leave somebody's account and stand on a paper."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.person import Person
from eldercare_desktop.care.rule_settings import rule
from eldercare_desktop.care.time_bank.ledger.account import VOUCHERS, of_person
from eldercare_desktop.care.time_bank.ledger.posting import Posting, post
from eldercare_desktop.care.time_bank.voucher.code import VOUCHER_CODE, VoucherCode
from eldercare_desktop.care.time_bank.voucher.keys import CountyKeys, needed_to_issue
from eldercare_desktop.care.time_bank.voucher.record import Voucher
from eldercare_desktop.store.work import Work


def issue_voucher(work: Work, person_id: str, minutes: int, keys: CountyKeys | None) -> Voucher:
    """Take minutes from somebody's account and put them on a signed paper, valid from today on.

    CareError: voucher_no_county, voucher_no_certificate, row_gone, voucher_not_here (somebody
    of a village that this laptop does not issue for), voucher_amount (`most`), and those of
    `post`: ledger_not_enough, dated_after_death …
    """
    work.label = "issue_voucher"
    known = needed_to_issue(keys)
    person = work.get(Person, person_id)
    if person is None or person.deleted:
        raise CareError("row_gone")
    if not known.sees(person.village):
        raise CareError("voucher_not_here", field="person_id")
    most = rule(work, "time_bank.voucher_most", village=person.village)
    if not 0 < minutes <= most:
        raise CareError("voucher_amount", field="minutes", most=most)
    code = _signed(work, person.village, minutes, known)
    posting = Posting(
        *("issue_voucher", minutes, of_person(person.id), VOUCHERS),
        cause=f"voucher:{code.serial}:issue",
        voucher_serial=code.serial,
    )
    post(work, person.village, posting)
    return work.insert(
        Voucher(
            village=person.village,
            person_id=person.id,
            serial=code.serial,
            amount=minutes,
            valid_until=code.valid_until,
            code=code.text(),
            issued_on=work.today,
            issued_by=work.user,
            recorded_at=work.now.isoformat(),
        )
    )


def _signed(work: Work, village: str, minutes: int, keys: CountyKeys) -> VoucherCode:
    """A fresh code; checked as others will check it, so that no bad paper leaves the house."""
    days = rule(work, "time_bank.voucher_days", village=village)
    code = VoucherCode(
        serial=VOUCHER_CODE.mint(),
        minutes=minutes,
        home_village=village,
        valid_until=(date.fromisoformat(work.today) + timedelta(days=days)).isoformat(),
        of_township=keys.area != village,
        device_key=keys.device_key,
        certificate=keys.certificate,
    )
    signed = replace(code, signature=keys.sign(code.signed_text()))
    if not signed.is_genuine(keys.county_key):
        raise CareError("voucher_no_certificate")
    return signed
