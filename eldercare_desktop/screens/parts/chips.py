"""Choices in view as chips: one of them, or several."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget

from eldercare_desktop.screens import icons, theme
from eldercare_desktop.screens.parts.flow import FlowLayout

GAP = 8
Choice = tuple[Any, str]
"""A value and its text."""


class Chips(QWidget):
    """Chips for a few choices. Arrows move among them, Space chooses, as do digit keys.

    The chosen ones have a check mark, so that they are told apart without colour. With
    `single`, choosing one leaves the others; `optional` lets a single choice be taken back.
    """

    changed = Signal()

    def __init__(
        self,
        choices: Sequence[Choice],
        *,
        single: bool = False,
        optional: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._single, self._optional = single, optional
        self._values = [value for value, _ in choices]
        flow = FlowLayout(self, GAP)
        self.chips = [self._chip(words) for _, words in choices]
        for chip in self.chips:
            flow.addWidget(chip)
        if self.chips:
            self.setFocusProxy(self.chips[0])

    def values(self) -> list[Any]:
        """The chosen values, in the order of the choices."""
        return [v for v, chip in zip(self._values, self.chips, strict=True) if chip.isChecked()]

    def value(self) -> Any:
        """The chosen value of a single choice; None if there is none."""
        return next(iter(self.values()), None)

    def set_values(self, values: Iterable[Any]) -> None:
        """Chooses these and no others; says nothing to `changed`."""
        wanted = set(values)
        for value, chip in zip(self._values, self.chips, strict=True):
            self._check(chip, value in wanted)

    def set_words(self, words: Sequence[str]) -> None:
        """Says something else on the chips, in their order: a count beside each name."""
        for chip, said in zip(self.chips, words, strict=True):
            chip.setText(_lead(chip.isChecked()) + said)
            chip.updateGeometry()

    def one_line(self) -> QSize:
        """The room for all chips in one line, whichever of a single choice is chosen."""
        chosen = [chip.isChecked() for chip in self.chips]
        plain, marked = (self._sizes(on) for on in (False, True))
        for chip, on in zip(self.chips, chosen, strict=True):
            self._check(chip, on)
        gaps = theme.px(GAP) * (len(self.chips) - 1)
        more = [m.width() - p.width() for m, p in zip(marked, plain, strict=True)]
        width = sum(size.width() for size in plain) + (max(more) if self._single else sum(more))
        return QSize(width + gaps, max(size.height() for size in (*plain, *marked)))

    def _sizes(self, on: bool) -> list[QSize]:
        for chip in self.chips:
            self._check(chip, on)
            chip.ensurePolished()
        return [chip.sizeHint() for chip in self.chips]

    def _chip(self, words: str) -> QPushButton:
        chip = theme.role(QPushButton(words), "chip")
        chip.setCheckable(True)
        chip.setIconSize(icons.icon_size(16))
        chip.clicked.connect(self._clicked)
        chip.setAutoDefault(False)
        return chip

    def _check(self, chip: QPushButton, on: bool) -> None:
        chip.setChecked(on)
        chip.setText(_lead(on) + chip.text().strip())
        chip.setIcon(icons.icon("check", "accent_strong") if on else QIcon())
        chip.updateGeometry()

    def _clicked(self) -> None:
        clicked = self.sender()
        for chip in self.chips:
            if chip is clicked:
                self._check(chip, chip.isChecked() or (self._single and not self._optional))
            elif self._single:
                self._check(chip, False)
        self.changed.emit()

    def choose(self, number: int) -> None:
        """Clicks the chip of this number, from 0; nothing happens beyond the last."""
        if 0 <= number < len(self.chips) and self.chips[number].isEnabled():
            self.chips[number].setFocus()
            self.chips[number].click()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        step = steps.get(Qt.Key(event.key()))
        if step is not None:
            self._step(step)
        elif Qt.Key.Key_1 <= event.key() <= Qt.Key.Key_9:
            self.choose(event.key() - int(Qt.Key.Key_1))
        else:
            super().keyPressEvent(event)

    def _step(self, step: int) -> None:
        here = next((n for n, chip in enumerate(self.chips) if chip.hasFocus()), 0)
        self.chips[(here + step) % len(self.chips)].setFocus(Qt.FocusReason.TabFocusReason)


def _lead(on: bool) -> str:
    """A style sheet knows no distance between icon and words."""
    return " " if on else ""
