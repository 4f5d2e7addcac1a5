"""The navigation at the left: many places in a small window, their keys, their order."""

from dataclasses import replace
from functools import partial
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.background import Background
from eldercare_desktop.screens.desk import Desk
from eldercare_desktop.screens.main_window import MainWindow
from eldercare_desktop.screens.navigation import Navigation, keyed
from eldercare_desktop.screens.page import Place
from eldercare_desktop.screens.places import PLACES
from tests.screens.fakes import FakeSettings, PlainPage

MANY = [
    Place(
        f"place{number}", f"Place {number}", "users", PlainPage.__module__, "PlainPage",
        "day" if number < 9 else "office",
    )
    for number in range(1, 15)
]  # fmt: skip
MANY.append(Place("settings", "Settings", "settings", PlainPage.__module__, "PlainPage", "end"))


@pytest.fixture
def window(qtbot: QtBot, background: Background, settings: FakeSettings) -> MainWindow:
    """Fifteen places in the window of a small laptop at 150 %."""
    settings.values |= {"scale": 150, "language": "en"}
    made = MainWindow(background, settings, MANY)
    qtbot.addWidget(made)
    made.rebuild()
    made.open_pages("place1")
    made.setFixedSize(1366, 768)
    made.show()
    qtbot.waitExposed(made)
    return made


def navigation(window: MainWindow) -> Navigation:
    found = window.centralWidget()
    assert isinstance(found, Desk)
    return found.navigation


def whole(window: MainWindow, button: QPushButton) -> bool:
    """Whether a place is seen from edge to edge."""
    area = navigation(window).area.viewport()
    at = button.mapTo(area, QPoint(0, 0))
    return area.rect().contains(QRect(at, button.size()))


def test_the_place_one_is_at_is_always_in_view(qtbot: QtBot, window: MainWindow) -> None:
    buttons = navigation(window).buttons
    assert not whole(window, buttons["place14"]), "so many have no room at once"
    for key in ("place14", "place1", "place9"):
        window.go(key)
        button = buttons[key]
        qtbot.waitUntil(partial(whole, window, button))


def test_the_settings_stay_at_the_bottom(qtbot: QtBot, window: MainWindow) -> None:
    found = navigation(window)
    bottom = found.buttons["settings"]
    assert found.rect().contains(bottom.geometry())
    window.go("place14")
    qtbot.waitUntil(lambda: whole(window, found.buttons["place14"]))
    assert found.rect().contains(bottom.geometry())


def test_the_arrows_walk_through_all_of_them_and_stop_at_the_ends(
    qtbot: QtBot, window: MainWindow
) -> None:
    buttons = list(navigation(window).buttons.values())
    buttons[0].setFocus()
    qtbot.keyClick(buttons[0], Qt.Key.Key_Up)
    assert buttons[0].hasFocus()
    for before, after in pairwise(buttons):
        qtbot.keyClick(before, Qt.Key.Key_Down)
        assert after.hasFocus(), after.text()
        if after.place.key != "settings":
            qtbot.waitUntil(partial(whole, window, after))
    qtbot.keyClick(buttons[-1], Qt.Key.Key_Down)
    assert buttons[-1].hasFocus()
    qtbot.keyClick(buttons[-1], Qt.Key.Key_Space)
    assert buttons[-1].isChecked()


def test_no_name_is_cut_by_the_bar(window: MainWindow) -> None:
    found = navigation(window)
    QApplication.processEvents()
    inside = found.area.widget()
    assert inside is not None
    assert inside.width() <= found.area.viewport().width()
    for button in found.buttons.values():
        button.set_count(128)
        room = button.width() - button.count.sizeHint().width() + theme.px(2)  # its padding
        assert button.sizeHint().width() <= room, button.text()


def test_the_first_ten_places_have_a_number_and_the_settings_a_comma() -> None:
    keys = {place.key: key for place, key in keyed(MANY)}
    assert [keys[f"place{n}"] for n in range(1, 11)] == [
        *(f"Ctrl+{n}" for n in range(1, 10)),
        "Ctrl+0",
    ]
    assert keys["place11"] == keys["place14"] == ""
    assert keys["settings"] == "Ctrl+,"


def test_ctrl_0_goes_to_the_tenth_and_the_menu_to_all(qtbot: QtBot, window: MainWindow) -> None:
    desk = window.centralWidget()
    assert isinstance(desk, Desk)
    qtbot.keyClick(window, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert desk.place() == "place10"
    qtbot.keyClick(window, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    assert desk.place() == "settings"
    named = [a for menu in window.findChildren(QMenu) for a in menu.actions()]
    next(action for action in named if action.text() == "Place 13").trigger()
    assert desk.place() == "place13"


def test_places_of_one_group_stand_together() -> None:
    groups = [place.group for place in PLACES if place.group != "menu"]
    assert groups == sorted(groups, key=("day", "office", "end").index)
    assert [p.key for p in PLACES if p.group == "end"] == ["settings"]


def test_a_need_and_an_emergency_are_begun_from_any_page(
    qtbot: QtBot, background: Background, settings: FakeSettings
) -> None:
    plain = {"module": PlainPage.__module__, "name": "PlainPage"}
    made = MainWindow(background, settings, [replace(place, **plain) for place in PLACES])
    qtbot.addWidget(made)
    made.open_pages("people")
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    for key, new in ((Qt.Key.Key_F6, "need"), (Qt.Key.Key_F7, "incident")):
        made.go("people")
        qtbot.keyClick(made.focusWidget() or made, key)
        page = made.page()
        assert isinstance(page, PlainPage)
        assert page.arguments[-1] == {"new": new}
        desk = made.centralWidget()
        assert isinstance(desk, Desk)
        assert desk.place() == "needs"


def test_a_round_and_a_service_are_begun_from_any_page(
    qtbot: QtBot, background: Background, settings: FakeSettings
) -> None:
    plain = {"module": PlainPage.__module__, "name": "PlainPage"}
    made = MainWindow(background, settings, [replace(place, **plain) for place in PLACES])
    qtbot.addWidget(made)
    made.open_pages("people")
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    services = {"new": True, "part": "services"}
    for key, place, args in (
        (Qt.Key.Key_F8, "rounds", {"new": True}),
        (Qt.Key.Key_F5, "time_bank", services),
    ):
        made.go("people")
        qtbot.keyClick(made.focusWidget() or made, key)
        page = made.page()
        assert isinstance(page, PlainPage)
        assert page.arguments[-1] == args
        desk = made.centralWidget()
        assert isinstance(desk, Desk)
        assert desk.place() == place
