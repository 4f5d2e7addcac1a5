"""Trying prices out: choose a person, see what they would pay, at the site and brought."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.meal_accounts import price_loading
from eldercare_desktop.screens.meal_accounts.price_phrases import (
    decided_by,
    eater_words,
    quote_words,
)
from eldercare_desktop.screens.needs.loading import look_up_residents
from eldercare_desktop.screens.page import Shell
from eldercare_desktop.screens.pairing.loading import Someone
from eldercare_desktop.screens.pairing.picker import PersonPicker
from eldercare_desktop.screens.parts.buttons import button
from eldercare_desktop.screens.parts.text import text
from eldercare_desktop.screens.wording import words

if TYPE_CHECKING:
    from eldercare_desktop.care.meal.prices.book import PriceList
    from eldercare_desktop.care.meal.prices.record import MealStatus


class PriceTryOut(QWidget):
    """`prices()` gives the list to try, with the day; None while it cannot be read.

    `tried` says that the answer for somebody just chosen is there; `counts_wanted` asks for the
    form of what somebody counts as; `paper_gone` takes a paper back.
    """

    counts_wanted = Signal(object, object)  # the person, what was tried
    paper_gone = Signal(str)
    tried = Signal()

    def __init__(
        self,
        shell: Shell,
        prices: Callable[[], tuple[PriceList, str] | None],
        periods: Sequence[str],
        *,
        papers: bool,
    ) -> None:
        super().__init__()
        self._shell, self._prices, self._periods = shell, prices, tuple(periods)
        self._papers = papers
        self.picker = PersonPicker(shell, self.tr("What would they pay?"), look_up_residents)
        self.picker.chosen.connect(self._ask)
        self._asked = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(8))
        self._column.addWidget(self.picker)
        self.answer = QWidget()
        self._column.addWidget(self.answer)
        self.setFocusProxy(self.picker)

    @property
    def waits(self) -> bool:
        """Whether somebody was looked for and nobody is chosen yet."""
        return self.picker.value() is None and bool(self.picker.field.text().strip())

    def look_up(self, typed: str) -> None:
        """Offers who matches what was typed elsewhere."""
        if self.picker.value() is not None:
            self.picker.set_value(None)
            self.run()
        self.picker.field.setText(typed)

    def run(self) -> None:
        """Asks again, of whoever is chosen."""
        someone, prices = self.picker.value(), self._prices()
        if someone is None or prices is None:
            self._replace(QWidget())
            return
        held, day = prices
        person_id, periods = someone.person_id, self._periods
        self._shell.background.query(
            lambda read: price_loading.try_out(read, held, person_id, day, periods),
            done=partial(self._show, someone),
            owner=self,
            latest="try_out",
        )

    def lines(self) -> list[str]:
        """What the answer says, line by line."""
        labels = self.answer.findChildren(type(text()))
        return [label.text() for label in labels if label.text()]

    def _ask(self) -> None:
        self._asked = True
        self.run()

    def _show(self, someone: Someone, tried: price_loading.Tried) -> None:
        answer = QWidget()
        column = QVBoxLayout(answer)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        if tried.eater is None:
            column.addWidget(text(self.tr("Not on the register."), "hint", wrap=True))
        else:
            column.addWidget(text(eater_words(tried.eater), "hint", wrap=True))
        said = ""
        for quote in tried.quotes:
            paid, how = quote_words(quote)
            column.addWidget(text(paid, wrap=True))
            column.addWidget(text(how, "hint", wrap=True))
            if (line := decided_by(quote)) != said:
                column.addWidget(text(line, "hint", wrap=True))
                said = line
        if self._papers and tried.resident_id:
            self._add_papers(column, someone, tried)
        self._replace(answer)
        if self._asked:
            self._asked = False
            QTimer.singleShot(0, self, self.tried.emit)  # when the answer has its room

    def _add_papers(
        self, column: QVBoxLayout, someone: Someone, tried: price_loading.Tried
    ) -> None:
        column.addSpacing(theme.px(4))
        for paper in tried.papers:
            column.addWidget(text(self._paper_words(paper), wrap=True))
            gone = button(self.tr("Take back"), "quiet", "undo-2")
            gone.clicked.connect(partial(self.paper_gone.emit, paper.id))
            column.addWidget(gone, 0, Qt.AlignmentFlag.AlignLeft)
        made = button(self.tr("Counts as … since …"), "", "file-down")
        made.clicked.connect(partial(self.counts_wanted.emit, someone, tried))
        column.addWidget(made, 0, Qt.AlignmentFlag.AlignLeft)

    def _paper_words(self, paper: MealStatus) -> str:
        held = words("category", paper.categories) or self.tr("no category")
        said = self.tr("Since {day} counts as: {held}")
        return said.format(day=paper.starts_on, held=held)

    def _replace(self, answer: QWidget) -> None:
        old, self.answer = self.answer, answer
        self._column.replaceWidget(old, answer)
        old.deleteLater()
