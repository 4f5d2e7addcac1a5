"""Photos on the visits page: in the quick log, in the history, large, fetched."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from eldercare_desktop.care.photo import keeping
from eldercare_desktop.care.photo.keeping import PhotoRow, photos_of
from eldercare_desktop.county import areas
from eldercare_desktop.county.areas import WHOLE_COUNTY
from eldercare_desktop.county.county import County, open_county
from eldercare_desktop.county.settings import Settings
from eldercare_desktop.screens.photos import sources
from eldercare_desktop.screens.photos.strip import PhotoStrip
from eldercare_desktop.screens.photos.view import PhotoView
from eldercare_desktop.screens.visits import VisitsPage
from eldercare_desktop.screens.visits.draft_photos import MOST
from eldercare_desktop.store.photos import photo_files
from eldercare_desktop.sync.blobs import fetching
from tests.care.photo.drawing import kitchen, saved, telltale
from tests.factories import VILLAGE
from tests.screens.visits.door import Hands, Village
from tests.sync.conftest import AREAS
from tests.sync.direct import join
from tests.sync.pictures import PictureLine, sync

Files = Callable[..., list[Path]]


@pytest.fixture
def files(tmp_path: Path) -> Files:
    """Picture files, each number another one."""

    def make(*numbers: int) -> list[Path]:
        made = []
        for number in numbers:
            image = kitchen(300, 200)
            image.paste((number * 20, 90, 40), (80, 80, 200, 190))
            made.append(tmp_path / f"{number}.jpg")
            made[-1].write_bytes(saved(image))
        return made

    return make


def photos(village: Village, name: str) -> list[PhotoRow]:
    """The photos of somebody's newest visit."""
    visit = village.visits(name)[0]
    with village.store.read() as reader:
        return photos_of(reader, [visit.id])[visit.id]


def strip_of(page: VisitsPage) -> PhotoStrip:
    return next(s for s in page.history.findChildren(PhotoStrip) if s.isVisible())


def read(qtbot: QtBot, page: VisitsPage, pictures: int = 1) -> None:
    """Waits until the chosen files were read."""

    def done() -> bool:
        form = page.adding.form
        return form is not None and len(form.pictures) == pictures and form.form.isVisible()

    qtbot.waitUntil(done)


@pytest.fixture
def history(qtbot: QtBot, page: VisitsPage, village: Village) -> VisitsPage:
    page.shown(visit=village.visits("wang")[0].id)
    wanted = village.residents["wang"].person_id
    qtbot.waitUntil(lambda: page.history.person_id() == wanted)
    return page


def test_both_sides_know_how_many_there_may_be() -> None:
    assert keeping.MOST_PHOTOS == MOST


def test_a_visit_is_logged_with_a_photo(
    qtbot: QtBot,
    page: VisitsPage,
    village: Village,
    hands: Hands,
    files: Files,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sources, "ask_files", lambda parent: files(1))
    hands.type("wxy\n")
    qtbot.waitUntil(lambda: page.person_id() is not None)
    hands.type("0")
    qtbot.keyClick(page, Qt.Key.Key_P, Qt.KeyboardModifier.AltModifier)
    read(qtbot, page)
    hands.type("\n")
    assert page.adding.panel.content(), "who agreed must be said"
    assert page.adding.form
    assert page.adding.form.form.rows["consent"].error.text()
    hands.type("1\n")
    qtbot.waitUntil(lambda: len(page.form.photos.strip.thumbs) == 1)
    assert not page.adding.panel.isVisible()
    qtbot.waitUntil(lambda: "photos" in (village.draft() or {}))  # type: ignore[operator]
    hands.type("\n")
    qtbot.waitUntil(lambda: len(village.visits("wang")) == 2)
    (photo,) = photos(village, "wang")
    assert (photo.consent, photo.here) == ("person", True)
    qtbot.waitUntil(lambda: page.person_id() is None and not page.form.is_saving())
    assert village.draft() is None
    page.shell.background.undo()
    qtbot.waitUntil(lambda: len(village.visits("wang")) == 1)


def test_photos_of_a_visit_put_aside_stay_while_others_are_added(
    qtbot: QtBot, page: VisitsPage, village: Village, hands: Hands, files: Files
) -> None:
    """Adding tidies away what nothing names; a draft is something."""
    hands.type("wxy\n")
    qtbot.waitUntil(lambda: page.person_id() is not None)
    page.form.photos.add(files(1))
    read(qtbot, page)
    hands.type("1\n")
    qtbot.waitUntil(lambda: len(page.form.photos.strip.thumbs) == 1)
    page.form.put_aside()
    qtbot.waitUntil(lambda: len(village.aside()) == 1)
    page.shown(visit=village.visits("zhang")[0].id)
    wanted = village.residents["zhang"].person_id
    qtbot.waitUntil(lambda: page.history.person_id() == wanted)
    strip_of(page).chosen.emit(files(2))
    read(qtbot, page)
    hands.type("1\n")
    qtbot.waitUntil(lambda: len(photos(village, "zhang")) == 1)
    page.shown(person=village.residents["wang"].person_id)
    qtbot.waitUntil(lambda: page.form.person_id() == village.residents["wang"].person_id)
    qtbot.waitUntil(lambda: len(page.form.photos.strip.thumbs) == 1)
    hands.type("0\n")
    qtbot.waitUntil(lambda: len(photos(village, "wang")) == 1)
    assert village.aside() == []


def test_photos_of_a_draft_survive_a_power_cut(
    qtbot: QtBot,
    make_page: Callable[[], VisitsPage],
    page: VisitsPage,
    village: Village,
    hands: Hands,
    files: Files,
) -> None:
    hands.type("wxy\n")
    qtbot.waitUntil(lambda: page.person_id() is not None)
    page.form.photos.add(files(1, 2))
    read(qtbot, page, 2)
    hands.type("3\n")
    qtbot.waitUntil(lambda: len((village.draft() or {}).get("photos", [])) == 2)  # type: ignore[attr-defined]
    again = make_page()
    qtbot.waitUntil(lambda: len(again.form.photos.strip.thumbs) == 2)
    again.form.photos.strip.removed.emit(0)
    qtbot.waitUntil(lambda: len(again.form.photos.strip.thumbs) == 1)
    again.form.save()
    qtbot.waitUntil(lambda: len(village.visits("wang")) == 2)
    assert len(photos(village, "wang")) == 1


def test_a_photo_comes_to_a_visit_of_the_history_and_goes_again(
    qtbot: QtBot, history: VisitsPage, village: Village, hands: Hands, files: Files
) -> None:
    strip_of(history).chosen.emit(files(1))
    read(qtbot, history)
    assert history.adding.form
    history.adding.form.form.input("caption").set_value("灶台")
    hands.type("3\n")
    qtbot.waitUntil(lambda: len(strip_of(history).thumbs) == 1)
    (photo,) = photos(village, "wang")
    assert (photo.caption, photo.consent) == ("灶台", "nobody")
    assert "灶台" in strip_of(history).thumbs[0].accessibleName()
    strip_of(history).thumbs[0].setFocus()
    qtbot.keyClick(strip_of(history).thumbs[0], Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: not photos(village, "wang"))
    qtbot.waitUntil(lambda: not strip_of(history).thumbs)
    qtbot.waitUntil(strip_of(history).add_button.hasFocus)
    history.shell.background.undo()
    qtbot.waitUntil(lambda: len(photos(village, "wang")) == 1)


def test_a_photo_in_full(
    qtbot: QtBot, history: VisitsPage, village: Village, hands: Hands, files: Files
) -> None:
    strip_of(history).chosen.emit(files(1, 2))
    read(qtbot, history, 2)
    hands.type("2\n")
    qtbot.waitUntil(lambda: len(strip_of(history).thumbs) == 2)
    qtbot.mouseClick(strip_of(history).thumbs[1], Qt.MouseButton.LeftButton)
    (view,) = history.window().findChildren(PhotoView)
    qtbot.waitUntil(lambda: view.canvas.image() is not None)
    assert view.place.text() == "2 of 2"
    qtbot.keyClick(view.close_button, Qt.Key.Key_Right)
    assert view.place.text() == "1 of 2"
    qtbot.waitUntil(lambda: view.canvas.image() is not None)
    assert not view.say_button.isEnabled()
    qtbot.keyClicks(view.caption, "stove")
    qtbot.keyClick(view.caption, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "stove" in [p.caption for p in photos(village, "wang")])
    assert len(photos(village, "wang")) == 2


def test_files_that_are_no_pictures_are_named_and_keep_no_other_out(
    qtbot: QtBot, history: VisitsPage, files: Files, tmp_path: Path
) -> None:
    (tmp_path / "list.docx").write_bytes(b"PK no picture")
    strip_of(history).chosen.emit([tmp_path / "list.docx", *files(1)])
    read(qtbot, history)
    assert history.adding.form
    assert history.adding.form.refused.text().startswith("list.docx: This is no picture")
    assert history.back(), "Esc closes it"
    strip_of(history).chosen.emit([tmp_path / "list.docx"])
    qtbot.waitUntil(lambda: bool(history.adding.form and history.adding.form.refused.text()))
    assert not history.adding.panel.save_button.isEnabled()


def test_there_is_room_for_six(
    qtbot: QtBot, history: VisitsPage, village: Village, hands: Hands, files: Files
) -> None:
    strip_of(history).chosen.emit(files(*range(8)))
    read(qtbot, history, MOST)
    assert history.adding.panel.banner.words.text().startswith("There is room for 6")
    hands.type("1\n")
    qtbot.waitUntil(lambda: len(photos(village, "wang")) == MOST)
    qtbot.waitUntil(lambda: len(strip_of(history).thumbs) == MOST)
    assert not strip_of(history).add_button.isEnabled()


def test_pasting_and_dropping(
    qtbot: QtBot, history: VisitsPage, files: Files, qapp: QApplication
) -> None:
    image = QImage(120, 90, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.darkGreen)
    qapp.clipboard().setImage(image)
    strip = strip_of(history)
    qtbot.keyClick(strip.add_button, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    read(qtbot, history)
    assert history.back()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files(1, 2)])
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(5, 5), copy, data, left, none)
    qapp.sendEvent(strip, enter)
    assert enter.isAccepted()
    qapp.sendEvent(strip, QDropEvent(QPointF(5, 5), copy, data, left, none))
    read(qtbot, history, 2)
    qapp.clipboard().setText("no picture")
    assert not strip.offer_clipboard()


def test_nothing_of_the_phone_comes_along(
    qtbot: QtBot, history: VisitsPage, village: Village, hands: Hands, tmp_path: Path
) -> None:
    (tmp_path / "phone.jpg").write_bytes(telltale("JPEG"))
    strip_of(history).chosen.emit([tmp_path / "phone.jpg"])
    read(qtbot, history)
    hands.type("1\n")
    qtbot.waitUntil(lambda: len(photos(village, "wang")) == 1)
    with village.store.read() as reader:
        jpeg = photo_files(reader).get(photos(village, "wang")[0].sha256)
    assert jpeg
    assert b"Exif" not in jpeg


@pytest.fixture
def county(tmp_path: Path) -> Iterator[County]:
    opened = open_county(Settings(tmp_path / "county"))
    with opened.database.writing(WHOLE_COUNTY) as connection:
        areas.save(connection, [areas.area_of(code, name) for code, name in AREAS.items()])
    yield opened
    opened.close()


def test_a_photo_that_is_elsewhere_is_fetched(
    qtbot: QtBot,
    history: VisitsPage,
    village: Village,
    hands: Hands,
    files: Files,
    county: County,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    join(village.store, county, VILLAGE)
    strip_of(history).chosen.emit(files(1))
    read(qtbot, history)
    hands.type("3\n")
    qtbot.waitUntil(lambda: [p.state for p in strip_of(history).photos] == ["waiting"])
    assert strip_of(history).line.text() == "wait to be handed over: 1"
    sync(village.store, county)
    with village.store.read() as reader:
        photo_files(reader).drop(photos(village, "wang")[0].sha256)
    history.refresh(frozenset({"photo_file"}))
    qtbot.waitUntil(lambda: [p.state for p in strip_of(history).photos] == ["elsewhere"])

    def line(member: Any, cancelled: Any) -> PictureLine:
        return PictureLine(county, member)

    monkeypatch.setattr(fetching, "fetch_photos", partial(fetching.fetch_photos, line=line))
    qtbot.mouseClick(strip_of(history).fetch_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: [p.state for p in strip_of(history).photos] == ["handed_over"])
    assert not strip_of(history).fetch_button.isVisible()


def test_fetching_without_a_county_says_so(
    qtbot: QtBot, history: VisitsPage, village: Village, hands: Hands, files: Files
) -> None:
    strip_of(history).chosen.emit(files(1))
    read(qtbot, history)
    hands.type("3\n")
    qtbot.waitUntil(lambda: [p.state for p in strip_of(history).photos] == ["here"])
    with village.store.read() as reader:
        photo_files(reader).drop(photos(village, "wang")[0].sha256)
    history.refresh(frozenset({"photo_file"}))
    qtbot.waitUntil(lambda: [p.state for p in strip_of(history).photos] == ["elsewhere"])
    with qtbot.waitSignal(history.shell.trouble) as told:
        qtbot.mouseClick(strip_of(history).fetch_button, Qt.MouseButton.LeftButton)
    assert "does not belong to a county" in told.args[0]
