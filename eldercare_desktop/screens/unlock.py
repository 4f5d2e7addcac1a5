"""The first page of every day: the PIN. And the pages for when the data cannot be opened."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QRegularExpression, Qt, Signal
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from eldercare_desktop.screens import icons, theme
from eldercare_desktop.screens.jobs import Failure
from eldercare_desktop.screens.parts.buttons import button
from eldercare_desktop.screens.parts.leaf import Leaf
from eldercare_desktop.screens.parts.sheet import Sheet
from eldercare_desktop.screens.parts.text import picture, text
from eldercare_desktop.screens.wording import failure_text, sentence, stop_heading

MOST_DIGITS = 12


def pin_field(name: str) -> QLineEdit:
    """A field for a PIN: digits only, shown as dots."""
    field = theme.role(QLineEdit(), "pin")
    field.setEchoMode(QLineEdit.EchoMode.Password)
    digits = QRegularExpression(rf"\d{{0,{MOST_DIGITS}}}")
    field.setValidator(QRegularExpressionValidator(digits, field))
    field.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly)
    field.setAccessibleName(name)
    return field


class UnlockScreen(Sheet):
    """Asks for the PIN and emits `pin_entered`; trying a PIN takes about half a second by

    itself, which is what slows down somebody who guesses. Call `say` when it was wrong.
    """

    pin_entered = Signal(str)

    def __init__(
        self, village: str = "", user: str = "", hint: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(440, parent)
        self._hint = hint
        self.pin = pin_field(self.tr("PIN"))
        self.pin.returnPressed.connect(self._enter)
        self.open_button = button(self.tr("Open"), "primary", "lock-open")
        self.open_button.clicked.connect(self._enter)
        self.forgotten = button(self.tr("Forgot the PIN?"), "link")
        self.forgotten.clicked.connect(self._show_help)
        self.help = text("", "hint", wrap=True)
        self.help.hide()
        self.error = text("", "error", wrap=True)
        self._error_row = _with_icon(self.error)
        self._lay_out(village, user)
        self.setFocusProxy(self.pin)

    def set_hint(self, hint: str) -> None:
        """What the person wrote down to remember the PIN by; shown when asked for."""
        self._hint = hint

    def set_busy(self, busy: bool) -> None:
        """Shows that the data is being opened."""
        self.pin.setEnabled(not busy)
        self.open_button.setEnabled(not busy)
        words = self.tr("Opening …") if busy else self.tr("Open")
        self.open_button.setText(f" {words}")
        if busy:
            self._error_row.hide()

    def say(self, failure: Failure | str) -> None:
        """Shows why it did not open, and lets the person type again."""
        self.set_busy(False)
        self.error.setText(failure if isinstance(failure, str) else failure_text(failure))
        self._error_row.show()
        self.pin.selectAll()
        self.pin.setFocus()

    def _enter(self) -> None:
        if not self.pin.text():
            self.say(self.tr("Please type the PIN."))
            return
        self.set_busy(True)
        self.pin_entered.emit(self.pin.text())

    def _show_help(self) -> None:
        if self._hint:
            own = self.tr("Your own hint: {hint}").format(hint=self._hint)
        else:
            own = self.tr("No hint was written down for this PIN.")
        rest = self.tr("If that does not help, please call the township.")
        self.help.setText(f"{own}\n{rest}")
        self.help.show()

    def _lay_out(self, village: str, user: str) -> None:
        head = QHBoxLayout()
        head.setSpacing(theme.px(16))
        head.addWidget(Leaf(48))
        head.addWidget(text(self.tr("Village Elder Care"), "title"), 1)
        self.column.addLayout(head)
        who = " · ".join(part for part in (village, user) if part)
        if who:
            self.column.addWidget(text(who, "hint", wrap=True))
        self.column.addSpacing(theme.px(8))
        self.column.addWidget(text(self.tr("PIN"), "label"))
        self.column.addWidget(self.pin)
        self.column.addWidget(self._error_row)
        self.column.addWidget(self.open_button)
        self.column.addWidget(self.forgotten, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addWidget(self.help)


class StoppedScreen(Sheet):
    """Why the app cannot open its data, what is safe, and what to do."""

    retried = Signal()
    folder_wanted = Signal()
    quit_wanted = Signal()

    def __init__(
        self, code: str, params: Mapping[str, object] | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(560, parent)
        in_use = code == "store_in_use"
        mark = text()
        mark.setPixmap(icons.pixmap("lock" if in_use else "triangle-alert", "due", 40))
        self.heading = text(stop_heading(code), "title", wrap=True)
        self.sentence = text(sentence(code, params), wrap=True)
        for part in (mark, self.heading, self.sentence):
            self.column.addWidget(part)
        self.column.addSpacing(theme.px(8))
        self.retry = button(self.tr("Try again"), "primary", "refresh-cw")
        self.retry.clicked.connect(self.retried)
        self.folder = button(self.tr("Open the data folder"), "", "folder-open")
        self.folder.clicked.connect(self.folder_wanted)
        self.folder.setVisible(not in_use)
        self.leave = button(self.tr("Quit"), "quiet")
        self.leave.clicked.connect(self.quit_wanted)
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        for made in (self.retry, self.folder, self.leave):
            row.addWidget(made)
        row.addStretch(1)
        self.column.addLayout(row)
        self.setFocusProxy(self.retry)


def _with_icon(label: QWidget) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme.px(6))
    row.addWidget(picture("circle-alert", "danger", 18), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(label, 1)
    holder.hide()
    return holder
