"""The live picture of the camera: Space takes it, Esc closes."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QImage, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.parts.buttons import button
from eldercare_desktop.screens.parts.text import text
from eldercare_desktop.screens.photos.camera import Camera, Source
from eldercare_desktop.screens.photos.view import SHARE, Canvas
from eldercare_desktop.screens.wording import sentence


class CameraView(QDialog):
    """`taken` gives the bytes of a picture; the view is closed by then."""

    taken = Signal(bytes)

    def __init__(self, source: Source, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self.setWindowTitle(self.tr("Take a photo"))
        self._source = source
        self._asked = False  # one picture a view, however often Space is pressed
        self.canvas = Canvas()
        self.hint = text(self.tr("Nobody is to be seen who has not agreed."), "hint", wrap=True)
        self.take_button = button(self.tr("Take (Space)"), "primary", "camera")
        self.again_button = button(self.tr("Try again"), "", "refresh-cw")
        self.close_button = button(self.tr("Close (Esc)"))
        self._lay_out()
        # Enter as well: it is what saves everywhere else.
        for key in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            QShortcut(QKeySequence(key), self).activated.connect(self._go_on)
        self.take_button.clicked.connect(self._take)
        self.again_button.clicked.connect(self.look)
        self.close_button.clicked.connect(self.close)
        self.look()
        if parent:
            self.resize(parent.size() * SHARE)

    def look(self) -> None:
        """Opens the camera."""
        self._asked = False
        self.take_button.setEnabled(False)
        self.again_button.hide()
        self.canvas.show_image(None, self.tr("The camera is being opened …"))
        self.camera = camera = Camera(self._source)
        camera.seen.connect(self._show)
        camera.taken.connect(self._taken)
        camera.failed.connect(self._failed)
        camera.start()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.camera.stop()
        super().closeEvent(event)

    def done(self, result: int) -> None:
        self.camera.stop()  # Esc comes here, not to closeEvent
        super().done(result)

    def _show(self, image: QImage) -> None:
        self.canvas.show_image(image)
        if not self.take_button.isEnabled():
            self.take_button.setEnabled(True)
            self.take_button.setFocus()
        self.camera.shown()

    def _go_on(self) -> None:
        if self.again_button.isVisible():
            self.look()
        else:
            self._take()

    def _take(self) -> None:
        if self.take_button.isEnabled() and not self._asked:
            self._asked = True
            self.camera.take()

    def _taken(self, picture: bytes) -> None:
        self.close()
        self.taken.emit(picture)

    def _failed(self, code: str) -> None:
        self.take_button.setEnabled(False)
        self.again_button.show()
        self.canvas.show_image(None, sentence(code))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(*[theme.px(16)] * 4)
        column.setSpacing(theme.px(12))
        column.addWidget(self.canvas, 1)
        foot = QHBoxLayout()
        foot.setSpacing(theme.px(8))
        foot.addWidget(self.hint, 1)
        for part in (self.again_button, self.close_button, self.take_button):
            foot.addWidget(part)
        column.addLayout(foot)
