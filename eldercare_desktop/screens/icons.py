"""Icons of resources/icons, drawn in a colour of the theme and kept."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap

from eldercare_desktop.resources import resource
from eldercare_desktop.screens import theme

SIZE = 20
"""Ordinary edge of an icon in pixels at 100 %."""


def icon(name: str, tint: str = "text", *, checked: str | None = None) -> QIcon:
    """An icon by its file name, in the colour `tint`; `checked` is its colour when chosen."""
    found = QIcon()
    for edge in (SIZE, SIZE * 2):
        found.addPixmap(pixmap(name, tint, edge))
        found.addPixmap(pixmap(name, "muted", edge), QIcon.Mode.Disabled)
        if checked:
            picture = pixmap(name, checked, edge)
            found.addPixmap(picture, QIcon.Mode.Normal, QIcon.State.On)
            found.addPixmap(picture, QIcon.Mode.Selected)
    return found


def pixmap(name: str, tint: str = "text", size: float = SIZE) -> QPixmap:
    """An icon as a picture, `size` pixels at 100 %, sharp on the present screen."""
    return _drawn(name, theme.colour(tint).name(), theme.px(size), _ratio())


def icon_size(size: float = SIZE) -> QSize:
    """The size to give to a button's `setIconSize`."""
    return QSize(theme.px(size), theme.px(size))


def _ratio() -> float:
    from PySide6.QtWidgets import QApplication

    app = QApplication.instance()
    return app.devicePixelRatio() if isinstance(app, QApplication) else 1.0


@lru_cache(maxsize=512)
def _drawn(name: str, colour: str, edge: int, ratio: float) -> QPixmap:
    from PySide6.QtSvg import QSvgRenderer  # the first window needs no icon before its text

    svg = resource("icons", f"{name}.svg").read_bytes()
    renderer = QSvgRenderer(QByteArray(svg.replace(b"currentColor", colour.encode())))
    picture = QPixmap(round(edge * ratio), round(edge * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    with QPainter(picture) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        # The renderer inherits the painter's pen where a file names none.
        painter.setPen(Qt.PenStyle.NoPen)
        renderer.render(painter, QRectF(0, 0, edge, edge))
    return picture
