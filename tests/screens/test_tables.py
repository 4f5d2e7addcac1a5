"""Table models, without a window."""

from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt

from eldercare_desktop.screens.tables import (
    BADGE_ROLE,
    HINT_ROLE,
    RECORD_ROLE,
    SORT_ROLE,
    Badge,
    Column,
    TableModel,
)


@dataclass(frozen=True)
class Line:
    id: str
    name: str
    age: int | None


LINES = [Line("a", "王秀梅", 82), Line("b", "李国强", None), Line("c", "张桂芳", 9)]
COLUMNS = [
    Column("name", "Name", hint=lambda row: f"{row.age}"),
    Column("age", "Age", align="right", badge=lambda row: Badge("old", "due")),
]


@pytest.fixture
def model() -> TableModel:
    made = TableModel(COLUMNS)
    made.set_rows(LINES)
    return made


def texts(model: TableModel, column: int = 0) -> list[str]:
    return [model.index(line, column).data() for line in range(model.rowCount())]


def test_columns_show_values_by_name(model: TableModel) -> None:
    assert texts(model) == ["王秀梅", "李国强", "张桂芳"]
    assert texts(model, 1) == ["82", "", "9"]
    assert model.headerData(1, Qt.Orientation.Horizontal) == "Age"
    assert model.column("age") == 1


def test_roles_give_the_record_its_sort_value_hint_and_badge(model: TableModel) -> None:
    index = model.index(0, 1)
    assert index.data(RECORD_ROLE) is LINES[0]
    assert index.data(SORT_ROLE) == (False, 82)
    assert index.data(BADGE_ROLE) == Badge("old", "due")
    assert model.index(0, 0).data(HINT_ROLE) == "82"
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Age: 82, old"


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        (Qt.SortOrder.AscendingOrder, ["c", "a", "b"]),
        (Qt.SortOrder.DescendingOrder, ["a", "c", "b"]),
    ],
)
def test_numbers_sort_as_numbers_and_nothing_comes_last(
    model: TableModel, order: Qt.SortOrder, expected: list[str]
) -> None:
    model.sort(1, order)
    assert [row.id for row in model.rows()] == expected
    model.sort(-1)
    assert [row.id for row in model.rows()] == ["a", "b", "c"]


def test_a_filter_keeps_the_order_and_the_total(model: TableModel) -> None:
    model.sort(1, Qt.SortOrder.DescendingOrder)
    model.set_filter(lambda row: row.age is not None)
    assert [row.id for row in model.rows()] == ["a", "c"]
    assert (model.rowCount(), model.total()) == (2, 3)
    assert model.line_of("c") == 1
    assert model.line_of("b") == -1
    model.set_filter(None)
    assert model.rowCount() == 3


def test_rows_may_be_mappings() -> None:
    model = TableModel([Column("name", "Name")], key="number")
    model.set_rows([{"number": 7, "name": "王"}])
    assert texts(model) == ["王"]
    assert model.line_of(7) == 0
