"""In the head of the page: volunteers over elders, and how many are missing."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton, QWidget

from eldercare_desktop.screens import icons, theme
from eldercare_desktop.screens.page import Shell
from eldercare_desktop.screens.volunteers.loading import Overview
from eldercare_desktop.screens.volunteers.phrases import phrase, share_words


class ShareLine(QPushButton):
    """One village's share, or in how many villages it is missed; leads to the names behind."""

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shell = shell
        self.setAutoDefault(False)
        self.setIconSize(icons.icon_size(16))
        self.setToolTip(self.tr("Who is counted"))
        self.clicked.connect(self._open)
        self.hide()

    def show_shares(self, found: Overview) -> None:
        """Says how it stands; nothing where there is neither volunteer nor elder."""
        missing = [share for share in found.shares if share.missing]
        theme.role(self, "chip-due" if missing else "chip")
        self.setIcon(icons.icon("users", "due" if missing else "muted"))
        theme.restyle(self)
        if found.villages.several:
            code = "villages_missing" if missing else "villages_fine"
            self.setText(" " + phrase(code, n=len(missing)))
        elif found.shares:
            self.setText(" " + share_words(found.shares[0]))
        self.setVisible(bool(found.shares))

    def _open(self) -> None:
        self._shell.navigate("volunteers", part="share")
