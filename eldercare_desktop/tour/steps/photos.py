"""Photos: an invented picture is added to a visit, looked at, removed, fetched elsewhere."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPolygonF

from eldercare_desktop.care.photo.keeping import photos_of
from eldercare_desktop.care.records import Photo
from eldercare_desktop.screens.photos.strip import PhotoStrip
from eldercare_desktop.screens.photos.view import PhotoView
from eldercare_desktop.tour.hands import check, click, find, press, wait
from eldercare_desktop.tour.laptop import Laptop


def add_and_look(laptop: Laptop, folder: Path) -> None:
    """A photo of a stove comes to the newest visit of the history."""
    picture = draw_kitchen(folder / "kitchen.jpg")
    page = laptop.page("visits", part="history")
    wait(lambda: page.history._looked, "the history shows a visit")
    visit_id = page.history._looked.row.id
    laptop.rest()
    _strip(page).chosen.emit([picture])
    wait(lambda: page.adding.form and page.adding.form.pictures, "the picture is read")
    laptop.rest()
    laptop.picture("photo-consent")
    press(Qt.Key.Key_3)  # nobody is to be seen
    press(Qt.Key.Key_Return)
    wait(lambda: _count(laptop, visit_id) == 1, "the photo is kept")
    laptop.rest()
    laptop.picture("photo-added")
    _look_at_it(laptop, visit_id)
    laptop.report.say(f"{laptop.name}: a photo added, looked at, removed and brought back")


def _look_at_it(laptop: Laptop, visit_id: str) -> None:
    page = laptop.page("visits", part="history")
    wait(lambda: _strip(page).thumbs, "the photo shows")
    click(_strip(page).thumbs[0])
    view = find(laptop.window, PhotoView)
    wait(lambda: view.canvas.image() is not None, "the photo opens in full")
    laptop.rest()
    laptop.picture("photo-view", view)
    view.remove_button.click()
    wait(lambda: _count(laptop, visit_id) == 0, "the photo is removed")
    laptop.page()
    press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    wait(lambda: _count(laptop, visit_id) == 1, "Ctrl+Z brings the photo back")
    check(_count(laptop, visit_id) == 1, "there is one photo, not two")
    laptop.rest()


def fetch(laptop: Laptop) -> None:
    """The photo that another laptop handed over comes when somebody wants to see it."""
    visit_id = laptop.read(lambda r: r.find(Photo))[-1].visit_id
    page = laptop.page("visits", visit=visit_id)
    wait(lambda: page.history._looked and _strip(page).thumbs, "the visit shows its photo")
    laptop.rest()
    check(_strip(page).photos[0].state == "elsewhere", "the picture is not here yet")
    laptop.picture("photo-elsewhere")
    click(_strip(page).fetch_button)
    wait(lambda: _strip(page).photos[0].state == "handed_over", "the picture comes")
    laptop.rest()
    laptop.picture("photo-fetched")
    laptop.report.say(f"{laptop.name}: a photo fetched from the county")


def draw_kitchen(file: Path) -> Path:
    """An invented kitchen: a window, a stove with a pot. Nobody is in it."""
    image = QImage(2400, 1800, QImage.Format.Format_RGB32)
    with QPainter(image) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(image.rect(), QColor("#e9dfc9"))
        painter.fillRect(QRectF(0, 1350, 2400, 450), QColor("#a88862"))
        painter.setPen(Qt.PenStyle.NoPen)
        _window(painter)
        _stove(painter)
    image.save(str(file))
    return file


def _window(painter: QPainter) -> None:
    painter.fillRect(QRectF(1480, 240, 660, 560), QColor("#6b4f34"))
    painter.fillRect(QRectF(1510, 270, 600, 500), QColor("#bcd9e6"))
    painter.setBrush(QColor("#5d8a56"))
    painter.drawPolygon(QPolygonF([QPointF(1510, 770), QPointF(1760, 500), QPointF(2110, 770)]))
    painter.fillRect(QRectF(1795, 240, 30, 560), QColor("#6b4f34"))


def _stove(painter: QPainter) -> None:
    painter.fillRect(QRectF(280, 900, 980, 640), QColor("#d8d8d4"))
    painter.fillRect(QRectF(280, 880, 980, 60), QColor("#5a5a58"))
    for left in (400, 860):
        painter.setBrush(QColor("#2c2c2c"))
        painter.drawEllipse(QRectF(left, 860, 260, 70))
    painter.setBrush(QColor("#8f3d2e"))
    painter.drawRoundedRect(QRectF(420, 660, 220, 220), 30, 30)
    painter.setBrush(QColor("#3f3f3f"))
    for left in (420, 700, 980):
        painter.drawEllipse(QRectF(left, 1040, 80, 80))


def _strip(page: Any) -> PhotoStrip:
    return find(page.history, PhotoStrip)


def _count(laptop: Laptop, visit_id: str) -> int:
    return len(laptop.read(lambda r: photos_of(r, [visit_id]))[visit_id])
