"""Load per helper: how many elders each looks after, and who has too many."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any, Literal

from sqlalchemy import ColumnElement, Select, Subquery, and_, case, func, or_, select, true

from eldercare_desktop.care.area import VillagerGroup, group_label
from eldercare_desktop.care.helper import Helper
from eldercare_desktop.care.pairing.need import is_current
from eldercare_desktop.care.pairing.record import Pairing
from eldercare_desktop.care.pairing.terms import active
from eldercare_desktop.care.person import Person
from eldercare_desktop.care.register import age_on
from eldercare_desktop.care.resident import Resident
from eldercare_desktop.care.rule_settings import rule
from eldercare_desktop.care.search import matches
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import table_of

Presence = Literal["here", "away", "gone"]


@dataclass(frozen=True)
class HelperLoad:
    """A helper with the number of elders; an elder in two pairings counts once.

    `pairs` holds (pairing id, resident id) of what is counted, for one helper only.
    """

    helper_id: str
    person_id: str
    name: str
    kind: str
    organisation: str | None
    sex: str | None
    age: int | None
    lunar_birthday: str | None
    group_id: str | None
    group: str
    village: str
    phone: str | None
    presence: Presence
    away_since: str | None
    elders: int
    one_to_one: int
    grid: int
    limit: int
    pairs: tuple[tuple[str, str], ...] = ()

    @property
    def over(self) -> bool:
        """Whether there are more elders than this helper should have."""
        return self.elders > self.limit

    @property
    def free(self) -> int:
        """How many more elders there is room for."""
        return max(0, self.limit - self.elders) if self.presence == "here" else 0

    def resident_ids(self, *, without: Collection[str | None] = ()) -> set[str]:
        """The elders of this helper, leaving out those of some pairings."""
        return {resident for pairing, resident in self.pairs if pairing not in without}


@dataclass(frozen=True)
class HelperFilter:
    """Which helpers a list shows. `only` is over, away or free."""

    typed: str = ""
    kind: str | None = None
    only: Literal["over", "away", "free"] | None = None
    village: str | None = None
    helper_ids: tuple[str, ...] = ()


def helper_loads(
    reader: Reader, wanted: HelperFilter | None = None, *, today: str
) -> list[HelperLoad]:
    """Helpers with their load, the fullest first. One who is gone shows only with elders left."""
    wanted = wanted or HelperFilter()
    usual = rule(reader, "pairing.most_elders")
    found = [_load(row, usual, today) for row in reader.rows(_loads(today, wanted))]
    return [load for load in found if _shown(load, wanted)]


def helper_load(reader: Reader, helper_id: str, *, today: str) -> HelperLoad | None:
    """The load of one helper, with the pairings that make it; None if there is none such."""
    found = reader.rows(_loads(today, HelperFilter(helper_ids=(helper_id,))))
    if not found:
        return None
    counted = _counted(today, (helper_id,))
    pairs = reader.rows(select(counted.c.pairing_id, counted.c.resident_id))
    usual = rule(reader, "pairing.most_elders")
    return _load(found[0], usual, today, tuple((p.pairing_id, p.resident_id) for p in pairs))


def _counted(today: str, helper_ids: tuple[str, ...]) -> Subquery:
    """The pairings that count: active, with a resident who is there. No helpers means all."""
    a, r, p = table_of(Pairing), table_of(Resident), table_of(Person)
    return (
        select(a.c.id.label("pairing_id"), a.c.helper_id, a.c.resident_id, a.c.mode)
        .select_from(a.join(r, r.c.id == a.c.resident_id).join(p, p.c.id == r.c.person_id))
        .where(a.c.deleted == 0, active(a, today), is_current(r, p, today))
        .where(a.c.helper_id.in_(helper_ids) if helper_ids else true())
        .subquery("counted")
    )


def _loads(today: str, wanted: HelperFilter) -> Select[Any]:
    h, p, g = table_of(Helper), table_of(Person), table_of(VillagerGroup)
    sums = _sums(_counted(today, wanted.helper_ids))
    elders = func.coalesce(sums.c.elders, 0)
    return (
        select(
            h.c.id.label("helper_id"), h.c.kind, h.c.organisation, h.c.available, h.c.away_since,
            h.c.most_elders, h.c.deleted, p.c.id.label("person_id"), p.c.name, p.c.sex, p.c.birth,
            p.c.lunar_birthday, p.c.village, p.c.phone, p.c.life_status, p.c.group_id,
            g.c.number.label("group_number"), g.c.name.label("group_name"),
            elders.label("elders"), sums.c.one_to_one, sums.c.grid,
        )
        .select_from(
            h.join(p, p.c.id == h.c.person_id)
            .outerjoin(g, g.c.id == p.c.group_id)
            .outerjoin(sums, sums.c.helper_id == h.c.id)
        )
        .where(or_(_is_there(), elders > 0), *_conditions(wanted))
        .order_by(elders.desc(), g.c.number.nulls_last(), p.c.name, h.c.id)
    )  # fmt: skip


def _sums(counted: Subquery) -> Subquery:
    def elders(mode: str) -> Any:
        return func.count(func.distinct(case((counted.c.mode == mode, counted.c.resident_id))))

    return (
        select(
            counted.c.helper_id,
            func.count(func.distinct(counted.c.resident_id)).label("elders"),
            elders("one_to_one").label("one_to_one"),
            elders("grid").label("grid"),
        )
        .group_by(counted.c.helper_id)
        .subquery("sums")
    )


def _is_there() -> ColumnElement[bool]:
    h, p = table_of(Helper), table_of(Person)
    return and_(h.c.deleted == 0, p.c.deleted == 0, p.c.life_status == "living")


def _conditions(wanted: HelperFilter) -> list[ColumnElement[bool]]:
    h, p = table_of(Helper), table_of(Person)
    found = [matches(wanted.typed)]
    if wanted.kind:
        found.append(h.c.kind == wanted.kind)
    if wanted.village:
        found.append(p.c.village == wanted.village)
    if wanted.helper_ids:
        found.append(h.c.id.in_(wanted.helper_ids))
    return found


def _shown(load: HelperLoad, wanted: HelperFilter) -> bool:
    match wanted.only:
        case "over":
            return load.over
        case "away":
            return load.presence != "here"
        case "free":
            return load.free > 0
    return True


def _load(row: Any, usual: int, today: str, pairs: tuple[tuple[str, str], ...] = ()) -> HelperLoad:
    return HelperLoad(
        helper_id=row.helper_id,
        person_id=row.person_id,
        name=row.name,
        kind=row.kind,
        organisation=row.organisation,
        sex=row.sex,
        age=age_on(row.birth, today),
        lunar_birthday=row.lunar_birthday,
        group_id=row.group_id,
        group=group_label(row.group_number, row.group_name),
        village=row.village,
        phone=row.phone,
        presence=_presence(row),
        away_since=row.away_since,
        elders=row.elders,
        one_to_one=row.one_to_one or 0,
        grid=row.grid or 0,
        limit=usual if row.most_elders is None else row.most_elders,
        pairs=pairs,
    )


def _presence(row: Any) -> Presence:
    if row.deleted or row.life_status != "living":
        return "gone"
    return "here" if row.available else "away"
