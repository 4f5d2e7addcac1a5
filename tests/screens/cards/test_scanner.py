"""A scanner typing anywhere: bursts open cards, typing is left alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QElapsedTimer, Qt
from PySide6.QtGui import QKeySequence, QShortcut, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from eldercare_desktop.care.card import PREFIX as CARD_PREFIX
from eldercare_desktop.care.card import issue_cards, new_token, payload, revoke_card
from eldercare_desktop.care.slip.record import SLIP_CODE
from eldercare_desktop.screens.cards import scanner as scanning
from eldercare_desktop.screens.cards.lookup import CardLookup
from eldercare_desktop.screens.cards.scanner import CardScanner, open_scanned_cards
from eldercare_desktop.screens.page import Shell
from eldercare_desktop.screens.slips.lookup import PREFIX as SLIP_PREFIX
from eldercare_desktop.store.store import Store
from tests import factories


@pytest.fixture(autouse=True)
def patience(monkeypatch: pytest.MonkeyPatch) -> None:
    """A burst stays one on a busy machine."""
    monkeypatch.setattr(scanning, "PAUSE_MS", 200)


@pytest.fixture
def scanner(qapp: QApplication) -> Iterator[CardScanner]:
    made = CardScanner(qapp)
    yield made
    qapp.removeEventFilter(made)


@pytest.fixture
def field(qtbot: QtBot) -> Iterator[QLineEdit]:
    """A field with the cursor, in a window that lives as long."""
    window = QWidget()
    made = QLineEdit(window)
    QVBoxLayout(window).addWidget(made)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    made.setFocus()
    qtbot.waitUntil(made.hasFocus)
    yield made
    window.close()


def keys(field: QWidget, words: str) -> None:
    """Types through the window, as the system does; a new line is Enter."""
    window = field.window().windowHandle()
    assert isinstance(window, QWindow)
    for character in words:
        if character == "\n":
            QTest.keyClick(window, Qt.Key.Key_Return)
        else:
            shift = character.isupper() or character == ":"
            held = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
            # A key would come as a small letter; the stubs do not know the character.
            QTest.keyClick(window, character, held)  # type: ignore[call-overload]


def pause(qtbot: QtBot) -> None:
    """Waits until the pause between two keys of a person is over."""
    clock = QElapsedTimer()
    clock.start()
    qtbot.waitUntil(lambda: clock.elapsed() > scanning.PAUSE_MS + 20)


def test_the_prefix_is_that_of_the_cards():
    assert scanning.PREFIX == CARD_PREFIX


@pytest.mark.parametrize("written", [str.upper, str.lower])
def test_a_scanned_card_opens_and_leaves_no_trace(
    qtbot: QtBot, scanner: CardScanner, field: QLineEdit, written: Callable[[str], str]
):
    entered: list[bool] = []
    field.returnPressed.connect(lambda: entered.append(True))
    field.setText("王")
    code = written(payload(new_token()))
    with qtbot.waitSignal(scanner.scanned) as signal:
        keys(field, code + "\n")
    assert signal.args == [code]
    pause(qtbot)
    assert field.text() == "王"
    assert entered == []


def test_two_cards_one_after_the_other(qtbot: QtBot, scanner: CardScanner, field: QLineEdit):
    seen: list[str] = []
    scanner.scanned.connect(seen.append)
    codes = [payload(new_token()), payload(new_token())]
    for code in codes:
        keys(field, code + "\n")
    qtbot.waitUntil(lambda: len(seen) == 2)
    assert seen == codes
    assert field.text() == ""


@pytest.mark.parametrize("words", ["e", "ec", "Eechen", "every day, EC", "wxm", "EC:12", "3E8"])
def test_typing_arrives_whole_and_in_order(
    qtbot: QtBot, scanner: CardScanner, field: QLineEdit, words: str
):
    seen: list[str] = []
    scanner.scanned.connect(seen.append)
    keys(field, words)
    qtbot.waitUntil(lambda: field.text() == words)
    assert seen == []


def test_typing_ended_with_enter_enters(qtbot: QtBot, scanner: CardScanner, field: QLineEdit):
    with qtbot.waitSignal(field.returnPressed):
        keys(field, "EC\n")
    assert field.text() == "EC"


def test_a_number_typed_by_hand_is_not_taken(qtbot: QtBot, scanner: CardScanner, field: QLineEdit):
    """Somebody types a whole card number, with Enter, at the pace of a hand."""
    seen: list[str] = []
    scanner.scanned.connect(seen.append)
    code = payload(new_token())[:12]
    for part in (code[:1], code[1:2], code[2:]):
        keys(field, part)
        pause(qtbot)
    with qtbot.waitSignal(field.returnPressed):
        keys(field, "\n")
    assert field.text() == code
    assert seen == []


def test_a_waiting_key_arrives_before_a_click(qtbot: QtBot, scanner: CardScanner, field: QLineEdit):
    keys(field, "E")
    assert field.text() == ""
    QTest.mouseClick(field, Qt.MouseButton.LeftButton)
    assert field.text() == "E"


def test_letters_with_control_are_shortcuts(qtbot: QtBot, scanner: CardScanner, field: QLineEdit):
    done: list[bool] = []
    shortcut = QShortcut(QKeySequence("Ctrl+E"), field.window())
    shortcut.activated.connect(lambda: done.append(True))
    window = field.window().windowHandle()
    assert isinstance(window, QWindow)
    QTest.keyClick(window, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    assert done == [True]


def test_a_scan_presses_no_single_letter_shortcuts(
    qtbot: QtBot, scanner: CardScanner, field: QLineEdit
):
    code = "EC:" + "W" * 16
    done: list[bool] = []
    shortcut = QShortcut(QKeySequence("Shift+W"), field.window())
    shortcut.activated.connect(lambda: done.append(True))
    with qtbot.waitSignal(scanner.scanned):
        keys(field, code + "\n")
    assert done == []


def test_while_a_dialog_waits_nothing_is_taken(
    qtbot: QtBot, scanner: CardScanner, field: QLineEdit
):
    dialog = QDialog(field.window())
    qtbot.addWidget(dialog)
    inside = QLineEdit(dialog)
    dialog.setModal(True)
    with qtbot.waitExposed(dialog):
        dialog.show()
    inside.setFocus()
    qtbot.waitUntil(inside.hasFocus)
    seen: list[str] = []
    scanner.scanned.connect(seen.append)
    code = payload(new_token())
    keys(inside, code)
    qtbot.waitUntil(lambda: inside.text() == code)
    assert seen == []


def test_a_scan_opens_the_person_from_any_page(
    qtbot: QtBot, qapp: QApplication, shell: Shell, store: Store, field: QLineEdit
):
    with store.work("t") as work:
        who = factories.person(work)
        good = issue_cards(work, [who.id])[0]
        lost = issue_cards(work, [factories.person(work, "李国碧").id])[0]
        revoke_card(work, lost.person_id, "lost")
        work.commit()
    scanner = open_scanned_cards(qapp, shell)
    with qtbot.waitSignal(shell.navigation) as opened:
        keys(field, payload(good.token) + "\n")
    assert opened.args == ["people", {"person": who.id}]
    for token, words in ((lost.token, "revoked"), (new_token(), "not known"), ("2" * 15, "group")):
        with qtbot.waitSignal(shell.trouble) as refused:
            keys(field, payload(token) + "\n")
        assert refused.args is not None
        assert words in refused.args[0]
    qapp.removeEventFilter(scanner)


def test_a_scanned_slip_is_gone_through_wherever_one_is(
    qapp: QApplication, qtbot: QtBot, shell: Shell, store: Store, field: QLineEdit
) -> None:
    with store.work() as work:
        slip = factories.slip(work)
        work.commit()
    made = open_scanned_cards(qapp, shell)
    gone: list[tuple[str, object]] = []
    shell.navigation.connect(lambda key, args: gone.append((key, args)))
    keys(field, SLIP_CODE.payload(slip.token) + "\n")
    qtbot.waitUntil(lambda: bool(gone))
    assert gone == [("visits", {"slip": slip.id})]
    assert field.text() == ""
    said: list[str] = []
    shell.trouble.connect(said.append)
    keys(field, SLIP_CODE.payload(SLIP_CODE.mint()) + "\n")
    qtbot.waitUntil(lambda: bool(said))
    assert "not known on this laptop" in said[0]
    qapp.removeEventFilter(made)


def test_the_prefix_of_slips_is_the_one_that_is_scanned() -> None:
    assert SLIP_CODE.prefix == SLIP_PREFIX
    assert SLIP_PREFIX in scanning.PREFIXES


def test_the_number_of_a_slip_typed_for_a_card_opens_the_slip(
    qtbot: QtBot, shell: Shell, store: Store
) -> None:
    with store.work() as work:
        slip = factories.slip(work)
        work.commit()
    lookup = CardLookup(shell)
    gone: list[object] = []
    shell.navigation.connect(lambda key, args: gone.append(args))
    lookup.look(slip.token.lower())
    qtbot.waitUntil(lambda: gone == [{"slip": slip.id}])
    said: list[str] = []
    lookup.refused.connect(lambda words, _: said.append(words))
    lookup.look("2222 2222 2222 2222")
    qtbot.waitUntil(lambda: bool(said))
    assert "card" in said[0]
