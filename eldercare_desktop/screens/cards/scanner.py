"""A scanner at the USB port types like a keyboard: this tells a scanned code from typing.

A scanner types the content of the code within some hundredths of a second and ends with
Enter. Wherever the cursor is, such a burst is kept from the fields and opens the person of a
card, the slip that came back, or what a passbook page comes to; everything else goes on as it
came. A key that could begin a code waits until the next one comes, at most `PAUSE_MS`, which
nobody notices while typing.
"""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, QElapsedTimer, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QWindow
from PySide6.QtWidgets import QApplication

from eldercare_desktop.screens.cards.lookup import CardLookup
from eldercare_desktop.screens.page import Shell
from eldercare_desktop.screens.slips.lookup import PREFIX as SLIP_PREFIX
from eldercare_desktop.screens.slips.lookup import SlipLookup, open_paper
from eldercare_desktop.screens.time_bank.passbook_lookup import PREFIX as BOOK_PREFIX
from eldercare_desktop.screens.time_bank.passbook_lookup import PassbookLookup

PREFIX = "EC:"
"""What the code of every card begins with; the same as `care.card.PREFIX`."""

PREFIXES = (PREFIX, SLIP_PREFIX, BOOK_PREFIX)

PAUSE_MS = 50
"""A scanner leaves 2 to 30 ms between two keys, a quick typist more than 80."""

MOST_KEYS = 200
"""No code of ours is longer, Shift keys and releases counted."""

FEWEST = len(PREFIX) + 8

_KEYS = (QEvent.Type.KeyPress, QEvent.Type.KeyRelease)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_INTERRUPTS = (QEvent.Type.MouseButtonPress, QEvent.Type.FocusAboutToChange, QEvent.Type.Close)


class CardScanner(QObject):
    """Install it once on the application; `scanned` gives the text of a scanned code.

    While a dialog waits for an answer, nothing is taken: then nothing must open a page
    behind it.
    """

    scanned = Signal(str)

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._held: list[tuple[QWindow, QKeyEvent]] = []
        self._text = ""
        self._giving_back = False
        self._clock = QElapsedTimer()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._look_again)
        app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self._giving_back:
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            return self._keep_from_shortcuts(event)
        if event.type() in _KEYS and isinstance(watched, QWindow):
            assert isinstance(event, QKeyEvent)
            return self._key(watched, event)
        if self._held and event.type() in _INTERRUPTS:
            self._give_back()
        return False

    def _key(self, window: QWindow, event: QKeyEvent) -> bool:
        if self._held and self._since(event) > PAUSE_MS:
            self._give_back()
        if not self._held and not self._may_begin(event):
            return False
        if event.type() == QEvent.Type.KeyRelease or not event.text():
            self._hold(window, event)
        elif event.key() in _ENTER and self._is_card():
            self._take()
        elif self._may_go_on(event):
            self._text += event.text()
            self._hold(window, event)
        else:
            self._give_back()
            # It could be the first key of a card itself ("eEC:…").
            return self._key(window, event) if self._may_begin(event) else False
        return True

    def _since(self, event: QKeyEvent) -> int:
        """Milliseconds since the key before, by the system's own time where it tells it:

        the window may have been busy while both keys waited.
        """
        before = self._held[-1][1].timestamp()
        if before and event.timestamp():
            return event.timestamp() - before
        return self._clock.elapsed()

    def _may_begin(self, event: QKeyEvent) -> bool:
        return (
            event.type() == QEvent.Type.KeyPress
            and _is_plain(event)
            and event.text().upper() == PREFIX[0]
            and QApplication.activeModalWidget() is None
            and QApplication.activePopupWidget() is None
        )

    def _may_go_on(self, event: QKeyEvent) -> bool:
        """Whether what was typed so far, with this key, is still the beginning of a code."""
        typed = (self._text + event.text()).upper().replace("：", ":")
        fits = any(typed.startswith(known) or known.startswith(typed) for known in PREFIXES)
        return fits and _is_plain(event) and len(self._held) < MOST_KEYS

    def _is_card(self) -> bool:
        return len(self._text) >= FEWEST

    def _hold(self, window: QWindow, event: QKeyEvent) -> None:
        self._held.append((window, event.clone()))
        self._clock.start()
        self._pause.start()

    def _take(self) -> None:
        text = self._text
        self._forget()
        self.scanned.emit(text)

    def _look_again(self) -> None:
        """The pause is over. Keys that came while the window was busy are looked at first."""
        QTimer.singleShot(0, self, self._give_back_if_late)

    def _give_back_if_late(self) -> None:
        if self._held and not self._pause.isActive():  # no further key has come
            self._give_back()

    def _give_back(self) -> None:
        """It was typing after all: lets the keys go where they were going."""
        held = self._held
        self._forget()
        self._giving_back = True
        try:
            for window, event in held:
                QCoreApplication.sendEvent(window, event)
        finally:
            self._giving_back = False

    def _forget(self) -> None:
        self._held, self._text = [], ""
        self._pause.stop()

    def _keep_from_shortcuts(self, event: QEvent) -> bool:
        # From the second key on it is too quick for a hand, and letters are not shortcuts.
        if len(self._text) >= 2 and self._clock.elapsed() <= PAUSE_MS:
            event.accept()
            return True
        return False


def open_scanned_cards(app: QApplication, shell: Shell) -> CardScanner:
    """From now on a scanned card opens its person, wherever one is (see `Shell.card_place`),

    a scanned slip or meal sheet is gone through, and a passbook page is held against the ledger.
    """
    scanner = CardScanner(app)
    lookup, slips = CardLookup(shell, scanner), SlipLookup(shell, scanner)
    books = PassbookLookup(shell, scanner)
    others: dict[str, Any] = {SLIP_PREFIX: slips, BOOK_PREFIX: books}
    scanner.scanned.connect(lambda typed: others.get(_prefix(typed), lookup).look(typed))
    books.refused.connect(shell.error)
    slips.opened.connect(partial(open_paper, shell))
    slips.refused.connect(shell.error)
    lookup.opened.connect(
        lambda person_id: shell.navigate(shell.card_place, person=person_id, **shell.card_args)
    )
    lookup.refused.connect(lambda words, _: shell.error(words))
    return scanner


def _prefix(typed: str) -> str:
    return typed[: len(PREFIX)].upper().replace("：", ":")


def _is_plain(event: QKeyEvent) -> bool:
    others = event.modifiers() & ~(
        Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
    )
    return not others and not event.isAutoRepeat() and len(event.text()) == 1
