"""A month of meals under review: what was found, the people, one of them, and the import."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.importing.meals import words
from eldercare_desktop.screens.importing.meals.found import MealFound
from eldercare_desktop.screens.importing.meals.line_detail import MealLineDetail
from eldercare_desktop.screens.importing.meals.line_list import MealLineList
from eldercare_desktop.screens.importing.phrases import joined
from eldercare_desktop.screens.parts.banner import Banner
from eldercare_desktop.screens.parts.buttons import button
from eldercare_desktop.screens.parts.flow import FlowLayout
from eldercare_desktop.screens.parts.list_detail import ListDetail
from eldercare_desktop.screens.parts.progress import ProgressPanel
from eldercare_desktop.screens.parts.text import text

if TYPE_CHECKING:
    from eldercare_desktop.rosters.meals import Choices, MealLine
    from eldercare_desktop.screens.importing.meals.review import MealReview


_DOUBTFUL: Final = frozenset({"month_year_assumed", "month_unclear", "weekday_mismatch"})
"""Months that follow from little: a person looks at them before anything is written."""


class MealReviewView(QWidget):
    """`import_wanted` asks to carry it out, `choices_wanted` to look again under others,

    `sites_wanted` to set up a place for meals, `roster_wanted` to read the file as a roster,
    `hidden_wanted` for the hidden sheets.
    """

    import_wanted = Signal()
    choices_wanted = Signal(object)
    sites_wanted = Signal()
    roster_wanted = Signal()
    hidden_wanted = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.review: MealReview | None = None
        self.detail: MealLineDetail | None = None
        self.found: MealFound | None = None
        self.strip = QWidget()
        self.about = text("", "hint")
        self.roster = button(self.tr("It is a roster or ledger"), "quiet", "users")
        self.roster.clicked.connect(self.roster_wanted)
        self.hidden = QCheckBox()
        self.hidden.clicked.connect(self.hidden_wanted)
        self.banner = Banner(closable=False)
        self.list = MealLineList()
        self.split = ListDetail(self.list, QWidget())
        self.foot = QWidget()
        self.summary = text("", wrap=True)
        self.import_button = button("", "primary", "download")
        self.progress = ProgressPanel(self.tr("Importing …"))
        self.list.current_changed.connect(self._moved)
        self.list.ticked.connect(self._tick)
        self.list.details_wanted.connect(self._focus_detail)
        self.import_button.clicked.connect(self.import_wanted)
        self._lay_out()
        self.setFocusProxy(self.list.chips)

    def show_review(self, review: MealReview) -> None:
        """Shows a file beside the register; the cursor stays where it can."""
        name = self._focused()
        self.review = review
        self.about.setText(words.file_words(review.plan))
        self._offer_hidden(review)
        self.list.show_review(review)
        current = self.list.table.current()
        if self.found is not None or current is None:
            self.show_found()
        else:
            self._show_line(current)
        self._update()
        self._focus_again(name)

    def show_found(self) -> None:
        """Shows what was found in the file, instead of a line."""
        if self.review is not None:
            self.detail = None
            self.found = MealFound(self.review)
            self.found.chosen.connect(self._choose)
            self.split.show_detail(self.found)
            self._say_missing(self.review)

    def open_line(self, key: str) -> None:
        """Puts the cursor on a line, whatever is filtered."""
        self.list.show_group("all")
        self.list.table.select(key)

    def set_busy(self, busy: bool) -> None:
        """While it is being written nothing is changed."""
        if not busy:
            self.progress.finish()
        self.split.setEnabled(not busy)
        for widget in (self.strip, self.list.head, self.foot):
            widget.setVisible(not busy)

    def _offer_hidden(self, review: MealReview) -> None:
        preview = review.plan.preview
        left = [n.sheet for n in preview.notes if n.code == "hidden_sheet_not_imported" and n.sheet]
        read = [sheet.name for sheet in preview.sheets if sheet.hidden]
        told = self.tr("Read the hidden sheet too: {names}")
        self.hidden.setText(told.format(names=joined([*left, *read])))
        self.hidden.setChecked(bool(read))
        self.hidden.setVisible(bool(left or read))

    def _say_missing(self, review: MealReview) -> None:
        """What has to be said before anything can be written."""
        plan = review.plan
        if not plan.sites:
            told = self.tr("There is no place that serves meals yet. Set it up, then look again.")
            self.banner.say(
                told, "due", self.tr("Set up a place for meals"), self.sites_wanted.emit
            )
            return
        told = ""
        if plan.site is None:
            told = self.tr("Please say on the right at which place these meals were.")
        elif any(sheet.month is None for sheet in plan.sheets):
            told = self.tr("Please say on the right which month each sheet is of.")
        elif any(sheet.needs_period and sheet.period is None for sheet in plan.sheets):
            told = self.tr("Please say on the right which meal of the day it is.")
        elif any(meaning is None for meaning in plan.meanings.values()):
            told = self.tr("Please say on the right what the signs mean.")
        elif any(_DOUBTFUL & set(sheet.codes) for sheet in plan.sheets):
            told = self.tr("Please look on the right whether each sheet is of the month it says.")
        action = self.show_found if self.found is None else None
        self.banner.say(told, "due", self.tr("Show") if told and action else "", action)

    def _choose(self, name: str, key: str, value: Any) -> None:
        if self.review is not None:
            self._ask(self.review.choose(name, key, value))

    def _ask(self, choices: Choices) -> None:
        self.choices_wanted.emit(choices)

    def _answer(self, key: str, value: Any) -> None:
        self._choose("same_as", key, value)

    def _tick(self, lines: list[MealLine], on: bool) -> None:
        if self.review is None:
            return
        if self.review.tick(lines, on):
            self._ask(self.review.choices)
        self.list.update_states()
        if self.detail is not None:
            self._show_line(self.detail.line)
        self._update()

    def _moved(self, line: MealLine | None) -> None:
        if line is not None:
            self._show_line(line)

    def _show_line(self, line: MealLine) -> None:
        if self.review is None:
            return
        same = self.detail is not None and self.detail.line.key == line.key
        scrolled = self.split.scrolled() if same else 0
        self.found = None
        detail = self.detail = MealLineDetail(self.review, line)
        detail.ticked.connect(lambda on: self._tick([line], on))
        detail.answered.connect(self._answer)
        self.split.show_detail(detail)
        self.split.scroll_to(scrolled)
        self._say_missing(self.review)

    def _focused(self) -> str:
        focus = self.focusWidget()
        return focus.objectName() if focus else ""

    def _focus_again(self, name: str) -> None:
        """A choice made the right side anew: the cursor goes back to where it was."""
        shown = self.detail or self.found
        found = shown.findChild(QWidget, name) if shown is not None and name else None
        if found is not None:
            found.setFocus()

    def _focus_detail(self) -> None:
        if self.detail is not None:
            self.detail.focus_first()

    def _update(self) -> None:
        if self.review is None:
            return
        counts = self.review.counts()
        self.summary.setText(words.summary_words(counts))
        told = self.tr("Import meals: {n}").format(n=counts.meals + counts.further + counts.guests)
        self.import_button.setText(f" {told}")
        self.import_button.setAccessibleName(told)
        self.import_button.setEnabled(counts.lines > 0)

    def _lay_out(self) -> None:
        self.split.setSizes([theme.px(640), theme.px(420)])
        self.split.setStretchFactor(0, 3)
        self.split.setStretchFactor(1, 2)
        self.split.setMinimumHeight(theme.px(96))
        strip = FlowLayout(self.strip, 16)
        for widget in (self.about, self.hidden, self.roster):
            widget.setMinimumHeight(theme.px(36))
            strip.addWidget(widget)
        foot = QHBoxLayout(self.foot)
        foot.setContentsMargins(0, 0, 0, 0)
        foot.setSpacing(theme.px(16))
        foot.addWidget(self.summary, 1)
        foot.addWidget(self.import_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        for above in (self.strip, self.banner, self.list.head):
            column.addWidget(above)
        column.addWidget(self.split, 1)
        column.addWidget(self.progress)
        column.addWidget(self.foot)
