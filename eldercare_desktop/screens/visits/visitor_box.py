"""Who came: the user, a helper, or somebody whose name is written."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.parts.drop_down import DropDown

ME, OTHER = "me", "other"


class VisitorBox(QWidget):
    """A list of the user and the helpers; the last line opens a field for a name."""

    changed = Signal()

    def __init__(self, user: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._user = user
        self._awaited: str | None = None  # a helper of a draft, before the helpers are known
        self.box = DropDown([], blank=None)
        self.name = QLineEdit()
        self.name.setPlaceholderText(self.tr("Name"))
        self.name.setAccessibleName(self.tr("Name of the visitor"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        row.addWidget(self.box, 1)
        row.addWidget(self.name, 1)
        self.setFocusProxy(self.box)
        self.box.setMinimumWidth(theme.px(96))
        self.box.activated.connect(self._chosen)
        self.name.textEdited.connect(self.changed)
        self.set_helpers([])

    def set_helpers(self, helpers: Sequence[tuple[str, str]]) -> None:
        """Offers helpers (helper id, name) beside the user; what was chosen stays."""
        somebody = (OTHER, self.tr("Somebody else …"))
        self.box.set_choices([(ME, self._user or self.tr("Me")), *helpers, somebody])
        if self._awaited and self.box.findData(self._awaited) >= 0:
            self.box.set_value(self._awaited)
            self._awaited = None
        self.name.setVisible(self.box.value() == OTHER)

    def value(self) -> tuple[str | None, str | None]:
        """Helper id and name of somebody else; both None for the user."""
        chosen = self._awaited or self.box.value()
        if chosen == OTHER:
            return None, self.name.text().strip() or None
        return (None, None) if chosen == ME else (chosen, None)

    def set_value(self, helper_id: str | None, visitor: str | None) -> None:
        """Chooses; a helper who is not offered yet is chosen once they are."""
        other = visitor not in (None, self._user) and helper_id is None
        known = helper_id is None or self.box.findData(helper_id) >= 0
        self._awaited = None if known else helper_id
        self.box.set_value(helper_id or (OTHER if other else ME))
        self.name.setText(visitor or "" if other else "")
        self.name.setVisible(other)

    def _chosen(self) -> None:
        self._awaited = None
        other = self.box.value() == OTHER
        self.name.setVisible(other)
        if other:
            self.name.setFocus()
        self.changed.emit()
