"""What was found in a file: sheets, columns, what is not kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.importing import phrases
from eldercare_desktop.screens.importing.columns import column_word, note_words
from eldercare_desktop.screens.parts.buttons import button
from eldercare_desktop.screens.parts.flow import FlowLayout
from eldercare_desktop.screens.parts.text import picture, rule, text

if TYPE_CHECKING:
    from eldercare_desktop.rosters.outcome import Preview, SheetPreview


class FoundStrip(QWidget):
    """What the file is, in one line; `hidden_wanted` asks for the hidden sheets, `meals_wanted`

    to read it as a month of meals, `hours_wanted` as a ledger of hours.
    """

    hidden_wanted = Signal(bool)
    meals_wanted = Signal()
    hours_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.about = text("", "hint")
        self.hidden = QCheckBox()
        self.hidden.clicked.connect(self.hidden_wanted)
        self.dropped_mark = picture("ban", "due", 18)
        self.dropped = text("", "due")
        self.meals = button(self.tr("It is a month of meals"), "quiet", "utensils")
        self.meals.clicked.connect(self.meals_wanted)
        self.hours = button(self.tr("It is a ledger of hours"), "quiet", "clock")
        self.hours.clicked.connect(self.hours_wanted)
        flow = FlowLayout(self, 16)
        for widget in (self.about, self._not_kept(), self.hidden, self.meals, self.hours):
            widget.setMinimumHeight(theme.px(28))
            flow.addWidget(widget)

    def show_preview(self, preview: Preview, *, hidden: bool) -> None:
        """Shows a file; `hidden` tells whether its hidden sheets were read."""
        self.about.setText(phrases.file_words(preview))
        sheets = [sheet.name for sheet in preview.sheets if sheet.hidden and sheet.kind != "none"]
        words = self.tr("Read the hidden sheet too: {names}")
        self.hidden.setText(words.format(names=phrases.joined(sheets)))
        self.hidden.setChecked(hidden)
        self.hidden.setVisible(bool(sheets))
        labels = list(dict.fromkeys(column.label for column in preview.dropped_columns))
        self.dropped.setText(self.tr("Not kept: {names}").format(names=phrases.joined(labels)))
        for widget in (self.dropped, self.dropped_mark):
            widget.setVisible(bool(labels))

    def _not_kept(self) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(6))
        row.addWidget(self.dropped_mark)
        row.addWidget(self.dropped)
        return holder


class FoundDetail(QWidget):
    """Everything that was found: each sheet with its columns, and what is left out."""

    def __init__(self, preview: Preview, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.role(self, "sheet").setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(*[theme.px(16)] * 4)
        self.column.setSpacing(theme.px(8))
        self.column.addWidget(text(self.tr("What was found"), "heading", wrap=True))
        self._not_kept(preview)
        for sheet in preview.sheets:
            self._sheet(preview, sheet)
        for note in preview.notes:
            if words := note_words(note):
                self._line(words, "hint")
        self.column.addStretch(1)

    def _not_kept(self, preview: Preview) -> None:
        if not preview.dropped_columns:
            return
        self._line(
            self.tr(
                "Bank cards, social cards, faces and places are not kept. These columns were "
                "not read:"
            )
        )
        for column in preview.dropped_columns:
            self._line(f"{column.column} · {column.label}", "due")

    def _sheet(self, preview: Preview, sheet: SheetPreview) -> None:
        self.column.addWidget(rule())
        kind = phrases.kind_word(sheet.kind)
        name = f"{sheet.name} · {kind}" if sheet.name else kind
        self._line(name, "label")
        if not sheet.read:
            self._line(self.tr("Hidden, not read.") if sheet.hidden else self.tr("Not read."))
            return
        labels = {
            column.column: column.label
            for column in (*preview.ignored_columns, *preview.dropped_columns)
            if column.sheet == sheet.name
        }
        understood = (
            (column, field)
            for column, field in sheet.column_map.items()
            if field and field != "never_store"
        )
        known = [f"{column} → {column_word(field)}" for column, field in understood]
        self._line(phrases.joined(known), "hint")
        unknown = [f"{c} {labels.get(c, '')}" for c, f in sheet.column_map.items() if f is None]
        if unknown:
            kept = self.tr("Not understood, kept in the note: {names}")
            self._line(kept.format(names=phrases.joined(unknown)), "hint")

    def _line(self, words: str, role: str = "") -> None:
        self.column.addWidget(text(words, role, wrap=True))
