"""Resident cards: an opaque token that opens a person, and says nothing of them.

The QR code holds `EC:` and the token (see `token.py`), 19 characters in upper case: a QR code
of version 2 at error correction Q has room for 29.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from sqlmodel import col

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.person import Person
from eldercare_desktop.care.register import PeopleFilter, PersonRow, find_people, people_by_id
from eldercare_desktop.care.resident import Resident
from eldercare_desktop.care.token import ALPHABET as ALPHABET
from eldercare_desktop.care.token import TokenKind
from eldercare_desktop.care.token import grouped as grouped
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import Day, OptionalText, Profile, ref, text
from eldercare_desktop.store.work import Work

PREFIX = "EC:"
CODE = TokenKind(PREFIX, mark=0)

REVOKE_REASONS = ("lost", "damaged", "name_changed", "misused", "deceased", "moved_away", "other")

CardState = Literal["none", "issued", "printed", "revoked"]


class Card(Profile, table=True):
    """A card that was issued. A lost one is revoked and a new token issued."""

    __tablename__ = "card"

    person_id: str = ref("person", "Person")
    token: str = text("Token", required=True, index=True)
    issued_on: Day = text("Issued on", required=True)
    printed_on: Day | None = text("Printed on")
    revoked_on: Day | None = text("Revoked on")
    revoke_reason: OptionalText = text("Reason")

    def state(self) -> CardState:
        """Where the card stands."""
        if self.revoked_on:
            return "revoked"
        return "printed" if self.printed_on else "issued"


@dataclass(frozen=True)
class CardRow:
    """One line of the list of cards: a resident and their newest card, if any."""

    person_id: str
    name: str
    sex: str | None
    age: int | None
    lunar_birthday: str | None
    group: str
    village: str
    state: CardState = "none"
    card_id: str | None = None
    token: str | None = None
    issued_on: str | None = None
    printed_on: str | None = None
    revoked_on: str | None = None
    revoke_reason: str | None = None


@dataclass(frozen=True)
class CardFace:
    """All that is printed on a card: no ID number, no category, no address [rule 31].

    `unsettled`: two people have written different names or groups, and nobody has settled it.
    """

    name: str
    place: str
    token: str
    unsettled: bool = False


@dataclass(frozen=True)
class FoundCard:
    """What a typed or scanned token came to.

    `person`: the card is good. `revoked`: it was, and `person_id` says whose it is.
    `unknown`: well-formed, but not of a card that this laptop knows. `typo`: mistyped.
    """

    outcome: Literal["person", "revoked", "unknown", "typo"]
    person_id: str | None = None
    revoked_on: str | None = None
    revoke_reason: str | None = None


# -- tokens ------------------------------------------------------------------------------


def new_token() -> str:
    """A fresh token of 69 random bits with its check characters."""
    return CODE.mint()


def payload(token: str) -> str:
    """What the QR code of a card holds."""
    return CODE.payload(token)


def read_token(typed: str) -> str | None:
    """The token in what was typed or scanned (see `TokenKind.read`); None when mistyped."""
    return CODE.read(typed)


# -- use cases ---------------------------------------------------------------------------


def issue_cards(
    work: Work, person_ids: Iterable[str], *, mint: Callable[[], str] = new_token
) -> list[Card]:
    """The active card of each person, in their order; one is issued where there is none.

    CareError: row_gone (no such person), card_not_living (died or moved away; `name`).
    """
    work.label = "issue_cards"
    cards = []
    for person_id in dict.fromkeys(person_ids):
        held = active_cards(work, person_id)
        cards.append(held[0] if held else _issue(work, person_id, mint))
    return cards


def reissue_card(
    work: Work, person_id: str, reason: str, *, mint: Callable[[], str] = new_token
) -> Card:
    """A new card instead of the old one, which is revoked. CareError: as both of these."""
    revoke_card(work, person_id, reason)
    work.label = "reissue_card"
    return _issue(work, person_id, mint)


def revoke_card(work: Work, person_id: str, reason: str) -> list[Card]:
    """Makes the card of a person invalid; `reason` is one of `REVOKE_REASONS`.

    More than one when two laptops had each issued one. CareError: card_none (there is no
    active card), invalid_revoke_reason.
    """
    work.label = "revoke_card"
    if reason not in REVOKE_REASONS:
        raise CareError("invalid_revoke_reason", field="revoke_reason")
    held = active_cards(work, person_id)
    if not held:
        raise CareError("card_none")
    return [work.set(c, revoked_on=work.today, revoke_reason=reason) for c in held]


def mark_printed(work: Work, card_ids: Iterable[str]) -> int:
    """Notes the day of the first print; returns how many had not been printed before."""
    work.label = "print_cards"
    cards = work.find(Card, col(Card.id).in_(list(card_ids)), col(Card.printed_on).is_(None))
    for card in cards:
        work.set(card, printed_on=work.today)
    return len(cards)


def _issue(work: Work, person_id: str, mint: Callable[[], str]) -> Card:
    person = work.get(Person, person_id)
    if person is None or person.deleted:
        raise CareError("row_gone")
    if person.life_status != "living":
        raise CareError("card_not_living", name=person.name)
    token = mint()
    while work.find(Card, col(Card.token) == token, deleted=True, limit=1):
        token = mint()
    card = Card(person_id=person_id, village=person.village, token=token, issued_on=work.today)
    return work.insert(card)


# -- looking up --------------------------------------------------------------------------


def active_cards(reader: Reader, person_id: str) -> list[Card]:
    """The cards of a person that are not revoked, the newest first; as a rule one or none."""
    where = (col(Card.person_id) == person_id, col(Card.revoked_on).is_(None))
    return reader.find(Card, *where, order_by=(col(Card.issued_on).desc(), col(Card.id).desc()))


def cards_by_token(reader: Reader, tokens: Iterable[str]) -> list[Card]:
    """The cards with these tokens, revoked ones too."""
    return reader.find(Card, col(Card.token).in_(list(tokens)))


def find_by_token(reader: Reader, typed: str) -> FoundCard:
    """What a typed or scanned token opens (see `FoundCard`)."""
    token = read_token(typed)
    if token is None:
        return FoundCard("typo")
    order = (col(Card.revoked_on).is_not(None), col(Card.id))
    for card in reader.find(Card, col(Card.token) == token, order_by=order):
        person = reader.get(Person, card.person_id)
        if person is None or person.deleted:
            continue
        if card.revoked_on:
            return FoundCard("revoked", person.id, card.revoked_on, card.revoke_reason)
        return FoundCard("person", person.id)
    return FoundCard("unknown")


def card_rows(reader: Reader, wanted: PeopleFilter, *, today: str) -> list[CardRow]:
    """Residents that meet the filter, each with their card; by group and name.

    Who has left the register is listed only while they still hold an active card.
    """
    left = {r.person_id for r in reader.find(Resident, col(Resident.ended_on).is_not(None))}
    cards = _newest_cards(reader)
    rows = []
    for person in find_people(reader, wanted, today=today):
        card = cards.get(person.person_id)
        holds = card is not None and card.revoked_on is None
        if person.resident_id and (holds or person.person_id not in left):
            rows.append(_row(person, card))
    return rows


def card_faces(
    reader: Reader, person_ids: Sequence[str], village_names: Mapping[str, str], *, today: str
) -> list[CardFace]:
    """The faces of the active cards of these persons, in their order; others are left out.

    `village_names`: 12-digit code -> name as it is printed.
    """
    people = people_by_id(reader, person_ids, today=today)
    faces = []
    for person_id in dict.fromkeys(person_ids):
        held = active_cards(reader, person_id)
        if held and (person := people.get(person_id)):
            place = " ".join(filter(None, (village_names.get(person.village, ""), person.group)))
            unsettled = not {"name", "group_id"}.isdisjoint(reader.conflicts_of(Person, person_id))
            faces.append(CardFace(person.name, place, held[0].token, unsettled))
    return faces


def _newest_cards(reader: Reader) -> dict[str, Card]:
    """Person id -> active card, or the one revoked last."""
    order = (col(Card.revoked_on).nulls_last(), col(Card.issued_on), col(Card.id))
    return {card.person_id: card for card in reader.find(Card, order_by=order)}


def _row(person: PersonRow, card: Card | None) -> CardRow:
    return CardRow(
        person_id=person.person_id,
        name=person.name,
        sex=person.sex,
        age=person.age,
        lunar_birthday=person.lunar_birthday,
        group=person.group,
        village=person.village,
        state=card.state() if card else "none",
        card_id=card.id if card else None,
        token=card.token if card else None,
        issued_on=card.issued_on if card else None,
        printed_on=card.printed_on if card else None,
        revoked_on=card.revoked_on if card else None,
        revoke_reason=card.revoke_reason if card else None,
    )
