"""Where the parts of the quick log stand: who, what was seen, and the buttons below."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from eldercare_desktop.screens import theme


class Scrolled(QScrollArea):
    """What is written, scrolled where the window is low. Tab and keys bring it into view."""

    def __init__(self, parts: list[QWidget]) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        written = QWidget()
        lines = QVBoxLayout(written)
        lines.setContentsMargins(0, 0, theme.px(14), 0)  # the scroll bar
        lines.setSpacing(theme.px(12))
        for part in parts:
            lines.addWidget(part)
        lines.addStretch(1)
        self.setWidget(written)
        self.setMinimumWidth(written.minimumSizeHint().width())

    def to_top(self) -> None:
        """Shows the beginning."""
        self.verticalScrollBar().setValue(0)


def foot_of(*buttons: QWidget) -> QWidget:
    """A line of buttons, at the right as in every form: the last toast lies at the left."""
    foot = QWidget()
    row = QHBoxLayout(foot)
    row.setContentsMargins(0, theme.px(4), 0, 0)
    row.addStretch(1)
    for made in buttons:
        row.addWidget(made)
    return foot


def stand(form: QWidget, *parts: QWidget, stretched: tuple[QWidget, ...]) -> None:
    """Puts the parts of the form one below the other; those that are stretched take the room."""
    theme.role(form, "sheet").setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    form.setMinimumWidth(theme.px(280))
    column = QVBoxLayout(form)
    column.setContentsMargins(*[theme.px(16), theme.px(12)] * 2)
    column.setSpacing(theme.px(8))
    for part in parts:
        column.addWidget(part, 1 if part in stretched else 0)
