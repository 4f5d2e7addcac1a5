"""One photo, as large as the window lets it be."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.page import Shell
from eldercare_desktop.screens.parts.buttons import button, icon_button
from eldercare_desktop.screens.parts.text import ElidedLabel, text
from eldercare_desktop.screens.photos import loading
from eldercare_desktop.screens.photos.loading import Shown
from eldercare_desktop.screens.photos.phrases import facts_line

LONGEST_CAPTION = 100
SHARE = 0.86
"""Of the window behind it."""


class Canvas(QWidget):
    """Paints a picture in full, in the middle; words where there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image: QImage | None = None
        self._words = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        return QSize(theme.px(640), theme.px(420))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(200), theme.px(140))

    def show_image(self, image: QImage | None, words: str = "") -> None:
        """Shows a picture, or words."""
        self._image, self._words = image, words
        self.update()

    def image(self) -> QImage | None:
        """What it shows."""
        return self._image

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), theme.colour("sunken"))
            if self._image is None:
                painter.setPen(theme.colour("muted"))
                middle = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)
                painter.drawText(self.rect(), middle, self._words)
                return
            ratio = self.devicePixelRatioF()
            size = self._image.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
            fine = self._image.scaled(
                size * ratio,
                Qt.AspectRatioMode.IgnoreAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
            fine.setDevicePixelRatio(ratio)
            left = (self.width() - size.width()) // 2
            painter.drawImage(left, (self.height() - size.height()) // 2, fine)


class PhotoView(QDialog):
    """Arrows go to the next one, Esc closes.

    `removed` gives a photo to be taken back; `said`: a photo, and what it shows.
    """

    removed = Signal(object)
    said = Signal(object, str)

    def __init__(
        self, shell: Shell, photos: Sequence[Shown], number: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Photo"))
        self._shell, self._photos, self._number = shell, list(photos), number
        self.canvas = Canvas()
        self.back = icon_button(self.tr("Previous"), "chevron-left")
        self.next = icon_button(self.tr("Next"), "chevron-right")
        self.place = text("", "hint")
        self.facts = ElidedLabel("", "hint")
        self.caption = QLineEdit()
        self.caption.setMaxLength(LONGEST_CAPTION)
        self.caption.setPlaceholderText(self.tr("What does it show?"))
        self.caption.setAccessibleName(self.tr("What does it show?"))
        self.say_button = button(self.tr("Save words"), "", "check")
        self.remove_button = button(self.tr("Remove"), "danger", "trash-2")
        self.close_button = button(self.tr("Close (Esc)"))
        self._lay_out()
        # Buttons would take the arrows to go from one to the next; the field keeps its own.
        for key, act in (
            (Qt.Key.Key_Left, lambda: self._go(-1)),
            (Qt.Key.Key_Right, lambda: self._go(1)),
            (Qt.Key.Key_Delete, self._remove),
        ):
            QShortcut(QKeySequence(key), self).activated.connect(act)
        self.back.clicked.connect(lambda: self._go(-1))
        self.next.clicked.connect(lambda: self._go(1))
        self.caption.textEdited.connect(self._allow_saying)
        self.caption.returnPressed.connect(self._say)
        self.say_button.clicked.connect(self._say)
        self.remove_button.clicked.connect(self._remove)
        self.close_button.clicked.connect(self.close)
        self._show()
        self.close_button.setFocus()
        if parent:
            self.resize(parent.size() * SHARE)

    def photo(self) -> Shown:
        """The photo in view."""
        return self._photos[self._number]

    def _go(self, step: int) -> None:
        self._number = (self._number + step) % len(self._photos)
        self._show()

    def _show(self) -> None:
        photo = self.photo()
        total = len(self._photos)
        self.place.setText(self.tr("{n} of {total}").format(n=self._number + 1, total=total))
        for part in (self.back, self.next):
            part.setEnabled(total > 1)
        self.facts.setText(facts_line(photo))
        self.caption.setText(photo.caption)
        saved = photo.state != "draft"
        self.caption.setReadOnly(not saved)
        self.say_button.setVisible(saved)
        self._allow_saying()
        self.canvas.show_image(None, self.tr("One moment …"))
        self._shell.background.query(
            lambda read: loading.whole(read, photo.sha256),
            done=lambda image: self.canvas.show_image(image, self._absent()),
            owner=self,
            latest="photo",
        )

    def _absent(self) -> str:
        return self.tr("This photo is not on this laptop yet. Close this and fetch it.")

    def _allow_saying(self) -> None:
        self.say_button.setEnabled(self.caption.text().strip() != self.photo().caption)

    def _say(self) -> None:
        if self.say_button.isEnabled() and not self.caption.isReadOnly():
            self.said.emit(self.photo(), self.caption.text().strip())
            self.close()

    def _remove(self) -> None:
        self.removed.emit(self.photo())
        self.close()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(*[theme.px(16)] * 4)
        column.setSpacing(theme.px(12))
        column.addWidget(self.canvas, 1)
        words = QHBoxLayout()
        words.setSpacing(theme.px(8))
        words.addWidget(self.caption, 1)
        words.addWidget(self.say_button)
        foot = QHBoxLayout()
        foot.setSpacing(theme.px(8))
        for part in (self.back, self.place, self.next):
            foot.addWidget(part)
        foot.addStretch(1)
        foot.addWidget(self.remove_button)
        foot.addWidget(self.close_button)
        column.addWidget(self.facts)
        column.addLayout(words)
        column.addLayout(foot)
