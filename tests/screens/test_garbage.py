"""Garbage is collected in the thread of the window, never in a worker."""

from __future__ import annotations

import gc
import threading
import weakref
from typing import Any

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from eldercare_desktop.screens.background import Background


class Circle(QWidget):
    """A widget that holds itself, as one does with a lambda as a slot."""

    def __init__(self, ended_in: list[int]) -> None:
        super().__init__()
        self.itself = self
        weakref.finalize(self, lambda: ended_in.append(threading.get_ident()))


def allocate(read: Any) -> int:
    """Enough objects in circles to call Python's own collector many times."""
    for _ in range(50_000):
        circle: list[Any] = []
        circle.append(circle)
    return threading.get_ident()


def test_widgets_that_nobody_holds_end_in_the_thread_of_the_window(
    qtbot: QtBot, background: Background
) -> None:
    assert not gc.isenabled()
    ended_in: list[int] = []
    worked_in: list[int] = []
    for _ in range(20):
        Circle(ended_in)
    background.query(allocate, done=worked_in.append)
    qtbot.waitUntil(lambda: bool(worked_in))
    # The window's own timer may have come by while the worker was busy: where counts, not when.
    # Whatever the worker would have collected, it has collected by now.
    assert set(ended_in) <= {threading.get_ident()}
    qtbot.waitUntil(lambda: len(ended_in) == 20)
    assert set(ended_in) == {threading.get_ident()} != set(worked_in)
