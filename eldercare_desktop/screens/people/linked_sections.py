"""Sections of a person's page that come from other nouns: pairings, visits, cards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPushButton

from eldercare_desktop.screens.parts.buttons import button
from eldercare_desktop.screens.people.sections import Section, Want
from eldercare_desktop.screens.tables import Badge
from eldercare_desktop.screens.wording import word, words

if TYPE_CHECKING:
    from eldercare_desktop.care.card import Card
    from eldercare_desktop.care.pairing.rows import PairingRow
    from eldercare_desktop.care.register.page import PersonPage
    from eldercare_desktop.care.visit.history import VisitRow

ENDED_SHOWN = 3


class PairingsSection(Section):
    """Who looks after this person, and whom this person looks after."""

    def __init__(self, page: PersonPage, want: Want) -> None:
        super().__init__(self.tr("Pairings"))
        self._want, self._person_id = want, page.row.person_id
        if page.row.life_status == "living" and (page.resident or page.helper):
            self.add_action(self.tr("Pair"), lambda: want("pair", None), "handshake")
        ended = [pairing for pairing in page.pairings if not pairing.active]
        for pairing in [p for p in page.pairings if p.active] + ended[:ENDED_SHOWN]:
            self._add(pairing)
        if len(ended) > ENDED_SHOWN:
            more = self.tr("Earlier ones: {n}")
            self.add_hint(more.format(n=len(ended) - ENDED_SHOWN))
        if not page.pairings:
            self.add_hint(self.tr("None so far."))

    def _add(self, pairing: PairingRow) -> None:
        helped = pairing.resident.person_id == self._person_id
        other = pairing.helper if helped else pairing.resident
        said = self.tr("Helped by {name}") if helped else self.tr("Helps {name}")
        opening = button(self.tr("Open"), "quiet")
        opening.setAccessibleName(f"{self.tr('Open')}: {other.name}")
        opening.clicked.connect(lambda: self._want("open_person", other.person_id))
        hint = [self._time(pairing), words("service", pairing.services)]
        self.add_line(
            said.format(name=other.name),
            " · ".join(part for part in hint if part),
            self._badge(pairing),
            [opening],
        )

    def _time(self, pairing: PairingRow) -> str:
        if pairing.ended_on:
            span = self.tr("{start} to {end}")
            return span.format(start=pairing.start or "?", end=pairing.ended_on)
        return self.tr("since {day}").format(day=pairing.start) if pairing.start else ""

    def _badge(self, pairing: PairingRow) -> Badge:
        if not pairing.active:
            return Badge(word("end_reason", pairing.end_reason))
        if pairing.troubles:
            return Badge(word("pairing_trouble", pairing.troubles[0]), "due")
        return Badge(word("mode", pairing.mode), "accent")


class VisitsSection(Section):
    """The latest visits in short; the visits page has all of them."""

    def __init__(self, page: PersonPage, want: Want) -> None:
        super().__init__(self.tr("Visits"))
        if page.resident and page.row.life_status == "living":
            self.add_action(self.tr("Log a visit"), lambda: want("visit", None), "footprints")
        if page.due and page.due.due_on:
            plan = self.tr("Next on {day} at the latest: {tier}, every {n} days")
            tier = word("tier", page.due.tier)
            self.add_hint(plan.format(day=page.due.due_on, tier=tier, n=page.due.every_days))
        self._want = want
        for visit in page.visits:
            self._add(visit, page.photos.get(visit.id, 0))
        if page.visits:
            self.add_action(self.tr("All"), lambda: want("visits", None))
        else:
            self.add_hint(self.tr("None so far."))

    def _add(self, visit: VisitRow, photos: int) -> None:
        method = word("method", visit.method)
        by = self.tr("{method}, by {name}").format(method=method, name=visit.visitor)
        concerns = words("check", visit.concerns)
        hint = [by if visit.visitor else method, concerns, visit.note or ""]
        badge = Badge(word("finding", "concern"), "due") if concerns else None
        said = " · ".join(part for part in hint if part)
        self.add_line(visit.visited_on, said, badge, self._photos(visit, photos))

    def _photos(self, visit: VisitRow, photos: int) -> list[QPushButton]:
        if not photos:
            return []
        opening = button(self.tr("Photos: {n}").format(n=photos), "quiet", "camera")
        opening.clicked.connect(lambda: self._want("visit_photos", visit.id))
        return [opening]


class CardsSection(Section):
    """The cards that were issued."""

    def __init__(self, page: PersonPage, want: Want) -> None:
        child = page.resident is not None and page.resident.kind != "elder"
        super().__init__(self.tr("Service card") if child else self.tr("Card"))
        self.add_action(self.tr("Cards"), lambda: want("card", None), "id-card")
        for card in page.cards:
            self.add_line(self._what(card), "", self._state(card))
        if not page.cards:
            self.add_hint(self.tr("No card has been issued."))

    def _what(self, card: Card) -> str:
        return self.tr("Issued on {day}").format(day=card.issued_on)

    def _state(self, card: Card) -> Badge:
        if card.revoked_on:
            return Badge(self.tr("revoked on {day}").format(day=card.revoked_on))
        return Badge(self.tr("valid"), "accent", "check")
