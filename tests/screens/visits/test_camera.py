"""A photo by the camera. A video file stands for the device, read by the same library."""

from __future__ import annotations

import os
from pathlib import Path

import cv2
import numpy
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from eldercare_desktop.screens.photos import camera
from eldercare_desktop.screens.photos.camera_view import CameraView
from eldercare_desktop.screens.visits import VisitsPage
from tests.screens.visits.door import Hands, Village

RED = (40, 40, 220)
"""Blue, green, red, as the library has them."""


def film(path: Path, frames: int) -> str:
    """A camera that shows a red wall for so many pictures."""
    writer = cv2.VideoWriter(str(path), cv2.VideoWriter_fourcc(*"MJPG"), 20, (640, 480))  # type: ignore[attr-defined]
    assert writer.isOpened()
    for _ in range(frames):
        writer.write(numpy.full((480, 640, 3), RED, numpy.uint8))
    writer.release()
    return str(path)


@pytest.fixture
def device(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """There is a camera, for a minute."""
    path = tmp_path / "camera.avi"
    monkeypatch.setenv(camera.CHOSEN, film(path, 400))
    return path


def is_held(path: Path) -> bool:
    """Whether this process has the device open."""
    links = [Path("/proc/self/fd") / name for name in os.listdir("/proc/self/fd")]
    return any(link.exists() and os.readlink(link) == str(path) for link in links)


def look(qtbot: QtBot, page: VisitsPage, village: Village) -> CameraView:
    """Somebody is visited, and Alt+K opens the camera."""
    page.form.pick_person(village.residents["wang"].person_id)
    qtbot.waitUntil(page.form.photos.strip.camera_button.isVisible)
    page.window().activateWindow()
    qtbot.waitUntil(page.form.entry.checks.hasFocus)
    window = page.window().windowHandle()
    assert isinstance(window, QWindow)
    QTest.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not None)
    view = QApplication.activeModalWidget()
    assert isinstance(view, CameraView)
    return view


def press(view: CameraView, key: Qt.Key) -> None:
    window = view.windowHandle()
    assert isinstance(window, QWindow)
    QTest.keyClick(window, key)


def test_space_takes_the_picture_and_who_agreed_is_asked(
    qtbot: QtBot, page: VisitsPage, village: Village, device: Path, hands: Hands
) -> None:
    view = look(qtbot, page, village)
    qtbot.waitUntil(view.take_button.isEnabled)
    shown = view.canvas.image()
    assert shown is not None
    assert shown.pixelColor(320, 240).red() > 200
    reading = view.camera
    given: list[bytes] = []
    view.taken.connect(given.append)
    press(view, Qt.Key.Key_Space)
    press(view, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: page.adding.form is not None and bool(page.adding.form.pictures))
    qtbot.waitUntil(lambda: not reading.is_reading())
    assert not is_held(device)
    assert len(given) == 1
    form = page.adding.form
    assert form is not None
    (picture,) = form.pictures
    assert (picture.width, picture.height) == (640, 480)
    assert not page.form.photos.entries()  # nobody was asked yet
    form.form.input("consent").set_value("nobody")
    form.submitted.emit()
    qtbot.waitUntil(lambda: len(page.form.photos.entries()) == 1)
    page.form.begin()
    hands.type("0\n")
    qtbot.waitUntil(lambda: len(village.visits("wang")) == 2)


def test_esc_closes_and_lets_go_of_the_camera(
    qtbot: QtBot, page: VisitsPage, village: Village, device: Path
) -> None:
    view = look(qtbot, page, village)
    qtbot.waitUntil(view.take_button.isEnabled)
    assert is_held(device)
    reading = view.camera
    press(view, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not reading.is_reading() and not is_held(device))
    assert page.adding.form is None
    assert page.form.person_id() is not None  # Esc closed the camera alone


def test_a_camera_that_does_not_open_can_be_tried_again(
    qtbot: QtBot, page: VisitsPage, village: Village, device: Path
) -> None:
    device.rename(device.with_suffix(".away"))
    view = look(qtbot, page, village)
    qtbot.waitUntil(view.again_button.isVisible)
    assert not view.take_button.isEnabled()
    device.with_suffix(".away").rename(device)
    press(view, Qt.Key.Key_Space)
    qtbot.waitUntil(view.take_button.isEnabled)
    view.close()


def test_a_camera_that_is_pulled_out_is_told(
    qtbot: QtBot,
    page: VisitsPage,
    village: Village,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    failed: list[str] = []
    source = film(tmp_path / "short.avi", 6)
    reading = camera.Camera(source)
    reading.failed.connect(failed.append)
    with qtbot.waitSignal(reading.ended):
        reading.start()
    assert failed == ["camera_gone"]
    qtbot.waitUntil(lambda: not reading.is_reading())


def test_without_a_camera_or_the_library_nothing_is_offered(
    qtbot: QtBot,
    page: VisitsPage,
    village: Village,
    device: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(camera, "_has_library", lambda: False)
    page.form.pick_person(village.residents["wang"].person_id)
    qtbot.waitUntil(page.form.photos.strip.isVisible)
    assert page.form.photos.strip.camera_button.isHidden()
    assert page.form.photos.strip.add_button.isVisible()
