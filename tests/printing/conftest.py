"""Papers speak English here, whatever language the test before has left behind."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from eldercare_desktop.screens import language


@pytest.fixture(autouse=True)
def in_english(qapp: QApplication) -> None:
    """The words of the sources."""
    language.install(qapp, "en")
