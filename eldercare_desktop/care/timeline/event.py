"""One line of a time line as a plain value, and what a source of such lines is."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal, get_args

from sqlmodel import col

from eldercare_desktop.care.helper import Helper
from eldercare_desktop.care.register.history import HistoryEntry
from eldercare_desktop.care.resident import Resident
from eldercare_desktop.store.joining import kept
from eldercare_desktop.store.reader import Reader

Kind = Literal[
    "visit",
    "meal",
    "time_bank",
    "photo",
    "need",
    "incident",
    "absence",
    "pairing",
    "round",
    "entitlement",
    "card",
    "register",
    "contact",
    "record",
]
KINDS: tuple[Kind, ...] = get_args(Kind)
"""Kinds of events, in the order in which they can be chosen."""

Value = str | int | tuple[str, ...] | None


@dataclass(frozen=True)
class Event:
    """Something that happened. `code` says what, of its `kind`; `values` hold codes and names.

    day:      YYYY-MM-DD; of a pairing perhaps known in part
    at:       when within the day, as far as that is known; for the order
    about:    id of what it is about: a visit, a need, a pairing …
    by:       who did it or wrote it; the empty text where nobody knows
    late:     recorded on a later day than it happened
    grave:    somebody should know it at first sight: a concern, an emergency
    entry:    of a change of the record, the change
    """

    kind: Kind
    code: str
    day: str
    about: str
    at: str = ""
    by: str = ""
    note: str = ""
    late: bool = False
    grave: bool = False
    values: Mapping[str, Value] = field(default_factory=dict)
    entry: HistoryEntry | None = None

    @property
    def order(self) -> tuple[str, str, str, str, str]:
        """Where it stands: the greatest comes first."""
        return self.day, self.at, self.kind, self.about, self.code


@dataclass(frozen=True)
class Timeline:
    """Events, the newest first, in whole days; `older`: ask for what lies before that day."""

    events: tuple[Event, ...]
    older: str | None = None


@dataclass(frozen=True)
class Whom:
    """Whom it is about: the person, and the ids of the roles (one each as a rule)."""

    person_id: str
    residents: tuple[str, ...]
    helpers: tuple[str, ...]

    @classmethod
    def of(cls, reader: Reader, person_id: str) -> Whom:
        """The person whom a record stands for now, with the roles that hold."""
        person_id = kept(reader, "person", person_id)
        residents = reader.find(Resident, col(Resident.person_id) == person_id)
        helpers = reader.find(Helper, col(Helper.person_id) == person_id)
        return cls(person_id, tuple(r.id for r in residents), tuple(h.id for h in helpers))


Source = Callable[[Reader, Whom, str | None, int], Sequence[Event]]
"""(reader, whom, before, most) -> events of days before `before`, the newest `most` at least."""


def newest(events: Iterable[Event], before: str | None, most: int) -> list[Event]:
    """Of all events the newest so many, for sources that have few."""
    found = [event for event in events if before is None or event.day < before]
    return sorted(found, key=lambda event: event.order, reverse=True)[:most]
