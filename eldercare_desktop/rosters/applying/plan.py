"""What an import would do: people of the file, lines to tick, and what a person chooses."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, Literal

from eldercare_desktop.rosters.applying.facts import Facts, PairingFacts
from eldercare_desktop.rosters.applying.known import Known, Register
from eldercare_desktop.rosters.codes import Status
from eldercare_desktop.rosters.outcome import Preview
from eldercare_desktop.rosters.pairs import GridRow, PairingRow
from eldercare_desktop.rosters.people import PersonRow

NEW: Final = "new"
"""The answer that somebody is on the register under no other record."""


def known_ref(person_id: str) -> str:
    """How a person of the register is named in answers."""
    return f"person:{person_id}"


def file_ref(key: str) -> str:
    """How another person of the file is named in answers."""
    return f"file:{key}"


@dataclass(frozen=True)
class FilePerson:
    """Somebody of whom the file speaks.

    `certain` is who they are for sure, `suggested` what holds while nobody chose: a
    reference, `NEW`, or None where a person has to say. `candidates` are references of who
    it may be. `by_name`: found by the name alone, so the file fills no gaps of theirs.
    """

    key: str
    name: str
    certain: str | None = None
    suggested: str | None = None
    candidates: tuple[str, ...] = ()
    may_be_new: bool = True
    by_name: bool = False

    def answer(self, choices: Choices) -> str | None:
        """Who they are, as far as it is known or was chosen."""
        chosen = choices.same_as.get(self.key)
        if self.certain is not None:
            return self.certain
        allowed = {*self.candidates, *([NEW] if self.may_be_new else [])}
        return chosen if chosen in allowed else self.suggested


@dataclass(frozen=True)
class Line:
    """One line to tick: a person of a roster, or one elder with one helper of a ledger.

    `subject` and `helper` are keys of people of the file; `codes` those of the preview and
    our own. `ticked` is where it begins; a line that cannot be ticked says why in its codes.
    """

    key: str
    sheet: str
    row: int
    status: Status
    codes: tuple[str, ...]
    name: str | None
    subject: str | None
    facts: Facts = field(default_factory=Facts)
    helper_name: str | None = None
    helper: str | None = None
    helper_facts: Facts = field(default_factory=Facts)
    pairing: PairingFacts | None = None
    can_tick: bool = True
    ticked: bool = True
    hidden: bool = False
    village: str | None = None
    source: PersonRow | PairingRow | GridRow | None = None


@dataclass(frozen=True)
class Choices:
    """What a person chose: lines ticked otherwise than they begin, who is who, values taken.

    `same_as`: key of a person of the file -> reference or `NEW`. `take` holds (reference of
    a person of the register or key of a line, field) for a difference decided for the file.
    `register_unknown`: whether elders of a ledger who are not on the register are added.
    """

    ticked: Mapping[str, bool] = field(default_factory=dict)
    same_as: Mapping[str, str] = field(default_factory=dict)
    take: frozenset[tuple[str, str]] = frozenset()
    register_unknown: bool = True

    def is_ticked(self, line: Line) -> bool:
        """Whether a line is ticked."""
        return line.can_tick and self.ticked.get(line.key, line.ticked)


@dataclass(frozen=True)
class ImportPlan:
    """A preview beside the register. `other_village` is the village that the file is of, when

    it is of another than this one. `group_labels`: token of a group -> how it is written.
    """

    preview: Preview
    today: str
    village_name: str
    register: Register
    people: Mapping[str, FilePerson]
    lines: tuple[Line, ...]
    group_labels: Mapping[str, str]
    other_village: str | None = None

    def line(self, key: str) -> Line:
        """A line by its key. KeyError."""
        return next(line for line in self.lines if line.key == key)

    def known(self, ref: str) -> Known | None:
        """The person of the register that a reference names."""
        kind, _, person_id = ref.partition(":")
        return self.register.people.get(person_id) if kind == "person" else None

    @property
    def is_ledger(self) -> bool:
        """Whether there are pairings in it."""
        return any(line.pairing is not None for line in self.lines)


Effect = Literal["add", "update", "merge", "none", "ask", "left"]
"""What becomes of a line: it adds, completes what is known, goes into another line, changes

nothing, waits for an answer, or is left out."""


@dataclass(frozen=True)
class Counts:
    """What an import adds, or has added. `lines` is how many lines take part in it."""

    lines: int = 0
    people: int = 0
    deceased: int = 0
    helpers: int = 0
    groups: int = 0
    contacts: int = 0
    updated: int = 0
    pairings: int = 0
    pairings_updated: int = 0
    asked: int = 0
    left: int = 0
    same: int = 0


@dataclass(frozen=True)
class LeftLine:
    """A line that was not imported, and why: a code, empty for one that was not ticked."""

    key: str
    code: str = ""


@dataclass(frozen=True)
class Applied:
    """What an import has done."""

    counts: Counts
    left: tuple[LeftLine, ...] = ()
