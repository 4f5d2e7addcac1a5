"""The banner of the quick log: what speaks against a visit, read once before it is saved."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget

from eldercare_desktop.screens.background import Background
from eldercare_desktop.screens.parts.banner import Banner
from eldercare_desktop.screens.visits import loading, saving
from eldercare_desktop.screens.visits.phrases import warning_sentence

if TYPE_CHECKING:
    from eldercare_desktop.care.visit.warnings import VisitWarning


class Doubts(Banner):
    """Asks for the warnings of what is being written, and knows which of them were read."""

    def __init__(self, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent, closable=False)
        self._background = background
        self._told = ""
        self._writing = False
        self.read: frozenset[saving.Key] = frozenset()

    def begin(self, writing: bool) -> None:
        """Nothing was read yet of somebody else; without `writing` nobody was chosen."""
        self.read, self._told, self._writing = frozenset(), "", writing
        self.hide()

    def ask(self, values: dict[str, Any]) -> None:
        """Reads what speaks against a visit, in a worker; `values` as in a draft."""
        if values["visited_on"]:
            self._background.query(
                lambda read: loading.warnings(read, values),
                done=self.show_warnings,
                owner=self,
                latest="warnings",
            )

    def tell(
        self,
        words: str,
        kind: str,
        button: str = "",
        action: Callable[[], object] | None = None,
    ) -> None:
        """Says something that stays beside the warnings."""
        self._told = words
        self.say(words, kind, button, action)

    def show_unread(self, found: Sequence[VisitWarning]) -> None:
        """The visit was held back for these."""
        self._told = self.tr("Press Enter again to save it all the same.")
        self.show_warnings(found)

    def show_warnings(self, found: Sequence[VisitWarning]) -> None:
        """Whoever saves from now on has read these."""
        if not self._writing:
            return
        self.read = frozenset(saving.key_of(warning) for warning in found)
        sentences = [warning_sentence(warning) for warning in found]
        if sentences:
            self.say(" ".join([*sentences, self._told]), "due")
        elif not self._told:
            self.hide()
