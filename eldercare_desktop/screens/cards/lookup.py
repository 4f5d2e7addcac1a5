"""A typed or scanned card: opens the person, or says why it does not."""

from __future__ import annotations

import re
import unicodedata
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from eldercare_desktop.screens.cards import loading
from eldercare_desktop.screens.page import Shell
from eldercare_desktop.screens.slips.lookup import SlipLookup, open_paper
from eldercare_desktop.screens.wording import word

LEAST = 12
"""From so many letters and digits on, something typed is meant as a card, not as a name."""


class CardLookup(QObject):
    """`opened` gives the id of the person; `refused` a sentence and, of a revoked card, the id."""

    opened = Signal(str)
    refused = Signal(str, str)

    def __init__(self, shell: Shell, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shell = shell
        self._slips = SlipLookup(shell, self)
        self._slips.opened.connect(partial(open_paper, shell))
        self._slips.refused.connect(lambda words: self.refused.emit(words, ""))

    def look(self, typed: str) -> None:
        """Looks a card up, in a worker; the number of a visit slip opens the slip."""
        self._shell.background.query(
            lambda read: loading.look_up(read, typed),
            done=lambda answer: self._found(typed, answer),
            owner=self,
            latest="card",
        )

    def _found(self, typed: str, answer: tuple[Any, str]) -> None:
        found, name = answer
        if found.outcome == "person":
            self.opened.emit(found.person_id)
        elif found.outcome == "typo":
            words = self._sentence(found, name)
            self._slips.look(typed, otherwise=lambda: self.refused.emit(words, ""))
        else:
            self.refused.emit(self._sentence(found, name), found.person_id or "")

    def _sentence(self, found: Any, name: str) -> str:
        if found.outcome == "typo":
            return self.tr(
                "This is not a whole card number. Please compare it with the card, group by group."
            )
        if found.outcome == "unknown":
            return self.tr(
                "This card is not known on this laptop. It may come from another village, or be "
                "newer than the last exchange with the county."
            )
        words = self.tr("This card of {name} was revoked on {day} ({reason}) and is not valid.")
        reason = word("revoke_reason", found.revoke_reason) or "–"
        return words.format(name=name, day=found.revoked_on, reason=reason)


def is_token_like(typed: str) -> bool:
    """Whether what was typed is meant as a card number."""
    kept = re.sub(r"[^0-9A-Za-z]", "", unicodedata.normalize("NFKC", typed))
    return len(kept) >= LEAST and not re.search(r"[\u4e00-\u9fff]", typed)
