"""In a worker: what the page of cards shows, and what it does."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

# The use cases and the printing are imported inside: the window comes first.

OFFICE_PHONE = "office_phone"
"""Store setting: the phone number that stands on every card."""


@dataclass(frozen=True)
class Loaded:
    """Rows of the list and of those who are chosen, groups (id, label), phone on the cards."""

    rows: list[Any]
    chosen: list[Any]
    groups: list[tuple[str, str]]
    phone: str


def load(read: Any, typed: str, group_id: str | None, chosen: Sequence[str]) -> Loaded:
    """Residents that meet the search, each with their card; also those who are chosen."""
    from eldercare_desktop.care.card import card_rows
    from eldercare_desktop.care.register import PeopleFilter, groups_of

    today = date.today().isoformat()
    rows = card_rows(read, PeopleFilter(typed=typed, group_id=group_id), today=today)
    held = PeopleFilter(person_ids=tuple(chosen))
    kept = card_rows(read, held, today=today) if chosen else []
    groups = [(group.id, group.label()) for group in groups_of(read)]
    return Loaded(rows, kept, groups, read.setting(OFFICE_PHONE) or "")


def sheet(read: Any, person_ids: Sequence[str], village_name: str) -> tuple[Any, str]:
    """The cards of these persons as a paper, None when none of them holds one;

    and the characters on them that no font of this computer has.
    """
    from eldercare_desktop.care.card import card_faces
    from eldercare_desktop.printing.cards import CardSheet
    from eldercare_desktop.printing.fonts import missing

    names = {read.setting("village"): village_name}
    faces = card_faces(read, person_ids, names, today=date.today().isoformat())
    if not faces:
        return None, ""
    paper = CardSheet(faces, phone=read.setting(OFFICE_PHONE) or "")
    return paper, missing("".join(face.name + face.place for face in faces))


def issue(work: Any, person_ids: Sequence[str]) -> int:
    """Issues the cards that are missing; returns how many people now hold one."""
    from eldercare_desktop.care.card import issue_cards

    return len(issue_cards(work, person_ids))


def note_printed(work: Any, paper: Any) -> int:
    """Notes that the cards of a paper were printed."""
    from eldercare_desktop.care.card import cards_by_token, mark_printed

    held = cards_by_token(work, [face.token for face in paper.faces])
    return mark_printed(work, [card.id for card in held])


def revoke(work: Any, person_id: str, reason: str) -> None:
    """Makes the card of a person invalid."""
    from eldercare_desktop.care.card import revoke_card

    revoke_card(work, person_id, reason)


def reissue(work: Any, person_id: str, reason: str) -> None:
    """Gives a person a new card instead of the old one."""
    from eldercare_desktop.care.card import reissue_card

    reissue_card(work, person_id, reason)


def look_up(read: Any, typed: str) -> tuple[Any, str]:
    """What a typed or scanned token comes to, and the name of the person whose it is."""
    from eldercare_desktop.care.card import find_by_token
    from eldercare_desktop.care.person import Person

    found = find_by_token(read, typed)
    person = read.get(Person, found.person_id) if found.person_id else None
    return found, person.name if person else ""
