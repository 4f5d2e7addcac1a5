"""What comes of a visit: a need that is noted, an emergency that is reported, with it at once.

A concern suggests them and forces nothing. `+` opens the one, `!` the other; both are saved
with the visit by the same Enter, and undone with it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.parts.buttons import button
from eldercare_desktop.screens.parts.text import text
from eldercare_desktop.screens.visits.follow_blocks import Block, EmergencyBlock
from eldercare_desktop.screens.visits.letters import NEED_LETTERS, service_letters
from eldercare_desktop.screens.wording import choices, word, words

NEED_FOR = {
    "health": "medical",
    "mind": "companionship",
    "safety": "repair",
    "hygiene": "cleaning",
    "housing": "repair",
    "study": "study_help",
    "care": "guardian_contact",
}
EMERGENCY_FOR = {"health": "illness", "safety": "fire_gas"}
"""What is proposed first, by the first check that gave cause for concern."""

LEVELS = ("general", "serious", "critical")
URGENCIES = ("normal", "urgent", "critical")
"""The gravest last: its number is the highest."""


class FollowUps(QWidget):
    """`changed`: something was typed; `made` gives a part when it is first needed, `opened`

    when it comes into view; `closed`: one was left out.
    """

    changed = Signal()
    made = Signal(QWidget)
    opened = Signal(QWidget)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind = "elder"
        self._today = True
        self._concerns: Sequence[str] = ()
        self.blocks: dict[str, Block] = {}
        self.hint = text("", "due", wrap=True)
        # They stand where the form puts them: in view from the beginning.
        self.need_button = button(self.tr("Need  +"), "quiet", "hand-helping")
        self.emergency_button = button(self.tr("Emergency  !"), "quiet", "siren")
        self.need_button.setToolTip(self.tr("Note a need that comes of this visit"))
        self.emergency_button.setToolTip(self.tr("Report an emergency"))
        self._lay_out()
        self.need_button.clicked.connect(lambda: self.open("need"))
        self.emergency_button.clicked.connect(lambda: self.open("incident"))

    def set_kind(self, kind: str) -> None:
        """Offers what an elder or a child may need."""
        self._kind = kind
        for name, block in self.blocks.items():
            block.kind.set_choices(self._kinds(name))

    def set_today(self, today: bool) -> None:
        """Whether the visit was today."""
        self._today = today
        for block in self.blocks.values():
            block.set_today(today)

    def suggest(self, concerns: Sequence[str]) -> None:
        """Says what could be done about concerns, as long as nothing is being done."""
        self._concerns = list(concerns)
        said = self.tr("Concern: {checks}. + notes what is needed, ! reports an emergency.")
        self.hint.setText(said.format(checks=words("check", concerns)))
        self._show()

    def open(self, name: str) -> None:
        """Opens the need or the emergency, with what is likely, and goes there."""
        block = self._block(name)
        if block.isHidden():
            block.set_values(self._likely(block, name))
            block.setVisible(True)
            self._show()
            self.changed.emit()
        block.kind.setFocus()
        self.opened.emit(block)

    def values(self) -> dict[str, dict[str, Any]]:
        """What is to be put down: `need` and `incident`, each only if it is open."""
        shown = (name for name, block in self.blocks.items() if not block.isHidden())
        return {name: self.blocks[name].values() for name in sorted(shown, reverse=True)}

    def set_values(self, values: Mapping[str, Any]) -> None:
        """Shows what a draft says."""
        for name in ("need", "incident"):
            said = values.get(name)
            if said:
                self._block(name).set_values(said)
            if name in self.blocks:
                self.blocks[name].setVisible(bool(said))
        self._show()

    def validate(self) -> bool:
        """Shows a sentence where something is missing, and goes there."""
        for name in self.values():
            field, sentence = self.blocks[name].problem() or (None, "")
            self.blocks[name].say(sentence)
            if field:
                field.setFocus()
                return False
        return True

    def say(self, code: str, sentence: str) -> bool:
        """Shows a refusal at the part that it is about; False if it is about neither."""
        name = next((name for name in self.values() if code.startswith(name)), None)
        if name:
            self.blocks[name].say(sentence)
        return bool(name)

    def stops(self) -> list[QWidget]:
        """Where Tab stops, in order."""
        inner = [stop for block in self.blocks.values() for stop in block.stops()]
        return [self.need_button, self.emergency_button, *inner]

    def _block(self, name: str) -> Block:
        if name not in self.blocks:
            made = self._need() if name == "need" else self._emergency()
            made.kind.set_choices(self._kinds(name))
            made.set_today(self._today)
            made.changed.connect(self.changed)
            made.left_out.connect(lambda: self._leave_out(made))
            made.hide()
            # An emergency stands above a need, whichever was opened first.
            self._column.insertWidget(1 if name == "incident" else -1, made)
            self.blocks[name] = made
            self.made.emit(made)
        return self.blocks[name]

    def _need(self) -> Block:
        return Block(
            self.tr("Need"),
            choices("urgency", URGENCIES),
            self.tr("What is needed, in their words"),
        )

    def _emergency(self) -> Block:
        hint = self.tr("What happened, in a few words")
        return EmergencyBlock(self.tr("Emergency"), choices("level", LEVELS), hint)

    def _kinds(self, name: str) -> list[tuple[str, str]]:
        # Loaded with the first visit that was read; to load them here takes no time by then.
        from eldercare_desktop.care.incident.record import INCIDENT_KINDS
        from eldercare_desktop.care.need.record import CHILD_KINDS, ELDER_KINDS

        if name == "incident":
            return choices("incident_kind", INCIDENT_KINDS)
        letters = {**service_letters(self._kind), **NEED_LETTERS}
        kinds = ELDER_KINDS if self._kind == "elder" else CHILD_KINDS
        # A list goes to the line that begins with the letter that is typed.
        named = [(kind, f"{letters.get(kind, '')}  {word('need_kind', kind)}") for kind in kinds]
        return [(kind, words_.strip()) for kind, words_ in named]

    def _likely(self, block: Block, name: str) -> dict[str, Any]:
        table, usual = (NEED_FOR, "medical") if name == "need" else (EMERGENCY_FOR, "other")
        found = [table[check] for check in self._concerns if check in table]
        kind = next((one for one in found if block.kind.findData(one) >= 0), usual)
        return {"kind": kind, "grade": "normal" if name == "need" else "serious"}

    def _leave_out(self, block: Block) -> None:
        block.hide()
        self._show()
        self.changed.emit()
        self.closed.emit()

    def _show(self) -> None:
        open_now = self.values()
        asks = bool(self._concerns) and not open_now
        self.hint.setVisible(asks)
        self.setVisible(asks or bool(open_now))

    def _lay_out(self) -> None:
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(6))
        self._column.addWidget(self.hint)
        self.hide()
