"""The record of a page of a passbook that was printed."""

from __future__ import annotations

from eldercare_desktop.care.time_bank.terms import Unit
from eldercare_desktop.store.record import CleanText, Day, Fact, Names, names, number, ref, text


class PassbookPage(Fact, table=True):
    """A page that was printed: which entries it shows, so that its QR can be held against the

    ledger at any time. `first_day` to `last_day`; `shown` has its lines in their order, as
    "number|day|kind|signed amount|recorded at", without ids, which a laptop may have to give
    anew; `entries` is how many, `digest` the SHA-256 over all that was printed (see `pages.py`).
    """

    __tablename__ = "passbook_page"

    person_id: str = ref("person", "Person")
    token: str = text("Token", required=True, index=True)
    unit: Unit = text("Unit", default="minute")
    first_day: Day = text("From", required=True)
    last_day: Day = text("To", required=True)
    entries: int = number("Entries", required=True)
    opening: int = number("Balance before", required=True)
    closing: int = number("Balance after", required=True)
    digest: str = text("Digest", required=True)
    shown: Names = names("Lines")
    printed_by: CleanText = text("Printed by", required=True)
    recorded_at: str = text("Recorded at", required=True)
    corrects_id: str | None = ref("passbook_page", "Corrects", required=False)
