"""Open cases in words, with what ends them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from eldercare_desktop.care.person import Person
from eldercare_desktop.care.time_bank.ledger.cases import open_cases
from eldercare_desktop.care.time_bank.ledger.moving import open_with
from eldercare_desktop.care.time_bank.ledger.reversing import reverse
from eldercare_desktop.screens.page import Shell
from eldercare_desktop.screens.time_bank import TimeBankPage
from eldercare_desktop.screens.time_bank.cases_view import CasesView
from eldercare_desktop.store.store import Store
from tests.factories import goods, ledger_entry, stock_move
from tests.screens.time_bank.accounts.using import cells, form_of, rest, said, save, stands

LATER = "2026-11-21T09:00:00+08:00"


def entered_twice(store: Store) -> None:
    """The paper passbook of 罗秀英 was typed by 周小琴 as well."""
    with store.work() as work:
        (rich,) = work.find(Person, Person.name == "罗秀英")
        ledger_entry(
            work, rich, amount=180, day="2025-12-31", entered_by="周小琴", recorded_at=LATER
        )
        work.commit()


def spent_twice(store: Store) -> None:
    """王桂芳 has 3 hours; another laptop spent 4."""
    with store.work() as work:
        (poor,) = work.find(Person, Person.name == "王桂芳")
        ledger_entry(
            work, kind="withdrawal", amount=240, cause="withdrawal:elsewhere", reason="理发",
            from_kind="person", from_person_id=poor.id, to_kind="issue", to_person_id=None,
        )  # fmt: skip
        work.commit()


@pytest.fixture
def view(qtbot: QtBot, page: TimeBankPage) -> CasesView:
    return opened(qtbot, page)


def opened(qtbot: QtBot, page: TimeBankPage) -> CasesView:
    page.refresh(frozenset())
    page.shown(part="cases")
    found = page.view("cases")
    assert isinstance(found, CasesView)
    qtbot.waitUntil(found.is_ready)
    rest(qtbot, page)
    return found


def test_nothing_is_open(view: CasesView) -> None:
    assert cells(view.table) == []
    assert "Nothing is open" in said(view)


def test_what_was_entered_twice_is_told_and_ended_by_a_reversal(
    qtbot: QtBot, page: TimeBankPage, store: Store, shell: Shell
) -> None:
    entered_twice(store)
    view = opened(qtbot, page)
    assert [row[0] for row in cells(view.table)] == ["罗秀英"]
    told = said(view)
    assert "陈天芬 and 周小琴 entered the same on two laptops" in told
    assert "Reverse the one in suspense" in told
    assert view.sheet is not None
    assert [entry.why for entry in view.sheet.entries] == ["", "doubled"]
    assert shell.counts["time_bank"] == 1
    qtbot.keyClick(view.table.view, Qt.Key.Key_A)
    assert view.editing.content is None, "no word ends it"
    qtbot.keyClick(view.table.view, Qt.Key.Key_2)
    form = form_of(qtbot, view.editing)
    assert "周小琴" in said(form)
    form.form.set_values({"reason": "同一本存折"})
    save(qtbot, page, view.editing)
    assert cells(view.table) == []
    assert stands(store, "罗秀英") == (300, 0)
    assert shell.counts["time_bank"] == 0
    view.shows.choose(1)
    assert [row[0] for row in cells(view.table)] == ["罗秀英"]
    rest(qtbot, page)
    assert "The entry in suspense was reversed" in said(view)
    assert "同一本存折" in said(view)


def test_if_the_first_was_wrong_both_are_reversed_and_it_is_entered_anew(
    qtbot: QtBot, page: TimeBankPage, store: Store
) -> None:
    entered_twice(store)
    view = opened(qtbot, page)
    for key in (Qt.Key.Key_1, Qt.Key.Key_2):
        qtbot.keyClick(view.table.view, key)
        form = form_of(qtbot, view.editing)
        form.form.set_values({"reason": "抄错了"})
        save(qtbot, page, view.editing)
    assert cells(view.table) == []
    with store.work() as work:
        (rich,) = work.find(Person, Person.name == "罗秀英")
        open_with(work, rich.id, 240, day="2025-12-31")
        assert open_cases(work) == []
        work.commit()
    assert stands(store, "罗秀英") == (360, 0)


def test_an_account_below_zero_leads_to_the_account(
    qtbot: QtBot, page: TimeBankPage, store: Store, shell: Shell
) -> None:
    spent_twice(store)
    gone: list[tuple[str, dict[str, object]]] = []
    shell.navigate = lambda place, **args: gone.append((place, args))  # type: ignore[method-assign]
    view = opened(qtbot, page)
    assert cells(view.table)[0][:2] == ["王桂芳", "1 h"]
    assert "is 1 h below zero" in said(view)
    qtbot.keyClick(view.table.view, Qt.Key.Key_Return)
    assert gone[0][0] == "time_bank"
    assert gone[0][1]["part"] == "accounts"
    with store.work() as work:
        (case,) = open_cases(work)
        reverse(work, case.entry_ids[-1], "另一台电脑已登记")
        work.commit()
    page.refresh(frozenset({"ledger_entry"}))
    rest(qtbot, page)
    assert cells(view.table) == []


def test_where_a_word_is_the_answer_a_named_person_gives_it(
    qtbot: QtBot, page: TimeBankPage, store: Store
) -> None:
    with store.work() as work:
        soap = goods(work)
        stock_move(work, soap, quantity=-2)
        work.commit()
    view = opened(qtbot, page)
    assert [row[0] for row in cells(view.table)] == ["洗衣粉"]
    assert "-2 袋" in said(view)
    qtbot.keyClick(view.table.view, Qt.Key.Key_A)
    form = form_of(qtbot, view.editing)
    assert form.form.values()["ruled_by"] == "李晓梅"
    assert not form.validate(), "it wants a reason"
    form.form.set_values({**form.form.values(), "reason": "已盘点，账后补"})
    save(qtbot, page, view.editing)
    assert cells(view.table) == []
    view.shows.choose(1)
    rest(qtbot, page)
    assert "It stands as it is" in said(view)
    assert "已盘点，账后补" in said(view)
