"""The window: pages made when needed, keys, undo, what waits, a new look."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from eldercare_desktop.screens import finding, theme
from eldercare_desktop.screens.background import Background
from eldercare_desktop.screens.desk import Desk
from eldercare_desktop.screens.keys import KeysDialog
from eldercare_desktop.screens.main_window import MainWindow
from eldercare_desktop.screens.places import PLACES
from tests.screens.fakes import PLAIN_PLACES, FakeSettings, FakeStore, PlainPage


@pytest.fixture
def window(qtbot: QtBot, background: Background, settings: FakeSettings) -> MainWindow:
    made = MainWindow(background, settings, PLAIN_PLACES)
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.open_pages("people")
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    return made


def desk(window: MainWindow) -> Desk:
    found = window.centralWidget()
    assert isinstance(found, Desk)
    return found


def page(window: MainWindow) -> PlainPage:
    found = window.page()
    assert isinstance(found, PlainPage)
    return found


def press(qtbot: QtBot, window: MainWindow, key: Qt.Key, with_ctrl: bool = False) -> None:
    modifier = Qt.KeyboardModifier.ControlModifier if with_ctrl else Qt.KeyboardModifier.NoModifier
    qtbot.keyClick(window.focusWidget() or window, key, modifier)


def test_a_page_is_made_when_somebody_goes_there(qtbot: QtBot, window: MainWindow) -> None:
    assert desk(window).stack.count() == 1
    first = page(window)
    assert first.refreshed == [frozenset()]
    press(qtbot, window, Qt.Key.Key_2, with_ctrl=True)
    assert desk(window).stack.count() == 2
    assert desk(window).place() == "visits"
    press(qtbot, window, Qt.Key.Key_1, with_ctrl=True)
    assert page(window) is first
    assert first.refreshed == [frozenset()], "nothing changed meanwhile"


def test_a_change_refreshes_the_page_in_view_now_and_others_later(
    qtbot: QtBot, window: MainWindow, background: Background
) -> None:
    people = page(window)
    window.go("visits")
    visits = page(window)
    background.announce(frozenset({"person"}))
    assert people.refreshed == [frozenset()]
    assert visits.refreshed == [frozenset()], "it does not show persons"
    window.go("people")
    assert people.refreshed == [frozenset(), frozenset({"person"})]


def test_what_was_saved_is_offered_for_undo_and_ctrl_z_takes_it_back(
    qtbot: QtBot, window: MainWindow, background: Background, store: FakeStore
) -> None:
    background.operation(lambda work: work.insert("Zhang"))
    qtbot.waitUntil(lambda: store.commits == 1 and toast(window) == "Saved")
    qtbot.waitUntil(lambda: "Only here: 1" in desk(window).header.state.text())
    press(qtbot, window, Qt.Key.Key_Z, with_ctrl=True)
    qtbot.waitUntil(lambda: toast(window) == "Undone: Saved")
    assert store.rows == ["Wang", "Li"]
    press(qtbot, window, Qt.Key.Key_Z, with_ctrl=True)
    assert toast(window) == "There is nothing to undo."


def test_undo_of_a_second_page_still_works_by_the_button(
    qtbot: QtBot, window: MainWindow, background: Background, store: FakeStore
) -> None:
    background.operation(lambda work: work.insert("Zhang"))
    qtbot.waitUntil(lambda: toast(window) == "Saved")
    window.go("visits")
    qtbot.mouseClick(_toast_button(window), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: store.undone == [1])


def test_f3_begins_a_visit_with_the_person_in_view(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, window, Qt.Key.Key_F3)
    assert desk(window).place() == "visits"
    assert page(window).arguments == [{"new": True}]
    press(qtbot, window, Qt.Key.Key_F3)
    assert page(window).arguments[-1] == {"new": True, "person": "f" * 32}


def test_escape_goes_to_the_page_and_first_empties_the_field(
    qtbot: QtBot, window: MainWindow
) -> None:
    press(qtbot, window, Qt.Key.Key_F2)
    field = desk(window).header.find_field
    assert field.hasFocus()
    qtbot.keyClicks(field, "wxm")
    press(qtbot, window, Qt.Key.Key_Escape)
    assert field.text() == ""
    assert page(window).backs == 0
    press(qtbot, window, Qt.Key.Key_Escape)
    assert page(window).backs == 1


def test_who_was_found_is_opened_with_enter(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    hits = [
        finding.Hit("a" * 32, "王秀梅", "3组", 82, "12-08"),
        finding.Hit("b" * 32, "王秀梅", "5组", 67, None),
    ]
    monkeypatch.setattr(finding, "find", lambda read, typed: hits if typed == "wxm" else [])
    field = desk(window).header.find_field
    field.setFocus()
    qtbot.keyClicks(field, "wxm")
    qtbot.waitUntil(lambda: len(field.hits()) == 2)
    qtbot.keyClick(field, Qt.Key.Key_Down)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert page(window).arguments[-1] == {"person": "b" * 32}
    assert field.text() == ""


def test_enter_waits_for_the_answer_as_a_scanner_needs(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    hit = finding.Hit("c" * 32, "李国强", "", None, None)
    monkeypatch.setattr(finding, "find", lambda read, typed: [hit])
    field = desk(window).header.find_field
    field.setFocus()
    qtbot.keyClicks(field, "lgq")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page(window).arguments[-1] == {"person": "c" * 32})


def test_every_action_has_a_key_and_no_key_has_two(window: MainWindow) -> None:
    keys: list[str] = []
    for menu in window.findChildren(QMenu):
        for action in menu.actions():
            if not action.isSeparator():
                assert action.shortcut().toString(), action.text()
                keys += [key.toString() for key in action.shortcuts()]
    assert len(keys) == len(set(keys))
    assert {"F2", "F3", "Ctrl+Z", "Ctrl+P", "Esc", "Ctrl+1"} <= set(keys)


def test_all_keys_are_shown_by_f1(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, window, Qt.Key.Key_F1)
    dialogs = [w for w in QApplication.topLevelWidgets() if isinstance(w, KeysDialog)]
    assert len(dialogs) == 1
    dialogs[0].reject()


def test_nothing_to_print_is_said(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, window, Qt.Key.Key_P, with_ctrl=True)
    assert toast(window) == "There is nothing to print on this page."


def test_a_failure_stays_until_it_is_closed(
    qtbot: QtBot, window: MainWindow, background: Background
) -> None:
    background.query(lambda read: read.nonsense, done=lambda _: None)
    banner = desk(window).banner
    qtbot.waitUntil(banner.isVisible)
    assert "nothing was changed" in banner.words.text()
    qtbot.mouseClick(banner.closing, Qt.MouseButton.LeftButton)
    assert not banner.isVisible()


def test_the_state_of_the_county_is_told_in_words(window: MainWindow) -> None:
    state = desk(window).header.state
    window.shell.set_count("pending", 28)
    window.shell.set_sync_state("offline")
    assert state.text().strip() == "Only here: 28"
    assert "safe here" in state.toolTip()
    window.shell.set_sync_state("running")
    assert state.text().strip() == "Exchanging …"


def test_counts_stand_beside_their_place(window: MainWindow) -> None:
    button = desk(window).navigation.buttons["visits"]
    window.shell.set_count("visits", 7)
    assert button.count.text() == "7"
    assert button.accessibleName() == "Visits: 7"
    window.shell.set_count("visits", 0)
    assert not button.count.isVisible()


def test_another_scale_builds_the_window_anew_on_the_same_page(
    qtbot: QtBot, window: MainWindow, settings: FakeSettings
) -> None:
    window.go("visits")
    before = desk(window)
    press(qtbot, window, Qt.Key.Key_Plus, with_ctrl=True)
    qtbot.waitUntil(lambda: window.centralWidget() is not before)
    assert settings.values["scale"] == 125
    assert theme.current().scale == 125
    assert desk(window).place() == "visits"
    qtbot.waitUntil(desk(window).isVisible)  # a layout shows what is new a turn later
    window.shell.toast("still there")
    assert toast(window) == "still there"


@pytest.mark.parametrize("scale", [100, 150, 175])
@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_the_window_fits_a_small_laptop(
    qtbot: QtBot, background: Background, settings: FakeSettings, scale: int, language: str
) -> None:
    settings.values |= {"scale": scale, "language": language}
    places = [replace(place, module=PlainPage.__module__, name="PlainPage") for place in PLACES]
    made = MainWindow(background, settings, places)
    qtbot.addWidget(made)
    made.rebuild()
    made.resize(1366, 768)
    made.open_pages("people")
    made.show()
    qtbot.waitExposed(made)
    assert made.minimumSizeHint().width() <= 1366
    assert made.minimumSizeHint().height() <= 768
    header = desk(made).header
    shown = [header.find_field, header.state, *header.findChildren(QWidget)]
    inside = header.rect()
    for widget in shown:
        if widget.isVisible() and widget.parentWidget() is header:
            assert inside.contains(widget.geometry())
    for button in desk(made).navigation.buttons.values():
        button.set_count(128)
        room = button.width() - button.count.sizeHint().width() - theme.px(10)
        if button.key.isVisible():
            room -= button.key.sizeHint().width()
        assert button.sizeHint().width() <= room + theme.px(12), button.text()


def test_a_page_that_holds_something_unsaved_keeps_the_window_open(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(page(window), "may_leave", lambda: False)
    assert not window.close()
    monkeypatch.undo()
    assert window.close()


def test_keys_do_nothing_before_the_data_is_open(
    qtbot: QtBot, background: Background, settings: FakeSettings
) -> None:
    made = MainWindow(background, settings, PLAIN_PLACES)
    qtbot.addWidget(made)
    made.show_full_page(QWidget())
    assert made.page() is None
    assert made.findChildren(QAction) == []


def test_every_place_has_its_own_key_and_module() -> None:
    assert [place.key for place in PLACES][:2] == ["today", "people"]
    assert len({place.key for place in PLACES}) == len(PLACES) >= 10


def toast(window: MainWindow) -> str:
    found = window._toast
    return found.words.text() if found and found.isVisible() else ""


def _toast_button(window: MainWindow) -> QWidget:
    assert window._toast is not None
    return window._toast.button
