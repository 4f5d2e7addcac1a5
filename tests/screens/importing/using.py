"""How the tests use the import page: open a file, import, look at what is said."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from eldercare_desktop.rosters.applying import Applied, Line
from eldercare_desktop.screens.importing import ImportPage
from eldercare_desktop.screens.importing.detail import LineDetail
from eldercare_desktop.screens.importing.review import Review


def opened(qtbot: QtBot, page: ImportPage, path: Path) -> Review:
    """A file under review, once it was read."""
    page.open_file(path)
    return reviewed(qtbot, page)


def reviewed(qtbot: QtBot, page: ImportPage) -> Review:
    """The file under review, once nothing is on its way any more."""
    idle(qtbot, page)
    assert page.stack.currentWidget() is page.review_view
    assert page.review is not None
    return page.review


def imported(qtbot: QtBot, page: ImportPage) -> Applied:
    """Presses Import and waits for the result."""
    page.import_button.click()
    qtbot.waitUntil(lambda: page.applied is not None)
    idle(qtbot, page)
    assert page.applied is not None
    assert page.stack.currentWidget() is page.result
    return page.applied


def idle(qtbot: QtBot, page: ImportPage) -> None:
    """Waits until the background has nothing to do."""
    qtbot.waitUntil(lambda: not page.shell.background.is_working(), timeout=20_000)


def line(page: ImportPage, name: str, number: int = 0) -> Line:
    """The line of somebody; `number` counts those of one name."""
    assert page.plan is not None
    return [one for one in page.plan.lines if one.name == name][number]


def chosen(page: ImportPage, name: str, number: int = 0) -> LineDetail:
    """The details of a line, after the cursor was put on it."""
    page.review_view.open_line(line(page, name, number).key)
    assert page.review_view.detail is not None
    return page.review_view.detail


def said(widget: QWidget) -> str:
    """All text that is in view within a widget."""
    shown = [label for label in widget.findChildren(QLabel) if label.isVisibleTo(widget)]
    return "\n".join(label.text() for label in shown)


def chips(page: ImportPage) -> dict[str, str]:
    """The filters in view, by their words: name -> number."""
    shown = [c.text().strip() for c in page.review_view.list.chips.chips if c.isVisibleTo(page)]
    return dict(text.rsplit(" ", 1) for text in shown)
