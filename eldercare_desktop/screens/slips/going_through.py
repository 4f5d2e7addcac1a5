"""A slip while somebody goes through it: every line with its tick. No widget in here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from eldercare_desktop.screens.visits.check_grid import CHECKS

if TYPE_CHECKING:
    from eldercare_desktop.care.slip.batch import Batch, BatchLine, Doubt
    from eldercare_desktop.care.slip.confirming import LineDone

ROUND = ("well", "concern", "not_checked")
"""A key goes round these."""
METHODS = ("in_person", "phone", "video")


@dataclass
class LineState:
    """One line: as proposed, until a person says otherwise. `told`: ticked or not by hand."""

    line: BatchLine
    day: str
    told: bool | None = None
    method: str = "in_person"
    findings: dict[str, str] = field(default_factory=dict)
    services: list[str] = field(default_factory=list)
    minutes: int | None = None
    note: str | None = None

    @property
    def key(self) -> str:
        return self.line.line_id

    @property
    def number(self) -> int:
        return self.line.number

    @property
    def person_id(self) -> str:
        return self.line.person_id

    @property
    def checks(self) -> tuple[str, ...]:
        """The checks of this kind of resident, in the order of their keys."""
        return CHECKS.get(self.line.kind, CHECKS["child"])

    @property
    def doubt(self) -> Doubt | None:
        """What speaks against the day that is set."""
        from eldercare_desktop.care.slip.batch import doubt_about  # loaded with the batch

        return doubt_about(self.line, self.day)

    @property
    def ticked(self) -> bool:
        """Whether it becomes a visit."""
        return self.doubt is None if self.told is None else self.told

    def toggle(self) -> None:
        """Ticks it, or leaves it out."""
        self.told = not self.ticked

    def move(self, days: int, today: str) -> None:
        """The day before or after; never after today."""
        self.day = min((date.fromisoformat(self.day) + timedelta(days)).isoformat(), today)

    def next_finding(self, number: int) -> None:
        """The next answer of the check of this number, from 0."""
        if number < len(self.checks):
            name = self.checks[number]
            place = ROUND.index(self.findings.get(name, "well"))
            self.findings[name] = ROUND[(place + 1) % len(ROUND)]

    def next_method(self) -> None:
        """In person, by phone, by video."""
        self.method = METHODS[(METHODS.index(self.method) + 1) % len(METHODS)]

    def all_well(self) -> None:
        """Takes all concerns back."""
        self.findings.clear()

    @property
    def concerns(self) -> list[str]:
        return [name for name in self.checks if self.findings.get(name) == "concern"]

    @property
    def unchecked(self) -> list[str]:
        return [name for name in self.checks if self.findings.get(name) == "not_checked"]

    def said(self) -> dict[str, Any]:
        """All that a person said of it, as it is kept; nothing where all is as proposed."""
        found = {
            "told": self.told,
            "day": self.day if self.day != self.line.day else None,
            "method": self.method if self.method != "in_person" else None,
            "findings": {n: f for n, f in self.findings.items() if f != "well"},
            "services": self.services,
            "minutes": self.minutes,
            "note": self.note,
        }
        return {name: value for name, value in found.items() if value not in (None, {}, [])}

    def resume(self, said: Mapping[str, Any]) -> None:
        """What was said of it before the laptop stopped."""
        for name, value in said.items():
            if hasattr(self, name):
                setattr(self, name, value)

    def values(self) -> dict[str, Any]:
        """What the editor shows beside the table."""
        return {
            "visited_on": self.day,
            "method": self.method,
            "services": self.services,
            "minutes": self.minutes,
            "note": self.note,
        }

    def take(self, values: dict[str, Any], today: str) -> None:
        """What was typed in the editor; a day that cannot be is left as it was."""
        if (day := values.get("visited_on")) and day <= today:
            self.day = day
        self.method = values.get("method") or self.method
        self.services = list(values.get("services") or ())
        self.minutes = values.get("minutes")
        self.note = values.get("note")


@dataclass
class GoingThrough:
    """All lines of a slip."""

    batch: Batch
    lines: list[LineState]

    @property
    def rows(self) -> list[LineState]:
        """The lines, as the table shows them."""
        return self.lines

    @classmethod
    def of(cls, batch: Batch, said: Mapping[str, Mapping[str, Any]]) -> GoingThrough:
        """A slip as proposed, or as far as somebody had gone through it (`said`, by line)."""
        made = cls(batch, [LineState(line, line.day) for line in batch.lines])
        for state in made.lines:
            state.resume(said.get(state.key, {}))
        return made

    def said(self) -> dict[str, dict[str, Any]]:
        """Line -> what a person said of it."""
        return {state.key: said for state in self.lines if (said := state.said())}

    def renew(self, batch: Batch) -> None:
        """The slip was read again: what was said of its lines stays."""
        known = {state.key: state for state in self.lines}
        self.batch = batch
        self.lines = [known.get(line.line_id) or LineState(line, line.day) for line in batch.lines]
        for state, line in zip(self.lines, batch.lines, strict=True):
            state.line = line

    def day_for_all(self, day: str) -> None:
        """One day for every line that is ticked or would be on that day."""
        for state in self.lines:
            if state.told is not False:
                state.day = day

    @property
    def ticked(self) -> list[LineState]:
        return [state for state in self.lines if state.ticked]

    def done(self) -> list[LineDone]:
        """What becomes visits."""
        from eldercare_desktop.care.slip.confirming import LineDone

        return [
            LineDone(
                line_id=state.key,
                visited_on=state.day,
                method=state.method,  # type: ignore[arg-type]
                checks={n: f for n, f in state.findings.items() if f != "well"},  # type: ignore[misc]
                services=tuple(state.services),
                minutes=state.minutes,
                note=state.note,
            )
            for state in self.ticked
        ]

    def left_out(self) -> dict[int, str]:
        """Number -> why nothing comes of a line."""
        left = [state for state in self.lines if not state.ticked]
        return {s.line.number: s.doubt.reason if s.doubt else "not_visited" for s in left}
