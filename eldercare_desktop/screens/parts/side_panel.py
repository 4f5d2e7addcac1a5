"""The side form: slides over the right of a page, with Save and Cancel at its foot."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.parts.banner import Banner
from eldercare_desktop.screens.parts.buttons import icon_button
from eldercare_desktop.screens.parts.text import ElidedLabel

WIDTH = 440
TROUBLE = ("error", "banner-danger", "banner-due")
"""What looks so stands in the way of saving."""


class SidePanel(QWidget):
    """Lies over the right of `parent`. Ctrl+Enter saves, Esc closes.

    `saved` asks the page to save what the content holds; the page closes the panel when
    that worked; a sentence in the way of saving is scrolled to. `closed` says that it was left
    without saving. A form that was left with something typed into it is offered again by a
    toast, if the parent is a page.
    """

    saved = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget, *, width: float = WIDTH) -> None:
        super().__init__(parent)
        self._width = width
        theme.role(self, "side").setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.title = ElidedLabel("", "heading")
        self.banner = Banner()
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.save_button = theme.role(QPushButton(), "primary")
        self.cancel_button = QPushButton(self.tr("Cancel"))
        self._lay_out()
        self._looks = QTimer(self)  # a sentence has its place only when it was laid out
        self._looks.setSingleShot(True)
        self._looks.timeout.connect(self._scroll_to_trouble)
        self.saved.connect(self.show_trouble)
        self.save_button.clicked.connect(self.saved)
        self.cancel_button.clicked.connect(self.leave)
        shortcut = QShortcut(QKeySequence("Ctrl+Return"), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self.saved)
        parent.installEventFilter(self)
        self.hide()

    def open(self, title: str, content: QWidget, save: str = "") -> None:
        """Shows content (a form) under a title, in place of what was there."""
        self.title.setText(title)
        self.save_button.setText(save or self.tr("Save"))
        self.save_button.setEnabled(True)
        self.banner.hide()
        content.setContentsMargins(theme.px(24), theme.px(8), theme.px(24), theme.px(24))
        self.area.setWidget(content)
        self._place()
        self.show()
        self.raise_()
        content.setFocus()

    def content(self) -> QWidget | None:
        """What it shows now."""
        return self.area.widget() if self.isVisible() else None

    def leave(self) -> None:
        """Closes without saving."""
        if not self.isVisible():
            return
        self.close_form()
        self.closed.emit()
        shell = getattr(self.parentWidget(), "shell", None)
        if shell and getattr(self.area.widget(), "dirty", False):
            words = self.tr("Closed without saving")
            shell.toast(words, self.tr("Open again"), self.open_again)

    def open_again(self) -> None:
        """Shows what it held when it was left."""
        if content := self.area.widget():
            self._place()
            self.show()
            self.raise_()
            content.setFocus()

    def show_trouble(self) -> None:
        """Scrolls to the topmost sentence that says what is wrong, if there is one."""
        self._looks.start(0)

    def close_form(self) -> None:
        """Closes because the work is done."""
        self.hide()
        if parent := self.parentWidget():
            parent.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def _scroll_to_trouble(self) -> None:
        content = self.content()
        if content is None:
            return
        said = [
            part
            for part in (*content.findChildren(QLabel), *content.findChildren(Banner))
            if part.isVisible() and part.property("role") in TROUBLE
        ]
        if said:
            top = min(said, key=lambda part: part.mapTo(content, QPoint()).y())
            self.area.ensureWidgetVisible(top, 0, theme.px(72))

    def _place(self) -> None:
        parent = self.parentWidget()
        if parent is not None:
            width = min(theme.px(self._width), parent.width())
            self.setGeometry(parent.width() - width, 0, width, parent.height())

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)  # its border
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(theme.px(24), theme.px(12), theme.px(12), theme.px(4))
        head.addWidget(self.title, 1)
        closing = icon_button(self.tr("Close (Esc)"), "x")
        closing.clicked.connect(self.leave)
        head.addWidget(closing)
        foot = theme.role(QWidget(), "side-foot")
        foot.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        buttons = QHBoxLayout(foot)
        buttons.setContentsMargins(theme.px(24), theme.px(12), theme.px(24), theme.px(12))
        # At the right: the toast of what was just saved comes up at the left.
        buttons.addStretch(1)
        buttons.addWidget(self.cancel_button)
        buttons.addWidget(self.save_button)
        column.addLayout(head)
        column.addWidget(self.banner)
        column.addWidget(self.area, 1)
        column.addWidget(foot)
