"""A week's slips are made and printed; one comes back and is confirmed with the keyboard."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from eldercare_desktop.care.records import Person, Slip
from eldercare_desktop.care.slip.batch import slip_batch
from eldercare_desktop.care.slip.record import SLIP_CODE
from eldercare_desktop.screens.page import Shell
from eldercare_desktop.screens.parts import paper_way_out
from eldercare_desktop.screens.slips import loading
from eldercare_desktop.screens.slips.going_through import LineState
from eldercare_desktop.screens.slips.view import SlipsView
from eldercare_desktop.screens.visits import VisitsPage
from tests import factories
from tests.care.slip.village import TODAY, SlipVillage

KEYS = {"\n": Qt.Key.Key_Return, "<": Qt.Key.Key_Left, ">": Qt.Key.Key_Right, "v": Qt.Key.Key_Down}


def states(view: SlipsView) -> dict[str, str]:
    return {sheet.name: sheet.state for sheet in view.week.table.model.rows()}


def make_all(qtbot: QtBot, view: SlipsView) -> None:
    qtbot.waitUntil(lambda: len(states(view)) == 3)
    view.week.make_all.click()
    qtbot.waitUntil(lambda: set(states(view).values()) == {"open"})


def slip_of(village: SlipVillage, view: SlipsView) -> str:
    """Opens the slip of 李国碧 to go through it; returns its id."""
    sheet = next(s for s in view.week.table.model.rows() if s.name == "李国碧")
    view.open_slip(sheet.slip_id)
    return str(sheet.slip_id)


def lines(view: SlipsView) -> list[LineState]:
    found: list[LineState] = view.batch.lines.table.model.rows()
    return found


def press(view: SlipsView, keys: str) -> None:
    """Keys on the table; v is Down, < and > are Left and Right."""
    target = view.batch.lines.table.view
    for key in keys:
        QTest.keyClick(target, KEYS[key]) if key in KEYS else QTest.keyClicks(target, key)


@pytest.fixture
def opened(qtbot: QtBot, view: SlipsView, village: SlipVillage) -> str:
    """All slips are made; that of 李国碧 is gone through."""
    make_all(qtbot, view)
    slip_id = slip_of(village, view)
    qtbot.waitUntil(lambda: len(lines(view)) == 2)
    return slip_id


def test_the_week_lists_helpers_and_what_is_to_make(
    qtbot: QtBot, view: SlipsView, village: SlipVillage
) -> None:
    qtbot.waitUntil(lambda: states(view) == {"李国碧": "none", "周大勇": "none", "": "none"})
    assert view.week.make_all.text().strip() == "Make slips: 3"
    assert [view.week.table.model.columns[0].text(r) for r in view.week.table.model.rows()][-1] == (
        "My own slip"
    )
    make_all(qtbot, view)
    assert view.week.make_all.isHidden()
    qtbot.waitUntil(lambda: view.week.preview.paper() is not None)
    assert view.printable() is not None


def test_all_slips_are_saved_at_once_and_noted_as_printed(
    qtbot: QtBot, view: SlipsView, village: SlipVillage, tmp_path: Path, monkeypatch: Any
) -> None:
    make_all(qtbot, view)
    view.week.bar.all_button.click()
    paper = view.week.preview.paper
    qtbot.waitUntil(lambda: paper() is not None and paper().pages() == 3)
    path = tmp_path / "slips.pdf"
    monkeypatch.setattr(paper_way_out, "ask_path", lambda parent, name: path)
    view.week.preview.save_pdf()
    qtbot.waitUntil(lambda: all(s.printed_on for s in view.week.table.model.rows()))
    assert path.read_bytes().startswith(b"%PDF")


def test_a_slip_is_confirmed_with_the_keyboard(
    qtbot: QtBot, view: SlipsView, village: SlipVillage, opened: str
) -> None:
    assert [state.ticked for state in lines(view)] == [True, True]
    assert view.batch.count.text() == "Ticked: 2 of 2"
    press(view, "1<wv ")  # first: concern, a day earlier, 精神慰藉; second: left out
    first, second = lines(view)
    assert (first.concerns, first.services) == (["health"], ["companionship"])
    assert first.day == "2026-11-20"
    assert not second.ticked
    press(view, "\n")
    qtbot.waitUntil(lambda: view.batch.confirm_button.isHidden())
    with village.store.read() as reader:
        batch = slip_batch(reader, opened, TODAY)
    assert batch.state == "confirmed"
    visits = [line.visit for line in batch.lines]
    assert visits[0] is not None
    assert (visits[0].visited_on, visits[0].concerns) == ("2026-11-20", ("health",))
    assert visits[1] is None
    assert batch.lines[1].left_out == "not_visited"
    assert "Confirmed by tester" in view.batch.banner.words.text()
    view.batch._shell.background.undo()
    qtbot.waitUntil(lambda: not view.batch.confirm_button.isHidden())


def test_one_day_for_all_and_going_back_and_forth(
    qtbot: QtBot, view: SlipsView, village: SlipVillage, opened: str
) -> None:
    press(view, "<<<=")
    assert [state.day for state in lines(view)] == ["2026-11-18"] * 2
    press(view, ">>>>>>>")
    assert lines(view)[0].day == TODAY  # never ahead
    assert view.back()
    assert view.stack.currentWidget() is view.week
    view.open_slip(opened)
    qtbot.waitUntil(lambda: [s.day for s in lines(view)] == [TODAY, "2026-11-18"])
    assert view.back()
    assert not view.back()


def test_what_speaks_against_a_line_is_said_and_may_be_overruled(
    qtbot: QtBot, view: SlipsView, village: SlipVillage, opened: str
) -> None:
    with village.store.work() as work:
        factories.visit(work, village.wang, helper_id=village.li.id)
        seen = work.get(Person, village.zhang.person_id)
        assert seen is not None
        work.set(seen, life_status="deceased", death_date="2026-11-17")
        work.commit()
    view.load()
    qtbot.waitUntil(lambda: not any(state.ticked for state in lines(view)))
    table = view.batch.lines.table.model
    said = {row.line.name: table.columns[-1].text(row) for row in table.rows()}
    assert said["王秀英"] == "Already logged: 11-21 Sa, 李国碧"
    assert said["张桂芳"] == "Died on 11-17 Tu"
    dead = next(state for state in lines(view) if state.line.name == "张桂芳")
    view.batch.lines.table.select(dead.key)
    press(view, " \n")
    qtbot.waitUntil(lambda: view.batch.banner.words.text().startswith(f"Line {dead.line.number}: "))
    assert "张桂芳" in view.batch.banner.words.text()
    assert view.batch.confirm_button.isEnabled()
    press(view, " \n")
    qtbot.waitUntil(lambda: view.batch.confirm_button.isHidden())
    assert view.batch.count.text() == "Visits: 0 of 2 lines"


def test_the_editor_says_what_keys_cannot(
    qtbot: QtBot, view: SlipsView, village: SlipVillage, opened: str
) -> None:
    editor = view.batch.editor
    state = lines(view)[0]
    editor.form.input("minutes").setFocus()
    minutes = editor.form.input("minutes").focusProxy()
    assert minutes is not None
    QTest.keyClicks(minutes, "25")
    editor.form.input("note").focusProxy().setPlainText("腿疼")  # type: ignore[union-attr]
    assert (state.minutes, state.note) == (25, "腿疼")
    editor.buttons[1].click()
    assert state.concerns == ["mind"]
    day = editor.form.input("visited_on")
    day.set_value("2026-12-24")
    day.changed.emit()
    assert state.day == "2026-11-21"
    assert "ahead" in editor.form.rows["visited_on"].error.text()
    press(view, "\n")
    assert not view.batch.confirm_button.isHidden()


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("2222", "not a whole number of a slip"),
        ("unknown", "not known on this laptop"),
        ("cancelled", "cancelled"),
    ],
)
def test_a_code_that_opens_nothing_says_what_to_do(
    qtbot: QtBot, view: SlipsView, village: SlipVillage, shell: Shell, code: str, words: str
) -> None:
    make_all(qtbot, view)
    typed = code
    if code == "unknown":
        typed = SLIP_CODE.mint()
    elif code == "cancelled":
        with village.store.work() as work:
            slip = work.find(Slip)[0]
            work.set(slip, cancelled_on=TODAY, cancel_reason="lost")
            typed = slip.token
            work.commit()
    said: list[str] = []
    shell.trouble.connect(said.append)
    view.week.find_here()
    QTest.keyClicks(view.week.code, typed)
    QTest.keyClick(view.week.code, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(said))
    assert words in said[0]


def test_a_typed_number_opens_the_slip(qtbot: QtBot, view: SlipsView, village: SlipVillage) -> None:
    make_all(qtbot, view)
    with village.store.read() as reader:
        slip = reader.find(Slip, Slip.helper_id == village.zhou.id)[0]
    view.find_here()
    QTest.keyClicks(view.week.code, slip.token.lower())
    QTest.keyClick(view.week.code, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: view.batch.slip_id == slip.id)
    assert view.week.code.text() == ""


def test_a_slip_is_printed_anew_and_one_is_called_off(
    qtbot: QtBot, view: SlipsView, village: SlipVillage
) -> None:
    make_all(qtbot, view)
    with village.store.work() as work:
        late = factories.resident(work, factories.person(work, "钱进", birth="1939-01-01"))
        factories.pairing(work, late, village.li)
        work.commit()
    view.load()
    table = view.week.table
    qtbot.waitUntil(lambda: any(row.missing for row in table.model.rows()))
    row = next(row for row in table.model.rows() if row.missing)
    table.select(row.key)
    assert "钱进" in view.week.bar.banner.words.text()
    view.week.bar.replace_button.click()
    qtbot.waitUntil(lambda: table.model.rowCount() == 4)
    new = next(r for r in table.model.rows() if r.name == "李国碧" and r.state == "open")
    assert new.lines == 3
    table.select(new.key)
    view.week.bar.cancel_menu.actions()[0].trigger()
    qtbot.waitUntil(
        lambda: table.model.line_of(new.key) >= 0 and _row(view, new.key).state == "cancelled"
    )
    assert "Cancelled" in view.week.bar.banner.words.text()


def _row(view: SlipsView, key: str) -> Any:
    return view.week.table.model.row(view.week.table.model.line_of(key))


def test_an_empty_village_says_what_slips_are(
    qtbot: QtBot, make_view: Callable[[], SlipsView]
) -> None:
    view = make_view()
    qtbot.waitUntil(lambda: view.week.table._stack.currentWidget() is view.week.table._empty)
    assert view.week.make_all.isHidden()
    assert view.printable() is None


def test_weeks_are_gone_through_and_older_ones_are_called_to_mind(
    qtbot: QtBot, view: SlipsView, village: SlipVillage
) -> None:
    make_all(qtbot, view)
    assert view.week.title.text() == "This week, 11-16 to 11-22"
    view.week.after.click()
    qtbot.waitUntil(lambda: view.week.title.text() == "Next week, 11-23 to 11-29")
    assert not view.week.after.isEnabled()
    assert "have not come back: 3" in view.week.banner.words.text()
    view.week.banner.button.click()
    qtbot.waitUntil(lambda: view.week.title.text() == "This week, 11-16 to 11-22")


def test_a_concern_of_the_paper_leads_to_a_need(
    qtbot: QtBot, view: SlipsView, village: SlipVillage, opened: str, shell: Shell
) -> None:
    person = lines(view)[0].line.person_id
    press(view, "1\n")
    qtbot.waitUntil(lambda: view.batch.confirm_button.isHidden())
    view.batch.lines.table.select_first()
    assert view.batch.editor.follows.isVisible()
    gone: list[tuple[str, Any]] = []
    shell.navigation.connect(lambda key, args: gone.append((key, args)))
    view.batch.editor.follow_wanted.emit("need")
    (visit,) = [v for v in village.visits(village.wang) if v.concerns]
    assert gone == [("needs", {"new": "need", "person": person, "visit": visit.id})]
    press(view, "v")
    assert not view.batch.editor.follows.isVisible()


def test_what_was_said_of_a_slip_survives_a_stop(
    qtbot: QtBot,
    view: SlipsView,
    village: SlipVillage,
    opened: str,
    make_view: Callable[[], SlipsView],
) -> None:
    press(view, "2<wv ")
    qtbot.waitUntil(lambda: not view.batch._keeper.is_busy() and not view.batch._keeper._waiting)
    again = make_view()  # as after a start: nothing of the first view is used
    again.open_slip(opened)
    qtbot.waitUntil(lambda: len(lines(again)) == 2)
    first, second = lines(again)
    assert (first.concerns, first.services, first.day) == (
        ["mind"],
        ["companionship"],
        "2026-11-20",
    )
    assert (first.ticked, second.ticked) == (True, False)
    press(again, "\n")
    qtbot.waitUntil(lambda: again.batch.confirm_button.isHidden())
    with village.store.read() as reader:
        assert reader.setting(loading.DRAFTS) is None


def test_the_visits_page_opens_a_slip_and_goes_back(
    qtbot: QtBot, shell: Shell, village: SlipVillage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(loading, "today", lambda: TODAY)
    (slip,) = village.print_for(village.li)
    page = VisitsPage(shell)
    qtbot.addWidget(page)
    page.resize(1126, 640)
    page.show()
    page.refresh(frozenset())
    page.shown(slip=slip.id)
    view = page.slips
    assert view is not None
    qtbot.waitUntil(lambda: len(lines(view)) == 2)
    assert page.person_id() == lines(view)[0].line.person_id
    assert page.printable() is None
    assert page.back()
    qtbot.waitUntil(lambda: view.week.preview.paper() is not None)
    assert page.printable() is not None
    assert page.find_here()
    page.go("history")
    page.shown(part="slips")
    assert page.stack.currentWidget() is view
