"""How photos are said."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from eldercare_desktop.screens.photos.loading import Shown
from eldercare_desktop.screens.wording import sentence, word
from eldercare_desktop.screens.words.mark import QT_TRANSLATE_NOOP

STATES = {
    "draft": QT_TRANSLATE_NOOP("PhotoPhrases", "not saved yet"),
    "here": QT_TRANSLATE_NOOP("PhotoPhrases", "on this laptop"),
    "waiting": QT_TRANSLATE_NOOP("PhotoPhrases", "waits to be handed over"),
    "handed_over": QT_TRANSLATE_NOOP("PhotoPhrases", "handed over to the county"),
    "elsewhere": QT_TRANSLATE_NOOP("PhotoPhrases", "not on this laptop yet"),
}
ICONS = {
    "waiting": "cloud-upload",
    "handed_over": "cloud-check",
    "elsewhere": "cloud-download",
}


def state_words(photo: Shown) -> str:
    """How it stands with a photo."""
    return QCoreApplication.translate("PhotoPhrases", STATES[photo.state])


def spoken(photo: Shown, number: int, total: int) -> str:
    """A photo for those who cannot see it."""
    said = QCoreApplication.translate("PhotoPhrases", "Photo {n} of {total}")
    parts = [said.format(n=number, total=total), photo.caption, state_words(photo)]
    return ", ".join(part for part in parts if part)


def facts_line(photo: Shown) -> str:
    """The day, who agreed, and how it stands."""
    parts = [photo.taken_on, word("photo_consent", photo.consent), state_words(photo)]
    return " · ".join(part for part in parts if part)


def standing(photos: Sequence[Shown]) -> str:
    """How it stands with several photos; empty when there is nothing to say."""
    waiting = sum(photo.state == "waiting" for photo in photos)
    elsewhere = sum(photo.state == "elsewhere" for photo in photos)
    parts = []
    if waiting:
        said = QCoreApplication.translate("PhotoPhrases", "wait to be handed over: {n}")
        parts.append(said.format(n=waiting))
    if elsewhere:
        said = QCoreApplication.translate("PhotoPhrases", "not on this laptop yet: {n}")
        parts.append(said.format(n=elsewhere))
    return " · ".join(parts)


def kilobytes(photos: Sequence[Shown]) -> int:
    """How much is to come for the photos that are elsewhere, in kB."""
    return round(sum(photo.size for photo in photos if photo.state == "elsewhere") / 1000)


def refused_line(name: str, code: str) -> str:
    """Why a file was not taken."""
    said = sentence(code)
    return f"{name}: {said}" if name else said
