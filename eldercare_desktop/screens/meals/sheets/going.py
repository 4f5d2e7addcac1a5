"""A meal's sheet while somebody goes through it. No widget in here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from eldercare_desktop.care.meal.serving.reading import ServingRow
    from eldercare_desktop.care.meal.sheets.batch import MealBatch, MealDoubt, MealLine
    from eldercare_desktop.care.meal.sheets.confirming import MealAdded, MealDone

ADDED = "+"
"""Where, among what was said of the lines, stands what was written on the empty ones."""


@dataclass
class MealState:
    """One printed line: as proposed, until a person says otherwise.

    `told`: ticked or not by hand. `nobody`: brought in vain.
    """

    line: MealLine
    told: bool | None = None
    nobody: bool = False
    extra: bool = False
    note: str | None = None

    @property
    def key(self) -> str:
        return self.line.line_id

    @property
    def number(self) -> int:
        return self.line.number

    @property
    def name(self) -> str:
        return self.line.name

    @property
    def person_id(self) -> str | None:
        return self.line.person_id

    @property
    def doubt(self) -> MealDoubt | None:
        """What speaks against it."""
        return self.line.doubt

    @property
    def had(self) -> bool:
        """Whether the meal was had: eaten here, or handed over."""
        proposed = self.doubt is None
        return not self.nobody and (proposed if self.told is None else self.told)

    @property
    def ticked(self) -> bool:
        """Whether something is kept of it: a meal that was had, or was brought in vain."""
        return self.had or self.nobody

    def toggle(self) -> None:
        """Ticks it, or leaves it out."""
        self.told, self.nobody = not self.had, False

    def choose(self, what: str) -> None:
        """`had`, `nobody` or `out`."""
        self.nobody = what == "nobody"
        self.told = what == "had"

    @property
    def chosen(self) -> str:
        """As `choose` takes it."""
        return "nobody" if self.nobody else "had" if self.had else "out"

    def said(self) -> dict[str, Any]:
        """All that a person said of it; nothing where all is as proposed."""
        found = {"told": self.told, "nobody": self.nobody, "extra": self.extra, "note": self.note}
        return {name: value for name, value in found.items() if value not in (None, False, "")} | (
            {"told": False} if self.told is False else {}
        )

    def resume(self, said: Mapping[str, Any]) -> None:
        """What was said of it before the laptop stopped."""
        for name, value in said.items():
            if name in ("told", "nobody", "extra", "note"):
                setattr(self, name, value)


@dataclass
class AddedState:
    """What was written on an empty line: a walk-in, or a guest (no `resident_id`)."""

    number: int
    name: str
    resident_id: str | None = None
    person_id: str | None = None
    extra: bool = False
    price_set: str | None = None
    doubt = None
    ticked = True

    @property
    def key(self) -> str:
        return f"{ADDED}{self.number}"

    @classmethod
    def of(cls, row: ServingRow) -> AddedState:
        """From what came of it."""
        told = (row.slip_row or 0, row.name, row.resident_id, row.person_id)
        return cls(*told, extra=row.extra, price_set=row.price_set)


@dataclass
class SheetGoing:
    """All lines of a sheet, and what stands on its empty ones."""

    batch: MealBatch
    lines: list[MealState]
    added: list[AddedState]

    @classmethod
    def of(cls, batch: MealBatch, said: Mapping[str, Any]) -> SheetGoing:
        """A sheet as proposed, or as far as somebody had gone through it (`said`)."""
        made = cls(batch, [MealState(line) for line in batch.lines], [])
        for state in made.lines:
            state.resume(said.get(state.key) or {})
        made.added = [AddedState(**one) for one in said.get(ADDED) or ()]
        if batch.state == "confirmed":
            made.added = [AddedState.of(row) for row in batch.added]
        return made

    @property
    def rows(self) -> list[Any]:
        """The lines, as the table shows them."""
        return [*self.lines, *self.added]

    @property
    def ticked(self) -> list[Any]:
        """Those of which something is kept."""
        return [row for row in self.rows if row.ticked]

    def said(self) -> dict[str, Any]:
        """What a person said of it, as it is kept on disk."""
        found: dict[str, Any] = {s.key: said for s in self.lines if (said := s.said())}
        return found | ({ADDED: [asdict(one) for one in self.added]} if self.added else {})

    def renew(self, batch: MealBatch) -> None:
        """The sheet was read again: what was said of its lines stays."""
        known = {state.key: state for state in self.lines}
        self.batch = batch
        self.lines = [known.get(line.line_id) or MealState(line) for line in batch.lines]
        for state, line in zip(self.lines, batch.lines, strict=True):
            state.line = line

    def next_row(self) -> int:
        """The first empty line of the paper of which nothing was said yet."""
        taken = {one.number for one in self.added}
        number = self.batch.first_row
        while number in taken:
            number += 1
        return number

    def add(self, one: AddedState) -> None:
        """Puts something on an empty line."""
        self.added = sorted([*self.added, one], key=lambda one: one.number)

    def remove(self, one: AddedState) -> None:
        """Takes it off again; what stands on the others stays where it stands on the paper."""
        self.added = [other for other in self.added if other is not one]

    def done(self) -> list[MealDone]:
        """What is kept of the printed lines."""
        from eldercare_desktop.care.meal.sheets.confirming import MealDone  # with the batch

        return [
            MealDone(
                line_id=state.key,
                outcome="nobody_home" if state.nobody else None,
                extra=state.extra,
                note=state.note,
            )
            for state in self.lines
            if state.ticked
        ]

    def written(self) -> list[MealAdded]:
        """What is kept of the empty lines."""
        from eldercare_desktop.care.meal.sheets.confirming import MealAdded  # with the batch

        return [
            MealAdded(
                row=one.number,
                resident_id=one.resident_id,
                guest=None if one.resident_id else one.name or None,
                extra=one.extra,
                price_set=one.price_set,
            )
            for one in self.added
        ]

    def left_out(self) -> dict[int, str]:
        """Number -> why nothing comes of a line."""
        usual = "not_brought" if self.batch.brings else "not_come"
        left = [state for state in self.lines if not state.ticked]
        return {s.number: s.doubt.reason if s.doubt else usual for s in left}
