"""Forms: values, sentences, what counts as changed."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from eldercare_desktop.screens.dates import read_date, step_day
from eldercare_desktop.screens.forms import Field, Form

SEXES = [("male", "male"), ("female", "female")]
MANY = [(str(number), f"Group {number}") for number in range(9)]
FIELDS = [
    Field("name", "Name", required=True, longest=4),
    Field("birth", "Born", "partial_date"),
    Field("day", "Day", "date"),
    Field("minutes", "Minutes", "number", least=0, most=600),
    Field("sex", "Sex", "choice", choices=SEXES),
    Field("group", "Group", "choice", choices=MANY),
    Field("living", "Living", "choices", choices=[("alone", "Alone"), ("left", "Left behind")]),
    Field("dead", "Dead", "toggle"),
    Field("died_on", "Died on", "date", required=True, show_if=lambda v: v["dead"]),
    Field("note", "Note", "lines"),
]


@pytest.fixture
def form(qtbot: QtBot) -> Form:
    made = Form(FIELDS, {"name": "王秀梅", "sex": "female", "living": ["alone"], "group": "3"})
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


def first_chip(form: Form, name: str) -> QWidget:
    chips = form.input(name).focusProxy()
    assert chips is not None
    chip = chips.focusProxy()
    assert chip is not None
    return chip


def edit(form: Form, name: str) -> QLineEdit:
    found = form.input(name).findChild(QLineEdit)
    assert found is not None
    return found


def test_values_come_out_as_plain_data(form: Form) -> None:
    assert form.values() == {
        "name": "王秀梅",
        "birth": None,
        "day": None,
        "minutes": None,
        "sex": "female",
        "group": "3",
        "living": ["alone"],
        "dead": False,
        "note": None,
    }
    assert not form.dirty


def test_only_what_differs_counts_as_changed(
    qtbot: QtBot, form: Form, type_chinese: Callable[[QWidget, str], None]
) -> None:
    changes: list[None] = []
    form.changed.connect(lambda: changes.append(None))
    edit(form, "name").selectAll()
    type_chinese(edit(form, "name"), "李国强")
    assert form.changes() == {"name": "李国强"}
    assert form.dirty
    assert changes
    edit(form, "name").selectAll()
    type_chinese(edit(form, "name"), "王秀梅")
    assert not form.dirty


@pytest.mark.parametrize(
    ("name", "typed", "sentence"),
    [
        ("name", "", "Please fill in: Name"),
        ("name", "abcde", "Please write at most 4 characters."),
        ("birth", "soon", "Please write a year, a month or a day"),
        ("day", "2024-02-30", "Please write a date"),
        ("minutes", "ten", "Please write a whole number."),
        ("minutes", "-3", "It cannot be less than 0."),
        ("minutes", "601", "It cannot be more than 600."),
    ],
)
def test_a_wrong_field_says_what_to_do_and_gets_the_cursor(
    qtbot: QtBot, form: Form, name: str, typed: str, sentence: str
) -> None:
    edit(form, name).clear()
    qtbot.keyClicks(edit(form, name), typed)
    assert not form.validate()
    row = form.rows[name]
    assert row.error.text().startswith(sentence)
    assert row.trouble.isVisible()
    assert form.focusWidget() is edit(form, name)


def test_a_sentence_goes_when_the_field_is_mended(qtbot: QtBot, form: Form) -> None:
    qtbot.keyClicks(edit(form, "minutes"), "x")
    form.validate()
    edit(form, "minutes").clear()
    qtbot.keyClicks(edit(form, "minutes"), "30")
    assert not form.rows["minutes"].trouble.isVisible()
    assert form.validate()


def test_four_rare_characters_are_four(
    qtbot: QtBot, form: Form, type_chinese: Callable[[QWidget, str], None]
) -> None:
    edit(form, "name").clear()
    type_chinese(edit(form, "name"), "𠅤𬱖𠅤𬱖")
    assert form.validate()


def test_a_field_shown_only_sometimes_is_asked_only_then(qtbot: QtBot, form: Form) -> None:
    assert not form.rows["died_on"].isVisible()
    assert form.validate()
    qtbot.keyClick(form.input("dead").focusProxy(), Qt.Key.Key_Space)
    assert form.rows["died_on"].isVisible()
    assert not form.validate()
    assert not form.say("no_such_field", "?")
    assert form.say("died_on", "It cannot be before the birth.")


def test_digit_keys_choose_chips(qtbot: QtBot, form: Form) -> None:
    chip = first_chip(form, "living")
    qtbot.keyClick(chip, Qt.Key.Key_2)
    assert form.values()["living"] == ["alone", "left"]
    sex = first_chip(form, "sex")
    qtbot.keyClick(sex, Qt.Key.Key_1)
    assert form.values()["sex"] == "male"


def test_many_choices_are_a_list(form: Form) -> None:
    box = form.input("group").findChild(QComboBox)
    assert box is not None
    assert box.currentText() == "Group 3"


def test_keys_of_a_date(qtbot: QtBot, form: Form) -> None:
    day = edit(form, "day")
    qtbot.keyClicks(day, "2025-02-28")
    qtbot.keyClick(day, Qt.Key.Key_Up)
    assert form.values()["day"] == "2025-03-01"
    qtbot.keyClick(day, Qt.Key.Key_T)
    assert form.values()["day"] == date.today().isoformat()


@pytest.mark.parametrize(
    ("typed", "partial", "expected"),
    [
        ("1948", True, "1948"),
        ("1948.3", True, "1948-03"),
        ("1948年3月", True, "1948-03"),
        ("1948年3月5日", True, "1948-03-05"),
        ("19480305", True, "1948-03-05"),
        ("１９４８－３－５", True, "1948-03-05"),
        ("1948-13", True, None),
        ("1948", False, None),
        ("3.5", False, "2025-03-05"),
        ("2025/3/5", False, "2025-03-05"),
        ("2025-02-29", False, None),
        ("", False, None),
    ],
)
def test_dates_as_people_type_them(typed: str, partial: bool, expected: str | None) -> None:
    assert read_date(typed, date(2025, 6, 1), partial=partial) == expected


def test_a_step_over_the_end_of_the_year() -> None:
    assert step_day("2024-12-31", 1) == "2025-01-01"
    assert step_day("1948", 1) == "1948"
