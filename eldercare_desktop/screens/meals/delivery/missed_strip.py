"""Who is to be looked after, in one line above the routes; a button leads to the answers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from eldercare_desktop.screens.meals.delivery.phrases import helper_words, joined, missed_words
from eldercare_desktop.screens.today.notice import Notice

if TYPE_CHECKING:
    from eldercare_desktop.care.meal.delivery.missed import MissedCheck

translate = QCoreApplication.translate


class MissedStrip(Notice):
    """Hidden while all is well."""

    def __init__(self, action: Callable[[], object]) -> None:
        super().__init__("bell", translate("MissedStrip", "Answer"), action)

    def show_missed(self, found: Sequence[MissedCheck], today: str) -> None:
        """The most pressing one, and how many there are."""
        if not found:
            self.show_words("")
            return
        first = found[0]
        about = joined(missed_words(first, today), helper_words(first.helper))
        said = translate("MissedStrip", "To be looked after: {name} ({about})")
        if len(found) > 1:
            said = translate("MissedStrip", "To be looked after: {name} ({about}) and {n} more")
        self.show_words(said.format(name=first.elder.name, about=about, n=len(found) - 1))
