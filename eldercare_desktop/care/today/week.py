"""This week's load: what each helper has done since Monday, and what is still to come."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from sqlalchemy import FromClause, Select, func, or_, select

from eldercare_desktop.care.helper import Helper
from eldercare_desktop.care.pairing.record import Pairing
from eldercare_desktop.care.pairing.terms import active
from eldercare_desktop.care.person import Person
from eldercare_desktop.care.rule_settings import in_force
from eldercare_desktop.care.rulebook import Rulebook
from eldercare_desktop.care.visit.history import week_load
from eldercare_desktop.care.visit.standing.kept import standings
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import table_of


@dataclass(frozen=True)
class WeekLoad:
    """What somebody did since Monday and what is left until Sunday, in visits.

    `helper_id` None: a visitor who is no helper of the register (`done` alone), or, with an
    empty `name`, the residents whom no helper looks after (`left` alone). `elders`: how many
    are paired with the helper; `limit`: how many there should be at the most; `away`: the
    helper cannot come.
    """

    name: str
    helper_id: str | None
    person_id: str | None
    village: str
    done: int
    left: int
    elders: int = 0
    limit: int = 0
    away: bool = False

    @property
    def planned(self) -> int:
        """The visits of this week, done or not."""
        return self.done + self.left

    @property
    def over(self) -> bool:
        """Whether they look after more residents than they should."""
        return self.elders > self.limit > 0


def monday_of(day: str) -> str:
    """The Monday of the week of a day."""
    found = date.fromisoformat(day)
    return (found - timedelta(days=found.weekday())).isoformat()


def week_plan(reader: Reader, today: str, *, village: str | None = None) -> list[WeekLoad]:
    """Everybody's week: who has most left comes first.

    An elder with a helper of their own counts for that one, else for those who look in by grid.
    """
    monday = monday_of(today)
    sunday = (date.fromisoformat(monday) + timedelta(days=6)).isoformat()
    now = standings(reader, today)
    loads = {row.helper_id: _of(row) for row in reader.rows(_helpers(now, sunday, today, village))}
    rules = Rulebook.of(reader, "pairing.most_elders")
    found = [_limited(load, rules, today) for load in loads.values()]
    by_id = {load.helper_id: load for load in found}
    others = []
    for did in week_load(reader, monday, village=village):
        if did.helper_id in by_id:
            by_id[did.helper_id] = replace(by_id[did.helper_id], done=did.visits)
        else:
            others.append(WeekLoad(did.visitor, did.helper_id, None, "", did.visits, 0))
    nobodys = _nobodys(reader, now, sunday, today, village)
    found = [load for load in by_id.values() if load.planned or load.over]
    if nobodys:
        others.append(WeekLoad("", None, None, "", 0, nobodys))
    return sorted([*found, *others], key=_pressing)


def _pressing(load: WeekLoad) -> tuple[bool, int, int, str, str]:
    return not load.over, -load.left, -load.done, load.name, load.helper_id or ""


def _of(row: Any) -> WeekLoad:
    away = not row.available or bool(row.deleted) or row.life_status != "living"
    return WeekLoad(
        row.name, row.helper_id, row.person_id, row.village, 0, row.left, row.elders,
        row.most_elders or 0, away,
    )  # fmt: skip


def _limited(load: WeekLoad, rules: Rulebook, today: str) -> WeekLoad:
    if load.limit:
        return load
    return replace(load, limit=in_force(rules, "pairing.most_elders", today, load.village))


def _helpers(now: FromClause, sunday: str, today: str, village: str | None) -> Select[Any]:
    """Helpers with the residents they are paired with, and those of them who are due."""
    s, a, h, p = now.c, _pairings(), table_of(Helper), table_of(Person)
    counted = select(
        a.c.helper_id,
        func.count(func.distinct(a.c.resident_id)).label("elders"),
        func.count(func.distinct(a.c.resident_id))
        .filter(s.due_on <= sunday, _theirs(a, today))
        .label("left"),
    )
    here = [s.village == village] if village else []
    counted = counted.select_from(a.join(now, s.resident_id == a.c.resident_id)).where(
        s.present == 1, a.c.deleted == 0, active(a, today), *here
    )
    each = counted.group_by(a.c.helper_id).subquery("each")
    return select(
        each, p.c.name, p.c.id.label("person_id"), h.c.village, h.c.most_elders, h.c.available,
        h.c.deleted, p.c.life_status,
    ).select_from(
        each.join(h, h.c.id == each.c.helper_id).join(p, p.c.id == h.c.person_id)
    )  # fmt: skip


def _nobodys(reader: Reader, now: FromClause, sunday: str, today: str, village: str | None) -> int:
    """How many are due until Sunday whom nobody is paired with: all who are, but for the paired.

    Of a township twelve thousand are due and a third is paired: these are looked up.
    """
    s, a = now.c, _pairings()
    due = [s.due_on <= sunday, *([s.village == village] if village else [])]
    every = select(func.count()).select_from(now).where(*due)
    paired = (
        select(func.count(func.distinct(s.resident_id)))
        .select_from(a.join(now, s.resident_id == a.c.resident_id))
        .where(a.c.deleted == 0, active(a, today), *due)
    )
    return int(reader.scalar(every)) - int(reader.scalar(paired))


def _theirs(pairing: Any, today: str) -> Any:
    """Whether a pairing is the one that the next visit is expected from."""
    own = table_of(Pairing).alias("own")
    other = select(own.c.id).where(
        own.c.resident_id == pairing.c.resident_id,
        own.c.mode == "one_to_one",
        own.c.deleted == 0,
        active(own, today),
    )
    return or_(pairing.c.mode == "one_to_one", ~other.exists())


def _pairings() -> Any:
    return table_of(Pairing).alias("paired")


def overloaded(loads: Sequence[WeekLoad]) -> list[WeekLoad]:
    """Those who look after more residents than they should."""
    return [load for load in loads if load.over]
