"""The right side: a record in conflict, a pair of records, somebody made one of several."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QPushButton, QVBoxLayout, QWidget

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.parts.badge import BadgeLabel
from eldercare_desktop.screens.parts.buttons import button
from eldercare_desktop.screens.parts.flow import FlowLayout
from eldercare_desktop.screens.parts.person_heading import PersonHeading
from eldercare_desktop.screens.parts.text import text
from eldercare_desktop.screens.people.phrases import facts
from eldercare_desktop.screens.people.words import label_word
from eldercare_desktop.screens.settling.question import BESIDE, Option, Question
from eldercare_desktop.screens.settling.words import (
    badge_words,
    belongings,
    listed,
    origin,
    phrase,
    said,
    said_with,
    title,
)
from eldercare_desktop.screens.sync.words import table_word
from eldercare_desktop.screens.tables import Badge

if TYPE_CHECKING:
    from eldercare_desktop.care.register import PersonRow
    from eldercare_desktop.care.register.conflicts import Candidate, Conflict
    from eldercare_desktop.care.settling.comparing import Difference, Said
    from eldercare_desktop.care.settling.pairs import Belongings, Compared
    from eldercare_desktop.care.settling.waiting import Waiting
    from eldercare_desktop.screens.settling.loading import View


class Detail(QWidget):
    """A sheet with questions below each other; digits answer the one that is next."""

    person_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        theme.role(self, "sheet").setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(*[theme.px(20)] * 4)
        self.column.setSpacing(theme.px(12))
        self.questions: list[Question] = []
        self._next = 0

    def answer(self, number: int) -> bool:
        """Chooses a value, from 0, in the question whose turn it is; the next one follows."""
        if not self.questions or not self.questions[self._next].choose(number):
            return False
        self._next = (self._next + 1) % len(self.questions)
        return True

    def settle(self) -> bool:
        """What Enter does; False where that needs a closer look."""
        return False

    def add_questions(self, questions: Sequence[Question]) -> None:
        """Questions below each other."""
        self.questions = list(questions)
        for question in questions:
            self.column.addWidget(question)

    def add_buttons(self, made: Sequence[QPushButton]) -> None:
        """Buttons in a line that wraps."""
        holder = QWidget()
        flow = FlowLayout(holder, 8)
        for one in made:
            flow.addWidget(one)
        self.column.addWidget(holder)

    def open_button(self, person_id: str | None) -> list[QPushButton]:
        """The button that opens the person, if there is one."""
        if not person_id:
            return []
        return [made_button(self.tr("Open the person"), "quiet", "user",
                            lambda: self.person_wanted.emit(person_id))]  # fmt: skip


class ConflictDetail(Detail):
    """A record of which fields have several values."""

    kept = Signal(dict)  # field -> change id, None for what stands

    def __init__(self, item: Waiting, person: PersonRow | None, view: View) -> None:
        super().__init__()
        self.item = item
        badges = [Badge(badge_words(item), "danger"), Badge(table_word(item.table))]
        self.column.addWidget(PersonHeading(title(item), facts(person) if person else [], badges))
        self.add_questions([self._question(conflict, view) for conflict in item.conflicts])
        self._add_takers()
        self.keep_button = made_button(self.tr("Keep"), "primary", "check", self.settle)
        self.add_buttons([self.keep_button, *self.open_button(item.subject.person_id)])
        keys = self.tr("1, 2, 3 choose a value, Enter keeps it. It then holds on every laptop.")
        self.column.addWidget(text(keys, "hint", wrap=True))
        self.column.addStretch(1)

    def settle(self) -> bool:
        """Keeps what is chosen, in all fields."""
        chosen = zip(self.item.conflicts, self.questions, strict=True)
        self.kept.emit({c.field: distinct(c)[q.chosen()].change for c, q in chosen})
        return True

    def take_all_of(self, user: str) -> None:
        """Chooses, in every field, what somebody wrote."""
        for conflict, question in zip(self.item.conflicts, self.questions, strict=True):
            users = [candidate.user for candidate in distinct(conflict)]
            if user in users:
                question.choose(users.index(user))

    def _question(self, conflict: Conflict, view: View) -> Question:
        options = [
            Option(
                said(conflict.table, conflict.field, candidate.shown),
                origin(candidate.author, view),
                self.tr("stands now") if candidate.change is None else "",
            )
            for candidate in distinct(conflict)
        ]
        if conflict.field == "deleted":
            return Question(removal_words(conflict), options)
        return Question(label_word(conflict.label), options)

    def _add_takers(self) -> None:
        """Where one person wrote several fields, all of theirs can be taken at once."""
        if len(self.questions) < 2:
            return
        users = {c.user for conflict in self.item.conflicts for c in distinct(conflict) if c.user}
        words = self.tr("All by {name}")
        self.takers = [
            made_button(words.format(name=user), "", "user-check",
                        lambda _=False, user=user: self.take_all_of(user))
            for user in sorted(users)
        ]  # fmt: skip
        self.add_buttons(self.takers)


class PairDetail(Detail):
    """Two records side by side."""

    merged = Signal(object, list)  # the Pair, (table, field) of what is taken from the other
    told_apart = Signal(object)
    later = Signal()
    turned = Signal(object)

    def __init__(self, item: Waiting, found: Compared, view: View) -> None:
        super().__init__()
        self.item, self.found = item, found
        self._add_head()
        if found.pair.why == "late":
            words = self.tr(
                "These two records were made one. Since then somebody who did not know has written "
                "to the other one. Which values hold?"
            )
            self.column.addWidget(text(words, wrap=True))
        elif found.differences:
            words = self.tr("Where they differ, which value holds? The other stays in the history.")
            self.column.addWidget(text(words, wrap=True))
        else:
            self.column.addWidget(text(self.tr("Both say the same."), wrap=True))
        self.add_questions([self._question(one, view) for one in found.differences])
        self._add_doubled()
        self._add_buttons()
        self.column.addStretch(1)

    def settle(self) -> bool:
        """Enter is enough where nobody has to decide whether they are one."""
        if self.found.pair.why in ("late", "two_roles"):
            self.merge()
            return True
        return False

    def merge(self) -> None:
        """They are one: with the values that are chosen."""
        chosen = zip(self.found.differences, self.questions, strict=True)
        take = [(one.table, one.field) for one, question in chosen if question.chosen() == 1]
        self.merged.emit(self.found.pair, take)

    def _question(self, one: Difference, view: View) -> Question:
        label = label_word(one.label)
        if one.table != "person":
            label = f"{table_word(one.table)} · {label}"
        options = [self._option(one, side, view) for side in (one.kept, one.other)]
        return Question(label, options, 0 if one.choice == "kept" else 1)

    def _option(self, one: Difference, side: Said, view: View) -> Option:
        words = said_with(one.table, one.field, side.shown, side.besides)
        return Option(words, origin(side.author, view))

    def _add_head(self) -> None:
        found = self.found
        if found.pair.why == "late":
            badges = [Badge(badge_words(self.item), "danger"), Badge(table_word(found.pair.table))]
            heading = PersonHeading(found.kept.name, facts(found.kept), badges)
            self.column.addWidget(heading)
            return
        why = Badge(badge_words(self.item), "due", "users")
        holder = QWidget()
        FlowLayout(holder, 6).addWidget(BadgeLabel(why))
        self.column.addWidget(holder)
        self.sides = Sides(
            side(found.kept, found.kept_has, self.tr("This record stays")),
            side(found.other, found.other_has, self.tr("This one is added to it")),
        )
        self.column.addWidget(self.sides)

    def _add_doubled(self) -> None:
        if self.found.doubled:
            words = self.tr(
                "Both are paired with {names}. One of the two pairings will end as entered by "
                "mistake."
            )
            said = words.format(names=listed(self.found.doubled))
            self.column.addWidget(text(said, "due", wrap=True))

    def _add_buttons(self) -> None:
        pair, made = self.found.pair, []
        if pair.why == "late":
            words = self.tr("Keep")
        elif pair.why == "two_roles":
            words = self.tr("Make them one")
        else:
            words = self.tr("Same person: make one")
        self.merge_button = made_button(words, "primary", "check", self.merge)
        made.append(self.merge_button)
        if pair.table == "person" and pair.why != "late":
            apart = self.tr("Not the same person")
            self.apart_button = made_button(apart, "", "users", lambda: self.told_apart.emit(pair))
            made.append(self.apart_button)
        if pair.why != "late":
            turn = self.tr("The other one stays")
            self.turn_button = made_button(turn, "", "refresh-cw", lambda: self.turned.emit(pair))
            made.append(self.turn_button)
        self.later_button = made_button(self.tr("Later"), "quiet", "clock", self.later.emit)
        self.add_buttons([*made, self.later_button, *self.open_button(self.found.kept.person_id)])


class MergedDetail(Detail):
    """Somebody who was made one of several records."""

    parted = Signal(str)

    def __init__(self, item: Waiting, person: PersonRow | None) -> None:
        super().__init__()
        self.item = item
        self.column.addWidget(PersonHeading(title(item), facts(person) if person else []))
        words = self.tr(
            "{what}. If that was a mistake, take them apart: each record then has again what was "
            "written for it."
        )
        self.column.addWidget(text(words.format(what=phrase("records", n=item.records)), wrap=True))
        self.part_button = made_button(
            self.tr("Take apart"), "danger", "unlink", lambda: self.parted.emit(item.row_id)
        )
        self.add_buttons([self.part_button, *self.open_button(item.row_id)])
        self.column.addStretch(1)


class Sides(QWidget):
    """Two things side by side, or below each other where there is no room."""

    def __init__(self, first: QWidget, second: QWidget) -> None:
        super().__init__()
        self._row = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.px(8))
        for one in (first, second):
            self._row.addWidget(one, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = self.width() >= theme.px(BESIDE)
        directions = QBoxLayout.Direction
        self._row.setDirection(directions.LeftToRight if beside else directions.TopToBottom)


def side(row: PersonRow, has: Belongings, words: str) -> QWidget:
    """One of two records: who it is, and what refers to it."""
    holder = QWidget()
    theme.role(holder, "sunken").setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    column = QVBoxLayout(holder)
    column.setContentsMargins(*[theme.px(12), theme.px(8)] * 2)
    column.setSpacing(theme.px(2))
    column.addWidget(text(words, "hint", wrap=True))
    column.addWidget(text(row.name, "heading", wrap=True))
    for line in (" · ".join(facts(row)), belongings(has)):
        if line:
            column.addWidget(text(line, wrap=True))
    column.addStretch(1)
    return holder


def made_button(words: str, role: str, icon: str, pressed: Callable[..., Any]) -> QPushButton:
    """A button that does something."""
    made = button(words, role, icon)
    made.clicked.connect(lambda: pressed())
    return made


def removal_words(conflict: Conflict) -> str:
    """Who removed a record, and who changed what of it meanwhile."""
    remover = conflict.remover
    editor = conflict.editor.user
    fields = listed(label_word(label) for label in conflict.edited)
    name = remover.user if remover else ""
    if not (editor and fields):
        return phrase("removed_or_not", remover=name)
    return phrase("removed", remover=name, editor=editor, fields=fields)


def distinct(conflict: Conflict) -> list[Candidate]:
    """Candidates of equal value are one, the one that stands first."""
    found: dict[str, Candidate] = {}
    for candidate in conflict.candidates:
        found.setdefault(repr(candidate.shown), candidate)
    return list(found.values())
