"""What a person at the screen does: click, type, press keys, and wait until something shows.

Everything goes through Qt's events, as from a mouse and a keyboard; Chinese text comes in as
from an input method.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEventLoop, QPoint, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

T = TypeVar("T")
W = TypeVar("W", bound=QWidget)

PATIENCE = 60.0
"""Seconds until something that does not show is said to have failed."""


class DidNotHappen(Exception):
    """A step of the tour did not really happen."""


def wait(condition: Callable[[], T], what: str, seconds: float = PATIENCE) -> T:
    """Let the window live until `condition` is true; returns its value. DidNotHappen."""
    end = time.monotonic() + seconds
    while not (value := condition()):
        if time.monotonic() > end:
            raise DidNotHappen(what)
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
        QCoreApplication.sendPostedEvents()
        time.sleep(0.002)
    return value


def settle() -> None:
    """Let everything that is on its way be laid out and painted."""
    for _ in range(5):
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
        QCoreApplication.sendPostedEvents()


def check(condition: object, what: str) -> None:
    """DidNotHappen unless the condition holds."""
    if not condition:
        raise DidNotHappen(what)


def click(widget: QWidget, at: QPoint | None = None) -> None:
    """A click with the left button; the widget must be in view and enabled."""
    check(widget.isVisible(), f"{_name(widget)} is not in view")
    check(widget.isEnabled(), f"{_name(widget)} is not enabled")
    position = widget.rect().center() if at is None else at
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=position)
    settle()


def type_text(text: str, widget: QWidget | None = None) -> None:
    """Type into a widget, or wherever the cursor is."""
    target = widget or QApplication.focusWidget()
    check(target is not None, "no field has the cursor")
    assert target is not None
    if widget is not None:
        widget.setFocus(Qt.FocusReason.OtherFocusReason)
        target = widget.focusProxy() or widget
    if text.isascii():
        QTest.keyClicks(target, text)
    else:
        event = QInputMethodEvent("", [])
        event.setCommitString(text)
        QApplication.sendEvent(target, event)
    settle()


def press(
    key: Qt.Key,
    modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    widget: QWidget | None = None,
) -> None:
    """Press one key, in a widget or wherever the cursor is."""
    target = widget or QApplication.focusWidget() or QApplication.activeWindow()
    assert target is not None
    QTest.keyClick(target, key, modifiers)
    settle()


def find(parent: QWidget, kind: type[W], accept: Callable[[W], bool] = lambda w: True) -> W:
    """The first widget in view of a kind below `parent` that is accepted. DidNotHappen."""
    for widget in parent.findChildren(kind):
        if widget.isVisible() and accept(widget):
            return widget
    raise DidNotHappen(f"no {kind.__name__} in view")


def button(parent: QWidget, words: str) -> QAbstractButton:
    """The button in view with these words."""
    wanted = words.strip()
    return find(parent, QAbstractButton, lambda b: b.text().replace("&", "").strip() == wanted)


def texts(parent: QWidget) -> list[str]:
    """The words of all labels in view below `parent`."""
    return [label.text() for label in parent.findChildren(QLabel) if label.isVisible()]


def _name(widget: QWidget) -> str:
    words = widget.accessibleName() or widget.property("text") or ""
    return f"{type(widget).__name__} {words}".strip()
