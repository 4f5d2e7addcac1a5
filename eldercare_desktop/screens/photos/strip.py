"""A row of small photos, with the way to add one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.parts.buttons import button
from eldercare_desktop.screens.parts.flow import FlowLayout
from eldercare_desktop.screens.parts.text import text
from eldercare_desktop.screens.photos import camera, sources
from eldercare_desktop.screens.photos.loading import Shown
from eldercare_desktop.screens.photos.phrases import kilobytes, standing
from eldercare_desktop.screens.photos.thumb import Thumb

ADD_KEY = "Alt+P"
CAMERA_KEY = "Alt+K"


class PhotoStrip(QWidget):
    """Shows photos; what is wanted with them is told by signals.

    `chosen`: pictures to be added; `opened`: the number of a photo to be looked at;
    `fetch_wanted`: those that are elsewhere; `removed`: a photo by its number (Delete).
    """

    chosen = Signal(object)  # list of sources
    opened = Signal(int)
    removed = Signal(int)
    fetch_wanted = Signal()

    def __init__(self, most: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._most = most
        self.photos: Sequence[Shown] = ()
        self.thumbs: list[Thumb] = []
        self.setAcceptDrops(True)
        self.add_button = button(self.tr("Add photo …"), "", "image")
        self.add_button.setShortcut(QKeySequence(ADD_KEY))
        how = self.tr("{key}; or drop pictures here, or paste one with Ctrl+V")
        self.add_button.setToolTip(how.format(key=ADD_KEY))
        self.camera_button = button(self.tr("Take one …"), "", "camera")
        self.camera_button.setShortcut(QKeySequence(CAMERA_KEY))
        self.camera_button.setToolTip(self.tr("With the camera, {key}").format(key=CAMERA_KEY))
        self.camera_button.hide()
        self.fetch_button = button("", "quiet", "cloud-download")
        self.line = text("", "hint", wrap=True)
        self._lay_out()
        self.add_button.clicked.connect(self._ask)
        self.camera_button.clicked.connect(self._take)
        self.fetch_button.clicked.connect(self.fetch_wanted)
        self.show_photos([])

    def show_photos(self, photos: Sequence[Shown]) -> None:
        """Shows these photos."""
        had_focus = next((n for n, thumb in enumerate(self.thumbs) if thumb.hasFocus()), None)
        for thumb in self.thumbs:
            thumb.hide()
            thumb.deleteLater()
        self.photos = list(photos)
        self.thumbs = [Thumb(p, n, len(photos)) for n, p in enumerate(photos, 1)]
        for number, thumb in enumerate(self.thumbs):
            thumb.clicked.connect(lambda _=False, n=number: self.opened.emit(n))
            self._flow.addWidget(thumb)
            thumb.show()
        if had_focus is not None and self.thumbs:
            self.thumbs[min(had_focus, len(self.thumbs) - 1)].setFocus()
        self._row.setVisible(bool(photos))
        for way in (self.add_button, self.camera_button):
            way.setEnabled(len(photos) < self._most)
        self._say(standing(photos))
        size = kilobytes(photos)
        self.fetch_button.setVisible(bool(size))
        self.fetch_button.setText(" " + self.tr("Fetch (about {size} kB)").format(size=size))

    def has_cursor(self) -> bool:
        """Whether the cursor is in it."""
        buttons = (self.add_button, self.camera_button, self.fetch_button)
        return any(part.hasFocus() for part in (*buttons, *self.thumbs))

    def take_cursor(self) -> None:
        """Puts the cursor on the first photo, or on the way to add one."""
        (self.thumbs[0] if self.thumbs else self.add_button).setFocus()

    def set_busy(self, words: str) -> None:
        """Says what is going on, in place of how it stands; empty when it is over."""
        self.fetch_button.setEnabled(not words)
        self._say(words or standing(self.photos))

    def offer_clipboard(self) -> bool:
        """Takes the pictures on the clipboard; False if there are none."""
        found = sources.on_clipboard()
        if found and self.add_button.isEnabled():
            self.chosen.emit(found)
        return bool(found)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        number = next((n for n, thumb in enumerate(self.thumbs) if thumb.hasFocus()), None)
        if event.matches(QKeySequence.StandardKey.Paste) and self.offer_clipboard():
            return
        if event.key() == Qt.Key.Key_Delete and number is not None:
            self.removed.emit(number)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and number is not None:
            self.opened.emit(number)
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.add_button.isEnabled() and sources.may_hold_pictures(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        if found := sources.sources_in(event.mimeData()):
            event.acceptProposedAction()
            self.chosen.emit(found)

    def _ask(self) -> None:
        if found := sources.ask_files(self.window()):
            self.chosen.emit(found)

    def _take(self) -> None:
        from eldercare_desktop.screens.photos.camera_view import CameraView  # opened seldom

        source = camera.first_camera()
        if source is not None:
            view = CameraView(source, self.window())
            view.taken.connect(lambda picture: self.chosen.emit([picture]))
            view.open()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.camera_button.setVisible(camera.first_camera() is not None)

    def _say(self, words: str) -> None:
        self.line.setText(words)
        self.line.setVisible(bool(words))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        self._row = QWidget()
        self._flow = FlowLayout(self._row, 8)
        buttons = QWidget()
        line = FlowLayout(buttons, 8)
        line.addWidget(self.add_button)
        line.addWidget(self.camera_button)
        line.addWidget(self.fetch_button)
        column.addWidget(self._row)
        column.addWidget(buttons)
        column.addWidget(self.line)

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(120), super().minimumSizeHint().height())
