"""The table on the screen: keys, states, the cursor, the widths."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from eldercare_desktop.screens.table_view import Table
from eldercare_desktop.screens.tables import Badge, Column

ROWS = [{"id": number, "name": f"Person {number}", "age": number} for number in range(30)]


@pytest.fixture
def table(qtbot: QtBot) -> Table:
    made = Table(
        [
            Column("name", "Name", width=8, stretch=True),
            Column("age", "Age", width=2),
            Column("note", "Note", width=10, optional=True),
            Column("state", "State", badge=lambda row: Badge("due today", "due")),
        ]
    )
    qtbot.addWidget(made)
    made.resize(700, 400)
    made.show()
    qtbot.waitExposed(made)
    made.set_rows(ROWS)
    return made


def test_arrows_walk_and_enter_opens(qtbot: QtBot, table: Table) -> None:
    walked: list[Any] = []
    opened: list[Any] = []
    table.current_changed.connect(walked.append)
    table.activated.connect(opened.append)
    table.select(3)
    qtbot.keyClick(table.view, Qt.Key.Key_Down)
    qtbot.keyClick(table.view, Qt.Key.Key_Return)
    assert [row["id"] for row in walked] == [3, 4]
    assert [row["id"] for row in opened] == [4]


def test_the_cursor_stays_on_its_row(table: Table) -> None:
    table.select(5)
    table.set_rows(list(reversed(ROWS)))
    row = table.current()
    assert row is not None
    assert row["id"] == 5
    lost: list[Any] = []
    table.current_changed.connect(lost.append)
    table.set_rows([row for row in ROWS if row["id"] != 5])
    assert lost[-1] is None


def test_empty_and_loading_are_shown_for_what_they_are(table: Table) -> None:
    other = QLabel("No elder is due")
    table.set_empty(other)
    table.set_loading()
    assert table.view.isVisible(), "rows stay in view while new ones are on their way"
    table.set_rows([])
    assert other.isVisible()
    assert not table.view.isVisible()
    table.set_loading()
    assert not other.isVisible()
    assert not table.view.isVisible()
    table.set_rows(ROWS)
    assert table.view.isVisible()


def test_optional_columns_go_first_and_the_rest_fits(table: Table) -> None:
    note = table.model.column("note")
    assert not table.view.isColumnHidden(note)
    table.resize(380, 400)
    assert table.view.isColumnHidden(note)
    assert table.view.horizontalHeader().length() <= table.view.viewport().width()
    assert not table.view.isColumnHidden(table.model.column("age"))


def test_a_click_on_a_title_sorts(qtbot: QtBot, table: Table) -> None:
    header = table.view.horizontalHeader()
    middle = header.sectionViewportPosition(1) + 10
    for expected in (0, 29):
        qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=_point(middle, 10))
        assert table.model.row(0)["id"] == expected


def _point(x: int, y: int) -> Any:
    from PySide6.QtCore import QPoint

    return QPoint(x, y)
