"""The line of filters above a list: chips with counts, and lists to choose from."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.parts.chips import Chips
from eldercare_desktop.screens.parts.drop_down import DropDown

Choice = tuple[str, str]

WIDEST = 128
"""A list to choose from leaves room for the chips; in pixels at 100 %."""


class Filters(QWidget):
    """One of some chips, each with a count, and further choices beside them."""

    changed = Signal()

    def __init__(self, shows: Sequence[Choice]) -> None:
        super().__init__()
        self._words = [words for _, words in shows]
        self._shows = [value for value, _ in shows]
        self.show_chips = Chips(shows, single=True, optional=False)
        self.show_chips.set_values([self._shows[0]])
        self.show_chips.changed.connect(self.changed)
        self._boxes: dict[str, DropDown] = {}
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.px(8))
        self._row.addWidget(self.show_chips, 1, Qt.AlignmentFlag.AlignVCenter)

    def add(self, name: str, label: str, choices: Sequence[Choice]) -> None:
        """A list to choose from; its label is the first line, for no choice."""
        box = DropDown(choices, label)
        box.setAccessibleName(label)
        box.setToolTip(label)
        box.view().setMinimumWidth(box.sizeHint().width())
        box.setMaximumWidth(theme.px(WIDEST))
        box.activated.connect(self.changed)
        self._boxes[name] = box
        self._row.addWidget(box, 0, Qt.AlignmentFlag.AlignTop)

    def set_choices(self, name: str, choices: Sequence[Choice]) -> None:
        """Other lines of a list to choose from; what was chosen stays if it is among them."""
        self._boxes[name].set_choices(choices)

    @property
    def shown(self) -> str:
        """Which chip is chosen."""
        return str(self.show_chips.value())

    def show_only(self, value: str) -> None:
        """Chooses a chip, and takes the other choices back."""
        self.show_chips.set_values([value])
        for box in self._boxes.values():
            box.setCurrentIndex(0)

    def values(self) -> dict[str, str]:
        """What was chosen in the lists."""
        return {name: box.value() for name, box in self._boxes.items() if box.value()}

    def set_counts(self, counts: Sequence[int]) -> None:
        """The numbers on the chips, in their order."""
        pairs = zip(self._words, counts, strict=True)
        self.show_chips.set_words([f"{words} {number}" for words, number in pairs])
