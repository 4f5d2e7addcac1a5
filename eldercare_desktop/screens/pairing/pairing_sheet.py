"""One pairing on the right side: who, how, since when, and what can be done with it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton

from eldercare_desktop.screens.pairing.details import Detail
from eldercare_desktop.screens.pairing.loading import PairingDetail
from eldercare_desktop.screens.pairing.phrases import (
    facts,
    helper_line,
    state_badge,
    time_words,
    trouble_badge,
)
from eldercare_desktop.screens.parts.buttons import button
from eldercare_desktop.screens.parts.person_heading import PersonHeading
from eldercare_desktop.screens.tables import Badge
from eldercare_desktop.screens.wording import word, words

if TYPE_CHECKING:
    from eldercare_desktop.care.pairing.rows import PairingRow


class PairingSheet(Detail):
    """The pairing, and the elder's other pairings."""

    signed = Signal()
    change_wanted = Signal()
    take_over_wanted = Signal()
    end_wanted = Signal()
    person_wanted = Signal()
    pairing_wanted = Signal(str)

    def __init__(self, found: PairingDetail) -> None:
        super().__init__()
        row = found.row
        badges = [Badge(word("mode", row.mode)), *_state_badges(row)]
        self.add(PersonHeading(row.resident.name, facts(row.resident), badges))
        self._facts(row)
        self.buttons(self._buttons(row))
        if found.others:
            self.heading(self.tr("Other pairings of this elder"))
            self.history(
                found.others,
                helpers=True,
                open_words=self.tr("Open"),
                open_row=self.pairing_wanted.emit,
            )
        self.end()

    def _facts(self, row: PairingRow) -> None:
        helper = " · ".join(
            part for part in (row.helper.name, helper_line(row.helper), row.helper.phone) if part
        )
        every = self.tr("every {n} days").format(n=row.visit_every_days)
        self.fact(self.tr("Helper"), helper)
        self.fact(self.tr("Time"), time_words(row))
        ended = row.end_reason if not row.active else None
        self.fact(self.tr("Reason"), word("end_reason", ended))
        self.fact(self.tr("Services"), words("service", row.services))
        self.fact(self.tr("Agreement"), self._agreement(row))
        self.fact(self.tr("Visits"), every if row.visit_every_days else "")
        self.fact(self.tr("Patrol area"), row.patrol_area or "")
        self.fact(self.tr("Note"), row.note or "")

    def _agreement(self, row: PairingRow) -> str:
        if row.mode == "grid" and row.agreement != "signed":
            return ""
        words_ = word("agreement", row.agreement)
        by = self.tr("by {name}").format(name=row.agreement_by) if row.agreement_by else ""
        return " · ".join(part for part in (words_, row.agreement_on, by) if part)

    def _buttons(self, row: PairingRow) -> list[QPushButton]:
        made = []
        if row.active and "agreement_missing" in row.troubles:
            made.append(_button(self.tr("Agreement signed today"), "primary", "check", self.signed))
        made.append(_button(self.tr("Change …"), "", "pencil", self.change_wanted))
        if row.active:
            other = self.tr("Another helper …")
            made.append(_button(other, "", "user-plus", self.take_over_wanted))
            made.append(_button(self.tr("End …"), "danger", "ban", self.end_wanted))
        made.append(_button(self.tr("Open the person"), "quiet", "user", self.person_wanted))
        return made


def _button(words_: str, role: str, icon: str, pressed: Any) -> QPushButton:
    made = button(words_, role, icon)
    made.clicked.connect(lambda: pressed.emit())
    return made


def _state_badges(row: PairingRow) -> list[Badge]:
    if row.active and row.troubles:
        return [trouble_badge(trouble) for trouble in row.troubles]
    return [state_badge(row)]
