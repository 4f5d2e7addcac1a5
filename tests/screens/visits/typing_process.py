"""The window with the visits page over a store on disk, for the test that kills it. No test.

Types what comes on standard input, line by line (a key a character, `enter` for Enter), and
answers `typed` as soon as the window has taken it, without waiting for the disk. `settle`
is answered with `settled` once nothing is on its way there any more.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from PySide6.QtCore import QSocketNotifier, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from eldercare_desktop.screens import language, theme
from eldercare_desktop.screens.background import Background
from eldercare_desktop.screens.main_window import MainWindow
from eldercare_desktop.screens.visits import VisitsPage
from eldercare_desktop.store.store import Store
from tests import factories
from tests.screens.fakes import FakeSettings

WORDS = {"enter": Qt.Key.Key_Return, "esc": Qt.Key.Key_Escape}


class Typist:
    """Takes one line after the other, while the window lives on."""

    def __init__(self, window: MainWindow, page: VisitsPage) -> None:
        self._window, self._page = window, page
        self._stdin = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
        self._stdin.activated.connect(self._read)
        self._idle = QTimer(interval=1)
        self._idle.timeout.connect(self._answer)

    def _read(self) -> None:
        line = sys.stdin.readline().rstrip("\n")
        if line == "settle":
            self._idle.start()
            return
        handle = self._window.windowHandle()
        assert handle is not None
        keys: Any = [WORDS[line]] if line in WORDS else line
        for key in keys:
            QTest.keyClick(handle, key)
        print("typed", flush=True)

    def _answer(self) -> None:
        form = self._page.form
        busy = form.is_saving() or form.is_keeping() or not self._page.is_ready()
        waits = form.who.field.text() and not form.who.hits.model.rowCount()
        if not busy and not waits:
            self._idle.stop()
            print("settled", flush=True)


def main(folder: Path) -> None:
    """Shows the page until it is killed."""
    app = QApplication(sys.argv[:1])
    language.install(app, "en")
    theme.apply(app, "light", 100)
    background = Background()
    window = MainWindow(background, FakeSettings(village_name="海棠村", user_name="陈天芬"))
    background.open(Store.open(folder, factories.PIN), "陈天芬")
    window.show()
    window.open_pages("visits")
    window.activateWindow()
    page = window.page()
    assert isinstance(page, VisitsPage)
    typist = Typist(window, page)
    print("ready", flush=True)
    app.exec()
    assert typist


if __name__ == "__main__":
    main(Path(sys.argv[1]))
