"""Entitlements: applied for, received, ended."""

from __future__ import annotations

from collections.abc import Iterator

from sqlmodel import col

from eldercare_desktop.care.entitlement.reading import TermsBook
from eldercare_desktop.care.entitlement.record import EntitlementClaim
from eldercare_desktop.care.timeline.event import Event, Whom, newest
from eldercare_desktop.store.reader import Reader


def events(reader: Reader, whom: Whom, before: str | None, most: int) -> list[Event]:
    """`code`: applied, receiving, refused, declines, ended. `name` where a village gave one."""
    claims = reader.find(EntitlementClaim, col(EntitlementClaim.resident_id).in_(whom.residents))
    if not claims:
        return []
    book, today = TermsBook(reader), reader.today
    found = (event for claim in claims for event in _events(claim, book))
    return newest((event for event in found if event.day <= today), before, most)


def _events(claim: EntitlementClaim, book: TermsBook) -> Iterator[Event]:
    last = claim.since or claim.applied_on or claim.ended_on
    terms = book.on(claim.village, last).get(claim.code) if last else None
    values = {"code": claim.code, "name": terms.name if terms else None}
    if claim.applied_on:
        yield Event("entitlement", "applied", claim.applied_on, claim.id, values=values)
    if claim.since and claim.state != "applied":
        note = claim.reason or ""
        yield Event(
            "entitlement", claim.state, claim.since, claim.id, "1", note=note, values=values
        )
    if claim.ended_on:
        why = {**values, "reason": claim.end_reason}
        yield Event("entitlement", "ended", claim.ended_on, claim.id, "2", values=why)
