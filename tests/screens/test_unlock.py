"""The PIN, and the pages for when the data cannot be opened."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from eldercare_desktop.screens.jobs import Failure
from eldercare_desktop.screens.unlock import StoppedScreen, UnlockScreen
from eldercare_desktop.screens.words.refusals.store import STOPS


@pytest.fixture
def screen(qtbot: QtBot) -> UnlockScreen:
    made = UnlockScreen("沿河村", "李晓梅", hint="grandmother")
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


def test_enter_sends_the_pin_once(qtbot: QtBot, screen: UnlockScreen) -> None:
    pins: list[str] = []
    screen.pin_entered.connect(pins.append)
    qtbot.keyClicks(screen.pin, "40a2913")
    qtbot.keyClick(screen.pin, Qt.Key.Key_Return)
    qtbot.keyClick(screen.pin, Qt.Key.Key_Return)
    assert pins == ["402913"], "digits only, and no second try while the first one runs"
    assert not screen.open_button.isEnabled()


def test_an_empty_pin_is_not_tried(qtbot: QtBot, screen: UnlockScreen) -> None:
    with qtbot.assertNotEmitted(screen.pin_entered):
        qtbot.mouseClick(screen.open_button, Qt.MouseButton.LeftButton)
    assert screen.error.text() == "Please type the PIN."


def test_a_wrong_pin_says_so_and_lets_one_type_over_it(qtbot: QtBot, screen: UnlockScreen) -> None:
    qtbot.keyClicks(screen.pin, "111222")
    qtbot.keyClick(screen.pin, Qt.Key.Key_Return)
    screen.say(Failure("wrong_pin", {}))
    assert screen.error.isVisible()
    assert screen.error.text() == "That is not the PIN. Please type it again."
    assert screen.pin.isEnabled()
    assert screen.pin.selectedText(), "the next key replaces it"


def test_a_hint_that_was_read_later(qtbot: QtBot) -> None:
    made = UnlockScreen()
    qtbot.addWidget(made)
    made.set_hint("grandmother")
    made.forgotten.click()
    assert "grandmother" in made.help.text()


def test_the_hint_comes_when_asked_for(qtbot: QtBot, screen: UnlockScreen) -> None:
    assert not screen.help.isVisible()
    qtbot.mouseClick(screen.forgotten, Qt.MouseButton.LeftButton)
    assert "grandmother" in screen.help.text()
    assert "township" in screen.help.text()


@pytest.mark.parametrize("code", [code for code in STOPS if code])
def test_a_stop_says_what_happened_and_what_to_do(qtbot: QtBot, code: str) -> None:
    made = StoppedScreen(code, {"folder": "/data"})
    qtbot.addWidget(made)
    made.show()
    assert made.heading.text() == STOPS[code]
    assert "Please" in made.sentence.text()
    assert made.folder.isVisible() == (code != "store_in_use")
    with qtbot.waitSignal(made.retried):
        qtbot.mouseClick(made.retry, Qt.MouseButton.LeftButton)


def test_nothing_on_these_pages_is_markup(qtbot: QtBot) -> None:
    made = UnlockScreen("<b>village</b>")
    qtbot.addWidget(made)
    labels = [label for label in made.findChildren(QLabel) if "<b>" in label.text()]
    assert labels
    assert all(label.textFormat() == Qt.TextFormat.PlainText for label in labels)
