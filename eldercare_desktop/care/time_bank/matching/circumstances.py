"""What is known of volunteers about one person on one day: read at once, not one by one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from sqlalchemy import or_, select, union
from sqlmodel import col

from eldercare_desktop.care.absence.reading import covers
from eldercare_desktop.care.absence.record import Absence
from eldercare_desktop.care.need.record import Need
from eldercare_desktop.care.need.whom import Whom
from eldercare_desktop.care.pairing.record import Pairing
from eldercare_desktop.care.pairing.relatives import relations
from eldercare_desktop.care.pairing.terms import active
from eldercare_desktop.care.person import Person
from eldercare_desktop.care.resident import Resident
from eldercare_desktop.care.time_bank.matching.bringing import bringing
from eldercare_desktop.care.time_bank.matching.neighbours import doors_away
from eldercare_desktop.care.time_bank.matching.scoring import Near, Span
from eldercare_desktop.care.time_bank.service.reading import services_between
from eldercare_desktop.care.time_bank.service.record import ServiceRecord
from eldercare_desktop.care.time_bank.service.times import length, minute_of
from eldercare_desktop.care.time_bank.volunteer.reading import VolunteerRow
from eldercare_desktop.care.visit.record import Visit
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import table_of

Busy = dict[str, tuple[tuple[Span, str], ...]]

PROMISED = 60
"""Minutes of a need that was given to somebody and has no time of its own."""


@dataclass(frozen=True)
class Circumstances:
    """By helper: `busy` on the day, minutes of its `week`, who is `paired` with the person or

    has `served` them before, who `walks` past their door. By person: `kin`, `house` (doors
    away, in the same group), `absent` (until when, "" for nobody knows).
    """

    group_id: str | None
    busy: Busy
    week: dict[str, int]
    paired: frozenset[str]
    served: frozenset[str]
    walks: frozenset[str]
    kin: dict[str, str]
    house: dict[str, int]
    absent: dict[str, str]

    @classmethod
    def of(
        cls, reader: Reader, about: Whom, rows: Sequence[VolunteerRow], day: str
    ) -> Circumstances:
        """What is known for serving `about` on a day."""
        done, week = _services(reader, about.person.village, day)
        promised = _promised(reader, day)
        return cls(
            group_id=about.person.group_id,
            busy=_joined(done, bringing(reader, about.person.village, day)),
            week={one: week.get(one, 0) + promised.get(one, 0) for one in {*week, *promised}},
            paired=_paired(reader, about.resident.id),
            served=_served(reader, about.resident.id),
            walks=_walks(reader, about.person.group_id),
            kin=_kin(reader, about, rows),
            house=doors_away(reader, about, rows),
            absent=_absent(reader, day),
        )

    def near(self, row: VolunteerRow) -> Near:
        """The same group before who walks there, before the rest of the village."""
        if self.group_id is not None and row.group_id == self.group_id:
            return "same_group"
        return "same_area" if row.helper_id in self.walks else "village"

    def blocked(self, row: VolunteerRow) -> tuple[str, str]:
        """Why somebody cannot serve at all, and until when; two empty texts: nothing."""
        if row.state == "paused":
            return "paused", row.paused_until or ""
        if row.away:
            return "away", ""
        if row.person_id in self.absent:
            return "absent", self.absent[row.person_id]
        return ("consent_missing", "") if row.consent_missing else ("", "")


def _services(reader: Reader, village: str, day: str) -> tuple[Busy, dict[str, int]]:
    """Helper -> times of the day, and minutes of the week, of what was not rejected."""
    monday = date.fromisoformat(day) - timedelta(days=date.fromisoformat(day).weekday())
    sunday = monday + timedelta(days=6)
    busy: defaultdict[str, list[tuple[Span, str]]] = defaultdict(list)
    week: defaultdict[str, int] = defaultdict(int)
    for row in services_between(reader, monday.isoformat(), sunday.isoformat(), village=village):
        if row.state == "rejected":
            continue
        week[row.helper_id] += length(row.began, row.ended)
        if row.day == day:
            begin = minute_of(row.began)
            busy[row.helper_id].append(((begin, begin + length(row.began, row.ended)), "service"))
    return {helper: tuple(spans) for helper, spans in busy.items()}, week


def _promised(reader: Reader, day: str) -> dict[str, int]:
    """Helper -> minutes of the needs they were given and have not met, about."""
    n = table_of(Need)
    query = select(n.c.helper_id, n.c.from_time, n.c.to_time).where(
        n.c.deleted == 0, n.c.state == "assigned", n.c.helper_id.is_not(None)
    )
    found: defaultdict[str, int] = defaultdict(int)
    for row in reader.rows(query):
        both = row.from_time and row.to_time
        found[row.helper_id] += length(row.from_time, row.to_time) if both else PROMISED
    return found


def _joined(*some: Busy) -> Busy:
    found: defaultdict[str, tuple[tuple[Span, str], ...]] = defaultdict(tuple)
    for busy in some:
        for helper, spans in busy.items():
            found[helper] += spans
    return dict(found)


def _paired(reader: Reader, resident_id: str) -> frozenset[str]:
    a = table_of(Pairing)
    query = select(a.c.helper_id).where(
        a.c.deleted == 0, a.c.resident_id == resident_id, active(a, reader.today)
    )
    return frozenset(row.helper_id for row in reader.rows(query))


def _served(reader: Reader, resident_id: str) -> frozenset[str]:
    """Who has served them, met a need of theirs, or visited them."""
    s, n, v = table_of(ServiceRecord), table_of(Need), table_of(Visit)
    query: Any = union(
        select(s.c.helper_id).where(s.c.resident_id == resident_id, s.c.withdrawn == 0),
        select(n.c.done_by_id).where(n.c.resident_id == resident_id, n.c.deleted == 0),
        select(v.c.helper_id).where(v.c.resident_id == resident_id, v.c.withdrawn == 0),
    )
    return frozenset(row[0] for row in reader.rows(query) if row[0])


def _walks(reader: Reader, group_id: str | None) -> frozenset[str]:
    """Helpers whose patrol area reaches into the group: a grid pairing with somebody there."""
    if group_id is None:
        return frozenset()
    a, r, p = table_of(Pairing), table_of(Resident), table_of(Person)
    query = (
        select(a.c.helper_id)
        .distinct()
        .select_from(a.join(r, r.c.id == a.c.resident_id).join(p, p.c.id == r.c.person_id))
        .where(a.c.deleted == 0, active(a, reader.today), a.c.mode == "grid")
        .where(p.c.group_id == group_id)
    )
    return frozenset(row.helper_id for row in reader.rows(query))


def _kin(reader: Reader, about: Whom, rows: Iterable[VolunteerRow]) -> dict[str, str]:
    people = {row.person_id: (row.name, {row.phone} - {None}) for row in rows}
    return relations(reader, about.person.id, people)


def _absent(reader: Reader, day: str) -> dict[str, str]:
    """Person -> until when they are away: a volunteer may be on the register themself."""
    found: dict[str, str] = {}
    begun = reader.find(
        Absence,
        col(Absence.since) <= day,
        or_(col(Absence.until).is_(None), col(Absence.until) > day),
    )
    for absence in begun:
        resident = reader.get(Resident, absence.resident_id) if covers(absence, day) else None
        if resident is not None:
            found[resident.person_id] = absence.until or ""
    return found
