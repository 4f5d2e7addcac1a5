"""A file under review: what was found, its lines, one of them, and the import."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.importing.phrases import joined
from eldercare_desktop.screens.importing.planned.line_list import PlanLineList
from eldercare_desktop.screens.importing.planned.words import said
from eldercare_desktop.screens.parts.banner import Banner
from eldercare_desktop.screens.parts.buttons import button
from eldercare_desktop.screens.parts.flow import FlowLayout
from eldercare_desktop.screens.parts.list_detail import ListDetail
from eldercare_desktop.screens.parts.progress import ProgressPanel
from eldercare_desktop.screens.parts.text import text

Asked = tuple[str, str, Callable[[], object] | None]
"""A sentence over the list, and what a button beside it is called and does."""


class PlanReviewView(QWidget):
    """`import_wanted` asks to carry it out, `choices_wanted` to look again under others,

    `roster_wanted` to read the file as a roster, `hidden_wanted` for the hidden sheets.
    """

    import_wanted = Signal()
    choices_wanted = Signal(object)
    roster_wanted = Signal()
    hidden_wanted = Signal(bool)

    def __init__(self, lines: PlanLineList, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.review: Any = None
        self.detail: Any = None
        self.found: Any = None
        self.strip = QWidget()
        self.about = text("", "hint")
        self.roster = button(said("roster"), "quiet", "users")
        self.roster.clicked.connect(self.roster_wanted)
        self.hidden = QCheckBox()
        self.hidden.clicked.connect(self.hidden_wanted)
        self.banner = Banner(closable=False)
        self.list = lines
        self.split = ListDetail(self.list, QWidget())
        self.foot = QWidget()
        self.summary = text("", wrap=True)
        self.import_button = button("", "primary", "download")
        self.progress = ProgressPanel(said("importing"))
        self.list.current_changed.connect(self._moved)
        self.list.ticked.connect(self._tick)
        self.list.details_wanted.connect(self._focus_detail)
        self.import_button.clicked.connect(self.import_wanted)
        self._lay_out()
        self.setFocusProxy(self.list.chips)

    # -- what a kind of file says ---------------------------------------------------------------

    def about_of(self, review: Any) -> str:
        """What the file is, in a few words."""
        raise NotImplementedError

    def found_of(self, review: Any) -> Any:
        """What was found in the file; its signal `chosen` gives field, for what, and value."""
        raise NotImplementedError

    def detail_of(self, review: Any, line: Any) -> Any:
        """One line; its signals `ticked` and `answered` give what was chosen."""
        raise NotImplementedError

    def missing_of(self, review: Any) -> Asked | None:
        """What has to be said before anything can be written; None for the usual sentence."""
        raise NotImplementedError

    def summary_of(self, review: Any) -> tuple[str, str, bool]:
        """What it comes to, what the button says, and whether there is anything to import."""
        raise NotImplementedError

    # -- what the flow asks ---------------------------------------------------------------------

    def show_review(self, review: Any) -> None:
        """Shows a file beside the register; the cursor stays where it can."""
        name = self._focused()
        self.review = review
        self.about.setText(self.about_of(review))
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
            self.found = self.found_of(self.review)
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

    def _offer_hidden(self, review: Any) -> None:
        preview = review.plan.preview
        left = [n.sheet for n in preview.notes if n.code == "hidden_sheet_not_imported" and n.sheet]
        read = [sheet.name for sheet in preview.sheets if sheet.hidden]
        told = said("hidden", names=joined([*left, *read]))
        self.hidden.setText(told)
        self.hidden.setChecked(bool(read))
        self.hidden.setVisible(bool(left or read))

    def _say_missing(self, review: Any) -> None:
        asked = self.missing_of(review)
        told, action, do = asked if asked is not None else ("", "", None)
        if told and do is None and self.found is None:
            action, do = said("show"), self.show_found
        self.banner.say(told, "due", action if told else "", do if told else None)

    def _choose(self, name: str, key: str, value: Any) -> None:
        if self.review is not None:
            self._ask(self.review.choose(name, key, value))

    def _ask(self, choices: Any) -> None:
        self.choices_wanted.emit(choices)

    def _answer(self, key: str, value: Any) -> None:
        self._choose("same_as", key, value)

    def _tick(self, lines: list[Any], on: bool) -> None:
        if self.review is None:
            return
        if self.review.tick(lines, on):
            self._ask(self.review.choices)
        self.list.update_states()
        if self.detail is not None:
            self._show_line(self.detail.line)
        self._update()

    def _moved(self, line: Any) -> None:
        if line is not None:
            self._show_line(line)

    def _show_line(self, line: Any) -> None:
        if self.review is None:
            return
        same = self.detail is not None and self.detail.line.key == line.key
        scrolled = self.split.scrolled() if same else 0
        self.found = None
        detail = self.detail = self.detail_of(self.review, line)
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
        told, action, able = self.summary_of(self.review)
        self.summary.setText(told)
        self.import_button.setText(f" {action}")
        self.import_button.setAccessibleName(action)
        self.import_button.setEnabled(able)

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
