"""Cards that were issued and revoked."""

from __future__ import annotations

from sqlmodel import col

from eldercare_desktop.care.card import Card
from eldercare_desktop.care.timeline.event import Event, Whom, newest
from eldercare_desktop.store.reader import Reader


def events(reader: Reader, whom: Whom, before: str | None, most: int) -> list[Event]:
    """`code`: issued, revoked."""
    found = []
    for card in reader.find(Card, col(Card.person_id) == whom.person_id):
        found.append(Event("card", "issued", card.issued_on, card.id))
        if card.revoked_on:
            why = {"reason": card.revoke_reason}
            found.append(Event("card", "revoked", card.revoked_on, card.id, "1", values=why))
    return newest(found, before, most)
