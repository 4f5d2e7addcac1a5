"""One line of a round at the right: whom to see, whom to call, who has been there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPushButton

from eldercare_desktop.screens.pairing.details import Detail
from eldercare_desktop.screens.parts.buttons import button
from eldercare_desktop.screens.parts.person_heading import PersonHeading
from eldercare_desktop.screens.rounds.phrases import (
    contact_words,
    day,
    facts,
    seen_words,
    state_badge,
)
from eldercare_desktop.screens.wording import word

if TYPE_CHECKING:
    from eldercare_desktop.care.round.lines import RoundLine


class LineSheet(Detail):
    """`made` holds the buttons by name; each says its key."""

    def __init__(self, line: RoundLine, look_at: tuple[str, ...], *, is_open: bool) -> None:
        super().__init__()
        self.made: dict[str, QPushButton] = {}
        self.add(PersonHeading(line.name, facts(line), [state_badge(line)]))
        if is_open and (line.waiting or line.state == "away"):
            self._buttons_to_tick()
        self._facts(line)
        if line.waiting:
            between = self.tr("; ")
            codes = (word("round_look_at", code) for code in look_at)
            self.fact(self.tr("Look at"), between.join(codes))
        self._other_buttons(is_open=is_open, waiting=line.waiting)
        self.end()

    def _buttons_to_tick(self) -> None:
        self.made = {
            "seen": button(self.tr("Seen, all well (Space)"), "primary", "check"),
            "phone": button(self.tr("By phone (P)"), "", "phone"),
            "nobody": button(self.tr("Nobody home (N)"), "", "house"),
            "unreached": button(self.tr("Not reached (R)"), "", "ban"),
            "log": button(self.tr("Log in full (Enter)"), "", "square-pen"),
        }
        self.buttons(list(self.made.values()))

    def _facts(self, line: RoundLine) -> None:
        self.fact(self.tr("Phone"), line.phone or "")
        self.fact(self.tr("House"), line.address or "")
        self.fact(self.tr("Emergency contact"), contact_words(line.contact))
        self.fact(self.tr("At the door"), line.door or "")
        self.fact(self.tr("Seen"), seen_words(line))
        tries = [
            " · ".join(
                part
                for part in (
                    day(attempt.tried_on),
                    word("round_missed", attempt.result),
                    attempt.tried_by,
                    attempt.note or "",
                )
                if part
            )
            for attempt in line.attempts
        ]
        self.fact(self.tr("Tried"), "\n".join(tries))

    def _other_buttons(self, *, is_open: bool, waiting: bool) -> None:
        more = {
            "door": button(self.tr("Note for the door (D)"), "quiet", "pencil"),
            "person": button(self.tr("Open the person"), "quiet", "user"),
        }
        if is_open and waiting:
            more["out"] = button(self.tr("Take off the list (Del)"), "quiet", "x")
        self.buttons(list(more.values()))
        self.made |= more
