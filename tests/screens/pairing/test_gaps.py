"""Closing a gap on the page: from the list to a saved pairing, and back by Undo."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from eldercare_desktop.screens.page import Shell
from eldercare_desktop.screens.pairing import PairingPage
from eldercare_desktop.screens.pairing.pairing_form import PairingForm
from eldercare_desktop.store.store import Store
from tests.screens.pairing.people import pair, pairings, village


def gaps(page: PairingPage) -> list[str]:
    return [f"{gap.name} {gap.group}" for gap in page.gaps.table.model.rows()]


def form(page: PairingPage) -> PairingForm:
    content = page.editing.content
    assert isinstance(content, PairingForm)
    return content


def opened(qtbot: QtBot, page: PairingPage, count: int = 3) -> None:
    page.refresh(frozenset())
    qtbot.waitUntil(lambda: len(gaps(page)) == count)


def test_gaps_are_listed_the_strongest_first(
    qtbot: QtBot, store: Store, page: PairingPage, shell: Shell
) -> None:
    village(store)
    opened(qtbot, page)
    assert gaps(page) == ["金应碧 2组", "王秀英 1组", "王秀英 2组"]
    qtbot.waitUntil(lambda: shell.counts.get("pairing") == 3)
    assert page.parts.chips[0].text().strip() == "Gaps 3"
    first = page.gaps.table.model.index(0, 1)
    assert first.data() == "One to one"
    lines = [page.gaps.table.model.rows()[n] for n in (1, 2)]
    column = page.gaps.table.model.columns[0]
    assert column.hint is not None
    assert [column.hint(row) for row in lines] == [
        "1组 · 76 years · lunar 2/7",
        "2组 · 86 years",
    ]


def test_when_everybody_is_paired_the_page_says_so(
    qtbot: QtBot, store: Store, page: PairingPage
) -> None:
    page.refresh(frozenset())
    qtbot.waitUntil(lambda: page.gaps.table._stack.currentWidget() is page.gaps.table._empty)
    assert "Everybody is paired" in texts(page.gaps.table._empty)


def texts(widget: object) -> list[str]:
    from PySide6.QtWidgets import QLabel, QWidget

    assert isinstance(widget, QWidget)
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]


def test_a_name_is_found_by_pinyin(qtbot: QtBot, store: Store, page: PairingPage) -> None:
    village(store)
    opened(qtbot, page)
    assert page.find_here()
    qtbot.keyClicks(page.search, "jyb")
    qtbot.waitUntil(lambda: gaps(page) == ["金应碧 2组"])
    assert page.back()
    qtbot.waitUntil(lambda: len(gaps(page)) == 3)


def test_a_suggested_helper_is_paired_in_place(
    qtbot: QtBot, store: Store, page: PairingPage, shell: Shell
) -> None:
    people = village(store)
    opened(qtbot, page)
    page.gaps.table.select(people.alone.id)
    qtbot.waitUntil(lambda: button(page, "Pair 王秀英 with 周天福") is not None)
    offered = button(page, "Pair 王秀英 with 周天福")
    assert offered is not None
    offered.click()
    assert form(page).elder.value().group == "1组"  # type: ignore[union-attr]
    assert form(page).form.values()["mode"] == "grid"
    with qtbot.waitSignal(shell.background.committed) as committed:
        page.editing.panel.save_button.click()
    assert committed.args is not None
    assert committed.args[0].label == "start_pairing"
    qtbot.waitUntil(lambda: gaps(page) == ["金应碧 2组", "王秀英 2组"])
    assert not page.editing.panel.isVisible()
    [made] = pairings(store)
    assert (made.mode, made.start) == ("grid", "2026-11-21")
    assert (made.resident_id, made.helper_id) == (people.alone.id, people.neighbour.id)
    current = page.gaps.table.current()
    assert current is not None
    assert current.resident_id == people.namesake.id, "the next gap is under the cursor"
    shell.background.undo()
    qtbot.waitUntil(lambda: len(gaps(page)) == 3)


def button(page: PairingPage, name: str) -> QPushButton | None:
    found = page.gaps.split.findChildren(QPushButton)
    return next((b for b in found if b.accessibleName() == name and b.isVisible()), None)


def test_all_of_it_without_a_mouse(
    qtbot: QtBot, store: Store, page: PairingPage, shell: Shell
) -> None:
    village(store)
    opened(qtbot, page)
    page.activateWindow()
    page.shown()
    qtbot.waitUntil(page.gaps.table.view.hasFocus)
    qtbot.keyClick(page.gaps.table.view, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.editing.panel.isVisible())
    field = form(page).helper.field
    qtbot.keyClicks(field, "liguob")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: form(page).helper.value() is not None)
    qtbot.waitUntil(lambda: bool(form(page).form.rows["agreement"].warning.text()))
    with qtbot.waitSignal(shell.background.committed):
        qtbot.keyClick(page.editing.panel, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: len(gaps(page)) == 2)
    assert pairings(store)[0].agreement == "none"


def test_who_helped_before_is_told(qtbot: QtBot, store: Store, page: PairingPage) -> None:
    people = village(store)
    ended = {"start": "2024-01", "ended_on": "2026-02", "end_reason": "helper_left"}
    pair(store, people.destitute, people.doctor, **ended)
    opened(qtbot, page)
    page.gaps.table.select(people.destitute.id)
    qtbot.waitUntil(lambda: "Helpers so far" in texts(page.gaps.split))
    assert "One to one · 2组 · 2024-01 to 2026-02" in texts(page.gaps.split)


def test_the_person_in_view(qtbot: QtBot, store: Store, page: PairingPage) -> None:
    people = village(store)
    assert page.person_id() is None
    opened(qtbot, page)
    page.gaps.table.select(people.alone.id)
    assert page.person_id() == people.alone.person_id
