"""Settings, from top to bottom."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QScrollArea, QWidget

from eldercare_desktop.screens.table_view import Table
from eldercare_desktop.tour.hands import button, click, find, press, settle, wait
from eldercare_desktop.tour.laptop import Laptop


def look(laptop: Laptop) -> None:
    """Pictures of the page's beginning and end."""
    page = laptop.page("settings")
    laptop.picture("settings")
    bar = find(page, QScrollArea).verticalScrollBar()
    bar.setValue(bar.maximum())
    settle()
    laptop.picture("settings-end")


def rules(laptop: Laptop) -> None:
    """The numbers of the rules, and the form for another one."""
    page = laptop.page("settings")
    click(button(page, QCoreApplication.translate("SettingsPage", "Rules")))
    table = wait(lambda: _filled(page), "the rules to be read")
    assert table
    table.select("visit.key_days")
    settle()
    laptop.picture("settings-rules")
    press(Qt.Key.Key_Return, widget=table.view)
    settle()
    laptop.picture("settings-rule-form")
    press(Qt.Key.Key_Escape)


def _filled(page: QWidget) -> Table | None:
    found = [table for table in page.findChildren(Table) if table.model.total()]
    return found[0] if found else None
