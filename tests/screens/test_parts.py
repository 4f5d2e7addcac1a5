"""The parts: what they show, their keys, and that painting bears odd input."""

from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QImage, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.background import Background
from eldercare_desktop.screens.forms import Field, Form
from eldercare_desktop.screens.jobs import Job
from eldercare_desktop.screens.page import Page, Shell
from eldercare_desktop.screens.parts.badge import BadgeLabel
from eldercare_desktop.screens.parts.banner import Banner
from eldercare_desktop.screens.parts.bars import Bars
from eldercare_desktop.screens.parts.buttons import button, icon_button
from eldercare_desktop.screens.parts.chips import Chips
from eldercare_desktop.screens.parts.empty import EmptyState
from eldercare_desktop.screens.parts.flow import FlowLayout
from eldercare_desktop.screens.parts.list_detail import ListDetail
from eldercare_desktop.screens.parts.month_dots import MonthDots
from eldercare_desktop.screens.parts.person_heading import PersonHeading
from eldercare_desktop.screens.parts.progress import ProgressPanel
from eldercare_desktop.screens.parts.search_field import SearchField
from eldercare_desktop.screens.parts.side_panel import SidePanel
from eldercare_desktop.screens.parts.text import ElidedLabel, text
from eldercare_desktop.screens.parts.toast import Toast
from eldercare_desktop.screens.tables import Badge


def show(qtbot: QtBot, widget: QWidget, width: int = 600, height: int = 400) -> None:
    qtbot.addWidget(widget)
    widget.resize(width, height)
    widget.show()
    qtbot.waitExposed(widget)


def test_a_toast_does_its_one_thing_and_goes(qtbot: QtBot) -> None:
    ground = QWidget()
    show(qtbot, ground)
    toast, done = Toast(ground), []
    toast.say("Visit saved", "Undo", lambda: done.append(1))
    assert ground.rect().contains(toast.geometry())
    qtbot.mouseClick(toast.button, Qt.MouseButton.LeftButton)
    assert done == [1]
    assert not toast.isVisible()


def test_a_toast_leaves_by_itself_but_not_under_the_hand(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    ground = QWidget()
    show(qtbot, ground)
    toast = Toast(ground)
    toast._timer.setInterval(10)
    monkeypatch.setattr(toast, "underMouse", lambda: True)
    toast.say("Saved")
    with qtbot.waitSignal(toast._timer.timeout):
        pass
    assert toast.isVisible()
    monkeypatch.undo()
    qtbot.waitUntil(lambda: not toast.isVisible())


def test_a_toast_stays_in_the_window_when_it_shrinks(qtbot: QtBot) -> None:
    ground = QWidget()
    show(qtbot, ground, 900, 700)
    toast = Toast(ground)
    toast.say("Saved")
    ground.resize(400, 300)
    qtbot.waitUntil(lambda: ground.rect().contains(toast.geometry()))


def test_a_search_field_asks_once_for_quick_typing_and_at_once_with_enter(qtbot: QtBot) -> None:
    field = SearchField("Find")
    show(qtbot, field)
    asked: list[str] = []
    field.searched.connect(asked.append)
    with qtbot.waitSignal(field.searched):
        qtbot.keyClicks(field, "wxm")
    assert asked == ["wxm"]
    qtbot.keyClicks(field, "4")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert asked == ["wxm", "wxm4"]
    with qtbot.waitSignal(field.left_down):
        qtbot.keyClick(field, Qt.Key.Key_Down)


def test_an_empty_search_field_leaves_ctrl_z_to_the_window(qtbot: QtBot) -> None:
    ground = QWidget()
    field = SearchField("Find", ground)
    undone: list[bool] = []
    shortcut = QShortcut(QKeySequence("Ctrl+Z"), ground)
    shortcut.activated.connect(lambda: undone.append(True))
    show(qtbot, ground)
    ground.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    qtbot.keyClicks(field, "wxm")
    qtbot.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert not undone, "what is being typed is the field's own"
    field.clear()
    qtbot.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert undone == [True]
    assert field.text() == ""


def test_a_search_field_says_it_shorter_where_there_is_no_room(qtbot: QtBot) -> None:
    field = SearchField("Name, pinyin, initials, last digits", short="Name")
    show(qtbot, field, 120, 40)
    assert field.placeholderText() == "Name"
    assert field.toolTip() == "Name, pinyin, initials, last digits"
    field.resize(500, 40)
    assert field.placeholderText() == "Name, pinyin, initials, last digits"


def test_chips_keep_their_mark_apart_and_know_their_room(qtbot: QtBot) -> None:
    chips = Chips([("a", "Short"), ("b", "A longer one")], single=True, optional=False)
    chips.set_values(["a"])
    show(qtbot, chips, 600, 60)
    for chosen in ("b", "a"):
        chips.set_values([chosen])
        chips.set_words(["Short 12", "A longer one 3"])
        assert [chip.text().strip() for chip in chips.chips] == ["Short 12", "A longer one 3"]
        assert [chip.text()[0] == " " for chip in chips.chips] == [chosen == "a", chosen == "b"]
        room = chips.one_line()
        assert chips.value() == chosen, "measuring chooses nothing"
        assert sum(chip.sizeHint().width() for chip in chips.chips) < room.width()


def test_an_empty_state_leaves_out_its_icon_before_its_words(qtbot: QtBot) -> None:
    ground = QWidget()
    state = EmptyState(
        "users", "Nobody", "Try something else.", "Show all", lambda: None, parent=ground
    )
    show(qtbot, ground)
    state.resize(320, 300)
    assert state.picture.isVisible()
    state.resize(320, 100)
    assert not state.picture.isVisible()
    assert state.button.isVisible()
    state.resize(320, 300)
    assert state.picture.isVisible()


def test_a_side_panel_saves_with_ctrl_enter_and_closes_by_its_button(qtbot: QtBot) -> None:
    ground = QWidget()
    show(qtbot, ground, 900, 600)
    panel = SidePanel(ground)
    form = Form([Field("name", "Name")])
    ground.activateWindow()
    qtbot.waitUntil(ground.isActiveWindow)
    panel.open("Edit", form)
    assert panel.geometry().right() == ground.rect().right()
    assert panel.height() == ground.height()
    with qtbot.waitSignal(panel.saved):
        qtbot.keyClick(form.input("name").focusProxy(), Qt.Key.Key_Return,
                       Qt.KeyboardModifier.ControlModifier)  # fmt: skip
    assert panel.content() is form
    with qtbot.waitSignal(panel.closed):
        qtbot.mouseClick(panel.cancel_button, Qt.MouseButton.LeftButton)
    assert panel.content() is None


def test_what_is_wrong_further_up_is_scrolled_to(qtbot: QtBot) -> None:
    ground = QWidget()
    show(qtbot, ground, 900, 400)
    panel = SidePanel(ground)
    fields = [Field(f"n{n}", f"Line {n}", "lines") for n in range(8)]
    form = Form([Field("name", "Name", required=True), *fields])
    panel.saved.connect(form.validate)
    panel.open("Edit", form)
    form.input("n7").setFocus()
    bar = panel.area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    bar.setValue(bar.maximum())
    qtbot.mouseClick(panel.save_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bar.value() < bar.maximum())
    assert form.rows["name"].error.visibleRegion().boundingRect().height() > 0


def test_what_was_typed_is_not_lost_by_closing_the_form(qtbot: QtBot, shell: Shell) -> None:
    page = Page(shell)
    show(qtbot, page, 900, 600)
    offered: list[tuple[str, str, Any]] = []
    shell.toasted.connect(lambda *what: offered.append(what))
    panel, form = SidePanel(page), Form([Field("name", "Name")])
    panel.open("Edit", form)
    panel.leave()
    assert offered == [], "nothing was typed"
    panel.open("Edit", form := Form([Field("name", "Name")]))
    qtbot.keyClicks(form.input("name").focusProxy(), "Li")
    panel.leave()
    assert offered[0][:2] == ("Closed without saving", "Open again")
    offered[0][2]()
    assert panel.content() is form
    assert form.values() == {"name": "Li"}


def test_progress_shows_counts_and_cancels_its_job(qtbot: QtBot) -> None:
    panel = ProgressPanel("Roster")
    show(qtbot, panel)
    job = Job(None, False)
    panel.follow(job)
    panel.show_progress(120, 318, "checking")
    assert panel.count.text() == "Checking the rows · 120 of 318"
    assert (panel.bar.value(), panel.bar.maximum()) == (120, 318)
    with qtbot.waitSignal(panel.cancelled):
        qtbot.mouseClick(panel.button, Qt.MouseButton.LeftButton)
    assert job.cancelled()
    assert not panel.isVisible()


def test_progress_of_a_real_job(qtbot: QtBot, background: Background) -> None:
    panel = ProgressPanel("Roster")
    show(qtbot, panel)

    def work(job: Job) -> None:
        while True:
            job.progress(5, 9, "saving")

    panel.follow(background.run(work, progress=panel.show_progress, owner=panel))
    qtbot.waitUntil(lambda: panel.count.text() == "Saving · 5 of 9")
    panel.button.click()
    qtbot.waitUntil(lambda: not background.busy())


def test_a_detail_takes_the_place_of_the_one_before(qtbot: QtBot) -> None:
    split = ListDetail(QLabel("list"), EmptyState("users", "Nobody chosen"))
    show(qtbot, split, 1000, 600)
    split.show_detail(QLabel("one"))
    split.show_detail(QLabel("two"), scrolls=False)
    shown = [label.text() for label in split.findChildren(QLabel) if label.isVisible()]
    assert "two" in shown
    assert "one" not in shown
    split.show_empty()
    assert split.sizes()[0] >= theme.px(296)


def test_a_banner_says_and_can_be_closed(qtbot: QtBot) -> None:
    banner, done = Banner(), []
    show(qtbot, banner)
    banner.say("No network", "due", "Try again", lambda: done.append(1))
    assert banner.isVisible()
    qtbot.mouseClick(banner.button, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(banner.closing, Qt.MouseButton.LeftButton)
    assert done == [1]
    assert not banner.isVisible()
    banner.say("")
    assert not banner.isVisible()


def test_a_month_paints_its_days_and_tells_which_was_chosen(qtbot: QtBot) -> None:
    marks = {"2025-03-03": "visit", "2025-03-05": "call", "2025-03-07": "concern"}
    month = MonthDots(2025, 3, marks, today=date(2025, 3, 12))
    show(qtbot, month, 300, 300)
    cell = theme.px(36)
    third = QPoint(cell // 2, 2 * cell + cell // 2)  # Monday of the second week
    with qtbot.waitSignal(month.day_chosen) as chosen:
        qtbot.mouseClick(month, Qt.MouseButton.LeftButton, pos=third)
    assert chosen.args == ["2025-03-03"]
    with qtbot.assertNotEmitted(month.day_chosen):
        qtbot.mouseClick(month, Qt.MouseButton.LeftButton, pos=third + QPoint(cell, 0))
    picture = month.grab().toImage()
    assert picture.pixelColor(third.x() - cell // 3, third.y()) == theme.colour("accent")
    assert "2025-03-07: concern" in month.accessibleName()


@pytest.mark.parametrize("marks", [{}, {"1999-01-01": "visit"}])
def test_a_month_without_marks_paints(qtbot: QtBot, marks: dict[str, str]) -> None:
    month = MonthDots(2024, 2, marks)
    qtbot.addWidget(month)
    assert not month.grab().isNull()


@pytest.mark.parametrize(
    "values", [[], [("none", 0)], [("a very long name of a service indeed", 3), ("b", 12)]]
)
def test_bars_paint_whatever_comes(qtbot: QtBot, values: list[tuple[str, int]]) -> None:
    bars = Bars(values)
    show(qtbot, bars, 200, 100)
    assert not bars.grab().isNull()


def test_the_longest_bar_is_the_largest_number(qtbot: QtBot) -> None:
    bars = Bars([("a", 4), ("b", 12)])
    show(qtbot, bars, 400, 64)
    picture = bars.grab().toImage()
    assert _inked(picture, 32) > 2 * _inked(picture, 0)


def _inked(picture: QImage, top: int) -> int:
    wanted = theme.colour("accent")
    middle = top + theme.px(16)
    return sum(picture.pixelColor(x, middle) == wanted for x in range(picture.width()))


def test_a_person_is_told_apart_by_facts_and_badges(qtbot: QtBot) -> None:
    badges = [Badge("due today", "due"), Badge("alone")]
    heading = PersonHeading("王秀梅", ["3组", "", "82"], badges)
    show(qtbot, heading)
    assert heading.facts.text() == "3组 · 82"
    shown = heading.findChildren(BadgeLabel)
    assert [badge.words.text() for badge in shown] == ["due today", "alone"]
    assert shown[0].icon is not None, "a colour that means something has an icon beside it"


def test_chips_flow_into_as_many_lines_as_they_need(qtbot: QtBot) -> None:
    holder = QWidget()
    flow = FlowLayout(holder)
    for number in range(10):
        flow.addWidget(QPushButton(f"choice {number}"))
    one, five = flow.heightForWidth(5000), flow.heightForWidth(260)
    assert five >= 4 * one
    flow.setGeometry(QRect(0, 0, 260, five))
    rects = [flow.itemAt(n).geometry() for n in range(10)]  # type: ignore[union-attr]
    assert not any(a.intersects(b) for a in rects for b in rects if a is not b)


def test_what_does_not_fit_is_told_by_a_tooltip(qtbot: QtBot) -> None:
    label = ElidedLabel("a village with a very long name")
    show(qtbot, label, 80, 30)
    assert label.toolTip() == label.text()
    label.resize(800, 30)
    QApplication.sendPostedEvents(label, QEvent.Type.Resize)
    assert label.toolTip() == ""


def test_names_are_not_markup(qtbot: QtBot) -> None:
    label = text("<b>Li</b>")
    qtbot.addWidget(label)
    assert label.textFormat() == Qt.TextFormat.PlainText


def test_buttons_are_spoken_by_their_words(qtbot: QtBot) -> None:
    made, closing = button("Print", "primary", "printer"), icon_button("Close", "x")
    qtbot.addWidget(made)
    qtbot.addWidget(closing)
    assert made.accessibleName() == "Print"
    assert closing.accessibleName() == closing.toolTip() == "Close"
