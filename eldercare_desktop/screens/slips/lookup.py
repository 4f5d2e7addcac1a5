"""A typed or scanned slip: opens it, or says why it does not."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from eldercare_desktop.screens.page import Shell
from eldercare_desktop.screens.slips import loading
from eldercare_desktop.screens.time_bank.passbook_lookup import PassbookLookup

PREFIX = "ES:"
"""What the code of every slip begins with; the same as that of `care.slip.record.SLIP_CODE`."""


MEALS = ("meals", "meal_route")
"""The kinds of papers that are sheets of meals; the same as `care.slip.record.SHEET_KINDS`."""


def open_paper(shell: Shell, slip_id: str, kind: str) -> None:
    """Goes to where a paper of this kind is gone through."""
    if kind in MEALS:
        shell.navigate("meals", part="sheets", sheet=slip_id)
    else:
        shell.navigate("visits", slip=slip_id)


class SlipLookup(QObject):
    """`opened` gives the id of a slip (one that came back before, too) and its kind;

    `refused` a sentence.
    """

    opened = Signal(str, str)
    refused = Signal(str)

    def __init__(self, shell: Shell, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shell = shell
        self._books = PassbookLookup(shell, self)
        self._books.refused.connect(self.refused)

    def look(self, typed: str, otherwise: Callable[[], object] | None = None) -> None:
        """Looks a slip up, in a worker; the number of a passbook page shows that.

        `otherwise` is done where it is neither.
        """
        self._shell.background.query(
            lambda read: loading.look_up(read, typed),
            done=lambda found: self._found(typed, found, otherwise),
            owner=self,
            latest="slip",
        )

    def _found(self, typed: str, found: Any, otherwise: Callable[[], object] | None) -> None:
        if found.outcome in ("open", "confirmed"):
            self.opened.emit(found.slip_id, found.kind)
        elif found.outcome == "typo":
            told = otherwise or partial(self.refused.emit, self._sentence(found))
            self._books.look(typed, told)
        else:
            self.refused.emit(self._sentence(found))

    def _sentence(self, found: Any) -> str:
        if found.outcome == "typo":
            return self.tr(
                "This is not a whole number of a slip. Please compare it with the paper, group by "
                "group; a resident card is opened on the page of cards."
            )
        if found.outcome == "unknown":
            return self.tr(
                "This slip is not known on this laptop. It may come from another village, or be "
                "newer than the last exchange with the county: please exchange, then scan again."
            )
        if found.kind in MEALS:
            return self._sheet_sentence(found)
        if found.replaced_by:
            return self.tr(
                "This slip was cancelled and another printed in its place. Please ask for the "
                "newer paper; what stands on this one can be logged visit by visit (F3)."
            )
        return self.tr(
            "This slip was cancelled. What stands on it can be logged visit by visit (F3)."
        )

    def _sheet_sentence(self, found: Any) -> str:
        if found.replaced_by:
            return self.tr(
                "This meal sheet was cancelled and another printed in its place. Please ask for "
                "the newer paper; what stands on this one can be checked in person by person (F4)."
            )
        return self.tr(
            "This meal sheet was cancelled. What stands on it can be checked in person by person "
            "(F4)."
        )
