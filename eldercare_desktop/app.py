"""The one wiring place: shows the window, opens the store behind it, connects the parts.

The window comes first. Whatever is slow to import (the database layer, 0.3 s and more) is
imported in a worker while the first page is already painted.
"""

from __future__ import annotations

import importlib
import logging
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication

from eldercare_desktop.screens.background import Background
from eldercare_desktop.screens.jobs import Failure, Job
from eldercare_desktop.screens.main_window import MainWindow, restore_look
from eldercare_desktop.screens.marks import Marks
from eldercare_desktop.settings import (
    AppSettings,
    data_folder,
    log_folder,
    preferences_file,
)

log = logging.getLogger(__name__)

STORE_FILE = "store.db"
DEMO_FOLDER = "demo"

TYPE_AGAIN = {"wrong_pin", "pin_not_digits", "pin_length", "pin_too_easy"}
"""Refusals that are answered in the PIN field; all others stop with a page of their own."""


class App(QObject):
    """One window and one store, from the first page to the last."""

    def __init__(self, folder: Path, settings: AppSettings, *, demo: bool = False) -> None:
        super().__init__()
        self.folder = folder
        self.settings = settings
        self.demo = demo
        self.store: Any = None
        self.background = Background(self)
        self.window = MainWindow(self.background, settings)
        self._scanner: QObject | None = None
        self._day_turn: QObject | None = None

    def start(self) -> None:
        """Show the window with the page that comes first."""
        self._show_first_page()
        self.window.show()
        self.background.run(_warm_up, owner=self)

    def close(self) -> None:
        """Finish what was saved, then close the store."""
        self.background.close()
        if self.store is not None:
            self.store.close()
            self.store = None

    def _show_first_page(self) -> None:
        if self.demo:
            self._show_waiting()
            self.background.run(self._open_demo, done=self._opened, failed=self._stop, owner=self)
        elif (self.folder / STORE_FILE).exists():
            self._ask_pin()
        else:
            self._ask_everything()

    # -- opening -------------------------------------------------------------------------

    def _ask_pin(self) -> None:
        from eldercare_desktop.screens.unlock import UnlockScreen

        self._unlock = UnlockScreen()
        self._unlock.pin_entered.connect(self.unlock)
        self.window.show_full_page(self._unlock)
        self.background.run(self._read_hint, done=self._unlock.set_hint, owner=self._unlock)

    def _read_hint(self, job: Job) -> str:
        from eldercare_desktop.store.keyslots import hint

        return hint(self.folder) or ""

    def unlock(self, pin: str) -> None:
        """Open the store with a PIN, in a worker."""
        self.background.run(
            lambda job: self._open(pin), done=self._opened, failed=self._not_opened, owner=self
        )

    def _open(self, pin: str) -> Any:
        from eldercare_desktop.store.store import Store

        store = Store.open(self.folder, pin)
        self.settings.attach(store)
        return store

    def _not_opened(self, failure: Failure) -> None:
        if failure.code in TYPE_AGAIN:
            self._unlock.say(failure)
        else:
            self._stop(failure)

    def _stop(self, failure: Failure) -> None:
        from eldercare_desktop.screens.unlock import StoppedScreen

        page = StoppedScreen(failure.code, failure.params)
        page.retried.connect(self._show_first_page)
        page.folder_wanted.connect(self._show_folder)
        page.quit_wanted.connect(self.window.close)
        self.window.show_full_page(page)

    def _show_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.folder)))

    def _opened(self, store: Any) -> None:
        self.store = store
        self.background.open(store, self.settings.value("user_name") or "")
        self.window.open_pages()
        QTimer.singleShot(0, self, self._after_opening)

    def _after_opening(self) -> None:
        """What may come after the first page: scanned cards, new days, exchanging by itself."""
        from eldercare_desktop.screens.cards.scanner import open_scanned_cards
        from eldercare_desktop.screens.day_turn import DayTurn
        from eldercare_desktop.screens.sync.automatic import exchange_by_itself

        application = QApplication.instance()
        assert isinstance(application, QApplication)
        if self._day_turn is None:
            self._day_turn = DayTurn(self.background, self)
        if self._scanner is None:
            self._scanner = open_scanned_cards(application, self.window.shell)
        exchange_by_itself(self.window.shell)

    # -- first run -----------------------------------------------------------------------

    def _ask_everything(self) -> None:
        from eldercare_desktop.screens.first_run import FirstRun
        from eldercare_desktop.store.keyslots import check_pin

        page = FirstRun(_towns(), check_pin, self.settings.value("language"))
        page.finished.connect(self.set_up)
        self._first_run = page
        self.window.show_full_page(page)

    def set_up(self, answers: Mapping[str, Any]) -> None:
        """Make the store from the answers of the first run, in a worker."""
        self.background.run(
            lambda job: self._create(answers),
            done=self._set_up,
            failed=self._first_run.say,
            owner=self,
        )

    def _create(self, answers: Mapping[str, Any]) -> Any:
        if answers.get("enrolment_code"):
            from eldercare_desktop.sync.enrolment import new_enrolled_store

            store = new_enrolled_store(self.folder, answers)
        else:
            store = _new_trial_store(self.folder, answers)
        self.settings.attach(store)
        self.settings.change({"language": answers["language"]})
        return store

    def _set_up(self, store: Any) -> None:
        restore_look(self.settings)
        self._opened(store)

    # -- demo ----------------------------------------------------------------------------

    def _show_waiting(self) -> None:
        from eldercare_desktop.screens.waiting import WaitingScreen

        self._waiting = WaitingScreen()
        self.window.show_full_page(self._waiting)

    def _open_demo(self, job: Job) -> Any:
        from datetime import date

        from eldercare_desktop.demo import village
        from eldercare_desktop.store.store import Store, exists

        if exists(self.folder):
            store = Store.open(self.folder, village.PIN)
        else:
            store = village.create(self.folder, today=date.today())
        self.settings.attach(store)
        return store


def _warm_up(job: Job) -> None:
    """Import what the first pages need while the person types the PIN."""
    for name in ("care.records", "care.register", "store.store", "screens.today"):
        importlib.import_module(f"eldercare_desktop.{name}")


def _new_trial_store(folder: Path, answers: Mapping[str, Any]) -> Any:
    """A store for a village of the public table, without a county for now."""
    from eldercare_desktop.store.store import Store

    store = Store.create(
        folder,
        answers["pin"],
        village=answers["village"],
        user=answers["user_name"],
        hint=answers.get("pin_hint"),
    )
    with store.work() as work:
        work.set_setting("village_name", answers["village_name"])
        work.commit()
    return store


def _towns() -> list[Any]:
    """The public list of villages by township, for a trial without a county."""
    from eldercare_desktop.care.area_table import read_area_table
    from eldercare_desktop.resources import resource
    from eldercare_desktop.screens.first_run import Town

    areas = read_area_table(resource("areas", "villages.csv"))
    villages: dict[str, list[tuple[str, str]]] = {}
    for area in areas:
        if area.level == "village" and area.parent:
            villages.setdefault(area.parent, []).append((area.code, area.name))
    names = {area.code: area.name for area in areas}
    return [Town(code, names.get(code, code), found) for code, found in villages.items()]


def run(
    *,
    demo: bool = False,
    folder: Path | None = None,
    language: str | None = None,
    scale: int | None = None,
    quit_when_ready: bool = False,
) -> int:
    """Start the app and stay until the window is closed. Returns the exit code."""
    application = make_application()
    place = folder or data_folder() / (DEMO_FOLDER if demo else "")
    _log_to_file()
    overrides = {n: v for n, v in (("language", language), ("scale", scale)) if v}
    settings = AppSettings(preferences_file(), place, overrides)
    restore_look(settings)
    app = App(place, settings, demo=demo)
    marks = Marks(app.window, quit_when_ready=quit_when_ready)
    app.start()
    try:
        return application.exec()
    finally:
        marks.close()
        app.close()


def make_application() -> QApplication:
    """The Qt application, named so that its folders and windows are ours."""
    application = QApplication(sys.argv[:1])
    application.setApplicationName("eldercare-desktop")
    application.setDesktopFileName("eldercare-desktop")
    return application


def _log_to_file() -> None:
    """Log to a small rotating file. Codes and places in the program, no personal data."""
    from logging.handlers import RotatingFileHandler

    folder = log_folder()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler: logging.Handler = RotatingFileHandler(
            folder / "eldercare.log", maxBytes=500_000, backupCount=3, encoding="utf-8"
        )
    except OSError:  # a full or read-only disk must not keep the app from starting
        handler = logging.StreamHandler()
    logging.basicConfig(
        level=logging.INFO,
        handlers=[handler],
        format="%(asctime)s %(levelname)s %(name)s %(message)s",
    )
