"""Beside the table: what the paper may say of one line, for the mouse and for words."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.forms import Field, Form
from eldercare_desktop.screens.meals.sheets import phrases
from eldercare_desktop.screens.meals.sheets.going import AddedState, MealState
from eldercare_desktop.screens.parts.buttons import button
from eldercare_desktop.screens.parts.text import ElidedLabel, text


class MealLineEditor(QWidget):
    """`changed`: the line that is shown was changed here; `removed`: an added one is to go."""

    changed = Signal()
    removed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.state: MealState | AddedState | None = None
        self._brings: bool | None = None
        self._filling = False
        self.name = ElidedLabel("", "heading")
        self.facts = text("", "hint", wrap=True)
        self.food = text("", "due", wrap=True)
        self.against = text("", "due", wrap=True)
        self.form = Form([])
        self.remove_button = button(self.tr("Take it off (Del)"), "quiet", "trash-2")
        self.remove_button.clicked.connect(lambda: self.removed.emit(self.state))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(theme.px(4), 0, theme.px(4), 0)
        self._column.setSpacing(theme.px(8))
        parts = (self.name, self.facts, self.food, self.against, self.form, self.remove_button)
        for part in parts:
            self._column.addWidget(part)
        self._column.addStretch(1)

    def show_line(self, state: MealState | AddedState, *, brings: bool, fixed: bool) -> None:
        """Shows a line; `fixed`: it is confirmed, there is nothing to change any more."""
        self.state = state
        name = state.name or self.tr("Guest")
        self.name.setText(f"{state.number}  {name}")
        printed = state if isinstance(state, MealState) else None
        doubt = printed.doubt if printed and not fixed else None
        for part, words in (
            (self.facts, phrases.facts_of(printed.line) if printed else ""),
            (self.food, phrases.food_words(printed.line) if printed else ""),
            (self.against, phrases.against(doubt) if doubt else ""),
        ):
            part.setText(words)
            part.setVisible(bool(words))
        self._offer(brings)
        self.form.setVisible(printed is not None and not fixed)
        self.remove_button.setVisible(printed is None and not fixed)
        if printed is not None:
            values = {"what": printed.chosen, "extra": printed.extra, "note": printed.note}
            if self.form.values() != values:
                self._filling = True  # a field of several lines says that it was changed
                self.form.set_values(values)
                self._filling = False

    def ready(self) -> bool:
        """Whether all that was typed can be read; says where not."""
        return self.form.isHidden() or self.form.validate()

    def _offer(self, brings: bool) -> None:
        """The answers of a kind of sheet."""
        if brings == self._brings:
            return
        self._brings = brings
        answers = [("had", phrases.outcome_words("delivered" if brings else "served"))]
        if brings:
            answers.append(("nobody", phrases.outcome_words("nobody_home")))
        left = phrases.left_out_words("not_brought" if brings else "not_come")
        answers.append(("out", left))
        fresh = Form(
            [
                Field("what", self.tr("What the paper says"), "choice", True, choices=answers),
                Field("extra", self.tr("With a further portion, at the full price"), "toggle"),
                Field("note", self.tr("Note"), "lines", longest=200),
            ]
        )
        self._column.replaceWidget(self.form, fresh)
        self.form.hide()
        self.form.deleteLater()
        self.form = fresh
        fresh.changed.connect(self._edited)

    def _edited(self) -> None:
        if self._filling or not isinstance(self.state, MealState):
            return
        values = self.form.values()
        if values["what"] and values["what"] != self.state.chosen:
            self.state.choose(values["what"])
        self.state.extra, self.state.note = bool(values["extra"]), values["note"]
        self.changed.emit()
