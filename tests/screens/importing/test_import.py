"""From a file to people on the register, through the page."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from eldercare_desktop.resources import resource
from eldercare_desktop.screens.importing import ImportPage, working
from eldercare_desktop.store.store import Store
from tests import factories
from tests.rosters.bringing import LEDGER, ROSTER, pairings, people, read, roster, row
from tests.rosters.making import A
from tests.screens.importing.using import (
    chips,
    idle,
    imported,
    line,
    opened,
    reviewed,
    said,
)

SAMPLE = resource("rosters", "sample_roster.xlsx")


def test_the_page_begins_with_what_can_be_done(page: ImportPage) -> None:
    assert page.plan is None
    assert page.start.choose.isVisible()
    assert page.is_ready()
    assert all(button.isVisible() for button in page.start.samples.values())


def test_a_file_is_shown_before_anything_is_saved(
    qtbot: QtBot, page: ImportPage, store: Store
) -> None:
    opened(qtbot, page, SAMPLE)
    assert chips(page) == {"All": "25", "Good": "16", "Check": "6", "ID wrong": "2", "Twice": "1"}
    assert page.import_button.text().strip() == "Import rows: 23"
    assert page.review_view.summary.text() == (
        "Adds people 22, of them deceased 1, groups 5, contacts 22."
    )
    assert page.header.title.text() == "sample_roster.xlsx"
    assert people(store) == []


def test_what_is_not_kept_is_said_plainly(qtbot: QtBot, page: ImportPage) -> None:
    opened(qtbot, page, SAMPLE)
    assert page.review_view.strip.dropped.text() == "Not kept: 社保卡号"
    shown = said(page.review_view.split)
    assert "P · 社保卡号" in shown
    assert "C → name" in shown
    assert "L → guardian: name" in shown


def test_import_puts_people_on_the_register(qtbot: QtBot, page: ImportPage, store: Store) -> None:
    opened(qtbot, page, SAMPLE)
    applied = imported(qtbot, page)
    assert applied.counts.people == len(people(store)) == 22
    assert page.result.heading.text() == "Imported rows: 23"
    assert page.result.added.text() == (
        "Added: people 22, of them deceased 1, groups 5, contacts 22"
    )
    assert [one.name for one in page.result.left.model.rows()] == ["郎必成", "殷淑华"]


def test_undo_takes_it_back_and_shows_the_file_again(
    qtbot: QtBot, page: ImportPage, store: Store
) -> None:
    opened(qtbot, page, SAMPLE)
    imported(qtbot, page)
    page.result.undo.click()
    reviewed(qtbot, page)
    assert people(store) == []
    assert page.applied is None
    assert page.import_button.text().strip() == "Import rows: 23"
    assert imported(qtbot, page).counts.people == 22, "and again"


def test_undo_by_the_toast_or_ctrl_z_is_the_same(
    qtbot: QtBot, page: ImportPage, store: Store
) -> None:
    opened(qtbot, page, SAMPLE)
    imported(qtbot, page)
    page.shell.background.undo()
    reviewed(qtbot, page)
    assert people(store) == []


def test_a_second_import_of_the_same_file_has_nothing_to_do(qtbot: QtBot, page: ImportPage) -> None:
    opened(qtbot, page, SAMPLE)
    imported(qtbot, page)
    opened(qtbot, page, SAMPLE)
    assert chips(page) == {"All": "25", "ID wrong": "2", "Known": "23"}
    assert not page.import_button.isEnabled()
    assert page.review_view.summary.text() == "Nothing would change."


def test_a_ledger_brings_pairings(qtbot: QtBot, page: ImportPage, store: Store) -> None:
    review = opened(qtbot, page, LEDGER)
    assert len(review.plan.lines) == 41
    imported(qtbot, page)
    assert len(pairings(store)) == 36


def test_elders_who_are_unknown_can_be_left_out(qtbot: QtBot, page: ImportPage) -> None:
    opened(qtbot, page, LEDGER)
    assert page.review_view.unknown.text().endswith(": 37")
    page.review_view.unknown.click()
    assert not page.import_button.isEnabled()
    page.review_view.unknown.click()
    assert page.import_button.text().strip() == "Import rows: 36"


def test_a_file_of_another_village_is_told(qtbot: QtBot, page: ImportPage) -> None:
    opened(qtbot, page, LEDGER)
    assert page.review_view.banner.isVisible()
    assert "石家村" in page.review_view.banner.words.text()
    opened(qtbot, page, SAMPLE)
    assert not page.review_view.banner.isVisible()


def test_hidden_sheets_are_read_on_request(qtbot: QtBot, page: ImportPage) -> None:
    opened(qtbot, page, LEDGER)
    assert page.review_view.strip.hidden.text() == "Read the hidden sheet too: 旧-2022"
    page.review_view.strip.hidden.click()
    review = reviewed(qtbot, page)
    assert "旧-2022" in {one.sheet for one in review.plan.lines}
    page.review_view.strip.hidden.click()
    assert "旧-2022" not in {one.sheet for one in reviewed(qtbot, page).plan.lines}


# -- what can go wrong -------------------------------------------------------------------------


def test_a_file_that_is_no_list_is_refused_in_words(
    qtbot: QtBot, page: ImportPage, tmp_path: Path
) -> None:
    path = tmp_path / "letter.txt"
    path.write_text("A letter, not a list.\n")
    page.open_file(path)
    idle(qtbot, page)
    assert page.stack.currentWidget() is page.start
    assert page.banner.isVisible()
    assert "No line of headings" in page.banner.words.text()
    opened(qtbot, page, SAMPLE)
    assert not page.banner.isVisible()


def test_a_file_that_is_gone_is_told(qtbot: QtBot, page: ImportPage, tmp_path: Path) -> None:
    page.open_file(tmp_path / "gone.xlsx")
    idle(qtbot, page)
    assert "not there any more" in page.banner.words.text()


def test_reading_can_be_cancelled(
    qtbot: QtBot, page: ImportPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate = Gate(monkeypatch, "read")
    page.open_file(SAMPLE)
    qtbot.waitUntil(gate.is_reached)
    assert page.stack.currentWidget() is page.waiting
    assert not page.is_ready()
    page.reading.button.click()
    gate.open()
    idle(qtbot, page)
    assert page.stack.currentWidget() is page.start
    assert page.plan is None


def test_importing_can_be_cancelled_and_leaves_nothing(
    qtbot: QtBot, page: ImportPage, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened(qtbot, page, ROSTER)
    gate = Gate(monkeypatch, "carry_out")
    page.import_button.click()
    qtbot.waitUntil(gate.is_reached)
    assert page.review_view.progress.isVisible()
    assert not page.import_button.isVisible()
    page.review_view.progress.button.click()
    gate.open()
    idle(qtbot, page)
    assert people(store) == []
    assert page.applied is None
    assert page.import_button.isVisible()
    assert imported(qtbot, page).counts.people == 19


def test_a_register_that_changes_is_looked_at_again(
    qtbot: QtBot, page: ImportPage, tmp_path: Path
) -> None:
    """A round of sync, or another page: the plan follows, and what was chosen stays."""
    roster(tmp_path, row("王秀英", A), row("田军"))
    review = opened(qtbot, page, tmp_path / "roster.xlsx")
    review.tick([line(page, "田军")], False)
    page.shell.background.operation(
        lambda work: factories.person(work, "王秀英", id_number=A, birth="1945-01-01")
    )
    qtbot.waitUntil(lambda: page.review is not review)
    fresh = reviewed(qtbot, page)
    assert fresh.group(line(page, "王秀英")) == "here"
    assert not fresh.is_ticked(line(page, "田军"))


def test_a_change_that_came_in_unseen_is_shown_before_anything_is_written(
    qtbot: QtBot, page: ImportPage, store: Store, tmp_path: Path
) -> None:
    roster(tmp_path, row("王秀英", A))
    opened(qtbot, page, tmp_path / "roster.xlsx")
    with store.work() as work:
        factories.person(work, "王秀英", id_number=A, birth="1945-01-01")
        work.commit()
    page.import_button.click()
    qtbot.waitUntil(lambda: page.banner.isVisible())
    fresh = reviewed(qtbot, page)
    assert "has changed meanwhile" in page.banner.words.text()
    assert fresh.group(line(page, "王秀英")) == "here"
    assert len(people(store)) == 1


# -- other ways in and out -----------------------------------------------------------------------


def test_a_file_can_be_dropped_on_the_page(qtbot: QtBot, page: ImportPage) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(SAMPLE))])
    entering = QDragEnterEvent(
        QPoint(50, 50), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, KEYS
    )
    page.dragEnterEvent(entering)
    assert entering.isAccepted()
    page.dropEvent(
        QDropEvent(QPointF(50, 50), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, KEYS)
    )
    assert len(reviewed(qtbot, page).plan.lines) == 25


def test_a_folder_or_several_files_are_not_taken(page: ImportPage, tmp_path: Path) -> None:
    for paths in ([tmp_path], [SAMPLE, LEDGER]):
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
        entering = QDragEnterEvent(
            QPoint(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, KEYS
        )
        entering.ignore()
        page.dragEnterEvent(entering)
        assert not entering.isAccepted()


def test_the_dialog_opens_the_file_that_was_chosen(
    qtbot: QtBot, page: ImportPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(SAMPLE), ""))
    page.start.choose.click()
    assert len(reviewed(qtbot, page).plan.lines) == 25


def test_a_sample_is_one_click(qtbot: QtBot, page: ImportPage) -> None:
    page.start.samples["sample_pairing_ledger.xlsx"].click()
    assert reviewed(qtbot, page).plan.is_ledger


def test_the_window_can_open_a_file_here(qtbot: QtBot, page: ImportPage) -> None:
    page.shown(file=str(SAMPLE))
    assert len(reviewed(qtbot, page).plan.lines) == 25


def test_rows_left_out_are_saved_and_can_be_read_again(
    qtbot: QtBot, page: ImportPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened(qtbot, page, SAMPLE)
    imported(qtbot, page)
    path = tmp_path / "left.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), "CSV (*.csv)"))
    with qtbot.waitSignal(page.shell.toasted) as toast:
        page.result.save.click()
    assert "left.csv" in toast.args[0]
    assert [one.person.name for one in read(path).persons] == ["郎必成", "殷淑华"]


def test_where_it_cannot_be_saved_is_told(qtbot: QtBot, page: ImportPage, tmp_path: Path) -> None:
    opened(qtbot, page, SAMPLE)
    imported(qtbot, page)
    page.save_left_out(tmp_path / "nowhere" / "left.xlsx")
    qtbot.waitUntil(lambda: page.banner.isVisible())


def test_the_result_leads_to_the_people(qtbot: QtBot, page: ImportPage) -> None:
    opened(qtbot, page, SAMPLE)
    imported(qtbot, page)
    with qtbot.waitSignal(page.shell.navigation) as there:
        page.result.people.click()
    assert there.args == ["people", {}]


KEYS = Qt.KeyboardModifier.NoModifier


class Gate:
    """Holds a worker at the beginning of one of its functions until it is opened."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
        self._reached, self._opened = threading.Event(), threading.Event()
        go_on = getattr(working, name)

        def hold(*args: Any, **more: Any) -> Any:
            self._reached.set()
            assert self._opened.wait(20), "nobody opened the gate"
            return go_on(*args, **more)

        monkeypatch.setattr(working, name, hold)

    def is_reached(self) -> bool:
        return self._reached.is_set()

    def open(self) -> None:
        self._opened.set()
