"""One service on the right side: who, whom, when, how it stands, and what comes next."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton

from eldercare_desktop.screens.pairing.details import Detail
from eldercare_desktop.screens.parts.buttons import button
from eldercare_desktop.screens.parts.person_heading import PersonHeading
from eldercare_desktop.screens.parts.text import text
from eldercare_desktop.screens.time_bank.service_loading import ServiceView
from eldercare_desktop.screens.time_bank.service_phrases import (
    kind_words,
    state_badge,
    step_hint,
    step_words,
    times,
    wait_words,
)
from eldercare_desktop.screens.wording import word
from eldercare_desktop.screens.words.time_credit import hours

if TYPE_CHECKING:
    from eldercare_desktop.care.time_bank.service.proposing import Proposal
    from eldercare_desktop.care.time_bank.service.reading import ServiceRow


class ServiceSheet(Detail):
    """`wanted` names a step (see `ServicesView.step`)."""

    wanted = Signal(str)

    def __init__(self, view: ServiceView) -> None:
        super().__init__()
        self._row = row = view.row
        self.add(PersonHeading(row.volunteer, [kind_words(row)], [state_badge(row)]))
        self.buttons(self._buttons())
        self.fact(self.tr("Served"), row.beneficiary)
        self.fact(self.tr("When"), f"{row.day} {times(row)}")
        self.fact(self.tr("Counts"), f"{hours(row.minutes)} · {word('earns', row.earns)}")
        if row.paid_by != "bank":
            self.fact(self.tr("Hours from"), word("paid_by", row.paid_by))
        proof = " · ".join(
            part for part in (word("evidence", row.evidence), row.evidence_note or "") if part
        )
        self.fact(self.tr("Proof"), proof)
        self.fact(self.tr("Note"), row.note or "")
        self._second_person(view.day)
        self.heading(self.tr("History"))
        for step in view.story:
            self.line(step_words(step), step_hint(step), None)
        self.end()

    def _second_person(self, today: str) -> None:
        row = self._row
        if row.state == "pending":
            self.fact(self.tr("Confirmed"), wait_words(row, today))
            return
        said = (row.verified_by or "", word("check_way", row.how), row.checked_on or "")
        self.fact(self.tr("Confirmed"), " · ".join(part for part in said if part))
        self.fact(self.tr("Why not"), row.reason or "" if row.state == "rejected" else "")

    def _buttons(self) -> list[QPushButton]:
        names = {
            "pending": ["verify", "reject", "correct", "withdraw"],
            "rejected": ["verify", "correct", "withdraw"],
            "verified": ["take_back", "account"],
        }[self._row.state]
        return [self._button(name) for name in [*names, "person"]]

    def _button(self, name: str) -> QPushButton:
        together = self._row.group_key is not None
        words, icon, role = {
            "verify": (
                self.tr("Verify the group (V)") if together else self.tr("Verify (V)"),
                "user-check", "primary",
            ),
            "reject": (self.tr("Reject …"), "ban", ""),
            "correct": (self.tr("Put right …"), "pencil", ""),
            "withdraw": (self.tr("Take back"), "undo-2", "danger"),
            "take_back": (self.tr("Take the verification back …"), "undo-2", "danger"),
            "account": (self.tr("To the account"), "piggy-bank", ""),
            "person": (self.tr("Open the person"), "user", "quiet"),
        }[name]  # fmt: skip
        made = button(words, role, icon)
        made.clicked.connect(lambda: self.wanted.emit(name))
        return made


class SeveralServices(Detail):
    """Several services at once. `wanted`: verify."""

    wanted = Signal(str)

    def __init__(self, rows: Sequence[ServiceRow]) -> None:
        super().__init__()
        whole = hours(sum(row.minutes for row in rows))
        self.add(text(self.tr("Chosen: {n}, together {hours}").format(n=len(rows), hours=whole),
                      "heading", wrap=True))  # fmt: skip
        made = button(self.tr("Verify all of them (V)"), "primary", "user-check")
        made.clicked.connect(lambda: self.wanted.emit("verify"))
        self.buttons([made])
        for row in rows[:12]:
            hint = f"{row.day} {times(row)} · {hours(row.minutes)}"
            self.line(f"{row.volunteer} → {row.beneficiary}", hint, None)
        self.end()


class ProposalSheet(Detail):
    """What was found in the records and is no service yet. `wanted`: take."""

    wanted = Signal(str)

    def __init__(self, chosen: Sequence[Proposal]) -> None:
        super().__init__()
        words = self.tr("Chosen: {n}").format(n=len(chosen))
        if len(chosen) == 1:
            words = f"{chosen[0].volunteer} → {chosen[0].beneficiary}"
        self.add(text(words, "heading", wrap=True))
        made = button(self.tr("Note them (Enter)"), "primary", "check")
        made.clicked.connect(lambda: self.wanted.emit("take"))
        self.buttons([made])
        self.add(text(self._hint(chosen), "hint", wrap=True))
        for one in chosen[:12]:
            entry = one.entry
            hint = " · ".join(
                (f"{entry.day} {entry.began}–{entry.ended}", word("service_source", one.source))
            )
            self.line(word("need_kind", entry.kind), hint, None)
        self.end()

    def _hint(self, chosen: Sequence[Proposal]) -> str:
        if all(one.known for one in chosen):
            return self.tr(
                "How long it took stands in the visit; from when is a guess. Put it right "
                "before somebody verifies it."
            )
        return self.tr(
            "From when and how long is a guess where nothing says so. Put it right before "
            "somebody verifies it."
        )
