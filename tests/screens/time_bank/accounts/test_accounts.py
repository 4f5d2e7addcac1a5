"""The list of the accounts, what is done from it, and the statement of one."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from eldercare_desktop.care.person import Person
from eldercare_desktop.care.time_bank.ledger.moving import donate, open_with
from eldercare_desktop.care.time_bank.ledger.record import LedgerEntry
from eldercare_desktop.screens.parted.step_form import StepForm
from eldercare_desktop.screens.time_bank import TimeBankPage
from eldercare_desktop.screens.time_bank.accounts_view import AccountsView
from eldercare_desktop.screens.time_bank.credit_form import CreditForm
from eldercare_desktop.screens.time_bank.estate_form import EstateForm
from eldercare_desktop.store.store import Store
from tests.factories import ledger_entry
from tests.screens.needs.using import choose, type_in
from tests.screens.time_bank.accounts.using import (
    cells,
    form_of,
    press_save,
    rest,
    said,
    save,
    stands,
)


@pytest.fixture
def view(qtbot: QtBot, page: TimeBankPage) -> AccountsView:
    found = page.view("accounts")
    assert isinstance(found, AccountsView)
    rest(qtbot, page)
    return found


def press(qtbot: QtBot, view: AccountsView, *keys: Qt.Key) -> None:
    table = view.statement.table if view.in_statement() else view.table
    for key in keys:
        qtbot.keyClick(table.view, key)


def at(qtbot: QtBot, page: TimeBankPage, view: AccountsView, name: str) -> None:
    row = next(row for row in view.table.model.rows() if row.name == name)
    assert view.table.select(row.key)
    rest(qtbot, page)


def credit_form(qtbot: QtBot, view: AccountsView) -> CreditForm:
    form = form_of(qtbot, view.editing)
    assert isinstance(form, CreditForm)
    return form


def test_the_list_with_what_everybody_has(view: AccountsView) -> None:
    assert cells(view.table) == [
        ["王桂芳", "3 h", "", "", "2026-05-04"],
        ["罗秀英", "5 h", "", "", "2026-05-04"],
    ]


def test_people_are_found_by_pinyin(qtbot: QtBot, page: TimeBankPage, view: AccountsView) -> None:
    qtbot.keyClicks(page.search, "lxy")
    qtbot.waitUntil(lambda: [row[0] for row in cells(view.table)] == ["罗秀英"])
    qtbot.keyClick(page.search, Qt.Key.Key_Down)
    press(qtbot, view, Qt.Key.Key_Return)
    qtbot.waitUntil(view.in_statement)
    assert page.back()
    assert not view.in_statement()


def test_somebody_gives_to_a_friend(
    qtbot: QtBot, page: TimeBankPage, view: AccountsView, store: Store
) -> None:
    at(qtbot, page, view, "罗秀英")
    press(qtbot, view, Qt.Key.Key_T)
    form = credit_form(qtbot, view)
    assert not form.validate()
    assert form.who is not None
    assert "type a name" in form.who.error.text()
    choose(qtbot, form.who, "lzh")
    type_in(qtbot, form, "amount", "1:30")
    qtbot.waitUntil(lambda: "李正华: 0 h now, 1 h 30 min then." in form.outcome.text())
    assert "罗秀英: 5 h now, 3 h 30 min then." in form.outcome.text()
    save(qtbot, page, view.editing)
    assert stands(store, "罗秀英") == (210, 0)
    assert stands(store, "李正华") == (90, 0)
    qtbot.waitUntil(lambda: len(cells(view.table)) == 3)
    assert view.row().name == "罗秀英"  # type: ignore[union-attr]  # a row is chosen


def test_too_much_is_refused_beside_the_amount(
    qtbot: QtBot, page: TimeBankPage, view: AccountsView, store: Store
) -> None:
    at(qtbot, page, view, "罗秀英")
    press(qtbot, view, Qt.Key.Key_D)
    form = credit_form(qtbot, view)
    type_in(qtbot, form, "amount", "abc")
    assert not form.validate()
    type_in(qtbot, form, "amount", "6")
    assert "that is not enough" in form.outcome.text()
    press_save(qtbot, view.editing)
    error = form.form.rows["amount"].error
    qtbot.waitUntil(lambda: "there is 5 h, asked for was 6 h" in error.text())
    assert "release what is frozen" in error.text()
    type_in(qtbot, form, "amount", "5")
    save(qtbot, page, view.editing)
    assert stands(store, "罗秀英") == (0, 0)


def test_what_is_disputed_is_frozen_and_released(
    qtbot: QtBot, page: TimeBankPage, view: AccountsView, store: Store
) -> None:
    at(qtbot, page, view, "王桂芳")
    press(qtbot, view, Qt.Key.Key_F)
    form = credit_form(qtbot, view)
    type_in(qtbot, form, "amount", "2")
    assert not form.validate(), "it wants a reason"
    form.form.set_values({**form.form.values(), "reason": "正在核实"})
    save(qtbot, page, view.editing)
    assert stands(store, "王桂芳") == (60, 120)
    view.shows.choose(1)
    assert [row[0] for row in cells(view.table)] == ["王桂芳"]
    words = [one.text().strip() for one in view.findChildren(QPushButton) if one.isVisible()]
    assert "Release (R)" in words
    press(qtbot, view, Qt.Key.Key_R)
    form = credit_form(qtbot, view)
    assert form.form.values()["amount"] == "2:00"
    form.form.set_values({**form.form.values(), "reason": "已查清"})
    save(qtbot, page, view.editing)
    assert stands(store, "王桂芳") == (180, 0)


def test_the_pool_gives_to_somebody_in_need(
    qtbot: QtBot, page: TimeBankPage, view: AccountsView, store: Store
) -> None:
    with store.work() as work:
        (rich,) = work.find(Person, Person.name == "罗秀英")
        donate(work, rich.id, 200)
        work.commit()
    page.refresh(frozenset())
    rest(qtbot, page)
    view.shows.choose(4)
    rows = cells(view.table)
    assert ["Village pool", "3 h 20 min", "", "", ""] in rows
    assert "Paper books so far" in [row[0] for row in rows]
    at(qtbot, page, view, "village_pool")
    press(qtbot, view, Qt.Key.Key_G)
    form = credit_form(qtbot, view)
    assert form.who is not None
    choose(qtbot, form.who, "wgf")
    type_in(qtbot, form, "amount", "3")
    form.form.set_values({**form.form.values(), "reason": "独居"})
    save(qtbot, page, view.editing)
    assert stands(store, "王桂芳") == (360, 0)
    assert cells(view.table)[0][1] == "20 min"


def test_an_opening_balance_of_anybody_once(
    qtbot: QtBot, page: TimeBankPage, view: AccountsView, store: Store
) -> None:
    press(qtbot, view, Qt.Key.Key_N)
    form = credit_form(qtbot, view)
    assert form.who is not None
    choose(qtbot, form.who, "lzh")
    type_in(qtbot, form, "amount", "12")
    type_in(qtbot, form, "day", "2026-06-30")
    save(qtbot, page, view.editing)
    assert stands(store, "李正华") == (720, 0)
    press(qtbot, view, Qt.Key.Key_N)
    form = credit_form(qtbot, view)
    assert form.who is not None
    choose(qtbot, form.who, "lzh")
    type_in(qtbot, form, "amount", "12")
    press_save(qtbot, view.editing)
    qtbot.waitUntil(lambda: "This was entered already" in form.banner.words.text())


def test_the_account_of_somebody_who_died_is_settled(
    qtbot: QtBot, page: TimeBankPage, view: AccountsView, store: Store
) -> None:
    with store.work() as work:
        (dead,) = work.find(Person, Person.name == "罗秀英")
        open_with(work, dead.id, 30, "point", "2026-05-05")
        work.set(dead, life_status="deceased", death_date="2026-11-20")
        work.commit()
    page.refresh(frozenset())
    rest(qtbot, page)
    view.shows.choose(3)
    at(qtbot, page, view, "罗秀英")
    press(qtbot, view, Qt.Key.Key_S)
    form = form_of(qtbot, view.editing)
    assert isinstance(form, EstateForm)
    assert "5 h and 30 points" in said(form)
    heir = form.heirs[0]
    choose(qtbot, heir.picker, "lzh")
    assert heir.form.values() == {"minute": "5:00", "point": "30"}, "all of it is offered"
    heir.form.set_values({"minute": "4", "point": "30"})
    form.form.set_values({"reason": "家属一致同意"})
    press_save(qtbot, view.editing)
    assert "There is 5 h, the parts make 4 h" in form.banner.words.text()
    form.form.set_values({"village_pool_minute": "1", "reason": "家属一致同意"})
    form.say_left()
    assert "nothing is left" in form.rest.text()
    save(qtbot, page, view.editing)
    assert stands(store, "罗秀英") == (0, 0)
    assert stands(store, "罗秀英", "point") == (0, 0)
    assert stands(store, "李正华") == (240, 0)
    assert stands(store, "李正华", "point") == (30, 0)
    assert cells(view.table) == []


def test_nothing_is_given_after_a_death(
    qtbot: QtBot, page: TimeBankPage, view: AccountsView, store: Store
) -> None:
    with store.work() as work:
        (dead,) = work.find(Person, Person.name == "罗秀英")
        work.set(dead, life_status="deceased", death_date="2026-11-20")
        work.commit()
    page.refresh(frozenset())
    rest(qtbot, page)
    at(qtbot, page, view, "罗秀英")
    press(qtbot, view, Qt.Key.Key_T)
    form: StepForm = credit_form(qtbot, view)
    choose(qtbot, form.pickers[0], "wgf")
    type_in(qtbot, form, "amount", "1")
    press_save(qtbot, view.editing)
    qtbot.waitUntil(lambda: "罗秀英 has died" in form.banner.words.text())


def test_a_statement_of_any_time(qtbot: QtBot, page: TimeBankPage, view: AccountsView) -> None:
    at(qtbot, page, view, "罗秀英")
    press(qtbot, view, Qt.Key.Key_Return)
    rest(qtbot, page)
    shown = view.statement
    assert cells(shown.table) == [
        ["", "Brought forward", "", "", "3 h"],
        ["2026-05-04", "Transfer · 王桂芳", "2 h", "", "5 h"],
    ]
    assert "Before: 3 h · in 2 h · out 0 h · stands at 5 h" in said(shown)
    shown.period.periods.choose(3)
    rest(qtbot, page)
    assert [row[1] for row in cells(shown.table)] == ["Opening balance", "Transfer · 王桂芳"]
    shown.period.periods.choose(4)
    type_day(qtbot, shown.period.first, "2025-12-01")
    type_day(qtbot, shown.period.last, "2026-01-31")
    rest(qtbot, page)
    assert [row[0] for row in cells(shown.table)] == ["", "2025-12-31"]
    assert cells(shown.table)[-1][-1] == "3 h"


def type_day(qtbot: QtBot, field: object, day: str) -> None:
    edit = field.edit  # type: ignore[attr-defined]  # a day
    edit.selectAll()
    qtbot.keyClicks(edit, day)
    qtbot.keyClick(edit, Qt.Key.Key_Return)


def test_an_entry_is_reversed_from_the_statement_with_a_reason(
    qtbot: QtBot, page: TimeBankPage, view: AccountsView, store: Store
) -> None:
    at(qtbot, page, view, "罗秀英")
    press(qtbot, view, Qt.Key.Key_Return)
    rest(qtbot, page)
    press(qtbot, view, Qt.Key.Key_X)
    form = form_of(qtbot, view.editing)
    assert not form.validate(), "it wants a reason"
    assert "李晓梅" in said(form), "by whom"
    form.form.set_values({"reason": "记错了人"})
    save(qtbot, page, view.editing)
    assert stands(store, "罗秀英") == (180, 0)
    assert stands(store, "王桂芳") == (300, 0)
    rows = cells(view.statement.table)
    assert rows[-1][1:] == ["Reversal · 王桂芳", "", "2 h", "3 h"]
    badges = [row.line.reversed_by is not None for row in view.statement.table.model.rows()[1:]]
    assert badges == [True, False]
    view.statement.table.select(view.statement.table.model.rows()[-2].key)
    button = view.statement.reverse_button
    assert button is not None
    assert not button.isEnabled()
    told: list[str] = []
    page.shell.trouble.connect(told.append)
    press(qtbot, view, Qt.Key.Key_X)
    assert view.editing.content is None
    assert "was reversed already" in told[0], "it says why"


def test_what_was_entered_twice_is_shown_and_does_not_count(
    qtbot: QtBot, page: TimeBankPage, view: AccountsView, store: Store
) -> None:
    with store.work() as work:
        (rich,) = work.find(Person, Person.name == "罗秀英")
        ledger_entry(
            work, rich, amount=180, day="2025-12-31", entered_by="周小琴",
            recorded_at="2026-11-21T09:00:00+08:00",
        )  # fmt: skip
        work.commit()
    page.refresh(frozenset())
    rest(qtbot, page)
    assert cells(view.table)[1][1] == "5 h"
    page.shown(part="accounts", person=rich.id, open=True)
    rest(qtbot, page)
    view.statement.period.periods.choose(3)
    rest(qtbot, page)
    rows = cells(view.statement.table)
    assert [row[2] for row in rows] == ["3 h", "(3 h)", "2 h"]
    assert [row[4] for row in rows] == ["3 h", "3 h", "5 h"]
    hints = [view.statement.table.model.columns[1].hint(row) for row in  # type: ignore[misc]
             view.statement.table.model.rows()]  # fmt: skip
    assert "Entered twice" in hints[1]
    assert "周小琴" in hints[1]


def test_the_books_are_checked_on_demand(
    qtbot: QtBot, page: TimeBankPage, view: AccountsView
) -> None:
    assert not view.books.isVisible()
    press(qtbot, view, Qt.Key.Key_B)
    qtbot.waitUntil(view.books.isVisible)
    told = view.books.words.text()
    assert "The books are in order" in told
    assert "3 entries" in told
    assert "trial balance 0 h · 0 points" in told


def test_undo_reverses(qtbot: QtBot, page: TimeBankPage, view: AccountsView, store: Store) -> None:
    at(qtbot, page, view, "罗秀英")
    press(qtbot, view, Qt.Key.Key_W)
    form = credit_form(qtbot, view)
    type_in(qtbot, form, "amount", "1")
    form.form.set_values({**form.form.values(), "reason": "理发"})
    save(qtbot, page, view.editing)
    assert stands(store, "罗秀英") == (240, 0)
    page.shell.background.undo()
    qtbot.waitUntil(lambda: stands(store, "罗秀英") == (300, 0))
    with store.read() as reader:
        assert [entry.reason for entry in reader.find(LedgerEntry) if entry.corrects_id] == ["undo"]
