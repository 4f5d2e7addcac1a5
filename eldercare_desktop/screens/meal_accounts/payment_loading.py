"""What the payments read, in a worker: plain values out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from eldercare_desktop.screens.pairing.loading import Someone

if TYPE_CHECKING:
    from eldercare_desktop.care.meal.settlement.accounts import AccountRow
    from eldercare_desktop.care.meal.settlement.payments import PaymentRow

MOST_HITS = 6


@dataclass(frozen=True)
class AccountsFound:
    """The accounts of a site with all payments, the newest first."""

    accounts: Sequence[AccountRow]
    payments: Sequence[PaymentRow]
    months_closed: frozenset[str]
    village_name: str

    def of(self, resident_id: str) -> list[PaymentRow]:
        """The payments of one resident."""
        return [row for row in self.payments if row.who.resident_id == resident_id]

    def is_open(self, row: PaymentRow) -> bool:
        """Whether the month of a payment is open, so that it can be put right."""
        return row.paid_on[:7] not in self.months_closed


def accounts(read: Any, site_id: str) -> AccountsFound:
    """All accounts of a site."""
    from eldercare_desktop.care.area import area_names
    from eldercare_desktop.care.meal.settlement.accounts import account_list
    from eldercare_desktop.care.meal.settlement.closing import closed_months
    from eldercare_desktop.care.meal.settlement.payments import payments_of
    from eldercare_desktop.care.site.record import Site

    site = read.get(Site, site_id)
    village = str(read.setting("village_name") or "")
    return AccountsFound(
        account_list(read, site_id),
        payments_of(read, site_id),
        frozenset(closed_months(read, site_id)),
        area_names(read).get(site.village, village) if site else village,
    )


def next_receipt(read: Any, site_id: str, year: str) -> str:
    """The number that follows."""
    from eldercare_desktop.care.meal.settlement import payments

    return payments.next_receipt(read, site_id, year)


def look_up(read: Any, typed: str) -> list[Someone]:
    """Residents who match what was typed, those who died or left as well."""
    from eldercare_desktop.care.register import PeopleFilter, find_people

    if not typed.strip():
        return []
    wanted = PeopleFilter(typed=typed, life_status=None)
    rows = find_people(read, wanted, today=read.today, limit=4 * MOST_HITS)
    found = [
        Someone(row.resident_id, row.person_id, row.name, row.group, row.age, row.lunar_birthday)
        for row in rows
        if row.resident_id
    ]
    return found[:MOST_HITS]
