"""The head of the window: where and who, the menus, the find field, what is only here."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QMenuBar, QPushButton, QVBoxLayout, QWidget

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.find_field import FindField
from eldercare_desktop.screens.page import Shell
from eldercare_desktop.screens.parts.buttons import set_icon
from eldercare_desktop.screens.parts.leaf import Leaf
from eldercare_desktop.screens.parts.text import ElidedLabel

HEIGHT = 60


class Header(QWidget):
    """One line across the window."""

    def __init__(self, shell: Shell, menus: QMenuBar, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.role(self, "header").setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(theme.px(HEIGHT))
        self._shell = shell
        self._leaf = Leaf()
        self._who = QWidget()
        self.village = ElidedLabel("", "label")
        self.user = ElidedLabel("", "hint")
        self.find_field = FindField(shell)
        self.find_field.chosen.connect(self._open_person)
        self.state = theme.role(QPushButton(), "quiet")
        self._tight = False
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
        self.state.setText(words)
        set_icon(self.state, icon, "accent")
        self.state.setToolTip(tip)
        self.state.setAccessibleName(tip)

    def set_room(self, room: float) -> None:
        """Makes everything shorter where the window has fewer than `room` pixels at 100 %."""
        self.find_field.setFixedWidth(
            theme.px(264 if room >= 1080 else 192 if room >= 880 else 144)
        )
        self._who.setFixedWidth(theme.px(144 if room >= 1080 else 96 if room >= 880 else 80))
        self._leaf.setVisible(room >= 880)
        self._tight = room < 880
        tight_words, words = self.tr("Find (F2)"), self.tr("Find a person (F2)")
        self.find_field.setPlaceholderText(tight_words if self._tight else words)
        self.show_state()

    def _state(self) -> tuple[str, str, str]:
        pending = self._shell.counts.get("pending", 0)
        if self._shell.sync_state == "running":
            return "refresh-cw", self.tr("Exchanging …"), self.tr("Exchanging with the county")
        if not pending:
            tip = self.tr("The county has everything that this laptop holds")
            return "circle-check", "" if self._tight else self.tr("All handed over"), tip
        tip = self.tr("Records held only on this laptop: {n}").format(n=pending)
        offline = self._shell.sync_state == "offline"
        words = str(pending) if self._tight else self.tr("Only here: {n}").format(n=pending)
        if offline:
            tip = self.tr(
                "Records held only on this laptop: {n}. The county cannot be reached now; "
                "they are safe here."
            ).format(n=pending)
        return "wifi-off" if offline else "laptop", words, tip

    def _lay_out(self, menus: QMenuBar) -> None:
        names = QVBoxLayout(self._who)
        names.setContentsMargins(0, theme.px(6), 0, theme.px(6))
        names.setSpacing(0)
        names.addWidget(self.village)
        names.addWidget(self.user)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(16), 0, theme.px(8), 0)
        row.setSpacing(theme.px(8))
        row.addWidget(self._leaf)
        row.addWidget(self._who)
        row.addWidget(menus, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.find_field)
        row.addWidget(self.state)

    def _open_person(self, person_id: str) -> None:
        self._shell.navigate("people", person=person_id)

    def _open_sync(self) -> None:
        self._shell.navigate("sync")
