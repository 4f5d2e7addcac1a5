"""The screens under test: one look, a background with a store in memory, Chinese typing."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from eldercare_desktop.screens import language, theme
from eldercare_desktop.screens.background import Background
from eldercare_desktop.screens.page import Shell
from tests.screens.fakes import FakeSettings, FakeStore


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    return ["eldercare-desktop"]


@pytest.fixture(autouse=True)
def look(qapp: QApplication) -> None:
    """Every test begins in English, light, at 100 %."""
    language.install(qapp, "en")
    if theme.current() != theme.Theme("light", 100) or not qapp.styleSheet():
        theme.apply(qapp, "light", 100)


@pytest.fixture
def store() -> FakeStore:
    return FakeStore(["Wang", "Li"])


@pytest.fixture
def background(qtbot: QtBot, store: FakeStore) -> Iterator[Background]:
    made = Background()
    made.open(store, "tester")
    yield made
    assert made.close(), "the workers ended"


@pytest.fixture
def settings() -> FakeSettings:
    return FakeSettings(village_name="沿河村", user_name="李晓梅")


@pytest.fixture
def shell(background: Background, settings: FakeSettings) -> Shell:
    return Shell(background, settings)


@pytest.fixture
def type_chinese(qapp: QApplication) -> Callable[[QWidget, str], None]:
    """Types as an input method does: QTest aborts on characters that no key has."""

    def commit(widget: QWidget, text: str) -> None:
        event = QInputMethodEvent()
        event.setCommitString(text)
        qapp.sendEvent(widget, event)

    return commit
