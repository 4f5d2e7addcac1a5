"""Food samples by keyboard: those of a meal at once, closed after their time, labels, the log."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from eldercare_desktop.care.meal.kitchen.dishes import add_dish
from eldercare_desktop.care.meal.kitchen.menu import Wanted, set_menu
from eldercare_desktop.care.records import FoodSample
from eldercare_desktop.care.site.reading import meal_sites
from eldercare_desktop.screens.meals import MealsPage
from eldercare_desktop.screens.meals.sample_form import CloseSamplesForm, SamplesForm
from eldercare_desktop.screens.meals.samples_view import SamplesView
from eldercare_desktop.screens.wording import failure_text
from eldercare_desktop.store.store import Store
from tests import factories
from tests.factories import VILLAGE
from tests.store_fixtures import TestClock

CTRL = Qt.KeyboardModifier.ControlModifier
TODAY = "2026-11-21"


def rest(qtbot: QtBot, page: MealsPage) -> None:
    qtbot.waitUntil(lambda: not page.shell.background.is_working())
    QApplication.processEvents()
    qtbot.waitUntil(lambda: not page.shell.background.is_working())


@pytest.fixture
def view(qtbot: QtBot, store: Store, page: MealsPage) -> SamplesView:
    """Two dishes are on today's menu; yesterday something was served."""
    with store.work() as work:
        site = meal_sites(work)[0]
        both = [Wanted(add_dish(work, VILLAGE, name).id) for name in ("红烧肉", "米饭")]
        set_menu(work, site, (TODAY, "lunch"), both)
        factories.meal_serving(work, site, day="2026-11-20")
        work.commit()
    page.shown(part="samples")
    made = page.view("samples")
    assert isinstance(made, SamplesView)
    qtbot.waitUntil(lambda: made.found is not None)
    rest(qtbot, page)
    return made


def noted(store: Store) -> list[FoodSample]:
    with store.read() as reader:
        return sorted(reader.find(FoodSample), key=lambda sample: sample.id)


def note(qtbot: QtBot, page: MealsPage, view: SamplesView) -> None:
    """The samples of today's lunch, all as proposed."""
    view.new_button.click()
    qtbot.waitUntil(lambda: isinstance(view.editing.content, SamplesForm))
    form = view.editing.content
    assert isinstance(form, SamplesForm)
    qtbot.keyClick(form, Qt.Key.Key_Return, CTRL)
    rest(qtbot, page)
    qtbot.waitUntil(lambda: view.editing.content is None)


def test_the_samples_of_a_meal_are_noted_at_once(
    qtbot: QtBot, page: MealsPage, view: SamplesView, store: Store, clock: TestClock
) -> None:
    note(qtbot, page, view)
    found = noted(store)
    assert [(s.dish_name, s.grams, s.taken_by) for s in found] == [
        ("红烧肉", 150, "李晓梅"),
        ("米饭", 150, "李晓梅"),
    ]
    assert found[0].taken_at == clock.now.isoformat()
    qtbot.waitUntil(lambda: len(view.chosen()) == 2)
    view.new_button.click()
    qtbot.waitUntil(lambda: isinstance(view.editing.content, SamplesForm))
    form = view.editing.content
    assert isinstance(form, SamplesForm)
    assert "红烧肉" in form.form.rows["dishes_lunch"].hint.text(), "kept already"
    qtbot.keyClick(form, Qt.Key.Key_Return, CTRL)
    rest(qtbot, page)
    assert view.editing.content is form, "nothing was chosen"
    assert len(noted(store)) == 2


def test_too_little_is_refused_beside_the_field(
    qtbot: QtBot, page: MealsPage, view: SamplesView, store: Store
) -> None:
    view.new_button.click()
    qtbot.waitUntil(lambda: isinstance(view.editing.content, SamplesForm))
    form = view.editing.content
    assert isinstance(form, SamplesForm)
    form.form.input("grams").set_value(124)
    qtbot.keyClick(form, Qt.Key.Key_Return, CTRL)
    rest(qtbot, page)
    assert "125 g" in form.form.rows["grams"].error.text()
    assert noted(store) == []


def test_throwing_away_too_early_says_from_when_on(
    qtbot: QtBot, page: MealsPage, view: SamplesView, store: Store, clock: TestClock
) -> None:
    said: list[str] = []
    page.shell.background.failed.connect(lambda failure: said.append(failure_text(failure)))
    note(qtbot, page, view)
    qtbot.waitUntil(lambda: len(view.chosen()) == 2)
    qtbot.keyClick(view.table.view, Qt.Key.Key_Return)
    rest(qtbot, page)
    assert len(said) == 1
    assert "2026-11-23 08:00" in said[0]
    clock.advance(hours=48)
    view.load()
    rest(qtbot, page)
    view.shows.set_values(["ready"])
    view.shows.changed.emit()
    qtbot.waitUntil(view.all_button.isVisible)
    view.all_button.click()
    qtbot.waitUntil(lambda: isinstance(view.editing.content, CloseSamplesForm))
    form = view.editing.content
    assert isinstance(form, CloseSamplesForm)
    form.form.input("by").set_value("熊福旺")
    qtbot.keyClick(form, Qt.Key.Key_Return, CTRL)
    rest(qtbot, page)
    assert {s.discarded_by for s in noted(store)} == {"熊福旺"}
    assert {s.discarded_at for s in noted(store)} == {clock.now.isoformat()}
    page.shell.background.undo()
    qtbot.waitUntil(lambda: not any(s.discarded_at for s in noted(store)))


def test_what_may_be_thrown_away_is_said_as_time_passes(
    qtbot: QtBot, page: MealsPage, view: SamplesView, clock: TestClock
) -> None:
    note(qtbot, page, view)
    qtbot.waitUntil(lambda: len(view.chosen()) == 2)
    clock.advance(hours=48)
    view._clock.timeout.emit()
    rest(qtbot, page)
    assert len(view.chosen()) == 2, "what was chosen stays chosen"
    assert [row.state for row in view.chosen()] == ["keep"] * 2
    view.table.select_first()
    view._clock.timeout.emit()
    qtbot.waitUntil(lambda: [row.state for row in view.chosen()] == ["ready"])


def test_a_meal_without_samples_leads_to_its_form(
    qtbot: QtBot, page: MealsPage, view: SamplesView, store: Store
) -> None:
    qtbot.waitUntil(view.missing.isVisible)
    assert view.missing.said.text() == "11-20 Fr Lunch: served, and no sample was noted"
    view.missing.button.click()
    qtbot.waitUntil(lambda: isinstance(view.editing.content, SamplesForm))
    form = view.editing.content
    assert isinstance(form, SamplesForm)
    form.form.input("other").set_value("面条")
    form.form.input("time").set_value("11:20")
    qtbot.keyClick(form, Qt.Key.Key_Return, CTRL)
    rest(qtbot, page)
    (sample,) = noted(store)
    assert (sample.day, sample.dish_name) == ("2026-11-20", "面条")
    assert sample.taken_at == "2026-11-20T11:20:00+08:00"
    qtbot.waitUntil(view.missing.isHidden)


def test_a_sample_is_put_right_removed_and_searched_for(
    qtbot: QtBot, page: MealsPage, view: SamplesView, store: Store
) -> None:
    note(qtbot, page, view)
    page.search.setText("hsr")
    qtbot.waitUntil(lambda: view.table.model.rowCount() == 1)
    page.search.setText("nothing")
    qtbot.waitUntil(lambda: view.table.model.rowCount() == 0)
    page.search.setText("米")
    qtbot.waitUntil(lambda: view.table.model.rowCount() == 1)
    view.table.select_first()
    view._step("edit")
    qtbot.waitUntil(lambda: view.editing.content is not None)
    form = view.editing.content
    assert form is not None
    form.form.input("grams").set_value(130)
    qtbot.keyClick(form, Qt.Key.Key_Return, CTRL)
    rest(qtbot, page)
    assert [s.grams for s in noted(store)] == [150, 130]
    view._step("remove")
    rest(qtbot, page)
    assert [s.dish_name for s in noted(store)] == ["红烧肉"]


def test_labels_and_the_log_are_printed(
    qtbot: QtBot, page: MealsPage, view: SamplesView, store: Store
) -> None:
    said: list[str] = []
    page.shell.toasted.connect(lambda words, button, action: said.append(words))
    view.print_labels()
    view.print_log()
    assert len(said) == 2, "there is nothing to print"
    note(qtbot, page, view)
    qtbot.waitUntil(lambda: len(view.chosen()) == 2)
    for made in (view.print_labels, view.print_log):
        made()
        qtbot.waitUntil(lambda: page.paper is not None and page.paper.isVisible())
        rest(qtbot, page)
        assert page.back()
