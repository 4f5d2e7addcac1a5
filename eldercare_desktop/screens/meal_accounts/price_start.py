"""Where prices begin from: the list in force, one of four real rules, or an empty list."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QPushButton, QScrollArea, QVBoxLayout, QWidget

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.meal_accounts import price_loading
from eldercare_desktop.screens.meal_accounts.price_entries import named
from eldercare_desktop.screens.meal_accounts.price_phrases import sentence_of
from eldercare_desktop.screens.parts.buttons import button
from eldercare_desktop.screens.parts.text import text
from eldercare_desktop.screens.wording import word

NOW, EMPTY = "now", ""


class PriceStart(QScrollArea):
    """`chosen` gives "now" (the list in force), the code of a rule, or "" for an empty list.

    The digit keys choose.
    """

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.buttons: dict[str, QPushButton] = {}
        holder = QWidget()
        self._column = QVBoxLayout(holder)
        self._column.setContentsMargins(*[theme.px(20)] * 4)
        self._column.setSpacing(theme.px(8))
        theme.role(holder, "sheet").setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._column.addWidget(text(self.tr("What do meals cost, and who pays?"), "title"))
        words = self.tr("Begin with the rule that is nearest to yours; every line can be changed.")
        self._column.addWidget(text(words, "hint", wrap=True))
        self._fill()
        self._column.addStretch(1)
        self.setWidget(holder)

    def offer_back(self, there_is_one: bool) -> None:
        """Whether there is a list in force to begin with."""
        self.buttons[NOW].setVisible(there_is_one)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        shown = [made for made in self.buttons.values() if not made.isHidden()]
        number = event.key() - int(Qt.Key.Key_1)
        if 0 <= number < len(shown):
            shown[number].click()
        else:
            super().keyPressEvent(event)

    def _fill(self) -> None:
        self._add(NOW, self.tr("Copy the prices in force"), "", "copy")
        for code, lines in price_loading.starting_lists().items():
            said = [sentence_of(line) for line in named(lines) if line.kind != "set" or line.price]
            if code == "village_pays":
                said.append(self.tr("to order a day ahead is set at the place for meals"))
            self._add(code, word("meal_price_start", code), self.tr("; ").join(said), "")
        self._add(EMPTY, self.tr("An empty list"), "", "plus")

    def _add(self, code: str, words: str, lines: str, icon: str) -> None:
        made = button(words, "", icon)
        made.clicked.connect(partial(self.chosen.emit, code))
        self._column.addWidget(made, 0, Qt.AlignmentFlag.AlignLeft)
        if lines:
            self._column.addWidget(text(lines, "hint", wrap=True))
        self.buttons[code] = made
