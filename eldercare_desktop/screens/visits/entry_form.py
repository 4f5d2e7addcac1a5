"""What was seen and done at the door: a form that needs no mouse, for logging and correcting."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.fields import Field, Input, input_for
from eldercare_desktop.screens.parts.buttons import button
from eldercare_desktop.screens.parts.text import ElidedLabel, text
from eldercare_desktop.screens.visits import loading
from eldercare_desktop.screens.visits.check_grid import CheckGrid
from eldercare_desktop.screens.visits.follow_blocks import Block
from eldercare_desktop.screens.visits.follow_ups import FollowUps
from eldercare_desktop.screens.visits.keyed_chips import KeyedChips
from eldercare_desktop.screens.visits.letters import METHOD_LETTERS, service_letters
from eldercare_desktop.screens.visits.visitor_box import VisitorBox
from eldercare_desktop.screens.wording import choices

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
LONGEST_NOTE = 500
FOLLOW_KEYS = {"+": "need", "=": "need", "!": "incident", "！": "incident"}
"""`=` is the key of `+` without Shift; a Chinese keyboard writes `！`."""


class EntryForm(QWidget):
    """`changed`: a person changed something; `submitted`: Enter. Values as `VisitEntry`.

    Digits answer the checks, letters choose services and the way of the visit, `/` goes to
    the note, `+` and `!` to what comes of the visit (with `follows`; their values are `need`
    and `incident`). After the checks the cursor stands in the minutes, where all of them hold.
    """

    changed = Signal()
    submitted = Signal()

    def __init__(
        self,
        user: str,
        kind: str = "elder",
        *,
        follows: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._kind, self._follows = kind, follows
        self.checks = CheckGrid()
        self.checks.set_kind(kind)
        self.well = button(self.tr("All well  0"), "quiet", "check")
        letters = service_letters(kind)
        self.services = KeyedChips(choices("service", letters), letters)
        self.follow_ups = FollowUps()
        self.method = KeyedChips(choices("method", METHOD_LETTERS), METHOD_LETTERS, single=True)
        self.minutes = input_for(
            Field("minutes", self.tr("Minutes"), "number", least=1, most=1440, width=3.5)
        )
        self.note = input_for(Field("note", self.tr("Note"), "lines", longest=LONGEST_NOTE))
        self.day = input_for(Field("visited_on", self.tr("Day"), "date", width=7))
        self.visitor = VisitorBox(user)
        self.errors = {name: text("", "error", wrap=True) for name in ("minutes", "visited_on")}
        self._lay_out()
        self._connect()
        self._order_tabs()
        self.set_values({})

    def values(self) -> dict[str, Any]:
        """What was answered, without whom it is about."""
        helper_id, visitor = self.visitor.value()
        return {
            "visited_on": self.day.value(),
            "method": self.method.value(),
            "checks": self.checks.values(),
            "services": self.services.values(),
            "minutes": self.minutes.value(),
            "note": self.note.value(),
            "helper_id": helper_id,
            "visitor": visitor,
            **self.follow_ups.values(),
        }

    def set_kind(self, kind: str) -> None:
        """Asks what belongs to an elder, or to a child; what was answered is forgotten."""
        if self._follows:
            self.follow_ups.set_kind(kind)
        if kind == self._kind:
            return
        self._kind = kind
        self.checks.set_kind(kind)
        self._offer_services(())
        self._order_tabs()

    def set_values(self, values: Mapping[str, Any]) -> None:
        """Fills the form; what is missing is as at the beginning: today, in person, by me."""
        self.checks.set_values(values.get("checks") or {})
        self._offer_services(values.get("services") or ())
        self.method.set_values([values.get("method") or "in_person"])
        self.minutes.set_value(values.get("minutes"))
        self.note.set_value(values.get("note"))
        self.day.set_value(values.get("visited_on") or loading.today())
        self.visitor.set_value(values.get("helper_id"), values.get("visitor"))
        self.follow_ups.set_values(values)
        self._say_late()
        self._suggest()
        for name in self.errors:
            self.say(name, "")

    def set_helpers(self, helpers: Sequence[tuple[str, str]]) -> None:
        """Offers helpers as visitors."""
        self.visitor.set_helpers(helpers)

    def validate(self) -> bool:
        """Shows a sentence where a value cannot be read, and goes there."""
        missing = self.tr("Please write the day of the visit.") if not self.day.value() else ""
        problems = {
            "minutes": (self.minutes, self.minutes.problem()),
            "visited_on": (self.day, self.day.problem() or missing),
        }
        for name, (field, sentence) in reversed(problems.items()):
            self.say(name, sentence)
            if sentence:
                field.setFocus()
        right = not any(sentence for _, sentence in problems.values())
        return right and self.follow_ups.validate()

    def say(self, name: str, sentence: str) -> bool:
        """Shows a sentence at a field; False if there is no such field."""
        if name not in self.errors:
            return False
        self.errors[name].setText(sentence)
        self.errors[name].setVisible(bool(sentence))
        self._input(name).set_wrong(bool(sentence))
        return True

    def begin(self) -> None:
        """Puts the cursor on the first check without an answer."""
        self.checks.begin()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER:
            self.submitted.emit()
        elif not self._take(event):
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter saves from every field; letters in the minutes choose services."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return super().eventFilter(watched, event)
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        in_note = watched is self.note.focusProxy()
        if event.key() in ENTER and not (in_note and shift):
            self.submitted.emit()
            return True
        if watched is not self.minutes.focusProxy() or not event.text().isprintable():
            return False
        # In the minutes only digits are written; a letter chooses, or is nothing.
        return bool(event.text()) and not event.text().isdigit() and (self._take(event) or True)

    def _take(self, event: QKeyEvent) -> bool:
        """A key that means the same wherever one is in the form."""
        held = event.modifiers() & ~(
            Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier
        )
        key = event.text()
        if held or len(key) != 1:
            return False
        if key == "/":
            self.note.setFocus()
            return True
        if key in FOLLOW_KEYS and self._follows:
            self.follow_ups.open(FOLLOW_KEYS[key])
            return True
        if key.isascii() and key.isdigit():
            return self.checks.press(int(key))
        return self.services.press(key) or self.method.press(key)

    def _input(self, name: str) -> Input:
        return self.minutes if name == "minutes" else self.day

    def _connect(self) -> None:
        self.well.clicked.connect(self.checks.all_well)
        self.checks.finished.connect(self._to_minutes)
        for part in (self.checks, self.services, self.method, self.minutes, self.note):
            part.changed.connect(self.changed)
        self.checks.changed.connect(self._suggest)
        self.follow_ups.changed.connect(self.changed)
        self.follow_ups.closed.connect(self.begin)
        self.follow_ups.made.connect(self._take_in)
        self.day.changed.connect(self._say_late)
        self.day.changed.connect(self.changed)
        self.visitor.changed.connect(self.changed)
        for field in (self.minutes, self.note, self.day):
            if inner := field.focusProxy():
                inner.installEventFilter(self)
        if minutes := self.minutes.focusProxy():
            # A Chinese input method would take the letters for a word.
            minutes.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)

    def _take_in(self, block: Block) -> None:
        for edge in block.typed():
            edge.installEventFilter(self)
        self._order_tabs()

    def _to_minutes(self) -> None:
        self.minutes.setFocus()
        self.checks.show_place()

    def _say_late(self) -> None:
        day = self.day.value()
        late = bool(day) and day < loading.today()
        self.late.setVisible(late)
        self.follow_ups.set_today(not late)

    def _suggest(self) -> None:
        if self._follows:
            self.follow_ups.suggest(self.checks.concerns())

    def _offer_services(self, chosen: Sequence[str]) -> None:
        """The services of this kind of resident, and what was noted besides."""
        letters = service_letters(self._kind)
        offered = [*letters, *(name for name in chosen if name not in letters)]
        if offered != list(self.services.chips):
            self.services.set_choices(choices("service", offered), letters)
            self._order_tabs()
        self.services.set_values(chosen)

    def _order_tabs(self) -> None:
        need, emergency, *blocks = self.follow_ups.stops()
        stops: list[QWidget | None] = [need, emergency, self.well, self.checks, *blocks]
        stops.append(self.minutes.focusProxy())
        stops += [*self.services.chips.values(), *self.method.chips.values()]
        stops += [self.note.focusProxy(), self.day.focusProxy()]
        stops += [self.visitor.box, self.visitor.name]
        for before, after in pairwise(stop for stop in stops if stop):
            QWidget.setTabOrder(before, after)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(self._heading())
        column.addWidget(self.checks)
        column.addWidget(self.follow_ups)
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.px(12))
        grid.setVerticalSpacing(theme.px(8))
        grid.setColumnStretch(1, 1)
        self.late = text(self.tr("entered late"), "due")
        if edge := self.note.focusProxy():
            edge.setFixedHeight(theme.px(56))
        lines = (
            (self.tr("Minutes"), self.minutes, self.errors["minutes"]),
            (self.tr("Services"), self.services, None),
            (self.tr("How"), self.method, None),
            (self.tr("Note  /"), self.note, None),
            (self.tr("Day"), self._beside(self.day, self.late), self.errors["visited_on"]),
            (self.tr("Visited by"), self.visitor, None),
        )
        for number, (words, widget, error) in enumerate(lines):
            label = text(words, "label")
            label.setBuddy(widget)
            label.setMinimumHeight(theme.px(36))
            grid.addWidget(label, 2 * number, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(widget, 2 * number, 1)
            if error:
                grid.addWidget(error, 2 * number + 1, 1)
        column.addLayout(grid)

    def _heading(self) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(ElidedLabel(self.tr("What was seen"), "label"), 1)
        follows = (self.follow_ups.need_button, self.follow_ups.emergency_button)
        for made in (*(follows if self._follows else ()), self.well):
            row.addWidget(made)
        return holder

    def _beside(self, first: QWidget, second: QWidget) -> QWidget:
        holder = QWidget()
        holder.setFocusProxy(first)
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(12))
        row.addWidget(first)
        row.addWidget(second, 1)
        return holder
