"""The head of the window: where and who, the menus, the find field, what is only here."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QMenuBar, QPushButton, QVBoxLayout, QWidget

from eldercare_desktop.screens import icons, theme
from eldercare_desktop.screens.find_field import FindField
from eldercare_desktop.screens.page import Shell
from eldercare_desktop.screens.parts.text import ElidedLabel

HEIGHT = 60


class Header(QWidget):
    """One line across the window."""

    def __init__(self, shell: Shell, menus: QMenuBar, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.role(self, "header").setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(theme.px(HEIGHT))
        self._shell = shell
        self._who = QWidget()
        self.village = ElidedLabel("", "label")
        self.user = ElidedLabel("", "hint")
        self.find_field = FindField(shell)
        self.find_field.chosen.connect(self._open_person)
        self.state = theme.role(QPushButton(), "quiet")
        self.state.setIconSize(icons.icon_size())
        self.state.clicked.connect(self._open_sync)
        self._lay_out(menus)
        self.show_names()
        self.show_state()

    def show_names(self) -> None:
        """Shows the village and the user of the settings."""
        self.village.setText(self._shell.settings.value("village_name") or "")
        self.user.setText(self._shell.settings.value("user_name") or "")

    def show_state(self) -> None:
        """Shows how much only this laptop holds, and whether the county is being reached."""
        icon, words, tip = self._state()
        self.state.setIcon(icons.icon(icon, "accent"))
        self.state.setText(words)
        self.state.setToolTip(tip)
        self.state.setAccessibleName(tip)

    def set_narrow(self, narrow: bool) -> None:
        """Makes the find field shorter where the window is small."""
        self.find_field.setFixedWidth(theme.px(176 if narrow else 264))
        self._who.setFixedWidth(theme.px(120 if narrow else 184))

    def _state(self) -> tuple[str, str, str]:
        pending = self._shell.counts.get("pending", 0)
        if self._shell.sync_state == "running":
            return "refresh-cw", self.tr("Exchanging …"), self.tr("Exchanging with the county")
        if not pending:
            tip = self.tr("The county has everything that this laptop holds")
            return "circle-check", self.tr("All handed over"), tip
        tip = self.tr("Records held only on this laptop: {n}").format(n=pending)
        offline = self._shell.sync_state == "offline"
        if offline:
            tip += self.tr(". The county cannot be reached now; they are safe here.")
        return "wifi-off" if offline else "laptop", self.tr("Only here: {n}").format(n=pending), tip

    def _lay_out(self, menus: QMenuBar) -> None:
        names = QVBoxLayout(self._who)
        names.setContentsMargins(0, theme.px(6), 0, theme.px(6))
        names.setSpacing(0)
        names.addWidget(self.village)
        names.addWidget(self.user)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(18), 0, theme.px(8), 0)
        row.setSpacing(theme.px(8))
        row.addWidget(self._who)
        row.addWidget(menus, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.find_field)
        row.addWidget(self.state)

    def _open_person(self, person_id: str) -> None:
        self._shell.navigate("people", person=person_id)

    def _open_sync(self) -> None:
        self._shell.navigate("sync")
