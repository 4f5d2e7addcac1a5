"""The right side of a list: one line with its conditions, or several chosen at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.entitlements import loading
from eldercare_desktop.screens.entitlements.phrases import (
    amount_words,
    conditions,
    name_of,
    state_badge,
    state_words,
)
from eldercare_desktop.screens.parts.buttons import button
from eldercare_desktop.screens.parts.flow import FlowLayout
from eldercare_desktop.screens.parts.person_heading import PersonHeading
from eldercare_desktop.screens.parts.text import text
from eldercare_desktop.screens.visits.phrases import facts

if TYPE_CHECKING:
    from eldercare_desktop.care.entitlement.listing import EntitledRow

SHOWN = 12
"""So many names stand under several chosen lines."""


class LineDetail(QWidget):
    """`wanted` gives what is to be done about the lines: a value of `lists_view.KEYS`."""

    wanted = Signal(str)

    def __init__(self, rows: Sequence[EntitledRow], villages: Mapping[str, str]) -> None:
        super().__init__()
        theme.role(self, "sheet").setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(*[theme.px(20)] * 4)
        self._column.setSpacing(theme.px(12))
        self.buttons: dict[str, QPushButton] = {}
        if len(rows) == 1:
            self._show_one(rows[0], villages)
        else:
            self._show_several(rows)
        self._column.addStretch(1)

    def _show_one(self, row: EntitledRow, villages: Mapping[str, str]) -> None:
        where = [villages.get(row.village, ""), *facts(row)]
        heading = PersonHeading(row.name, [part for part in where if part], [state_badge(row)])
        self._column.addWidget(heading)
        self._column.addWidget(text(name_of(row.code, row.terms), "heading", wrap=True))
        self._column.addWidget(text(self._sentence(row), wrap=True))
        self._add_buttons(row.state, known=row.claim_id is not None)
        self._fact(self.tr("Amount"), amount_words(row.terms))
        if row.terms is not None:
            self._fact(self.tr("Asks for"), "\n".join(conditions(row.terms)))
            self._fact(self.tr("Written in"), row.terms.source or "")
        self._fact(self.tr("Applied on"), row.applied_on or "")
        self._fact(self.tr("Since"), row.since or "")
        self._fact(self.tr("Reason"), row.reason or "")

    def _show_several(self, rows: Sequence[EntitledRow]) -> None:
        chosen = self.tr("Chosen lines: {n}").format(n=len(rows))
        self._column.addWidget(text(chosen, "heading"))
        self._column.addWidget(
            text(self.tr("What you note now is noted for all of them, as one step."), wrap=True)
        )
        states = {row.state for row in rows}
        state = rows[0].state if len(states) == 1 else "several"
        self._add_buttons(state, known=all(row.claim_id for row in rows))
        names = [f"{row.name} · {name_of(row.code, row.terms)}" for row in rows[:SHOWN]]
        if len(rows) > SHOWN:
            names.append(self.tr("… and {n} more").format(n=len(rows) - SHOWN))
        self._column.addWidget(text("\n".join(names), "hint", wrap=True))

    def _sentence(self, row: EntitledRow) -> str:
        said = state_words(row, loading.today())
        words = {
            "missing": self.tr(
                "Meets the conditions as far as the register knows. Ask, then note it."
            ),
            "waiting": self.tr("No answer for long: please ask at the office. {said}."),
            "lost": self.tr("Should not have it any more: {said}."),
            "applied": self.tr("Waits for the answer of the office: {said}."),
            "receiving": self.tr("Has it. {said}"),
            "refused": self.tr("Was refused. {said}"),
            "declines": self.tr("Does not want it. {said}"),
        }
        if row.state == "missing" and row.perhaps:
            return self.tr("Meets the conditions if the day of birth is right: see the papers.")
        return words[row.state].format(said=said)

    def _add_buttons(self, state: str, *, known: bool) -> None:
        made = [
            ("receiving", self.tr("Has it (R)"), "check"),
            ("applied", self.tr("Applied (A)"), "file-down"),
            ("refused", self.tr("Refused (F)"), "ban"),
            ("declines", self.tr("Not wanted (N)"), "x"),
            ("other_day", self.tr("Another day (T) …"), "calendar"),
        ]
        if state in ("lost", "receiving"):
            made = [("end", self.tr("No longer has it (E) …"), "ban"), *made]
        holder = QWidget()
        flow = FlowLayout(holder, 8)
        chief = {"missing": "applied", "waiting": "receiving", "applied": "receiving"}
        for what, words, icon in made:
            if what == state:
                continue
            role = "primary" if what == chief.get(state, "end") else ""
            flow.addWidget(self._button(what, words, role, icon))
        if known:
            flow.addWidget(self._button("take_back", self.tr("Take back (Del)"), "quiet", "undo-2"))
        self._column.addWidget(holder)

    def _button(self, what: str, words: str, role: str, icon: str) -> QPushButton:
        made = button(words, role, icon)
        made.clicked.connect(lambda: self.wanted.emit(what))
        self.buttons[what] = made
        return made

    def _fact(self, label: str, value: str) -> None:
        if value:
            row = QHBoxLayout()
            row.setSpacing(theme.px(12))
            name = text(label, "hint")
            name.setFixedWidth(theme.px(88))
            row.addWidget(name, 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(text(value, wrap=True), 1)
            self._column.addLayout(row)
