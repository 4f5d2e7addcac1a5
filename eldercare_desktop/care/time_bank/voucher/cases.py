"""Vouchers that two sides have used without knowing of each other: a person settles them."""

from __future__ import annotations

from eldercare_desktop.care.time_bank.ledger.cases import Case
from eldercare_desktop.care.time_bank.voucher.reading import (
    AcceptedRow,
    IssuedRow,
    accepted_vouchers,
    issued_vouchers,
)
from eldercare_desktop.store.reader import Reader


def voucher_cases(reader: Reader, village: str | None = None) -> list[Case]:
    """Accepted vouchers that the county says were spent elsewhere before, taken back at home, or

    never issued so; and those that were taken back here after they had been spent. Each is gone
    once the acceptance, or the taking back, is reversed. `params`: serial; outcome (of the county,
    or "spent_too"); other, other_name: the other village.
    """
    accepted = accepted_vouchers(reader, village)
    issued = issued_vouchers(reader, village)
    return [
        *(_of_accepted(row) for row in accepted if row.state == "refused"),
        *(_of_issued(row) for row in issued if row.state == "spent_too"),
    ]


def _of_issued(row: IssuedRow) -> Case:
    return Case(
        key=f"voucher:{row.serial}:{row.village}",
        kind="voucher",
        village=row.village,
        person_id=row.person_id,
        name=row.name,
        unit="minute",
        amount=row.minutes,
        day=row.issued_on,
        entry_ids=(row.back_entry_id,) if row.back_entry_id else (),
        params={
            "serial": row.serial,
            "outcome": "spent_too",
            "other": row.other,
            "other_name": row.other_name,
        },
    )


def _of_accepted(row: AcceptedRow) -> Case:
    return Case(
        key=f"voucher:{row.serial}:{row.village}",
        kind="voucher",
        village=row.village,
        person_id=row.person_id,
        name=row.name,
        unit="minute",
        amount=row.minutes,
        day=row.accepted_on,
        entry_ids=(row.entry_id,),
        params={
            "serial": row.serial,
            "outcome": row.outcome,
            "other": row.home,
            "other_name": row.home_name,
        },
    )
