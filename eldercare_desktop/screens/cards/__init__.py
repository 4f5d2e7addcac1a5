"""Resident cards: issuing, printing, revoking, and opening a person by their card."""

from eldercare_desktop.screens.cards.page import CardsPage

__all__ = ["CardsPage"]
