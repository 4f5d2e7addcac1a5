"""The first run: four steps, plain values out."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.screens.first_run import FirstRun, Town
from eldercare_desktop.screens.first_run_steps import VillageStep
from eldercare_desktop.screens.jobs import Failure

TOWNS = [
    Town("500113003000", "龙洲湾街道", [("500113003206", "沿河村"), ("500113003200", "道角村")]),
    Town("500113004000", "鱼洞街道", [("500113004208", "百胜村")]),
]


def check_pin(pin: str) -> None:
    if len(pin) < 6:
        raise CareError("pin_length", least=6, most=12)


@pytest.fixture
def first(qtbot: QtBot) -> FirstRun:
    made = FirstRun(TOWNS, check_pin, "en")
    qtbot.addWidget(made)
    made.resize(1000, 700)
    made.show()
    qtbot.waitExposed(made)
    return made


def edit(first: FirstRun, name: str) -> QLineEdit:
    for form in first.step.findChildren(QWidget):
        rows = getattr(form, "rows", {})
        if name in rows:
            found = rows[name].input.findChild(QLineEdit)
            assert found is not None
            return found
    raise AssertionError(name)


def to_village(qtbot: QtBot, first: FirstRun) -> VillageStep:
    first.next()
    qtbot.keyClicks(edit(first, "user_name"), "Li Xiaomei")
    qtbot.keyClick(edit(first, "user_name"), Qt.Key.Key_Return)
    assert isinstance(first.step, VillageStep)
    return first.step


def choose(step: VillageStep, form: Any, name: str, value: str) -> None:
    box = form.input(name).findChild(QComboBox)
    box.setCurrentIndex(box.findData(value))
    box.activated.emit(box.currentIndex())


def type_pins(qtbot: QtBot, first: FirstRun, pin: str, again: str, hint: str = "") -> None:
    for name, words in (("pin", pin), ("pin_again", again), ("pin_hint", hint)):
        edit(first, name).clear()
        qtbot.keyClicks(edit(first, name), words)
    first.next()


def test_a_trial_village_all_the_way(qtbot: QtBot, first: FirstRun) -> None:
    answers: list[dict[str, Any]] = []
    first.finished.connect(answers.append)
    step = to_village(qtbot, first)
    choose(step, step.trial_form, "town", "500113003000")
    choose(step, step.village_form, "village", "500113003200")
    first.next()
    type_pins(qtbot, first, "402913", "402913", "grandmother")
    assert answers == [
        {
            "language": "en",
            "user_name": "Li Xiaomei",
            "town": "500113003000",
            "village": "500113003200",
            "village_name": "道角村",
            "county_address": None,
            "enrolment_code": None,
            "pin": "402913",
            "pin_hint": "grandmother",
        }
    ]
    assert not first.forward.isEnabled(), "no second store while the first is being made"


def test_a_code_of_the_county_needs_no_village(qtbot: QtBot, first: FirstRun) -> None:
    step = to_village(qtbot, first)
    qtbot.mouseClick(step.ways.cards["code"], Qt.MouseButton.LeftButton)
    first.next()
    assert isinstance(first.step, VillageStep), "the code is needed"
    qtbot.keyClicks(edit(first, "enrolment_code"), "7KQ2-M9")
    qtbot.keyClicks(edit(first, "county_address"), "county.example:8443")
    first.next()
    values = first.values()
    assert values["enrolment_code"] == "7KQ2-M9"
    assert values["village"] is None


def test_another_town_offers_its_own_villages(qtbot: QtBot, first: FirstRun) -> None:
    step = to_village(qtbot, first)
    choose(step, step.trial_form, "town", "500113003000")
    choose(step, step.village_form, "village", "500113003206")
    choose(step, step.trial_form, "town", "500113004000")
    assert step.values()["village"] is None
    box = step.village_form.input("village").findChild(QComboBox)
    assert box is not None
    assert [box.itemText(n) for n in range(box.count())] == ["", "百胜村"]


@pytest.mark.parametrize(
    ("pin", "again", "hint", "field", "sentence"),
    [
        ("123", "123", "", "pin", "A PIN has 6 to 12 digits."),
        ("402913", "402914", "", "pin_again", "The two are not the same."),
        ("402913", "402913", "it is 402913", "pin_hint", "The hint must not hold the PIN itself."),
    ],
)
def test_a_pin_is_checked_before_it_is_sent(
    qtbot: QtBot, first: FirstRun, pin: str, again: str, hint: str, field: str, sentence: str
) -> None:
    step = to_village(qtbot, first)
    choose(step, step.trial_form, "town", "500113004000")
    choose(step, step.village_form, "village", "500113004208")
    first.next()
    with qtbot.assertNotEmitted(first.finished):
        type_pins(qtbot, first, pin, again, hint)
    form: Any = getattr(first.step, "form", None)
    assert form.rows[field].error.text() == sentence


def test_going_back_keeps_the_answers(qtbot: QtBot, first: FirstRun) -> None:
    to_village(qtbot, first)
    first.go_back()
    assert edit(first, "user_name").text() == "Li Xiaomei"
    assert first.values()["user_name"] == "Li Xiaomei"


def test_the_language_changes_at_once(qtbot: QtBot, first: FirstRun) -> None:
    assert first.heading.text() == "Welcome"
    for expected in ("欢迎使用", "Welcome"):
        other = "简体中文" if expected == "欢迎使用" else "English"
        cards = [b for b in first.step.findChildren(QPushButton) if b.text().strip() == other]
        qtbot.mouseClick(cards[0], Qt.MouseButton.LeftButton)
        assert first.heading.text() == expected


def test_a_failure_can_be_mended(qtbot: QtBot, first: FirstRun) -> None:
    first.say(Failure("folder_not_writable", {"folder": "/nowhere"}))
    assert first.banner.isVisible()
    assert "/nowhere" in first.banner.words.text()
    assert first.forward.isEnabled()
