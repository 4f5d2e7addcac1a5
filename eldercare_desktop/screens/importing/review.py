"""A plan while a person looks at it: what every line is, what they changed, what it comes to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from eldercare_desktop.rosters.applying import (
    Choices,
    Difference,
    ImportPlan,
    Line,
    LineState,
    PersonState,
    Settler,
)


class Review:
    """The plan, the choices, and the settlement that follows from both."""

    def __init__(self, plan: ImportPlan, choices: Choices | None = None) -> None:
        self.plan = plan
        self.choices = choices or Choices()
        self.settler = Settler(plan)
        self._settle()

    def line(self, key: str) -> Line:
        """A line by its key."""
        return self.settler.by_key[key]

    def state(self, line: Line) -> LineState:
        """What becomes of a line."""
        return self.settlement.lines[line.key]

    def is_ticked(self, line: Line) -> bool:
        """Whether it is to be imported."""
        return self.choices.is_ticked(line)

    def group(self, line: Line) -> str:
        """Which of `phrases.GROUPS` a line belongs to."""
        return self.groups[line.key]

    def count(self, group: str) -> int:
        """How many lines belong to one of `phrases.GROUPS`."""
        return self._counted[group]

    def tick(self, lines: Iterable[Line], on: bool) -> None:
        """Ticks lines, or leaves them out."""
        changed = {line.key: on for line in lines if line.can_tick}
        self._choose(replace(self.choices, ticked={**self.choices.ticked, **changed}))

    def answer(self, key: str, ref: str) -> None:
        """Says who a person of the file is."""
        self._choose(replace(self.choices, same_as={**self.choices.same_as, key: ref}))

    def take(self, where: str, field: str, on: bool) -> None:
        """Takes the file's value of a difference, or keeps ours."""
        pair = frozenset({(where, field)})
        held = self.choices.take
        self._choose(replace(self.choices, take=held | pair if on else held - pair))

    def register_unknown(self, on: bool) -> None:
        """Whether elders of a ledger who are not on the register are added."""
        self._choose(replace(self.choices, register_unknown=on))

    def target(self, key: str | None) -> str | None:
        """Who a person of the file is in the end: a reference, or None."""
        return self.settler.target(key, self.choices)

    def person(self, key: str | None) -> PersonState | None:
        """What is written of a person of the file; None while that is open."""
        return self.settlement.people.get(self.target(key) or "")

    def own_differences(self, line: Line) -> list[tuple[str, Difference]]:
        """Where to say it, and what differs: from the register, from rows before, in a pairing."""
        found: list[tuple[str, Difference]] = []
        for key in (line.subject, line.helper):
            person = self.person(key)
            if person is not None:
                found += [(person.ref, d) for d in person.comparison.differences]
                found += [(line.key, d) for d in person.inner.get(line.key, ())]
        pairing = self._pairings.get(line.key)
        if pairing is not None:
            found += [(line.key, d) for d in pairing.state.differences]
        return found

    def unknown_elders(self) -> int:
        """How many lines have an elder who is neither on the register nor in a roster."""
        listed = {self.target(line.subject) for line in self.plan.lines if line.pairing is None}
        return sum(
            line.pairing is not None
            and line.can_tick
            and (self.target(line.subject) or "").startswith("new:")
            and self.target(line.subject) not in listed
            for line in self.plan.lines
        )

    def _choose(self, choices: Choices) -> None:
        self.choices = choices
        self._settle()

    def _settle(self) -> None:
        self.settlement = self.settler.settle(self.choices)
        self._pairings = {pairing.line: pairing for pairing in self.settlement.pairings}
        self.groups = {line.key: self._group(line) for line in self.plan.lines}
        self._counted = Counter(self.groups.values())

    def _group(self, line: Line) -> str:
        state = self.settlement.lines[line.key]
        if not line.can_tick or state.reason:
            return "error"
        if line.status == "error":
            return "ask" if state.asks and self.is_ticked(line) else "number"
        if state.asks:
            return "ask"
        if self._is_here(line):
            return "here"
        return line.status

    def _is_here(self, line: Line) -> bool:
        elder = self.target(line.subject) or ""
        if line.pairing is None:
            return elder.startswith("person:")
        helper = self.target(line.helper) or ""
        if not (elder.startswith("person:") and helper.startswith("person:")):
            return False
        return self.settler.pairing(line, elder, helper).existing is not None
