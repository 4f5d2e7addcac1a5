"""A typed or scanned passbook page: shows what it comes to, or says why it does not."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from eldercare_desktop.screens.page import Shell

if TYPE_CHECKING:
    from eldercare_desktop.screens.time_bank.passbook_check import PassbookCheck

PREFIX = "EB:"
"""What the code of every page begins with; the same as that of `care…passbook.code.PAGE_CODE`."""


class PassbookLookup(QObject):
    """`refused` gives a sentence. What was found is shown by itself, in place of what was

    shown before: `shown` is the window of it.
    """

    refused = Signal(str)

    def __init__(self, shell: Shell, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shell = shell
        self.shown: PassbookCheck | None = None

    def look(self, typed: str, otherwise: Callable[[], object] | None = None) -> None:
        """Looks a page up, in a worker. `otherwise` is done where it is no number of a page."""
        from eldercare_desktop.screens.time_bank import passbook_loading as loading

        self._shell.background.query(
            lambda read: loading.check(read, typed),
            done=lambda found: self._found(found[0], found[1], otherwise),
            owner=self,
            latest="passbook",
        )

    def _found(
        self, found: Any, kinds: dict[str, str], otherwise: Callable[[], object] | None
    ) -> None:
        if found.page is not None:
            self._show(found, kinds)
        elif found.state == "typo" and otherwise:
            otherwise()
        elif found.state == "typo":
            self.refused.emit(
                self.tr(
                    "This is not a whole number of a passbook page. Please compare it with the "
                    "paper, group by group."
                )
            )
        else:
            self.refused.emit(
                self.tr(
                    "This passbook page is not known on this laptop. It may come from another "
                    "village, or be newer than the last exchange with the county: please "
                    "exchange, then scan again. If it stays unknown, do not rely on the paper."
                )
            )

    def _show(self, found: Any, kinds: dict[str, str]) -> None:
        from eldercare_desktop.screens.time_bank.passbook_check import PassbookCheck

        if self.shown is not None:
            self.shown.close()
        made = self.shown = PassbookCheck(self._shell, found, kinds)
        made.finished.connect(lambda: self._closed(made))
        made.show()
        made.activateWindow()

    def _closed(self, gone: PassbookCheck) -> None:
        if self.shown is gone:
            self.shown = None
