"""The parts of the pack that one assistant hands to the next, each from one noun.

A part is a list of lines in codes and plain values; the screen puts them into words. To add
one (meals, accounts of the time bank …) write a function below `sources.py` and name it in
`SOURCES`, as with the time line of a person.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from eldercare_desktop.store.reader import Reader


@dataclass(frozen=True)
class HandoverLine:
    """One thing that is handed over.

    `name` whom or what it is about, `group` tells people of one name apart; `words` are
    (table, value) pairs for `screens/wording.py`; `day` what the column of days of its part
    says; `who` does it; `number` counts what its part counts.
    """

    name: str
    group: str = ""
    words: tuple[tuple[str, str], ...] = ()
    note: str = ""
    day: str | None = None
    who: str = ""
    number: int | None = None


@dataclass(frozen=True)
class Moment:
    """The day and the time for which the pack is made."""

    today: str
    now: datetime


Read = Callable[[Reader, Moment], Sequence[HandoverLine]]


@dataclass(frozen=True)
class Source:
    """Where a part comes from, and the page (key, arguments) where its things are at home."""

    code: str
    read: Read
    place: str
    arguments: Mapping[str, str] = field(default_factory=dict)
    count: Callable[[Reader, Moment], Mapping[str, int]] = lambda reader, moment: {}


@dataclass(frozen=True)
class HandoverPart:
    """One part of the pack. `figures`: numbers that belong to it beside that of its lines."""

    code: str
    lines: tuple[HandoverLine, ...]
    place: str
    arguments: Mapping[str, str]
    figures: Mapping[str, int] = field(default_factory=dict)


def handover_parts(reader: Reader, now: datetime) -> list[HandoverPart]:
    """All parts of the pack as things stand, empty ones too; `now` is local, with its offset."""
    from eldercare_desktop.care.handover.sources import SOURCES  # it names the types above

    moment = Moment(now.date().isoformat(), now)
    return [
        HandoverPart(
            s.code,
            tuple(s.read(reader, moment)),
            s.place,
            s.arguments,
            s.count(reader, moment),
        )
        for s in SOURCES
    ]
