"""One line: what becomes of it, why, what has to be decided, and how it was understood."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.importing import phrases
from eldercare_desktop.screens.importing.options import Options
from eldercare_desktop.screens.importing.understood import understood
from eldercare_desktop.screens.importing.words import advice, reason
from eldercare_desktop.screens.parts.badge import BadgeLabel
from eldercare_desktop.screens.parts.text import picture, rule, text

if TYPE_CHECKING:
    from eldercare_desktop.rosters.applying import Difference, Line
    from eldercare_desktop.screens.importing.review import Review

OURS, THEIRS = "ours", "theirs"


class LineDetail(QWidget):
    """What a person chooses here is written into the review; `changed` says so."""

    changed = Signal()

    def __init__(self, review: Review, line: Line, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.role(self, "sheet").setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.review, self.line = review, line
        self.questions: dict[str, Options] = {}
        self.differences: dict[tuple[str, str], Options] = {}
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(*[theme.px(16)] * 4)
        self.column.setSpacing(theme.px(12))
        self._head()
        self._questions()
        self._differences()
        self._reasons()
        self._understood()
        self.column.addStretch(1)

    def focus_first(self) -> None:
        """Puts the cursor on the first thing to decide, else on the tick."""
        decisions = [*self.questions.values(), *self.differences.values()]
        target: QWidget = next(iter(decisions[0].buttons.values())) if decisions else self.tick
        target.setFocus(Qt.FocusReason.TabFocusReason)

    def _head(self) -> None:
        line = self.line
        self.column.addWidget(text(phrases.line_name(line), "heading", wrap=True))
        place = phrases.place_words(line)
        if line.hidden:
            place = phrases.joined([place, phrases.said("hidden")])
        self.column.addWidget(text(place, "hint", wrap=True))
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        badge = BadgeLabel(phrases.badge(self.review.group(line)))
        row.addWidget(badge, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(text(phrases.effect_words(self.review, line), wrap=True), 1)
        self.column.addLayout(row)
        self.tick = QCheckBox(self.tr("Import this row"))
        self.tick.setObjectName("tick")
        self.tick.setChecked(self.review.is_ticked(line))
        self.tick.setEnabled(line.can_tick)
        self.tick.toggled.connect(self._tick)
        self.column.addWidget(self.tick)

    def _tick(self, on: bool) -> None:
        self.review.tick([self.line], on)
        self.changed.emit()

    # -- who is it ---------------------------------------------------------------------------

    def _questions(self) -> None:
        for key in dict.fromkeys((self.line.subject, self.line.helper)):
            if key is None:
                continue
            person = self.review.plan.people[key]
            if person.certain is None and person.candidates:
                self._question(key)

    def _question(self, key: str) -> None:
        person = self.review.plan.people[key]
        helper = self.line.helper == key and self.line.subject != key
        asked = self.tr("Who is the helper {name}?") if helper else self.tr("Who is {name}?")
        refs = [*person.candidates, *(["new"] if person.may_be_new else [])]
        answer = person.answer(self.review.choices)
        options = [(ref, *phrases.candidate_words(self.review, ref)) for ref in refs]
        self._section(asked.format(name=person.name), "circle-help" if answer is None else "")
        made = Options(f"who|{key}", options, answer)
        made.chosen.connect(lambda ref: self._answer(key, ref))
        self.questions[key] = made
        self.column.addWidget(made)

    def _answer(self, key: str, ref: str) -> None:
        self.review.answer(key, ref)
        if self.line.can_tick and not self.review.is_ticked(self.line):
            self.review.tick([self.line], True)
        self.changed.emit()

    # -- what differs ------------------------------------------------------------------------

    def _differences(self) -> None:
        found = self.review.own_differences(self.line)
        if found:
            self._section(self.tr("What differs"))
        for where, difference in found:
            self._difference(where, difference)

    def _difference(self, where: str, difference: Difference) -> None:
        field, ours, theirs = phrases.difference_words(self.review, difference)
        kept = self.tr("Keep what the register says")
        if where == self.line.key and not difference.field.startswith("pairing."):
            kept = self.tr("Keep what the row before says")
        taken = (where, difference.field) in self.review.choices.take
        options = [(OURS, ours, kept), (THEIRS, theirs, self.tr("Take what this row says"))]
        self.column.addWidget(text(field, "label", wrap=True))
        made = Options(f"take|{where}|{difference.field}", options, THEIRS if taken else OURS)
        made.chosen.connect(lambda value: self._take(where, difference.field, value == THEIRS))
        self.differences[where, difference.field] = made
        self.column.addWidget(made)

    def _take(self, where: str, field: str, on: bool) -> None:
        self.review.take(where, field, on)
        self.changed.emit()

    # -- why, and how it was understood --------------------------------------------------------

    def _reasons(self) -> None:
        codes = phrases.codes_of(self.review, self.line)
        if codes:
            self._section(self.tr("What was noticed"))
        for code in codes:
            self.column.addWidget(_noticed(reason(code), advice(code)))

    def _understood(self) -> None:
        facts = list(understood(self.review, self.line))
        if not facts:
            return
        self._section(self.tr("How it was understood"))
        for fact in facts:
            cell = QVBoxLayout()
            cell.setSpacing(0)
            cell.addWidget(text(fact.label, "hint", wrap=True))
            cell.addWidget(text(fact.value or phrases.said("nothing_there"), wrap=True))
            if fact.written:
                written = self.tr("In the file: {text}").format(text=fact.written)
                cell.addWidget(text(written, "hint", wrap=True))
            self.column.addLayout(cell)

    def _section(self, words: str, icon: str = "") -> None:
        self.column.addWidget(rule())
        row = QHBoxLayout()
        row.setSpacing(theme.px(6))
        if icon:
            row.addWidget(picture(icon, "due"), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(text(words, "label", wrap=True), 1)
        self.column.addLayout(row)


def _noticed(words: str, what_to_do: str) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(text(words, wrap=True))
    if what_to_do:
        column.addWidget(text(what_to_do, "hint", wrap=True))
    return holder
