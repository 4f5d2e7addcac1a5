"""Vouchers that were accepted here and that the county does not cover: a person settles them."""

from __future__ import annotations

from eldercare_desktop.care.time_bank.ledger.cases import Case
from eldercare_desktop.care.time_bank.voucher.reading import AcceptedRow, accepted_vouchers
from eldercare_desktop.store.reader import Reader


def voucher_cases(reader: Reader, village: str | None = None) -> list[Case]:
    """Accepted vouchers that the county says were spent elsewhere before, taken back at home, or

    never issued so. Each is gone once the acceptance is reversed.
    """
    rows = accepted_vouchers(reader, village)
    return [_case(row) for row in rows if row.state == "refused"]


def _case(row: AcceptedRow) -> Case:
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
            "home": row.home,
            "home_name": row.home_name,
        },
    )
