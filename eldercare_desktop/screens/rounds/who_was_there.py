"""Who the ticks are by, and of which day: said once for a whole paper that came back."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QWidget

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.fields import Field, input_for
from eldercare_desktop.screens.page import Shell
from eldercare_desktop.screens.parts.drop_down import DropDown
from eldercare_desktop.screens.parts.text import text
from eldercare_desktop.screens.rounds import loading


class WhoWasThere(QWidget):
    """By default the user, today."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell = shell
        self.by = DropDown([], blank=self.tr("me"))
        self.by.setAccessibleName(self.tr("Seen by"))
        self.by.setFixedWidth(theme.px(108))
        self.on = input_for(Field("on", self.tr("Day of the visit"), "date", width=6.4))
        self.on.setAccessibleName(self.tr("Day of the visit"))
        self.on.set_value(loading.today())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        self.label = text(self.tr("Seen by"), "hint")
        for part in (self.label, self.by, self.on):
            row.addWidget(part)

    def load(self) -> None:
        """Reads who may have been there."""
        self._shell.background.query(
            loading.helpers, done=self.by.set_choices, owner=self, latest="helpers"
        )

    def values(self) -> dict[str, Any] | None:
        """As `Tick` takes it; None (and the cursor there) where the day cannot be read."""
        wrong = bool(self.on.problem()) or self.on.value() is None
        self.on.set_wrong(wrong)
        if wrong:
            self.on.setFocus()
            return None
        by = self.by.value()
        who = {"helper_id": by} if by else {}
        return {"on": self.on.value(), **who}

    def name(self) -> str | None:
        """The name of the helper; None for the user."""
        return self.by.currentText() if self.by.value() else None
