"""Chips that a letter chooses: each shows its letter, all of them are one stop of Tab."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget

from eldercare_desktop.screens import icons, theme
from eldercare_desktop.screens.parts.flow import FlowLayout

STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class KeyedChip(QPushButton):
    """One choice, with the letter that chooses it."""

    def __init__(self, words: str, letter: str) -> None:
        super().__init__(f" {words} {letter}".rstrip())
        theme.role(self, "chip")
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setIconSize(icons.icon_size(16))
        self.setAccessibleName(", ".join(part for part in (words, letter) if part))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in STEPS:
            event.ignore()  # the arrows belong to the group; Qt's own leave it
        else:
            super().keyPressEvent(event)

    def mark(self, on: bool) -> None:
        """Chooses it, with a check mark, so that it shows without colour."""
        self.setChecked(on)
        # An icon in both states: no chip grows, so that none jumps to another line.
        self.setIcon(icons.icon("check", "accent_strong") if on else icons.icon("plus", "muted"))


class KeyedChips(QWidget):
    """`choices` are (value, words), `letters` value -> letter. `single`: exactly one is chosen.

    Arrows walk, Space chooses. `press` takes a letter typed elsewhere in the form.
    """

    changed = Signal()

    def __init__(
        self,
        choices: Sequence[tuple[str, str]],
        letters: Mapping[str, str],
        *,
        single: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._single = single
        self._flow = FlowLayout(self, 6)
        self.chips: dict[str, KeyedChip] = {}
        self.set_choices(choices, letters)

    def set_choices(self, choices: Sequence[tuple[str, str]], letters: Mapping[str, str]) -> None:
        """Offers other choices; nothing is chosen, or the first where one has to be."""
        for chip in self.chips.values():
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._letters = {letters[value]: value for value, _ in choices if value in letters}
        self.chips = {value: KeyedChip(words, letters.get(value, "")) for value, words in choices}
        for chip in self.chips.values():
            chip.clicked.connect(self._clicked)
            self._flow.addWidget(chip)
            chip.show()
        self.set_values([next(iter(self.chips))] if self._single else [])
        self._stand_on(next(iter(self.chips.values())))

    def values(self) -> list[str]:
        """What is chosen, in the order of the choices."""
        return [value for value, chip in self.chips.items() if chip.isChecked()]

    def value(self) -> str:
        """The one that is chosen."""
        return self.values()[0]

    def set_values(self, values: Iterable[str]) -> None:
        """Chooses these and no others; says nothing to `changed`."""
        wanted = set(values)
        for value, chip in self.chips.items():
            chip.mark(value in wanted)

    def press(self, letter: str) -> bool:
        """Chooses by a letter, or takes the choice back; False if it is none of these."""
        value = self._letters.get(letter.upper())
        if value is None:
            return False
        self._toggle(self.chips[value])
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        chips = list(self.chips.values())
        here = next((n for n, chip in enumerate(chips) if chip.hasFocus()), 0)
        self._stand_on(chips[(here + step) % len(chips)])
        chips[(here + step) % len(chips)].setFocus(Qt.FocusReason.TabFocusReason)

    def _stand_on(self, here: KeyedChip) -> None:
        """Only one chip is a stop of Tab; the arrows move which."""
        for chip in self.chips.values():
            tab = chip is here
            chip.setFocusPolicy(Qt.FocusPolicy.StrongFocus if tab else Qt.FocusPolicy.ClickFocus)
        self.setFocusProxy(here)

    def _clicked(self) -> None:
        chip: Any = self.sender()
        chip.setChecked(not chip.isChecked())  # as it was before the click
        self._toggle(chip)

    def _toggle(self, chip: KeyedChip) -> None:
        if self._single:
            self.set_values([value for value, one in self.chips.items() if one is chip])
        else:
            chip.mark(not chip.isChecked())
        self.changed.emit()
