"""The rounds page by its keys: make a list, tick it off, close it, print it."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from eldercare_desktop.care.records import Round, RoundEntry, Visit
from eldercare_desktop.care.slip.confirming import LineDone, confirm_slip
from eldercare_desktop.care.slip.record import Slip, SlipLine
from eldercare_desktop.printing.pdf import pdf_bytes
from eldercare_desktop.screens.page import Shell
from eldercare_desktop.screens.rounds import RoundsPage
from eldercare_desktop.screens.rounds.new_round_form import NewRoundForm
from tests import factories
from tests.printing.reading import words_of
from tests.screens.rounds.village import TODAY, Village

Key = Qt.Key


def rest(qtbot: QtBot, page: RoundsPage) -> None:
    qtbot.waitUntil(lambda: not page.shell.background.is_working())


def opened(qtbot: QtBot, page: RoundsPage, round_id: str) -> None:
    page.shown(round=round_id)
    rest(qtbot, page)
    qtbot.waitUntil(lambda: page.rounds.sheet.table.model.total() > 0)


def press(qtbot: QtBot, widget: QWidget, key: Key) -> None:
    """A real key, where the keyboard is."""
    widget.setFocus()
    qtbot.keyClick(widget, key)


def press_in_list(qtbot: QtBot, page: RoundsPage, key: Key) -> None:
    press(qtbot, page.rounds.sheet.table.view, key)
    rest(qtbot, page)


def said(parent: QWidget) -> str:
    return "\n".join(label.text() for label in parent.findChildren(QLabel) if label.isVisible())


def test_an_empty_page_says_what_to_do(qtbot: QtBot, page: RoundsPage) -> None:
    page.refresh(frozenset())
    qtbot.waitUntil(page.is_ready)
    qtbot.waitUntil(lambda: "No round is running" in said(page))
    page.rounds.overview.table._empty.button.click()  # type: ignore[attr-defined]
    rest(qtbot, page)
    assert isinstance(page.rounds.new.form, NewRoundForm)
    assert not page.header.isVisible()
    assert page.back()
    assert page.header.isVisible()


def begun(qtbot: QtBot, page: RoundsPage) -> NewRoundForm:
    page.shown(new=True)
    rest(qtbot, page)
    qtbot.waitUntil(lambda: isinstance(page.rounds.new.form, NewRoundForm))
    rest(qtbot, page)
    form = page.rounds.new.form
    assert isinstance(form, NewRoundForm)
    return form


def test_making_a_round(qtbot: QtBot, page: RoundsPage, village: Village) -> None:
    """November offers a cold wave; who declines is named and not on it; Space takes out."""
    form = begun(qtbot, page)
    new = page.rounds.new
    qtbot.waitUntil(lambda: new.list.table.model.total() == 4)
    assert form.details() == {
        "kind": "cold_wave",
        "name": "Cold-wave round",
        "starts_on": TODAY,
        "ends_on": "2026-11-23",
        "note": None,
    }
    names = [row.name for row in new.list.table.model.rows()]
    assert names == ["王秀英", "刘桂芳", "张素珍", "李国华"], "alone and old first"
    assert new.list.count.text() == "On the list: 3 of 4"
    new.list.table.select(village.elders["张素珍"].id)
    press(qtbot, new.list.table.view, Key.Key_Space)
    assert new.list.count.text() == "On the list: 2 of 4"
    qtbot.keyClick(new.list.table.view, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    rest(qtbot, page)
    qtbot.waitUntil(lambda: bool(page.rounds.sheet.round_id))
    round_id = page.rounds.sheet.round_id
    assert village.states(round_id) == {"王秀英": "open", "李国华": "open"}
    qtbot.waitUntil(lambda: page.rounds.sheet.table.model.total() == 2)
    page.shell.background.undo()
    rest(qtbot, page)
    with village.store.read() as reader:
        assert reader.find(Round) == []
        assert reader.find(RoundEntry) == []
    qtbot.waitUntil(lambda: page.header.isVisible())


def test_a_festival_has_its_own_days(qtbot: QtBot, page: RoundsPage, village: Village) -> None:
    form = begun(qtbot, page)
    kinds: Any = form.what.input("kind")
    kinds.chips.choose(4)
    rest(qtbot, page)
    assert form.details()["name"] == "Spring Festival greetings"
    assert (form.details()["starts_on"], form.details()["ends_on"]) == ("2027-01-23", "2027-02-06")
    festivals: Any = form.what.input("festival")
    assert festivals.chips.chips[0].text().strip().startswith("Spring Festival")
    festivals.chips.choose(3)
    rest(qtbot, page)
    assert form.details()["name"] == "Double Ninth Festival greetings"
    assert form.details()["ends_on"] == "2027-10-08"


def test_days_that_make_no_sense_are_said_at_the_field(
    qtbot: QtBot, page: RoundsPage, village: Village
) -> None:
    form = begun(qtbot, page)
    form.what.input("ends_on").set_value("2026-11-01")
    page.rounds.new.save()
    rest(qtbot, page)
    qtbot.waitUntil(lambda: "lies before the first" in form.what.rows["ends_on"].error.text())


def test_an_empty_village_makes_no_list(qtbot: QtBot, page: RoundsPage) -> None:
    begun(qtbot, page)
    page.rounds.new.save()
    rest(qtbot, page)
    qtbot.waitUntil(lambda: "Nobody is on the list" in page.rounds.new.banner.words.text())


def test_somebody_is_added_by_name(
    qtbot: QtBot, page: RoundsPage, village: Village, type_chinese: Any
) -> None:
    begun(qtbot, page)
    new = page.rounds.new
    new.list.picker.setFocus()
    qtbot.keyClicks(new.list.picker.field, "cgm")
    qtbot.waitUntil(lambda: new.list.picker.hits.model.total() == 1)
    qtbot.keyClick(new.list.picker.field, Key.Key_Return)
    qtbot.waitUntil(lambda: village.elders["陈光明"].id in new.list.chosen())
    rest(qtbot, page)
    assert new.list.count.text() == "On the list: 4 of 5"


def test_space_ticks_and_goes_on(qtbot: QtBot, page: RoundsPage, village: Village) -> None:
    made = village.round()
    opened(qtbot, page, made.id)
    table = page.rounds.sheet.table
    assert [line.name for line in table.model.rows()] == ["王秀英", "张素珍", "李国华"]
    press_in_list(qtbot, page, Key.Key_Space)
    qtbot.waitUntil(lambda: table.model.rowCount() == 2)
    line: Any = table.current()
    assert line.name == "张素珍"
    press_in_list(qtbot, page, Key.Key_P)
    qtbot.waitUntil(lambda: table.model.rowCount() == 1)
    assert village.states(made.id) == {"王秀英": "done", "张素珍": "done", "李国华": "open"}
    with village.store.read() as reader:
        methods = sorted(visit.method for visit in reader.find(Visit))
    assert methods == ["in_person", "phone"]
    page.shell.background.undo()
    qtbot.waitUntil(lambda: village.states(made.id)["张素珍"] == "open")


def test_a_returned_paper_is_ticked_for_its_helper_and_day(
    qtbot: QtBot, page: RoundsPage, village: Village
) -> None:
    made = village.round()
    opened(qtbot, page, made.id)
    who = page.rounds.sheet.head.who
    qtbot.waitUntil(lambda: who.by.count() == 2)
    who.by.set_value(village.helper.id)
    who.on.set_value("2026-11-20")
    press_in_list(qtbot, page, Key.Key_Space)
    qtbot.waitUntil(lambda: village.states(made.id)["王秀英"] == "done")
    with village.store.read() as reader:
        (visit,) = reader.find(Visit)
    assert (visit.helper_id, visit.visited_on) == (village.helper.id, "2026-11-20")


def test_nobody_home_with_a_note(
    qtbot: QtBot, page: RoundsPage, village: Village, type_chinese: Any
) -> None:
    made = village.round()
    opened(qtbot, page, made.id)
    press_in_list(qtbot, page, Key.Key_N)
    form = page.rounds.forms.form
    assert form is not None
    type_chinese(form.input("note").focusProxy(), "邻居说赶场去了")
    qtbot.keyClick(page.rounds.forms.panel, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: village.states(made.id)["王秀英"] == "tried")
    line = next(line for line in village.lines(made.id) if line.name == "王秀英")
    assert line.attempts[0].note == "邻居说赶场去了"
    assert line.attempts[0].result == "nobody_home"


def test_enter_opens_the_quick_log(
    qtbot: QtBot, page: RoundsPage, village: Village, shell: Shell
) -> None:
    made = village.round()
    opened(qtbot, page, made.id)
    asked: list[tuple[str, Any]] = []
    shell.navigation.connect(lambda key, args: asked.append((key, args)))
    press_in_list(qtbot, page, Key.Key_Return)
    line: Any = page.rounds.sheet.table.current()
    assert asked == [("visits", {"person": line.person_id, "round_entry": line.entry_id})]


def test_who_fits_later_is_put_on_by_one_key(
    qtbot: QtBot, page: RoundsPage, village: Village
) -> None:
    made = village.round()
    opened(qtbot, page, made.id)
    with village.store.work() as work:
        work.set(village.elders["陈光明"], living=["living_alone"])
        work.commit()
    page.refresh(frozenset({"resident"}))
    banner = page.rounds.sheet.banner
    qtbot.waitUntil(lambda: "More people fit now: 1" in banner.words.text())
    press_in_list(qtbot, page, Key.Key_A)
    qtbot.waitUntil(lambda: "陈光明" in village.states(made.id))


def test_search_by_pinyin(qtbot: QtBot, page: RoundsPage, village: Village) -> None:
    made = village.round()
    opened(qtbot, page, made.id)
    assert page.find_here()
    qtbot.keyClicks(page.rounds.sheet.head.search, "lgh")
    table = page.rounds.sheet.table
    qtbot.waitUntil(lambda: [line.name for line in table.model.rows()] == ["李国华"])
    assert page.back()
    qtbot.waitUntil(lambda: table.model.rowCount() == 3)
    assert page.back()
    assert page.header.isVisible()


def test_closing_asks_why(qtbot: QtBot, page: RoundsPage, village: Village) -> None:
    made = village.round()
    opened(qtbot, page, made.id)
    page.rounds.sheet.head.closing.click()
    forms = page.rounds.forms
    assert "王秀英" in said(forms.panel)
    forms.panel.save_button.click()
    assert forms.form is not None
    assert forms.form.rows["close_note"].error.text()
    forms.form.input("close_note").set_value("下大雪，路不通")
    forms.panel.save_button.click()
    rest(qtbot, page)
    with village.store.read() as reader:
        chosen = reader.get(Round, made.id)
    assert chosen is not None
    assert (chosen.closed_on, chosen.close_note) == (TODAY, "下大雪，路不通")
    qtbot.waitUntil(lambda: "This round is closed" in page.rounds.sheet.banner.words.text())
    press_in_list(qtbot, page, Key.Key_Space)
    assert village.states(made.id)["王秀英"] == "open"
    assert page.back()
    page.rounds.overview.state.choose(1)
    qtbot.waitUntil(lambda: page.rounds.overview.table.model.total() == 1)
    qtbot.waitUntil(lambda: "下大雪，路不通" in said(page.rounds.overview))


def test_the_paper_says_whom_and_what_to_look_at(
    qtbot: QtBot, page: RoundsPage, village: Village
) -> None:
    made = village.round()
    with village.store.work() as work:
        king = village.elders["王秀英"]
        factories.door(work, king, note="院里有狗")
        work.set(king, categories=["destitute_dispersed"], dementia=True)
        work.insert(_contact(king.person_id))
        work.commit()
    opened(qtbot, page, made.id)
    action = page.printable()
    assert action is not None
    action()
    preview = page.rounds.desk.preview
    qtbot.waitUntil(lambda: preview.paper() is not None)
    text = "".join(words_of(pdf_bytes(preview.paper()))).replace("\n", "").replace(" ", "")
    for words in ("寒潮走访", "王秀英", "13900000000", "王建国", "院里有狗", "1组12号", "(CO)"):
        assert words in text, words
    for never in ("Destitute", "Dementia", "destitute", "特困", "失智"):
        assert never not in text
    page.rounds.desk.chips["order"].choose(1)
    rest(qtbot, page)
    text = "".join(words_of(pdf_bytes(preview.paper())))
    assert text.index("张素珍") < text.index("李国华") < text.index("王秀英"), "by house"
    assert page.back()
    assert not page.rounds.desk.isVisible()


def _contact(person_id: str) -> Any:
    from eldercare_desktop.care.records import Contact

    return Contact(
        village=factories.VILLAGE,
        person_id=person_id,
        role="emergency_contact",
        name="王建国",
        relation="儿子",
        phone="13811110000",
    )


def test_a_slip_of_a_round_comes_back_once(
    qtbot: QtBot, page: RoundsPage, village: Village
) -> None:
    """Made for a helper, printed with its code, confirmed in bulk: every line is ticked."""
    made = village.round()
    page.refresh(frozenset())
    rest(qtbot, page)
    overview = page.rounds.overview
    qtbot.waitUntil(lambda: overview.table.current() is not None)
    rest(qtbot, page)
    button = next(
        b for b in overview.findChildren(QWidget) if b.property("text") == " Slip with a code …"
    )
    button.click()  # type: ignore[attr-defined]
    rest(qtbot, page)
    forms = page.rounds.forms
    assert forms.form is not None
    forms.form.input("helper").set_value(village.helper.id)
    forms.panel.save_button.click()
    preview = page.rounds.desk.preview
    qtbot.waitUntil(lambda: preview.paper() is not None)
    text = "".join(words_of(pdf_bytes(preview.paper())))
    assert "寒潮走访" in text
    assert "李国碧" in text
    with village.store.work() as work:
        (slip,) = work.find(Slip)
        lines = work.find(SlipLine)
        assert len(lines) == 3
        assert {line.round_entry_id for line in lines} == {
            line.entry_id for line in village.lines(made.id)
        }
        confirm_slip(work, slip.id, [LineDone(line.id, TODAY) for line in lines[:2]])
        work.commit()
    assert sorted(village.states(made.id).values()) == ["done", "done", "open"]


@pytest.mark.parametrize("key", [Key.Key_Space, Key.Key_N, Key.Key_Delete, Key.Key_A])
def test_keys_on_an_empty_list_do_nothing(
    qtbot: QtBot, page: RoundsPage, village: Village, key: Key
) -> None:
    made = village.round()
    opened(qtbot, page, made.id)
    for _ in range(3):
        press_in_list(qtbot, page, Key.Key_Space)
    qtbot.waitUntil(lambda: set(village.states(made.id).values()) == {"done"})
    rest(qtbot, page)
    before = village.lines(made.id)
    press(qtbot, page.rounds.sheet.table, key)
    rest(qtbot, page)
    assert village.lines(made.id) == before
    assert page.rounds.forms.form is None


def test_a_township_sees_which_village(qtbot: QtBot, page: RoundsPage, village: Village) -> None:
    """Of one village nobody needs to be told; of several each line says which it is."""
    village.round()
    page.refresh(frozenset())
    overview = page.rounds.overview
    qtbot.waitUntil(lambda: overview.table.model.rowCount() == 1)
    column = overview.table.model.columns[0]
    assert column.hint is not None
    assert column.hint(overview.table.model.row(0)) == "11-21 to 11-23"
    with village.store.work() as work:
        factories.round_(work, village="500113103221", name="寒潮走访")
        work.commit()
    page.refresh(frozenset({"round"}))
    qtbot.waitUntil(lambda: overview.table.model.rowCount() == 2)
    hints = [column.hint(row) for row in overview.table.model.rows()]
    assert any("500113103221" in hint for hint in hints)
    assert page.shell.counts["rounds"] == 2
