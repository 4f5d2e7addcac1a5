"""Choosing a number of the rules from a day on, its history, and taking it back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot
from sqlalchemy import column, table

from eldercare_desktop.care.rule_settings import RULE_SETTINGS, rule, set_rule
from eldercare_desktop.screens.page import Shell
from eldercare_desktop.screens.rules import phrases
from eldercare_desktop.screens.rules.choosing import RuleForm
from eldercare_desktop.screens.rules.view import RulesView
from eldercare_desktop.screens.settings_page import SettingsPage
from eldercare_desktop.screens.words.rules import NAME
from eldercare_desktop.store.store import Store
from tests.factories import VILLAGE

CODE = "visit.key_days"
Make = Callable[[], SettingsPage]


def _view(page: SettingsPage) -> RulesView:
    assert page.rules is not None
    return page.rules


def _said(view: RulesView) -> str:
    assert view.detail is not None
    return "\n".join(label.text() for label in view.detail.findChildren(QLabel))


def _cells(view: RulesView, code: str) -> list[str]:
    row = view.table.model.row(view.table.model.line_of(code))
    columns = view.table.model.columns
    return [*(column.text(row) for column in columns), phrases.coming(row)]


def _form(view: RulesView) -> RuleForm:
    form = view.panel.content()
    assert isinstance(form, RuleForm)
    return form


def _type(qtbot: QtBot, form: RuleForm, name: str, words: str) -> None:
    edit = form.form.input(name).findChild(QLineEdit)
    assert edit is not None
    edit.selectAll()
    qtbot.keyClicks(edit, words)


def test_every_rule_has_words_and_stands_with_its_number(make_page: Make) -> None:
    view = _view(make_page())
    assert [row.code for row in view.table.model.rows()] == list(RULE_SETTINGS)
    assert set(NAME) == set(RULE_SETTINGS)
    assert _cells(view, CODE) == ["Key elders: a visit every", "30 days", "ever", ""]


def test_a_number_is_chosen_from_a_day_on_with_the_keyboard(
    qtbot: QtBot, make_page: Make, store: Store, shell: Shell
) -> None:
    page = make_page()
    view = _view(page)
    view.table.select(CODE)
    qtbot.keyClick(view.table.view, Qt.Key.Key_Return)
    form = _form(view)
    _type(qtbot, form, "value", "20")
    _type(qtbot, form, "starts_on", "2026-12-01")
    _type(qtbot, form, "note", "12 yue")
    qtbot.keyClick(form, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: _cells(view, CODE)[3] == "20 from 2026-12-01")
    assert _cells(view, CODE)[1] == "30 days"
    assert not view.panel.isVisible()
    said = _said(view)
    assert "from 2026-12-01: 20 days · to come" in said
    assert "12 yue" in said
    with store.read() as reader:
        assert [rule(reader, CODE, day) for day in ("2026-11-30", "2026-12-01")] == [30, 20]
    shell.background.undo()
    qtbot.waitUntil(lambda: _cells(view, CODE)[3] == "")


def test_what_makes_no_sense_is_said_beside_the_field(qtbot: QtBot, make_page: Make) -> None:
    view = _view(make_page())
    view.table.select(CODE)
    view.change()
    form = _form(view)
    _type(qtbot, form, "value", "500")
    form.save()
    assert form.form.rows["value"].error.text()
    _type(qtbot, form, "value", "20")
    _type(qtbot, form, "starts_on", "1990-01-01")
    form.save()
    qtbot.waitUntil(lambda: bool(form.form.rows["starts_on"].error.text()))
    assert "2000-01-01" in form.form.rows["starts_on"].error.text()
    assert view.panel.isVisible()


def test_the_default_again_and_a_choice_taken_back(
    qtbot: QtBot, make_page: Make, store: Store
) -> None:
    with store.work() as work:
        set_rule(work, CODE, 20, starts_on="2026-03-01", note="县里")
        work.commit()
    view = _view(make_page())
    view.table.select(CODE)
    qtbot.waitUntil(lambda: view.detail is not None and "from 2026-03-01" in _said(view))
    assert "before that: 30 days (default)" in _said(view)
    view.change()
    form = _form(view)
    form.form.input("default").set_value(True)
    form.form.input("default").changed.emit()
    form.save()
    qtbot.waitUntil(lambda: _cells(view, CODE)[1:3] == ["30 days", "2026-11-21"])
    assert view.detail is not None
    qtbot.mouseClick(view.detail.back_buttons[0], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: _cells(view, CODE)[1:3] == ["20 days", "2026-03-01"])


def test_a_township_chooses_for_all_villages_or_for_one(
    qtbot: QtBot, make_page: Make, store: Store
) -> None:
    other = "500113103218"
    with store.work() as work:
        work.set_setting("village", "500113103000")
        areas = table("area", *map(column, ("code", "name", "level")))
        for code, name in ((VILLAGE, "海棠村"), (other, "沿河村")):
            statement = areas.insert().values(code=code, name=name, level="village")
            work.connection.execute(statement)
        work.commit()
    view = _view(make_page())
    assert view.places.isVisibleTo(view)
    view.table.select(CODE)
    view.change()
    _type(qtbot, _form(view), "value", "25")
    _form(view).save()
    qtbot.waitUntil(lambda: _cells(view, CODE)[1] == "25 days")
    with store.read() as reader:
        assert {rule(reader, CODE, village=v) for v in (VILLAGE, other, None)} == {25}
    view.places.set_value(other)
    view.places.activated.emit(0)
    qtbot.waitUntil(lambda: not view._shell.background.is_working())
    view.change()
    _type(qtbot, _form(view), "value", "10")
    _form(view).save()
    qtbot.waitUntil(lambda: _cells(view, CODE)[1] == "10 days")
    with store.read() as reader:
        found = [rule(reader, CODE, village=v) for v in (VILLAGE, other)]
    assert found == [25, 10]
    assert "Not every village has the same number." in _said(view)
