"""Where visits are due: by tier, for each group of a village or each village of a township."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from sqlalchemy import case, func, select

from eldercare_desktop.care.area import area_names, groups_of, level_of
from eldercare_desktop.care.visit.due import DueCount
from eldercare_desktop.care.visit.standing.kept import standings
from eldercare_desktop.care.visit.tiers import TIERS, Tier, days_after
from eldercare_desktop.store.reader import Reader

WEEK = 7


@dataclass(frozen=True)
class DueAt:
    """How many are overdue, and due today, of one tier at one place."""

    late: int = 0
    today: int = 0

    @property
    def due(self) -> int:
        """Everybody who waits."""
        return self.late + self.today


@dataclass(frozen=True)
class Place:
    """A group (or a village, by its code) and what is due there; `week`: within seven days.

    `id` None: residents of no group.
    """

    id: str | None
    label: str
    village: str
    tiers: Mapping[Tier, DueAt] = field(default_factory=dict)
    week: int = 0

    def at(self, tier: Tier) -> DueAt:
        """What is due of one tier."""
        return self.tiers.get(tier, DueAt())

    @property
    def due(self) -> int:
        """Everybody who waits there."""
        return sum(at.due for at in self.tiers.values())


def covers_many(reader: Reader) -> bool:
    """Whether this laptop looks after several villages."""
    return level_of(str(reader.setting("village", ""))) != "village"


def places_of_groups(reader: Reader, counts: Sequence[DueCount]) -> tuple[Place, ...]:
    """Counts by group in the order of the groups; who has none comes last."""
    by_group: dict[str | None, list[DueCount]] = {}
    for count in counts:
        by_group.setdefault(count.group_id, []).append(count)
    labels = [(group.id, group.label(), group.village) for group in groups_of(reader)]
    known = {group_id for group_id, _, _ in labels}
    rest = [group_id for group_id in by_group if group_id not in known]
    rows = [(i, label, v) for i, label, v in labels if i in by_group]
    return tuple(
        _place(group_id, label, village, by_group[group_id])
        for group_id, label, village in [*rows, *((i, "", "") for i in rest)]
    )


def places_of_villages(reader: Reader, today: str) -> tuple[Place, ...]:
    """Counts by village, where most wait first."""
    now = standings(reader, today)
    s, names = now.c, area_names(reader)
    statement = (
        select(
            s.village, s.tier_no,
            func.sum(case((s.due_on < today, 1), else_=0)).label("overdue"),
            func.sum(case((s.due_on == today, 1), else_=0)).label("today"),
            func.sum(case((s.due_on > today, 1), else_=0)).label("week"),
        )
        .where(s.due_on <= days_after(today, WEEK))
        .group_by(s.village, s.tier_no)
    )  # fmt: skip
    by_village: dict[str, list[DueCount]] = {}
    for row in reader.rows(statement):
        count = DueCount(TIERS[row.tier_no], None, row.overdue, row.today, row.week)
        by_village.setdefault(row.village, []).append(count)
    found = [_place(v, names.get(v, v), v, counts) for v, counts in by_village.items()]
    return tuple(sorted(found, key=lambda place: (-place.due, place.label, place.village)))


def _place(id: str | None, label: str, village: str, counts: Sequence[DueCount]) -> Place:
    tiers: dict[Tier, DueAt] = {c.tier: DueAt(c.overdue, c.today) for c in counts}
    return Place(id, label, village, tiers, sum(c.week for c in counts))
