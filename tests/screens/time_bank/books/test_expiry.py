"""Hours that expire, on the screen: told, posted, taken back."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from eldercare_desktop.care.time_bank.ledger.account import balance, of_person
from eldercare_desktop.screens.page import Shell
from eldercare_desktop.screens.time_bank import TimeBankPage
from eldercare_desktop.screens.time_bank.expiry_form import TellForm
from eldercare_desktop.screens.time_bank.expiry_view import ExpiryView
from eldercare_desktop.store.store import Store
from tests.factories import VILLAGE
from tests.screens.time_bank.books.conftest import Village


def view_of(page: TimeBankPage, qtbot: QtBot) -> ExpiryView:
    page.shown(part="expiry")
    view = page.view()
    assert isinstance(view, ExpiryView)
    qtbot.waitUntil(lambda: view.found is not None)
    return view


def press(view: ExpiryView, key: Qt.Key) -> None:
    QTest.keyClick(view.table.view, key)


def states(view: ExpiryView) -> list[tuple[str, str, str | None]]:
    rows: list[Any] = view.table.model.rows()
    return [(row.name, row.expires_on, row.told_on) for row in rows]


def test_where_nothing_expires_the_part_says_so_and_leads_to_the_rule(
    page: TimeBankPage, qtbot: QtBot, shell: Shell
) -> None:
    view = view_of(page, qtbot)
    assert view.stack.currentWidget() is view.off
    gone: list[Any] = []
    shell.navigation.connect(lambda key, args: gone.append((key, args)))
    view.off.button.click()
    assert gone == [("settings", {"part": "rules"})]
    assert view.printable() is None


def test_somebody_is_told_then_it_is_posted_and_taken_back(
    page: TimeBankPage, village: Village, qtbot: QtBot, store: Store, clock: Any
) -> None:
    village.expire_after(12)
    view = view_of(page, qtbot)
    qtbot.waitUntil(lambda: states(view) == [("罗秀英", "2027-01-31", None)])
    assert not view.expire_button.isEnabled()
    press(view, Qt.Key.Key_X)  # nothing is due: nothing happens
    press(view, Qt.Key.Key_T)
    assert isinstance(view.editing.content, TellForm)
    view.editing.content.form.input("how").set_value("phone")
    QTest.keyClick(view.editing.panel, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: states(view) == [("罗秀英", "2027-01-31", "2026-11-21")])
    clock.advance(days=75)
    view.load()
    qtbot.waitUntil(view.expire_button.isEnabled)
    press(view, Qt.Key.Key_X)

    def held() -> int:
        with store.read() as reader:
            return balance(reader, of_person(village.rich.id), VILLAGE)

    # 5 hours from last year less the half that was given away are gone; this year's stays.
    qtbot.waitUntil(lambda: held() == 60)
    page.shell.background.undo()
    qtbot.waitUntil(lambda: held() == 330)
    qtbot.waitUntil(lambda: states(view) == [("罗秀英", "2027-04-30", None)])


def test_letters_and_the_list_are_shown_as_papers(
    page: TimeBankPage, village: Village, qtbot: QtBot
) -> None:
    village.expire_after(12)
    view = view_of(page, qtbot)
    qtbot.waitUntil(lambda: bool(states(view)))
    press(view, Qt.Key.Key_L)
    assert page.paper is not None
    (letter,) = page.paper.paper().faces
    assert "4 h 30 min" in letter.sentences[0]
    assert "2027-01-31" in letter.sentences[0]
    assert page.back()
    printing = page.printable()
    assert printing is not None
    printing()
    assert page.paper.paper().rows[0][2:6] == ["罗秀英", "", "4 h 30 min", "2027-01-31"]


def test_a_refusal_stands_beside_its_field(
    page: TimeBankPage, village: Village, qtbot: QtBot
) -> None:
    village.expire_after(12)
    view = view_of(page, qtbot)
    qtbot.waitUntil(lambda: bool(states(view)))
    press(view, Qt.Key.Key_T)
    form = view.editing.content
    assert isinstance(form, TellForm)
    form.form.input("told_on").set_value("2026-12-24")
    QTest.keyClick(view.editing.panel, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    row = form.form.rows["told_on"]
    qtbot.waitUntil(lambda: "has not come yet" in row.error.text())


def test_the_chip_says_how_many_are_to_be_told_from_every_part(
    page: TimeBankPage, village: Village, qtbot: QtBot
) -> None:
    chip = next(i for i, part in enumerate(page.PARTS) if part.key == "expiry")
    page.refresh(frozenset())
    assert page.parts.chips[chip].text() == "Expiry"
    village.expire_after(12)
    page.refresh(frozenset())
    qtbot.waitUntil(lambda: page.parts.chips[chip].text() == "Expiry 1")
