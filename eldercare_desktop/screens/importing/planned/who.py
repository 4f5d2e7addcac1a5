"""Who somebody of a file is: those it may be, nobody, or anybody of the register."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.importing.options import Options
from eldercare_desktop.screens.importing.phrases import joined
from eldercare_desktop.screens.importing.planned.words import said
from eldercare_desktop.screens.parts.drop_down import DropDown
from eldercare_desktop.screens.parts.text import picture, rule, text

if TYPE_CHECKING:
    from eldercare_desktop.rosters.register_people import Known, Who

NOBODY = "nobody"
"""The option that a row is nobody of the register; an empty text is no name of a widget."""


class WhoQuestion(QWidget):
    """`answered` gives the key of the person of the file and who it is: "" for nobody.

    Who is sure by a number or a card is only told.
    """

    answered = Signal(str, object)

    def __init__(
        self,
        who: Who,
        shown_name: str,
        same_as: Mapping[str, str],
        known: Mapping[str, Known],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._key, self._known = who.key, known
        self.options: Options | None = None
        self.everyone: DropDown | None = None
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(theme.px(10))
        if who.sure and who.ref is not None:
            self.column.addWidget(text(_one_line(known_words(known[who.ref])), "hint"))
            return
        answer = who.answer(same_as)
        self._ask(said("who", name=who.name or shown_name), is_open=answer is None)
        self._offer(who, answer)
        self._everyone()

    def _ask(self, question: str, *, is_open: bool) -> None:
        self.column.addWidget(rule())
        row = QHBoxLayout()
        row.setSpacing(theme.px(6))
        if is_open:
            row.addWidget(picture("circle-help", "due"), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(text(question, "label", wrap=True), 1)
        self.column.addLayout(row)

    def _offer(self, who: Who, answer: str | None) -> None:
        shown = list(dict.fromkeys([*who.candidates, *([answer] if answer else [])]))
        options = [(ref, *known_words(self._known[ref])) for ref in shown if ref in self._known]
        options.append((NOBODY, said("nobody"), said("left_out")))
        value = NOBODY if answer == "" else answer
        self.options = Options(f"who|{self._key}", options, value)
        self.options.chosen.connect(self._answer)
        self.column.addWidget(self.options)

    def _everyone(self) -> None:
        """A name may be misspelt: anybody of the register can be chosen."""
        choices = [(ref, _one_line(known_words(known))) for ref, known in self._known.items()]
        self.everyone = DropDown(choices, blank=said("somebody_else"))
        self.everyone.setObjectName(f"everyone|{self._key}")
        self.everyone.setAccessibleName(said("somebody_else"))
        self.everyone.setMinimumContentsLength(8)
        self.everyone.setSizeAdjustPolicy(
            DropDown.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.everyone.activated.connect(lambda _: self._choose_anybody())
        self.column.addWidget(self.everyone)

    def _choose_anybody(self) -> None:
        if self.everyone is not None and self.everyone.value() is not None:
            self.answered.emit(self._key, self.everyone.value())

    def _answer(self, ref: str) -> None:
        self.answered.emit(self._key, "" if ref == NOBODY else ref)


def known_words(known: Known) -> tuple[str, str]:
    """Somebody of the register: the name, and what tells them from others."""
    days = (("born", known.birth), ("died", known.died), ("gone", known.ended_on))
    return known.name, joined([known.group, *(said(name, day=day) for name, day in days if day)])


def _one_line(told: tuple[str, str]) -> str:
    return " · ".join(part for part in told if part)
