"""Who belongs to which walk: the active grid pairings, and who is paired with nobody."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import and_, select

from eldercare_desktop.care.helper import Helper
from eldercare_desktop.care.house_order import house_key
from eldercare_desktop.care.pairing.gaps import GapFilter, find_gaps
from eldercare_desktop.care.pairing.record import Pairing
from eldercare_desktop.care.pairing.terms import active
from eldercare_desktop.care.person import Person
from eldercare_desktop.care.visit.due import DueFilter, DueRow, due_list
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import table_of

GroupKey = tuple[str, str]
"""Village and what the group is called."""


@dataclass(frozen=True)
class WalkHead:
    """One walk in a list. `key` names it; `elders` are paired, `unassigned` paired with nobody."""

    key: str
    helper_id: str
    person_id: str
    helper: str
    helper_kind: str
    available: bool
    phone: str | None
    village: str
    area: str
    groups: tuple[str, ...]
    elders: int
    due: int
    unassigned: int


@dataclass(frozen=True)
class Ground:
    """The elders of a village (or of all), and who of them belongs to which walk."""

    rows: Sequence[DueRow]
    paired: Mapping[str, Sequence[DueRow]]
    helpers: Mapping[str, Any]
    free: Mapping[GroupKey, Sequence[DueRow]]

    @classmethod
    def of(cls, reader: Reader, today: str, village: str | None) -> Ground:
        rows = due_list(reader, today, DueFilter(state=None, village=village))
        known = {row.resident_id: row for row in rows}
        paired: defaultdict[str, dict[str, DueRow]] = defaultdict(dict)
        helpers, busy = {}, set()
        for pair in reader.rows(_pairs(today)):
            busy.add(pair.resident_id)
            if pair.mode == "grid" and pair.resident_id in known:
                key = _key(pair.helper_id, pair.patrol_area)
                paired[key][pair.resident_id] = known[pair.resident_id]
                helpers[key] = pair
        wanted = {
            gap.resident_id for gap in find_gaps(reader, GapFilter(village=village), today=today)
        }
        free: defaultdict[GroupKey, list[DueRow]] = defaultdict(list)
        for row in rows:
            needed = row.resident_id in wanted or is_due(row)
            if needed and row.group and row.kind == "elder" and row.resident_id not in busy:
                free[group_of(row)].append(row)
        return cls(rows, {k: list(v.values()) for k, v in paired.items()}, helpers, free)

    def unassigned(self, key: str) -> list[DueRow]:
        """Elders of the groups of a walk with whom nobody is paired."""
        groups = dict.fromkeys(group_of(row) for row in self.paired[key])
        return [row for group in groups for row in self.free.get(group, ())]

    def head(self, key: str) -> WalkHead:
        rows, by = self.paired[key], self.helpers[key]
        return WalkHead(
            key=key,
            helper_id=by.helper_id,
            person_id=by.person_id,
            helper=by.name,
            helper_kind=by.kind,
            available=bool(by.available),
            phone=by.phone,
            village=rows[0].village,
            area=by.patrol_area or "",
            groups=tuple(dict.fromkeys(row.group for row in by_group(rows) if row.group)),
            elders=len(rows),
            due=sum(is_due(row) for row in rows),
            unassigned=len(self.unassigned(key)),
        )


def _pairs(today: str) -> Any:
    a, h, p = table_of(Pairing), table_of(Helper), table_of(Person)
    return (
        select(
            a.c.resident_id, a.c.mode, a.c.patrol_area, h.c.id.label("helper_id"), h.c.kind,
            h.c.available, p.c.id.label("person_id"), p.c.name, p.c.phone,
        )
        .select_from(a.join(h, h.c.id == a.c.helper_id).join(p, p.c.id == h.c.person_id))
        .where(a.c.deleted == 0, active(a, today), h.c.deleted == 0)
        .where(and_(p.c.deleted == 0, p.c.life_status == "living"))
        .order_by(a.c.id)
    )  # fmt: skip


def _key(helper_id: str, area: str | None) -> str:
    return f"{helper_id}|{area or ''}"


def village_of(reader: Reader, key: str) -> str | None:
    """The village of the helper whose walk it is."""
    helper = reader.get(Helper, key.partition("|")[0])
    return helper.village if helper else None


def group_of(row: DueRow) -> GroupKey:
    """The group of an elder."""
    return row.village, row.group


def by_group(rows: Sequence[DueRow]) -> list[DueRow]:
    """Numbered groups before named ones, as in every list."""

    def place(row: DueRow) -> tuple[bool, object, str]:
        key = house_key(row.group)
        return not row.group, key, row.village

    return sorted(rows, key=place)


def is_due(row: DueRow) -> bool:
    """Whether a visit is due today or late."""
    return row.overdue_days is not None and row.overdue_days >= 0
