"""The records of a voucher: issued at home, accepted elsewhere, answered by the county."""

from __future__ import annotations

from typing import Literal, get_args

from eldercare_desktop.care.time_bank.ledger.record import Amount
from eldercare_desktop.care.time_bank.terms import AccountKind
from eldercare_desktop.store.record import CleanText, Day, Fact, OptionalText, number, ref, text


class Voucher(Fact, table=True):
    """A voucher that this village issued from somebody's account. `code` is what its QR holds,

    signed, with nothing that says who; `serial` can be spent once.
    """

    __tablename__ = "voucher"

    person_id: str = ref("person", "From whom")
    serial: str = text("Serial No.", required=True, index=True)
    amount: Amount = number("Minutes", required=True)
    valid_until: Day = text("Valid until", required=True)
    code: CleanText = text("Code", required=True)
    issued_on: Day = text("Issued on", required=True)
    issued_by: CleanText = text("Issued by", required=True)
    recorded_at: str = text("Recorded at", required=True)
    corrects_id: str | None = ref("voucher", "Corrects", required=False)


class VoucherAcceptance(Fact, table=True):
    """This village took a voucher of another in, and credited it to `to_kind`."""

    __tablename__ = "voucher_acceptance"

    serial: str = text("Serial No.", required=True, index=True)
    code: CleanText = text("Code", required=True)
    home_village: str = text("Village of the voucher", required=True)
    amount: Amount = number("Minutes", required=True)
    to_kind: AccountKind = text("To", default="person")
    to_person_id: str | None = ref("person", "To whom", required=False)
    service_id: str | None = ref("service_record", "Service", required=False)
    accepted_on: Day = text("Accepted on", required=True)
    accepted_by: CleanText = text("Accepted by", required=True)
    recorded_at: str = text("Recorded at", required=True)
    note: OptionalText = text("Note", sensitive=True)
    corrects_id: str | None = ref("voucher_acceptance", "Corrects", required=False)


VoucherOutcome = Literal["cleared", "already_spent", "not_covered", "unknown", "not_genuine"]
VOUCHER_OUTCOMES: tuple[VoucherOutcome, ...] = get_args(VoucherOutcome)
"""Cleared; spent elsewhere before; taken back at home before; nobody has issued it (yet); the
code is not what was issued."""


class VoucherAnswer(Fact, table=True):
    """What the county says of a voucher, to the village that issued and the one that accepted

    it. Written by the county only. `other_village`: the other of the two.
    """

    __tablename__ = "voucher_answer"

    serial: str = text("Serial No.", required=True, index=True)
    outcome: VoucherOutcome = text("Outcome", required=True)
    amount: Amount = number("Minutes", required=True)
    other_village: str = text("Other village", required=True)
    recorded_at: str = text("Recorded at", required=True)
    corrects_id: str | None = ref("voucher_answer", "Corrects", required=False)
