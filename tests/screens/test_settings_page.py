"""Settings: saved in a worker, seen at once."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from eldercare_desktop.screens.forms import Form
from eldercare_desktop.screens.page import Shell
from eldercare_desktop.screens.settings_page import SettingsPage
from tests.screens.fakes import FakeSettings


@pytest.fixture
def page(qtbot: QtBot, shell: Shell) -> SettingsPage:
    made = SettingsPage(shell)
    qtbot.addWidget(made)
    made.resize(900, 700)
    made.refresh(frozenset())
    made.show()
    qtbot.waitExposed(made)
    return made


def edit(form: Form, name: str) -> QLineEdit:
    found = form.input(name).findChild(QLineEdit)
    assert found is not None
    return found


def save(page: SettingsPage, form: str) -> QPushButton:
    return next(b for b in page.findChildren(QPushButton) if b.property("form") == form)


def test_a_new_size_is_saved_and_the_window_built_anew(
    qtbot: QtBot, page: SettingsPage, shell: Shell, settings: FakeSettings
) -> None:
    chips = page.choices["scale"]
    assert chips.value() == 100
    with qtbot.waitSignal(shell.restyled):
        qtbot.mouseClick(chips.chips[2], Qt.MouseButton.LeftButton)
    assert settings.values["scale"] == 150
    assert settings.values["language"] == "en"


def test_the_chosen_one_cannot_be_taken_back(qtbot: QtBot, page: SettingsPage) -> None:
    chips = page.choices["theme"]
    qtbot.mouseClick(chips.chips[0], Qt.MouseButton.LeftButton)
    assert chips.value() == "light"


def test_name_and_address_are_saved_and_the_village_is_not_touched(
    qtbot: QtBot,
    page: SettingsPage,
    shell: Shell,
    settings: FakeSettings,
    type_chinese: Callable[[QWidget, str], None],
) -> None:
    edit(page.names, "user_name").clear()
    type_chinese(edit(page.names, "user_name"), "周晓燕")
    assert edit(page.names, "village_name").isReadOnly()
    with qtbot.waitSignal(shell.toasted):
        qtbot.mouseClick(save(page, "names"), Qt.MouseButton.LeftButton)
    assert settings.values["user_name"] == "周晓燕"
    assert settings.values["village_name"] == "沿河村"


def test_an_empty_name_is_refused_beside_the_field(
    qtbot: QtBot, page: SettingsPage, settings: FakeSettings
) -> None:
    edit(page.names, "user_name").clear()
    qtbot.mouseClick(save(page, "names"), Qt.MouseButton.LeftButton)
    assert page.names.rows["user_name"].error.text() == "Please fill in: Your name"
    assert settings.values["user_name"] == "李晓梅"


def test_the_pin_is_changed_with_the_old_one(
    qtbot: QtBot, page: SettingsPage, shell: Shell, settings: FakeSettings
) -> None:
    for name, pin in (("old", "000000"), ("new", "718203"), ("again", "718203")):
        qtbot.keyClicks(edit(page.pin, name), pin)
    page.change_pin_button.click()
    row = page.pin.rows["old"]
    qtbot.waitUntil(lambda: row.error.text().startswith("That is not the PIN"))
    assert settings.pin == "402913"
    edit(page.pin, "old").clear()
    qtbot.keyClicks(edit(page.pin, "old"), "402913")
    with qtbot.waitSignal(shell.toasted):
        page.change_pin_button.click()
    assert settings.pin == "718203"
    assert edit(page.pin, "new").text() == "", "no PIN stays on the screen"


def test_two_new_pins_that_differ_are_not_sent(
    qtbot: QtBot, page: SettingsPage, settings: FakeSettings
) -> None:
    for name, pin in (("old", "402913"), ("new", "718203"), ("again", "718204")):
        qtbot.keyClicks(edit(page.pin, name), pin)
    page.change_pin_button.click()
    assert page.pin.rows["again"].error.text() == "The two are not the same."
    assert settings.pin == "402913"
