"""The code of a sheet, scanned or typed anywhere, leads to it; a cancelled one says what to do."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from eldercare_desktop.care.meal.sheets.making import replace_meal_sheet
from eldercare_desktop.care.slip.making import cancel_slip
from eldercare_desktop.care.slip.record import SHEET_CODE
from eldercare_desktop.screens.cards.lookup import CardLookup
from eldercare_desktop.screens.cards.scanner import CardScanner, open_scanned_cards
from eldercare_desktop.screens.page import Shell
from tests.care.meal.sheets.table import Table

Gone = list[tuple[str, object]]


@pytest.fixture
def gone(shell: Shell) -> Gone:
    """Where it was led to."""
    found: Gone = []
    shell.navigation.connect(lambda key, args: found.append((key, args)))
    return found


@pytest.fixture
def scanner(qapp: QApplication, shell: Shell, table: Table) -> Iterator[CardScanner]:
    made = open_scanned_cards(qapp, shell)
    yield made
    qapp.removeEventFilter(made)


def test_scanned_it_is_gone_through_wherever_one_is(
    qtbot: QtBot, scanner: CardScanner, table: Table, gone: Gone
) -> None:
    slip = table.make()
    scanner.scanned.emit(SHEET_CODE.payload(slip.token))
    qtbot.waitUntil(lambda: bool(gone))
    assert gone == [("meals", {"part": "sheets", "sheet": slip.id})]


def test_typed_where_cards_are_opened_it_opens_too(
    qtbot: QtBot, shell: Shell, table: Table, gone: Gone
) -> None:
    slip, parent = table.make(route=True), QObject()
    CardLookup(shell, parent).look(slip.token.lower())
    qtbot.waitUntil(lambda: bool(gone))
    assert gone == [("meals", {"part": "sheets", "sheet": slip.id})]


@pytest.mark.parametrize(("replaced", "said"), [(True, "newer paper"), (False, "F4")])
def test_a_cancelled_one_says_what_to_do(
    qtbot: QtBot, shell: Shell, scanner: CardScanner, table: Table, replaced: bool, said: str
) -> None:
    slip = table.make()
    with table.store.work() as work:
        if replaced:
            replace_meal_sheet(work, slip.id)
        else:
            cancel_slip(work, slip.id, "lost")
        work.commit()
    with qtbot.waitSignal(shell.trouble) as refused:
        scanner.scanned.emit(SHEET_CODE.payload(slip.token))
    assert refused.args is not None
    assert said in refused.args[0]
    assert "meal sheet" in refused.args[0]
