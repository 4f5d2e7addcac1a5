"""The file under review: what was found, the lines, one of them, and the import itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.importing import phrases
from eldercare_desktop.screens.importing.detail import LineDetail
from eldercare_desktop.screens.importing.found import FoundDetail, FoundStrip
from eldercare_desktop.screens.importing.line_list import LineList
from eldercare_desktop.screens.parts.banner import Banner
from eldercare_desktop.screens.parts.buttons import button
from eldercare_desktop.screens.parts.list_detail import ListDetail
from eldercare_desktop.screens.parts.progress import ProgressPanel
from eldercare_desktop.screens.parts.text import text

if TYPE_CHECKING:
    from eldercare_desktop.rosters.applying import Line
    from eldercare_desktop.screens.importing.review import Review


class ReviewView(QWidget):
    """`import_wanted` asks to carry it out, `hidden_wanted` to read the hidden sheets."""

    import_wanted = Signal()
    hidden_wanted = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.review: Review | None = None
        self.detail: LineDetail | None = None
        self.strip = FoundStrip()
        self.banner = Banner()
        self.list = LineList()
        self.split = ListDetail(self.list, QWidget())
        self.foot = QWidget()
        self.unknown = QCheckBox()
        self.summary = text("", wrap=True)
        self.import_button = button("", "primary", "download")
        self.progress = ProgressPanel(self.tr("Importing …"))
        self._connect()
        self._lay_out()
        self.setFocusProxy(self.list.chips)

    def show_review(self, review: Review, *, hidden: bool) -> None:
        """Shows a file beside the register."""
        self.review = review
        self.strip.show_preview(review.plan.preview, hidden=hidden)
        self._say_village(review)
        self.list.show_review(review)
        unknown = review.unknown_elders()
        words = self.tr("Add elders who are not on the register yet: {n}")
        self.unknown.setText(words.format(n=unknown))
        self.unknown.setVisible(bool(unknown))
        self.unknown.setChecked(review.choices.register_unknown)
        current = self.list.table.current()
        if current is None:
            self.list.table.view.scrollToTop()
            self.show_found()
        else:
            self._show_line(current)
        self._update()

    def show_found(self) -> None:
        """Shows what was found in the file, instead of a line."""
        if self.review is not None:
            self.detail = None
            self.split.show_detail(FoundDetail(self.review.plan.preview))

    def open_line(self, key: str) -> None:
        """Puts the cursor on a line, whatever is filtered."""
        self.list.show_group("all")
        self.list.table.select(key)

    def set_busy(self, busy: bool) -> None:
        """While it is being written nothing is changed; the progress takes the room of the rest."""
        if busy:
            self.banner.hide()
        else:
            self.progress.finish()
        self.split.setEnabled(not busy)
        for widget in (self.strip, self.list.head, self.foot):
            widget.setVisible(not busy)
        self._update()

    def _say_village(self, review: Review) -> None:
        other, here = review.plan.other_village, review.plan.village_name
        words = self.tr(
            "This file is of {other}, and this register of {here}. Is it the right one?"
        )
        self.banner.say(words.format(other=other, here=here) if other else "", "due")

    def _chosen(self, line: Line | None) -> None:
        if line is not None:
            self._show_line(line)

    def _show_line(self, line: Line) -> None:
        if self.review is None:
            return
        scrolled = self.split.scrolled() if self._shows(line) else 0
        self.detail = LineDetail(self.review, line)
        self.detail.changed.connect(self._changed_in_detail)
        self.split.show_detail(self.detail)
        self.split.scroll_to(scrolled)

    def _shows(self, line: Line) -> bool:
        return self.detail is not None and self.detail.line.key == line.key

    def _changed_in_detail(self) -> None:
        """Shows the same line anew, with the cursor where it was."""
        focus = self.focusWidget()
        name = focus.objectName() if focus else ""
        self.list.update_states()
        self._renew()
        found = self.detail.findChild(QWidget, name) if self.detail and name else None
        if found is not None:
            found.setFocus()

    def _ticked(self) -> None:
        self.list.update_states()
        self._renew()

    def _renew(self) -> None:
        if self.detail is not None:
            self._show_line(self.detail.line)
        self._update()

    def _update(self) -> None:
        if self.review is None:
            return
        counts = self.review.settlement.counts
        self.summary.setText(phrases.summary_words(counts))
        words = self.tr("Import rows: {n}").format(n=counts.lines)
        self.import_button.setText(f" {words}")
        self.import_button.setAccessibleName(words)
        self.import_button.setEnabled(counts.lines > 0)

    def _set_unknown(self, on: bool) -> None:
        if self.review is not None:
            self.review.register_unknown(on)
            self._ticked()

    def _focus_detail(self) -> None:
        if self.detail is not None:
            self.detail.focus_first()

    def _connect(self) -> None:
        self.list.current_changed.connect(self._chosen)
        self.list.ticked.connect(self._ticked)
        self.list.details_wanted.connect(self._focus_detail)
        self.strip.hidden_wanted.connect(self.hidden_wanted)
        self.unknown.clicked.connect(self._set_unknown)
        self.import_button.clicked.connect(self.import_wanted)

    def _lay_out(self) -> None:
        self.split.setSizes([theme.px(660), theme.px(400)])
        self.split.setStretchFactor(0, 3)
        self.split.setStretchFactor(1, 2)
        self.split.setMinimumHeight(theme.px(96))
        foot = QHBoxLayout(self.foot)
        foot.setContentsMargins(0, 0, 0, 0)
        foot.setSpacing(theme.px(16))
        said = QVBoxLayout()
        said.setSpacing(0)
        said.addWidget(self.unknown)
        said.addWidget(self.summary)
        foot.addLayout(said, 1)
        foot.addWidget(self.import_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(self.strip)
        column.addWidget(self.banner)
        column.addWidget(self.list.head)
        column.addWidget(self.split, 1)
        column.addWidget(self.progress)
        column.addWidget(self.foot)
