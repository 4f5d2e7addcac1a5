"""The prices of meals on the screen: read, tried out, written by keyboard, refused, taken back."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from eldercare_desktop.care.meal.prices.book import PriceBook
from eldercare_desktop.care.meal.prices.editing import Draft, make_price_list
from eldercare_desktop.care.meal.prices.papers import papers_of
from eldercare_desktop.care.meal.prices.starting import STARTING_POINTS
from eldercare_desktop.care.records import Resident
from eldercare_desktop.screens.meal_accounts import MealAccountsPage, price_loading
from eldercare_desktop.screens.meal_accounts.price_editor import PriceEditor
from eldercare_desktop.screens.meal_accounts.price_entries import named
from eldercare_desktop.screens.meal_accounts.price_lines import line_from, values_of
from eldercare_desktop.screens.meal_accounts.prices_view import PricesView
from eldercare_desktop.screens.needs.loading import look_up_residents
from eldercare_desktop.screens.page import Shell
from eldercare_desktop.screens.pairing.loading import Someone
from eldercare_desktop.screens.pairing.picker import PersonPicker
from eldercare_desktop.store.store import Store
from tests import factories
from tests.factories import PIN, VILLAGE
from tests.store_fixtures import TestClock, assert_log_accounts_for_rows

Key, Ctrl = Qt.Key, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def store(store_template: Path, tmp_path: Path, clock: TestClock) -> Iterator[Store]:
    """A site, and four people of 62, 81, 90 and of no known age."""
    folder = tmp_path / "store"
    shutil.copytree(store_template, folder, ignore=shutil.ignore_patterns("*.lock"))
    with Store.open(folder, PIN, clock=clock) as opened:
        with opened.work() as work:
            factories.site(work)
            for name, birth in (
                ("王桂芳", "1945-03-01"), ("李国碧", "1964-05-06"), ("陈天福", "1936-01-01"),
                ("熊大山", None),
            ):  # fmt: skip
                factories.resident(work, factories.person(work, name, birth=birth))
            work.commit()
        yield opened
        assert_log_accounts_for_rows(opened)


@pytest.fixture
def view(
    qtbot: QtBot, shell: Shell, store: Store, clock: TestClock, monkeypatch: pytest.MonkeyPatch
) -> PricesView:
    """The part in view, refreshed when rows change."""
    monkeypatch.setattr(price_loading, "today", lambda: clock.now.date().isoformat())
    page = MealAccountsPage(shell)
    qtbot.addWidget(page)
    page.resize(1126, 640)
    page.show()
    shell.background.changed.connect(page.refresh)
    page.refresh(frozenset())
    page.shown(part="prices")
    found = page.view("prices")
    assert isinstance(found, PricesView)
    qtbot.waitUntil(lambda: page.choice.known and found.is_ready())
    return found


def has_prices(store: Store, code: str = "sets_and_tiers", **values: str) -> str:
    about = {"name": "价格", "starts_on": "2026-01-01", **values}
    with store.work() as work:
        lines = named(STARTING_POINTS[code].lines)
        made = make_price_list(work, Draft(lines=lines, **about), villages=[VILLAGE])
        work.commit()
    return made[0].id


def loaded(qtbot: QtBot, view: PricesView, row_id: str = "") -> None:
    view.load()
    qtbot.waitUntil(lambda: view.found is not None and bool(view.found.rows))
    if row_id:
        view.table.select(row_id)
    qtbot.waitUntil(lambda: view.sheet is not None and not view.shell.background.is_working())
    assert view.sheet is not None
    assert row_id in ("", view.sheet.row.id)


def counts(view: PricesView) -> dict[str, str]:
    assert view.sheet is not None
    return {key: made.text() for key, made in view.sheet.counts.items()}


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    widget = QApplication.focusWidget()
    assert widget is not None
    QTest.keyClick(widget, key, modifier)


def typed(words: str) -> None:
    widget = QApplication.focusWidget()
    assert widget is not None
    QTest.keyClicks(widget, words)


def editor(view: PricesView) -> PriceEditor:
    assert view.editor is not None
    return view.editor


def test_without_prices_it_begins_with_a_rule(qtbot: QtBot, view: PricesView, store: Store) -> None:
    qtbot.waitUntil(lambda: view.stack.currentWidget() is view.start)
    assert not view.start.buttons["now"].isVisible()
    view.start.setFocus()
    qtbot.waitUntil(view.start.hasFocus)
    press(Key.Key_3)  # the village pays
    made = editor(view)
    assert [entry.kind for entry in made.entries] == [
        "about", "set", "subsidy", "subsidy", "subsidy", "try_out",
    ]  # fmt: skip
    # What the rule leaves open is asked for: the price.
    QTest.keyClick(made.table.view, Key.Key_Return, Ctrl)
    price = made.forms["set"].rows["price"]
    qtbot.waitUntil(lambda: bool(price.error.text()))
    qtbot.waitUntil(lambda: in_focus(price.input))
    typed("8.5")
    press(Key.Key_Return, Ctrl)
    qtbot.waitUntil(lambda: view.editor is None and view.stack.currentWidget() is view.split)
    with store.read() as reader:
        (held,) = PriceBook.of(reader).lists(VILLAGE)
    assert [line.price for line in held.of_kind("set")] == [850]
    assert held.starts_on == "2026-11-21"


def test_a_list_is_read_as_sentences_and_a_number_opens_its_names(
    qtbot: QtBot, view: PricesView, store: Store, shell: Shell
) -> None:
    has_prices(store)
    loaded(qtbot, view)
    assert counts(view) == {
        "line0": "People: 1", "line1": "People: 1", "line2": "People: 1", "line3": "People: 0",
        "line4": "People: 0", "line5": "People: 0", "none": "People: 1", "no_birth": "People: 1",
        "way0": "People: 4",
    }  # fmt: skip
    assert view.sheet is not None
    view.sheet.counts["line1"].click()
    qtbot.waitUntil(view.sheet.names.isVisible)
    row = view.sheet.names.current()
    assert row is not None
    assert (row.name, row.age, row.own, row.own_brought) == ("王桂芳", 81, 400, 600)
    opened: list[str] = []
    shell.navigation.connect(lambda key, args: opened.append(f"{key} {args['person']}"))
    QTest.keyClick(view.sheet.names.view, Key.Key_Return)
    assert opened == [f"people {row.person_id}"]
    view.sheet.counts["line1"].click()
    assert not view.sheet.names.isVisible(), "again closes it"


def test_what_somebody_would_pay_today(qtbot: QtBot, view: PricesView, store: Store) -> None:
    has_prices(store)
    loaded(qtbot, view)
    assert view.sheet is not None
    view.table.setFocus()
    QTest.keyClick(view.table.view, Key.Key_T)
    picker = view.sheet.try_out.picker
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not view.table.view)
    typed("wgf")
    qtbot.waitUntil(lambda: picker.hits.current() is not None)
    press(Key.Key_Return)
    qtbot.waitUntil(lambda: len(view.sheet.try_out.lines()) > 5 if view.sheet else False)
    lines = view.sheet.try_out.lines()
    assert lines[0] == "81 years"
    assert lines[1:3] == [
        "9 yuan set, Eats there: pays 4.00 yuan",
        "price 9.00 yuan · Government 5.00 yuan",
    ]
    assert "By the line: 75 to 84 years: Government 5.00 yuan" in lines
    assert "9 yuan set, Brought: pays 6.00 yuan" in lines


def test_the_search_of_the_page_finds_whom_to_try_it_with(
    qtbot: QtBot, view: PricesView, store: Store
) -> None:
    has_prices(store)
    loaded(qtbot, view)
    assert view.sheet is not None
    picker = view.sheet.try_out.picker
    for initials, name in (("ctf", "陈天福"), ("wgf", "王桂芳")):
        view._sited.find_here()
        QTest.keyClicks(view._sited.search, initials)
        qtbot.waitUntil(partial(offers, picker, name))
        QTest.keyClick(view._sited.search, Key.Key_Return)
        qtbot.waitUntil(picker.field.hasFocus)
        press(Key.Key_Return)
        qtbot.waitUntil(partial(holds, picker, name))
    qtbot.waitUntil(lambda: said(view)[:1] == ["81 years"])
    assert view.table.model.rowCount() == 1, "the prices stay"


def test_a_category_granted_earlier_counts_from_its_day(
    qtbot: QtBot, view: PricesView, store: Store
) -> None:
    has_prices(store)
    loaded(qtbot, view)
    try_somebody(qtbot, view, somebody(store, "lgb"))
    assert view.sheet is not None
    button = next(b for b in buttons(view.sheet.try_out) if "since" in b.text())
    button.click()
    qtbot.waitUntil(lambda: view.editing.content is not None)
    form = view.editing.content
    assert form is not None
    form.form.input("starts_on").set_value("2026-10-01")
    form.form.input("categories").set_value(["low_income"])
    view.editing.panel.save_button.click()
    qtbot.waitUntil(lambda: any("since" in x.lower() and "counts" in x for x in said(view)))
    assert any("pays 1.00 yuan" in line for line in said(view))
    with store.read() as reader:
        (elder,) = [r for r in reader.find(Resident) if papers_of(reader, [r.id])]
        assert papers_of(reader, [elder.id])[0].categories == ["low_income"]
    assert view.sheet is not None
    next(b for b in buttons(view.sheet.try_out) if "Take back" in b.text()).click()
    qtbot.waitUntil(lambda: any("pays 8.00 yuan" in line for line in said(view)))


def test_prices_are_changed_from_a_day_on_by_keyboard(
    qtbot: QtBot, view: PricesView, store: Store
) -> None:
    first = has_prices(store)
    loaded(qtbot, view, first)
    view.table.setFocus()
    QTest.keyClick(view.table.view, Key.Key_E)
    made = editor(view)
    qtbot.waitUntil(made.table.view.hasFocus)
    press(Key.Key_B)  # a further subsidy
    qtbot.waitUntil(lambda: in_focus(made.forms["subsidy"].input("age_from")))
    typed("100")
    form = made.forms["subsidy"]
    form.input("government").setFocus()
    typed("12.5")
    current = made.table.current()
    assert current is not None
    assert made.sentence(current) == "100 years and older: Government 12.50 yuan"
    QTest.keyClick(form, Key.Key_Return, Ctrl)
    qtbot.waitUntil(lambda: view.editor is None and len(view.found.rows if view.found else []) == 2)
    with store.read() as reader:
        book = PriceBook.of(reader)
        before = book.on("", VILLAGE, "2026-11-20")
        after = book.on("", VILLAGE, "2026-11-21")
    assert before is not None
    assert after is not None
    assert len(after.lines) == len(before.lines) + 1
    added = after.of_kind("subsidy")[-1]
    assert (added.age_from, added.government.amount) == (100, 1250)
    assert [line.code for line in after.of_kind("set")] == ["A", "B", "C"]


def test_lines_are_moved_and_removed(qtbot: QtBot, view: PricesView, store: Store) -> None:
    row_id = has_prices(store)
    loaded(qtbot, view, row_id)
    view._do("change")
    made = editor(view)
    made.table.select(made.entries[2].id)
    QTest.keyClick(made.table.view, Key.Key_Up, Ctrl)
    QTest.keyClick(made.table.view, Key.Key_Up, Ctrl)  # there is no room above
    prices = [line.price for line in made.draft().lines if line.kind == "set"]
    assert prices == [1100, 900, 1300]
    QTest.keyClick(made.table.view, Key.Key_Delete)
    assert [line.price for line in made.draft().lines if line.kind == "set"] == [900, 1300]
    made.table.select(made.entries[0].id)
    QTest.keyClick(made.table.view, Key.Key_Delete)
    assert made.entries[0].kind == "about", "what is said of the whole stays"


def test_a_refusal_stands_at_its_line(qtbot: QtBot, view: PricesView, store: Store) -> None:
    row_id = has_prices(store)
    loaded(qtbot, view, row_id)
    view._do("change")
    made = editor(view)
    entry = made.entries.of_kind("subsidy")[1]
    made.table.select(entry.id)
    form = made.forms["subsidy"]
    form.input("government_by_share").set_value(True)
    form.input("payers").set_value(["government", "donation"])
    form.show_wanted()
    form.input("government_share").set_value("60")
    form.input("donation_by_share").set_value(True)
    form.show_wanted()
    form.input("donation_share").set_value("41")
    made.table.select(made.entries[0].id)
    made.save()
    qtbot.waitUntil(lambda: bool(form.rows["payers"].error.text()))
    assert "100" in form.rows["payers"].error.text()
    assert made.table.current() is entry
    assert made.save_button.isEnabled()


def test_the_line_that_is_wrong_takes_nothing_from_the_one_in_hand(
    qtbot: QtBot, view: PricesView, store: Store
) -> None:
    row_id = has_prices(store)
    loaded(qtbot, view, row_id)
    view._do("change")
    made = editor(view)
    first, last = made.entries.of_kind("subsidy")[0], made.entries.of_kind("subsidy")[-1]
    made.table.select(last.id)
    made.forms["subsidy"].input("government").set_value("x")
    made.table.select(first.id)
    made.forms["subsidy"].input("government").set_value("2")
    made.save()
    assert made.table.current() is last
    assert made.forms["subsidy"].rows["government"].error.text()
    line = first.now
    assert line is not None
    assert (line.age_from, line.age_to, line.government.amount) == (60, 74, 200)


def test_a_closed_month_says_the_way_out(qtbot: QtBot, view: PricesView, store: Store) -> None:
    row_id = has_prices(store)
    with store.work() as work:
        site = view._sited.site()
        assert site is not None
        closed = factories.meal_closing(work, None, month="2026-11", site_id=site.id)
        assert closed.site_id == site.id
        work.commit()
    loaded(qtbot, view, row_id)
    view._do("change")
    made = editor(view)
    made.save()
    day = made.about.rows["starts_on"]
    qtbot.waitUntil(lambda: "2026-12-01" in day.error.text())
    day.input.set_value("2026-12-01")
    made.save()
    qtbot.waitUntil(lambda: view.editor is None)


def test_prices_are_taken_back_and_come_back_by_undo(
    qtbot: QtBot, view: PricesView, store: Store, shell: Shell
) -> None:
    has_prices(store)
    later = has_prices(store, starts_on="2026-12-01")
    loaded(qtbot, view, later)
    view.table.setFocus()
    QTest.keyClick(view.table.view, Key.Key_Delete)
    qtbot.waitUntil(lambda: len(view.found.rows if view.found else []) == 1)
    shell.background.undo()
    qtbot.waitUntil(lambda: len(view.found.rows if view.found else []) == 2)
    assert view.found is not None
    assert [len(row.held.lines) for row in view.found.rows] == [10, 10]


def test_what_was_written_is_not_lost_by_esc(
    qtbot: QtBot, view: PricesView, store: Store, shell: Shell
) -> None:
    row_id = has_prices(store)
    loaded(qtbot, view, row_id)
    view._do("change")
    made = editor(view)
    assert not view.unsaved()
    made.add("set")
    typed("x")
    assert view.unsaved()
    assert view.back(), "from the form to the lines"
    offers = []
    shell.toasted.connect(lambda words, button, act: offers.append(act))
    qtbot.waitUntil(made.table.view.hasFocus)
    assert view.back()
    assert view.editor is None
    offers[0]()
    again = editor(view)
    assert [entry.values["name"] for entry in again.entries.of_kind("set")][-1] == "x"


def test_a_draft_can_be_tried_before_it_is_saved(
    qtbot: QtBot, view: PricesView, store: Store
) -> None:
    has_prices(store)
    loaded(qtbot, view)
    view._do("change")
    made = editor(view)
    made.table.select(made.entries.of_kind("subsidy")[1].id)
    made.forms["subsidy"].input("government").set_value("8.88")
    made.table.select(made.entries[-1].id)
    picker = made.try_out.picker
    picker.set_value(somebody(store, "wgf"))
    made.try_out.run()
    qtbot.waitUntil(lambda: any("pays 0.12 yuan" in line for line in made.try_out.lines()))


def test_the_rules_are_found_again_as_they_were_written(view: PricesView) -> None:
    for point in STARTING_POINTS.values():
        for line in point.lines:
            assert line_from(replace(line), values_of(line)) == line


def test_prices_are_printed_to_hang_up(qtbot: QtBot, view: PricesView, store: Store) -> None:
    has_prices(store)
    loaded(qtbot, view)
    act = view.printable()
    assert act is not None
    act()
    qtbot.waitUntil(lambda: view._sited.paper is not None and view._sited.paper.paper() is not None)
    assert view._sited.paper is not None
    paper = view._sited.paper.paper()
    assert paper.rows[0] == ["1", "Sets", "9 yuan set", "9.00 yuan"]
    assert paper.rows[4] == ["5", "Subsidies", "75 to 84 years", "Government 5.00 yuan"]
    assert paper.rows[-1] == ["10", "Bringing it", "Everybody", "2.00 yuan, paid by oneself"]


def test_another_site_leaves_what_was_written_for_the_first(
    qtbot: QtBot, view: PricesView, store: Store, shell: Shell
) -> None:
    with store.work() as work:
        other = factories.site(work, name="河东助餐点").id
        work.commit()
    view._sited.refresh(frozenset({"site"}))
    qtbot.waitUntil(lambda: len(view._sited.choice.sites()) == 2)
    has_prices(store)
    loaded(qtbot, view)
    first = view._sited.site()
    view._do("change")
    editor(view).add("set")
    typed("x")
    offers = []
    shell.toasted.connect(lambda words, button, act: offers.append(act))
    view._sited.choice.choose(other)
    qtbot.waitUntil(lambda: view.editor is None and bool(offers))
    offers[0]()
    again = editor(view)
    assert again.site == first
    assert [entry.values["name"] for entry in again.entries.of_kind("set")][-1] == "x"


def test_what_a_newer_app_asks_for_is_not_lost_unseen(
    qtbot: QtBot, view: PricesView, store: Store
) -> None:
    with store.work() as work:
        held = factories.meal_price(work)
        factories.meal_price_line(work, held)
        factories.meal_price_line(work, held, "subsidy", categories=["newer"], government=100)
        work.commit()
    loaded(qtbot, view)
    view._do("change")
    made = editor(view)
    made.table.select(made.entries.of_kind("subsidy")[0].id)
    made.table.select(made.entries[0].id)
    assert made.draft().lines[1].categories == ("newer",)
    made.save()
    qtbot.waitUntil(made.banner.isVisible)
    assert view.editor is made


# -- small things ------------------------------------------------------------------------


def in_focus(field: QWidget) -> bool:
    proxy = field.focusProxy()
    return proxy is not None and proxy.hasFocus()


def offers(picker: PersonPicker, name: str) -> bool:
    hit = picker.hits.current()
    return hit is not None and hit.name == name


def holds(picker: PersonPicker, name: str) -> bool:
    chosen = picker.value()
    return chosen is not None and chosen.name == name


def somebody(store: Store, initials: str) -> Someone:
    with store.read() as reader:
        return look_up_residents(reader, initials)[0]


def try_somebody(qtbot: QtBot, view: PricesView, who: Someone) -> None:
    assert view.sheet is not None
    view.sheet.try_out.picker.set_value(who)
    view.sheet.try_out.run()
    qtbot.waitUntil(lambda: len(said(view)) > 3)


def said(view: PricesView) -> list[str]:
    return view.sheet.try_out.lines() if view.sheet else []


def buttons(parent: QWidget) -> list[QPushButton]:
    return [made for made in parent.findChildren(QPushButton) if not made.isHidden()]
