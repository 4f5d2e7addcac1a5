"""Push buttons with an icon in the colour of their role."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton, QToolButton

from eldercare_desktop.screens import icons, theme

TINTS = {"primary": "on_accent", "danger": "danger", "quiet": "accent", "link": "accent"}


def button(words: str, role: str = "", icon: str = "") -> QPushButton:
    """A button: role "", primary, danger, quiet or link."""
    made = QPushButton(words)
    if role:
        theme.role(made, role)
    if icon:
        set_icon(made, icon, TINTS.get(role, "text"))
    made.setAutoDefault(False)
    return made


def set_icon(made: QPushButton, icon: str, tint: str = "text", checked: str = "") -> None:
    """Puts an icon before the words of a button."""
    words = made.text().strip()
    made.setIcon(icons.icon(icon, tint, checked=checked or None))
    made.setIconSize(icons.icon_size())
    # A style sheet knows no distance between icon and words; the space is not spoken.
    made.setText(f" {words}")
    made.setAccessibleName(words)


def show_words(made: QPushButton, shown: bool) -> None:
    """Takes the words from a button that has an icon, where room is scarce, or gives them back.

    Without them the name is its tooltip.
    """
    words = made.accessibleName()
    made.setText(f" {words}" if shown else "")
    made.setToolTip("" if shown else words)


def icon_button(name: str, icon: str) -> QToolButton:
    """A quiet button that is only an icon; its name is its tooltip and is spoken."""
    made = theme.role(QToolButton(), "quiet")
    made.setIcon(icons.icon(icon))
    made.setIconSize(icons.icon_size())
    made.setToolTip(name)
    made.setAccessibleName(name)
    return made
