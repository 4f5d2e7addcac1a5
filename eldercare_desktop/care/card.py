"""Resident cards: an opaque token that opens a person, and says nothing of them."""

from __future__ import annotations

from eldercare_desktop.store.record import Day, OptionalText, Profile, ref, text


class Card(Profile, table=True):
    """A card that was issued. A lost one is revoked and a new token issued."""

    __tablename__ = "card"

    person_id: str = ref("person", "Person")
    token: str = text("Token", required=True, index=True)
    issued_on: Day = text("Issued on", required=True)
    printed_on: Day | None = text("Printed on")
    revoked_on: Day | None = text("Revoked on")
    revoke_reason: OptionalText = text("Reason")
