"""Settings, from top to bottom."""

from __future__ import annotations

from PySide6.QtWidgets import QScrollArea

from eldercare_desktop.tour.hands import find, settle
from eldercare_desktop.tour.laptop import Laptop


def look(laptop: Laptop) -> None:
    """Pictures of the page's beginning and end."""
    page = laptop.page("settings")
    laptop.picture("settings")
    bar = find(page, QScrollArea).verticalScrollBar()
    bar.setValue(bar.maximum())
    settle()
    laptop.picture("settings-end")
