"""The exchange by USB stick from the page: exporting, reading answers, dropping, troubles."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog

from eldercare_desktop.county.areas import WHOLE_COUNTY
from eldercare_desktop.screens import theme
from eldercare_desktop.screens.main_window import restore_look
from eldercare_desktop.screens.sync import sticks
from eldercare_desktop.screens.sync.courier_card import MOST
from eldercare_desktop.screens.sync.page import SyncPage
from eldercare_desktop.screens.words.refusals.courier import REFUSALS
from eldercare_desktop.store.store import Store
from eldercare_desktop.sync.courier import exporting
from tests import factories
from tests.factories import PIN, VILLAGE
from tests.screens.fakes import FakeSettings
from tests.screens.sync.test_page import enrolled, said, settled, visit
from tests.screens.test_fit import too_small
from tests.sync.courier.carrying import answer, send
from tests.sync.direct import join, sync


@pytest.fixture
def stick(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that the dialogs find."""
    folder = tmp_path / "U盘"
    folder.mkdir()
    monkeypatch.setattr(sticks, "sticks", lambda: [str(folder)])
    return folder


def press(qtbot, page, button) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    settled(qtbot, page)
    settled(qtbot, page)  # the dialog comes after a look for the stick


def test_without_a_county_there_is_nothing_to_export(page):
    assert not page.courier.isVisible()


def test_there_and_back(qtbot, page, store, county, stick, monkeypatch):
    enrolled(qtbot, page, store, county)
    visit(store)
    page.refresh(frozenset())
    settled(qtbot, page)
    asked = []

    def choose(parent, title, start):
        asked.append(start)
        return str(stick)

    monkeypatch.setattr(QFileDialog, "getExistingDirectory", choose)
    press(qtbot, page, page.courier.export_button)
    assert asked == [str(stick)]
    (file,) = stick.iterdir()
    words = said(page.courier)
    assert file.name in words
    assert "changes: 3" in words
    assert "no answer yet" in words
    assert page.state.pending == 3
    back = answer(county, file)
    assert back.name in words, "it says what to come back with"
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(back)], ""))
    press(qtbot, page, page.courier.read_button)
    assert "handed over 3" in said(page.courier)
    assert "no answer yet" not in said(page.courier)
    assert page.state.pending == 0
    assert "Everything is handed over" in said(page.status)
    assert "handed over 3 · by USB stick" in said(page.history)
    press(qtbot, page, page.courier.read_button)
    assert "read already" in said(page.courier.said)


def test_called_off(qtbot, page, store, county, stick, monkeypatch):
    enrolled(qtbot, page, store, county)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: "")
    press(qtbot, page, page.courier.export_button)
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([], ""))
    press(qtbot, page, page.courier.read_button)
    assert list(stick.iterdir()) == []
    assert page.courier.export_button.isEnabled()


def drop(page, *files: Path) -> bool:
    """Drop files onto the page, as from the file manager; whether they were taken."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(9, 9), Qt.DropAction.CopyAction, data, buttons, keys)
    enter.ignore()
    QApplication.sendEvent(page, enter)
    event = QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, data, buttons, keys)
    if enter.isAccepted():
        QApplication.sendEvent(page, event)
    return enter.isAccepted()


def test_answers_are_dropped_onto_the_page(qtbot, page, store, county, stick, tmp_path, clock):
    """Several at once: the newest is read first, the others add nothing."""
    enrolled(qtbot, page, store, county)
    visit(store)
    backs = [answer(county, send(store, stick))]
    with Store.create(tmp_path / "b", PIN, village=VILLAGE, user="b", clock=clock) as other:
        join(other, county, VILLAGE)
        with other.work() as work:
            factories.person(work, "张国富")
            work.commit()
        sync(other, county)
    backs.append(answer(county, send(store, stick)))
    heard: set[str] = set()
    page.shell.background.changed.connect(heard.update)
    assert drop(page, *backs)
    settled(qtbot, page)
    assert "person" in heard, "other pages are told"
    assert store.held_only_here() == 0
    assert page.courier.last.outcome.received >= 0
    assert not drop(page, tmp_path / "list.xlsx")


def test_the_wrong_file_is_told(qtbot, page, store, county, stick):
    enrolled(qtbot, page, store, county)
    file = send(store, stick)
    page.courier.read([file])
    settled(qtbot, page)
    assert "goes to the county" in said(page.courier.said)
    whole = answer(county, file)
    whole.write_bytes(whole.read_bytes()[:-1])
    page.courier.read([whole])
    settled(qtbot, page)
    assert "not whole" in said(page.courier.said)
    page.courier.export(stick / "pulled out")
    settled(qtbot, page)
    assert "pulled out" in said(page.courier.said)
    assert page.courier.export_button.isEnabled()


def test_the_county_waits_for_another_file(qtbot, page, store, county, stick):
    """A writer whose batches the county lacks: what it has is asked for once more."""
    enrolled(qtbot, page, store, county)
    visit(store)
    back = answer(county, send(store, stick))
    page.courier.read([back])
    settled(qtbot, page)
    with county.database.writing(WHOLE_COUNTY) as connection:
        for table in ("feed", "change", "batch", "writer", "record"):
            connection.exec_driver_sql(f'DELETE FROM "{table}"')
    visit(store)
    page.courier.read([answer(county, send(store, stick))])
    settled(qtbot, page)
    assert "export once more" in said(page.courier.said)
    page.courier.read([answer(county, send(store, stick))])
    settled(qtbot, page)
    assert page.state.pending == 0


def test_cancel(qtbot, page, store, county, stick, monkeypatch):
    enrolled(qtbot, page, store, county)
    visit(store)

    real = page.courier.progress.follow

    def follow(job) -> None:
        real(job)
        page.courier.progress.button.click()

    monkeypatch.setattr(page.courier.progress, "follow", follow)
    page.courier.export(stick)
    settled(qtbot, page)
    assert list(stick.iterdir()) == []
    assert page.courier.export_button.isEnabled()
    assert not page.courier.progress.isVisible()


def test_where_the_dialog_begins(tmp_path, monkeypatch):
    plugged, last = tmp_path / "stick", tmp_path / "last"
    for folder in (plugged, last, plugged / "inner"):
        folder.mkdir()
    monkeypatch.setattr(sticks, "sticks", list)
    assert sticks.start_folder(str(last)) == str(last)
    assert sticks.start_folder(str(tmp_path / "gone")) != str(tmp_path / "gone")
    monkeypatch.setattr(sticks, "sticks", lambda: [str(plugged)])
    assert sticks.start_folder(str(last)) == str(plugged)
    assert sticks.start_folder(str(plugged / "inner")) == str(plugged / "inner")


def test_sticks_are_looked_for_where_they_are_mounted():
    """On this machine whatever is there; nothing that belongs to the system."""
    assert all(not folder.startswith(("/proc", "/sys", "/home")) for folder in sticks.sticks())
    assert "/" not in sticks.sticks()


def test_every_trouble_has_a_sentence():
    import inspect

    from eldercare_desktop.sync.courier import importing, troubles
    from eldercare_desktop.sync.parcel import envelope

    source = "".join(map(inspect.getsource, (exporting, importing, troubles)))
    for code in str(envelope.BadParcel.__doc__).replace(",", " ").split():
        if f'"{code}"' in inspect.getsource(envelope):
            assert f"courier_{code}" in REFUSALS, code
    for word in source.split('"'):
        if word.startswith("courier_") and "{" not in word:
            assert word in REFUSALS, word


@pytest.mark.parametrize("tongue", ["zh_CN", "en"])
@pytest.mark.parametrize("scale", theme.SCALES)
def test_nothing_is_cut_off(qtbot, qapp, shell, store, county, road, stick, scale, tongue):
    """On a laptop of 1366 × 768, with files that wait and a trouble that is told."""
    restore_look(FakeSettings(language=tongue, scale=scale))
    join(store, county, VILLAGE)
    visit(store)
    for _ in range(MOST + 1):
        send(store, stick)
    page = SyncPage(shell)
    qtbot.addWidget(page)
    page.setFixedSize(1366 - theme.px(150), 768 - theme.px(60))
    page.show()
    page.refresh(frozenset())
    settled(qtbot, page)
    for act in (lambda: page.courier.export(stick), lambda: page.courier.read([stick / "gone"])):
        act()
        settled(qtbot, page)
        page.refresh(frozenset())
        settled(qtbot, page)
        assert len(page.courier.lines()) == MOST + 1
        assert too_small(page) == []
