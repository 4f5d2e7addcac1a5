"""The ledger and the helpers on the page."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from eldercare_desktop.screens.page import Shell
from eldercare_desktop.screens.pairing import PairingPage
from eldercare_desktop.screens.pairing.ending_forms import EndForm
from eldercare_desktop.screens.pairing.pairing_form import PairingForm
from eldercare_desktop.store.store import Store
from tests.screens.pairing.people import Village, pair, pairings, village


@pytest.fixture
def people(store: Store) -> Village:
    return village(store)


def texts(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]


def visible_buttons(widget: QWidget) -> list[QPushButton]:
    """Those of the detail before are gone only when the event loop has come round."""
    return [b for b in widget.findChildren(QPushButton) if b.isVisible()]


def press(widget: QWidget, name: str) -> None:
    found = [b for b in visible_buttons(widget) if b.accessibleName() == name]
    assert len(found) == 1, name
    found[0].click()


def lines(page: PairingPage) -> list[tuple[str, str]]:
    return [(r.resident.name, r.helper.name) for r in page.ledger.table.model.rows()]


def opened(qtbot: QtBot, page: PairingPage, part: str, sentence: str) -> None:
    page.shown(part=part)
    page.refresh(frozenset())
    split = page.ledger.split if part == "ledger" else page.helpers.split
    qtbot.waitUntil(lambda: sentence in texts(split))


def test_the_ledger_and_its_filters(
    qtbot: QtBot, store: Store, page: PairingPage, people: Village
) -> None:
    pair(store, people.alone, people.neighbour, mode="grid", agreement="none")
    pair(store, people.destitute, people.doctor, agreement="none")
    over = {"ended_on": "2025", "end_reason": "resident_moved"}
    pair(store, people.namesake, people.doctor, **over)
    opened(qtbot, page, "ledger", "Helper")
    now = [("王秀英", "周天福"), ("金应碧", "李国碧")]
    assert lines(page) == now
    page.ledger.mode.setCurrentIndex(page.ledger.mode.findData("grid"))
    page.ledger.mode.activated.emit(1)
    qtbot.waitUntil(lambda: lines(page) == now[:1])
    page.ledger.mode.setCurrentIndex(0)
    page.ledger.lacks.setCurrentIndex(page.ledger.lacks.findData("agreement_missing"))
    page.ledger.lacks.activated.emit(1)
    qtbot.waitUntil(lambda: lines(page) == now[1:])
    page.ledger.lacks.setCurrentIndex(0)
    page.ledger.state.chips[1].click()
    qtbot.waitUntil(lambda: lines(page) == [("王秀英", "李国碧")])
    assert page.ledger.table.model.index(0, 2).data() == "李国碧"
    qtbot.keyClicks(page.search, "jyb")
    qtbot.waitUntil(lambda: lines(page) == [])


def test_a_missing_agreement_is_noted_with_one_button(
    qtbot: QtBot, store: Store, page: PairingPage, people: Village, shell: Shell
) -> None:
    pair(store, people.destitute, people.doctor, agreement="unknown")
    opened(qtbot, page, "ledger", "No agreement")
    with qtbot.waitSignal(shell.background.committed) as committed:
        press(page.ledger.split, "Agreement signed today")
    assert committed.args is not None
    assert committed.args[0].label == "sign_agreement"
    qtbot.waitUntil(lambda: "Signed · 2026-11-21" in texts(page.ledger.split))
    [kept] = pairings(store)
    assert (kept.agreement, kept.agreement_on) == ("signed", "2026-11-21")


def test_changing_a_pairing_writes_only_what_was_changed(
    qtbot: QtBot, store: Store, page: PairingPage, people: Village, shell: Shell
) -> None:
    pair(store, people.destitute, people.doctor, note="老邻居")
    opened(qtbot, page, "ledger", "老邻居")
    press(page.ledger.split, "Change …")
    form = page.editing.content
    assert isinstance(form, PairingForm)
    assert not form.elder.card.change.isVisible(), "other people are another pairing"
    form.form.input("services").set_value(["errands", "farm_help"])
    with qtbot.waitSignal(shell.background.committed) as committed:
        page.editing.panel.save_button.click()
    assert committed.args is not None
    assert committed.args[0].rows == 1
    qtbot.waitUntil(lambda: "Errands and payments, Sowing and harvest" in texts(page.ledger.split))
    [kept] = pairings(store)
    assert (kept.services, kept.note) == (["errands", "farm_help"], "老邻居")


def test_a_pairing_ends_with_a_reason(
    qtbot: QtBot, store: Store, page: PairingPage, people: Village, shell: Shell
) -> None:
    pair(store, people.destitute, people.doctor, start="2026-03-01")
    opened(qtbot, page, "ledger", "since 2026-03-01")
    press(page.ledger.split, "End …")
    form = page.editing.content
    assert isinstance(form, EndForm)
    page.editing.panel.save_button.click()
    assert form.form.rows["reason"].error.text(), "the reason is asked for"
    form.form.input("reason").set_value("other")
    page.editing.panel.save_button.click()
    assert form.form.rows["note"].error.text(), "another reason is asked for in words"
    form.form.input("reason").set_value("helper_left")
    form.form.input("ended_on").set_value("2026-02")
    page.editing.panel.save_button.click()
    error = form.form.rows["ended_on"].error
    qtbot.waitUntil(lambda: bool(error.text()))
    assert error.text() == (
        "The end lies before the start (2026-03-01). Please look at both dates."
    )
    assert pairings(store)[0].ended_on is None
    form.form.input("ended_on").set_value("2026-11")
    with qtbot.waitSignal(shell.background.committed) as committed:
        page.editing.panel.save_button.click()
    assert committed.args is not None
    assert committed.args[0].label == "end_pairing"
    qtbot.waitUntil(lambda: "2026-03-01 to 2026-11" in texts(page.ledger.split))
    assert page.ledger.state.value() == "ended", "what was just saved stays in view"


def test_an_empty_ledger_says_where_to_begin(qtbot: QtBot, page: PairingPage, shell: Shell) -> None:
    gone: list[str] = []
    shell.navigation.connect(lambda key, args: gone.append(key))
    page.shown(part="ledger")
    state = page.ledger.table._empty
    qtbot.waitUntil(state.isVisible)
    assert "No pairings yet" in texts(state)
    next(b for b in state.findChildren(QPushButton) if b.text() == "Import a ledger").click()
    assert gone == ["import"]


def test_a_deep_link_opens_one_pairing(
    qtbot: QtBot, store: Store, page: PairingPage, people: Village
) -> None:
    pair(store, people.destitute, people.doctor)
    over = {"ended_on": "2025", "end_reason": "resident_moved"}
    ended = pair(store, people.alone, people.doctor, **over)
    page.shown(pairing=ended.id)
    qtbot.waitUntil(lambda: "2026-01-05 to 2025" in texts(page.ledger.split))
    current = page.ledger.table.current()
    assert current is not None
    assert current.id == ended.id


def test_helpers_with_their_load(
    qtbot: QtBot, store: Store, page: PairingPage, people: Village, shell: Shell
) -> None:
    with store.work() as work:
        from eldercare_desktop.care.helper import edit_helper

        edit_helper(work, people.doctor, most_elders=1)
        work.commit()
    pair(store, people.destitute, people.doctor)
    pair(store, people.alone, people.doctor, mode="grid")
    opened(qtbot, page, "helpers", "Elders: 2 (one to one 1, grid 1). At most 1.")
    table = page.helpers.table
    assert [table.model.index(n, 1).data() for n in range(3)] == ["2 of 1", "0 of 10", "0 of 10"]
    assert "Too many" in texts(page.helpers.split)
    page.helpers.only.choose(0)
    qtbot.waitUntil(lambda: [row.name for row in table.model.rows()] == ["李国碧"])
    assert "Helpers with too many elders: 1" in texts(page.header)
    press(page.helpers.split, "Open: 金应碧")
    qtbot.waitUntil(lambda: page.parts.value() == "ledger")
    qtbot.waitUntil(lambda: page.person_id() == people.destitute.person_id)


def test_a_helper_goes_away_and_comes_back(
    qtbot: QtBot, store: Store, page: PairingPage, people: Village, shell: Shell
) -> None:
    opened(qtbot, page, "helpers", "Elders: 0 (one to one 0, grid 0). At most 10.")
    page.helpers.table.select(people.doctor.id)
    qtbot.waitUntil(lambda: "李国碧" in texts(page.helpers.split))
    with qtbot.waitSignal(shell.background.committed):
        press(page.helpers.split, "Is away from today")
    away = "Elders: 0 (one to one 0, grid 0). At most 10. Away since 2026-11-21."
    qtbot.waitUntil(lambda: away in texts(page.helpers.split))
    page.helpers.only.choose(1)
    rows = page.helpers.table.model.rows
    qtbot.waitUntil(lambda: [row.name for row in rows()] == ["李国碧"])
    with qtbot.waitSignal(shell.background.committed):
        press(page.helpers.split, "Is back")
    qtbot.waitUntil(lambda: rows() == [])


def test_a_helper_is_paired_from_the_list_of_helpers(
    qtbot: QtBot, store: Store, page: PairingPage, people: Village
) -> None:
    opened(qtbot, page, "helpers", "Elders: 0 (one to one 0, grid 0). At most 10.")
    page.helpers.table.select(people.doctor.id)
    row = page.helpers.table.current()
    page.helpers.table.activated.emit(row)
    form = page.editing.content
    assert isinstance(form, PairingForm)
    chosen = form.helper.value()
    assert chosen is not None
    assert chosen.id == people.doctor.id
    assert form.elder.value() is None
