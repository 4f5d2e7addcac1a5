"""Beside the table: all that the paper may say of one line, for the mouse and for words."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from eldercare_desktop.screens import icons, theme
from eldercare_desktop.screens.forms import Field, Form
from eldercare_desktop.screens.parts.buttons import button
from eldercare_desktop.screens.parts.flow import FlowLayout
from eldercare_desktop.screens.parts.text import ElidedLabel, text
from eldercare_desktop.screens.slips import phrases
from eldercare_desktop.screens.slips.going_through import LineState
from eldercare_desktop.screens.visits.letters import service_letters
from eldercare_desktop.screens.wording import choices, word

LOOKS = {
    "well": ("chip", "check", "accent_strong"),
    "concern": ("chip-due", "triangle-alert", "due"),
    "not_checked": ("chip", "minus", "muted"),
}


class LineEditor(QWidget):
    """`changed`: the line that is shown was changed here. `checked`: a check was clicked."""

    changed = Signal()
    checked = Signal(int)
    follow_wanted = Signal(str)  # "need" or "incident": something is to be done about a concern

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.state: LineState | None = None
        self._today = ""
        self._filling = False
        self.name = ElidedLabel("", "heading")
        self.facts = text("", "hint", wrap=True)
        self.against = text("", "due", wrap=True)
        self.checks = QWidget()
        self._flow = FlowLayout(self.checks, 6)
        self.buttons: list[QPushButton] = []
        self._kind = ""
        self.form = Form([])
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(theme.px(4), 0, theme.px(4), 0)
        self._column.setSpacing(theme.px(8))
        self._checks_label = self._label(self.tr("Five checks: 1 to 5"))
        labels = (self.name, self.facts, self.against, self._checks_label)
        self.follows = self._follow_buttons()
        for part in (*labels, self.checks, self.form, self.follows):
            self._column.addWidget(part)
        self._column.addStretch(1)

    def show_line(self, state: LineState, today: str, *, fixed: bool) -> None:
        """Shows a line; `fixed`: it is confirmed, there is nothing to change any more."""
        self.state, self._today = state, today
        self.name.setText(f"{state.line.number}  {state.line.name}")
        self.facts.setText(phrases.facts_of(state.line))
        if fixed and state.line.visit:
            came = (phrases.came_of(state.line), phrases.visit_besides(state.line.visit))
            self.facts.setText("\n".join(filter(None, (self.facts.text(), *came))))
        self.follows.setVisible(bool(fixed and state.line.visit and state.line.visit.concerns))
        doubt = state.doubt if not fixed else None
        self.against.setText(phrases.against(doubt) if doubt else "")
        self.against.setVisible(doubt is not None)
        self._offer(state.line.kind)
        self._show_checks(state)
        if self.form.values() != state.values():
            self._filling = True  # a field of several lines says that it was changed
            self.form.set_values(state.values())
            self._filling = False
        for asked in (self._checks_label, self.checks, self.form):
            asked.setVisible(not fixed)

    def _show_checks(self, state: LineState) -> None:
        for number, (name, made) in enumerate(zip(state.checks, self.buttons, strict=True), 1):
            finding = state.findings.get(name, "well")
            role, icon, tint = LOOKS[finding]
            theme.role(made, role)
            made.setChecked(finding == "concern")
            made.setIcon(icons.icon(icon, tint))
            made.setText(f" {word('check', name)} {number}")
            made.setAccessibleName(f"{word('check', name)}: {word('finding', finding)}")
            made.setToolTip(word("finding", finding))

    def _offer(self, kind: str) -> None:
        """The checks and services of a kind of resident."""
        kind = "elder" if kind == "elder" else "child"
        if kind == self._kind:
            return
        self._kind = kind
        while self.buttons:
            old = self.buttons.pop()
            self._flow.removeWidget(old)
            old.deleteLater()
        for number in range(5):
            made = theme.role(QPushButton(), "chip")
            made.setCheckable(True)
            made.setAutoDefault(False)
            made.setIconSize(icons.icon_size(16))
            made.clicked.connect(lambda _, n=number: self.checked.emit(n))
            self.buttons.append(made)
            self._flow.addWidget(made)
        self._renew_form(kind)

    def _renew_form(self, kind: str) -> None:
        fresh = Form(
            [
                Field("visited_on", self.tr("Day"), "date", width=7, check=self._not_ahead),
                Field("method", self.tr("How"), "choice", required=True, choices=choices("method")),
                Field("minutes", self.tr("Minutes"), "number", least=1, most=1440, width=4),
                Field("note", self.tr("Note"), "lines", longest=500),
                Field(
                    "services",
                    self.tr("Services"),
                    "choices",
                    choices=choices("service", service_letters(kind)),
                    chips_up_to=20,
                ),
            ]
        )
        self._column.replaceWidget(self.form, fresh)
        self.form.hide()
        self.form.deleteLater()
        self.form = fresh
        fresh.changed.connect(self._edited)

    def _not_ahead(self, day: str | None, values: object) -> str:
        return self.tr("This day is still ahead.") if day and day > self._today else ""

    def ready(self) -> bool:
        """Whether all that was typed can be read; says where not."""
        return self.state is None or self.form.isHidden() or self.form.validate()

    def _edited(self) -> None:
        """Takes what can be read; half a date is not spoken of while it is typed."""
        if self.state is None or self._filling:
            return
        values = self.form.values()
        for row in self.form.rows.values():
            row.say("" if row.input.problem() else row.problem(values))
        self.state.take(values, self._today)
        self.changed.emit()

    def _follow_buttons(self) -> QWidget:
        made = QWidget()
        flow = FlowLayout(made, 8)
        for what, words, icon in (
            ("need", self.tr("Note a need"), "hand-helping"),
            ("incident", self.tr("Report an emergency"), "siren"),
        ):
            one = button(words, "", icon)
            one.clicked.connect(lambda _, what=what: self.follow_wanted.emit(what))
            flow.addWidget(one)
        made.hide()
        return made

    def _label(self, words: str) -> QLabel:
        return text(words, "label")
