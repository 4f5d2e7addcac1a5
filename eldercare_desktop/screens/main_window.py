"""The window: navigation and header around the page in view, or one full page before that."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from eldercare_desktop.screens import language, theme
from eldercare_desktop.screens.background import Background
from eldercare_desktop.screens.page import Page, Place, Settings, Shell
from eldercare_desktop.screens.places import PLACES

if TYPE_CHECKING:
    from eldercare_desktop.screens.desk import Desk
    from eldercare_desktop.screens.parts.toast import Toast


SETTLED_IN = frozenset(
    {
        *("person", "resident", "helper", "contact", "villager_group", "pairing", "card"),
        *("not_same_person", "same_person", "same_resident", "same_helper", "need", "incident"),
    }
)
"""A change of these tables may bring something to settle, or settle it."""


WAITED_FOR_IN = frozenset({"need", "incident", "incident_step", "rule_value", "resident"})
"""A change of these tables, or a new day, may change what waits on the page of needs."""
CASES_IN = frozenset(
    {
        *("ledger_entry", "ledger_ruling", "service_record", "service_check", "stock_move"),
        *("voucher", "voucher_acceptance", "voucher_answer", "person", "rule_value"),
    }
)
"""A change of these tables may open a case of the ledger, or end one."""


class MainWindow(QMainWindow):
    """Shows a full page (`show_full_page`) until `open_pages` is called."""

    def __init__(
        self, background: Background, settings: Settings, places: Sequence[Place] = PLACES
    ) -> None:
        super().__init__()
        self.shell = Shell(background, settings, self)
        self._places = places
        self._desk: Desk | None = None
        self._toast: Toast | None = None
        self.shell.navigation.connect(self.go)
        self.shell.toasted.connect(self._say)
        self.shell.trouble.connect(self._trouble)
        self.shell.restyled.connect(self._restyle_soon)
        background.failed.connect(self.shell.error)
        background.committed.connect(self._offer_undo)
        background.undone.connect(self._tell_undone)
        background.changed.connect(self._changed)
        self.setWindowTitle(self.tr("Village Elder Care"))
        self.resize(theme.px(1180), theme.px(720))

    def show_full_page(self, page: QWidget) -> None:
        """Shows one thing only: unlocking, the first run, or why the app cannot go on."""
        self._desk = None
        self.setCentralWidget(theme.role(page, "ground"))
        page.setFocus()

    def open_pages(self, start: str = "today", **args: Any) -> None:
        """Shows the navigation and a page; call it after the background got its store."""
        from eldercare_desktop.screens.desk import Desk  # 10 ms that the PIN need not wait for

        self._desk = Desk(self.shell, self._places, self)
        self.setCentralWidget(self._desk)
        self._desk.do_requested.connect(self.do)
        self.go(start, args)
        self._count_pending()
        self._count_settling()
        self._count_needs()
        self._count_cases()

    def page(self) -> Page | None:
        """The page in view."""
        return self._desk.page() if self._desk else None

    def go(self, key: str, args: dict[str, Any] | None = None) -> None:
        """Shows a page."""
        if self._desk:
            self._desk.go(key, args or {})

    def do(self, name: str) -> None:
        """Does what a menu or a key asks for; see `menus.Doings`."""
        if self._desk:
            self._desk.do(name)

    def rebuild(self) -> None:
        """Builds everything anew in the language, theme and scale of the settings."""
        restore_look(self.shell.settings)
        self.setWindowTitle(self.tr("Village Elder Care"))
        self._toast = None
        if self._desk:
            place = self._desk.place()
            self.open_pages(place)

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._desk and not self._desk.may_leave():
            event.ignore()
            return
        super().closeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._desk:
            self._desk.fit()

    def _restyle_soon(self) -> None:
        # Not now: the page that asked for it is still in its own slot.
        QTimer.singleShot(0, self, self.rebuild)

    def _say(self, words: str, button: str, action: Any) -> None:
        from eldercare_desktop.screens.parts.toast import Toast  # with the first toast

        ground = self.centralWidget() or self
        if self._toast is None or self._toast.parentWidget() is not ground:
            self._toast = Toast(ground)
        self._toast.set_indent(self._desk.navigation.width() if self._desk else 0)
        self._toast.say(words, button, action)

    def _trouble(self, words: str) -> None:
        if self._desk:
            self._desk.banner.say(words)

    def _offer_undo(self, done: Any) -> None:
        from eldercare_desktop.screens.wording import action

        undo = self.shell.background.undo
        self._say(action(done.label), self.tr("Undo (Ctrl+Z)"), lambda: undo(done))

    def _tell_undone(self, done: Any) -> None:
        from eldercare_desktop.screens.wording import action

        self._say(self.tr("Undone: {what}").format(what=action(done.label)), "", None)

    def _changed(self, tables: frozenset[str]) -> None:
        if self._desk:
            self._desk.changed(tables)
            self._count_pending()
            if tables & SETTLED_IN:
                self._count_settling()
            if tables & WAITED_FOR_IN:
                self._count_needs()
            if tables & CASES_IN:
                self._count_cases()

    def _count_pending(self) -> None:
        self.shell.background.count_pending(self._show_pending, self)

    def _count_settling(self) -> None:
        """How much waits for a person's word: pages that show it may never have been opened."""
        from eldercare_desktop.screens.settling.counting import count_waiting  # after the window

        self.shell.background.query(
            count_waiting, done=self._show_settling, owner=self, latest="settling"
        )

    def _count_needs(self) -> None:
        """Unanswered emergencies and overdue needs: they must be seen from every page."""
        from eldercare_desktop.screens.needs.loading import count_waiting  # after the window

        self.shell.background.query(
            count_waiting, done=self._show_needs, owner=self, latest="needs"
        )

    def _count_cases(self) -> None:
        """Open cases of the ledger: hours are not right until somebody looks at them."""
        from eldercare_desktop.screens.settling.counting import count_cases  # after the window

        self.shell.background.query(
            count_cases, done=self._show_cases, owner=self, latest="ledger_cases"
        )

    def _show_cases(self, number: int) -> None:
        self.shell.set_count("time_bank", number)

    def _show_needs(self, number: int) -> None:
        self.shell.set_count("needs", number)

    def _show_settling(self, number: int) -> None:
        self.shell.set_count("settling", number)

    def _show_pending(self, number: int) -> None:
        self.shell.set_count("pending", number)


def restore_look(settings: Settings) -> None:
    """Gives the application the language, theme and scale of the settings."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    language.install(app, settings.value("language") or "zh_CN")
    theme.apply(app, settings.value("theme") or "light", int(settings.value("scale") or 100))
